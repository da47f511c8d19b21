import Diagnostics

/// A path such as `collection.title` or `0` to an attribute, read once for all the items that a
/// filter sees.
struct AttributePath {
  /// As the template gives it, for findings.
  private let text: String
  private let parts: [String]

  init(_ path: TemplateValue) {
    text = path.printed ?? ""
    parts = path.text.map { $0.pieces(separator: ".") } ?? [text]
  }

  /// The attribute of a value; `nil` where undefined.
  func attribute(
    of value: TemplateValue,
    default fallback: TemplateValue? = nil
  ) -> TemplateValue? {
    var value = value
    for part in parts {
      guard let next = Self.member(part, of: value) ?? fallback else { return nil }
      value = next
    }
    return value
  }

  /// As `attribute`, undefined being an error that names the nearest.
  func required(
    of value: TemplateValue,
    default fallback: TemplateValue? = nil
  ) throws(TemplateFailure) -> TemplateValue {
    if let found = attribute(of: value, default: fallback) { return found }
    var help: String?
    if case .object(let object) = value { help = object.memberNames.suggestion(for: text) }
    throw TemplateFailure(
      "undefined-member",
      "an item (\(value.kind)) has no member '\(text)'",
      help: help
    )
  }

  private static func member(_ name: String, of value: TemplateValue) -> TemplateValue? {
    if case .object(let object) = value { return object.member(name) }
    guard let index = Int(name), index >= 0 else { return nil }
    switch value {
    case .list(let items), .tuple(let items):
      return items.indices.contains(index) ? items[index] : nil
    default:
      guard let text = value.text, index < text.unicodeScalars.count else { return nil }
      return value.sameKind(String(text.unicodeScalars.dropFirst(index).prefix(1)))
    }
  }
}
