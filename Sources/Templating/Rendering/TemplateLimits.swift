/// Bounds on what one expression may make, so that a slip cannot exhaust the machine.
enum TemplateLimits {
  /// Numbers in a `range`.
  static let range = 100_000
  /// Turns of loops, numbers of ranges, and templates, blocks and macros that one page runs. A table
  /// of 100,000 rows and eight columns, with a template for each cell, needs 1.7 million.
  static let steps = 3_000_000
  /// Bytes of one page.
  static let page = 100_000_000
  /// Bytes of text that an operator or a filter makes at once.
  static let text = 16_000_000
  /// Columns of padding, decimals and the like.
  static let width = 10_000

  static var tooLong: TemplateFailure {
    TemplateFailure("template-too-large", "the text becomes too long", help: "make less of it")
  }

  /// An argument that sizes the result.
  static func width(_ value: Int) throws(TemplateFailure) -> Int {
    guard value.magnitude <= UInt(width) else {
      throw TemplateFailure(
        "template-too-large",
        "\(value) is more than \(width)",
        help: "use a smaller number"
      )
    }
    return value
  }
}
