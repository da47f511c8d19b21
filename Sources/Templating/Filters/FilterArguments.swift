import Diagnostics

/// Arguments of a filter, read with their kinds checked.
extension FilterCall {
  /// The argument, unless it is left out or none.
  func argument(_ index: Int) -> TemplateValue? {
    guard let value = arguments[index], !value.isNull else { return nil }
    return value
  }

  func text(_ index: Int) throws(TemplateFailure) -> String? {
    guard let value = argument(index) else { return nil }
    guard let text = value.text else {
      throw .wrongValue("an argument is \(value.kind); it should be text")
    }
    return text
  }

  func integer(_ index: Int, or fallback: Int) throws(TemplateFailure) -> Int {
    guard let value = argument(index) else { return fallback }
    guard let number = value.integer else {
      throw .wrongValue("an argument is \(value.kind); it should be an integer")
    }
    return number
  }

  func flag(_ index: Int) -> Bool { arguments[index]?.isTrue ?? false }

  /// The value printed as text.
  func printed() throws(TemplateFailure) -> String {
    guard let text = value.printed else { throw .wrongValue("\(value.kind) cannot be printed") }
    return text
  }

  /// The value, which must be text.
  func string() throws(TemplateFailure) -> String {
    guard let text = value.text else { throw .wrongValue("expected text, not \(value.kind)") }
    return text
  }

  /// What a loop over the value would see.
  func items() throws(TemplateFailure) -> [TemplateValue] {
    guard let items = value.items else {
      throw .wrongValue(
        "expected a list, not \(value.kind)",
        help: value.isNull ? "guard it with 'if'" : nil
      )
    }
    return items
  }

  /// The value's attribute along a path such as `collection.title` or `0`; `nil` where undefined.
  static func attribute(
    _ path: TemplateValue,
    of value: TemplateValue,
    default fallback: TemplateValue? = nil
  ) throws(TemplateFailure) -> TemplateValue? {
    let parts = path.text.map { $0.pieces(separator: ".") } ?? [path.printed ?? ""]
    var value = value
    for part in parts {
      guard let next = member(part, of: value) ?? fallback else { return nil }
      value = next
    }
    return value
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

  /// As `attribute`, undefined being an error that names the nearest.
  static func required(
    _ path: TemplateValue,
    of value: TemplateValue,
    default fallback: TemplateValue? = nil
  ) throws(TemplateFailure) -> TemplateValue {
    if let found = try attribute(path, of: value, default: fallback) { return found }
    let name = path.printed ?? ""
    var help: String?
    if case .object(let object) = value { help = object.memberNames.suggestion(for: name) }
    throw TemplateFailure(
      "undefined-member",
      "an item (\(value.kind)) has no member '\(name)'",
      help: help
    )
  }
}

extension TemplateValue {
  /// Text in small letters, for comparisons that ignore case; everything else as it is.
  var withoutCase: TemplateValue {
    text.map { .string($0.lowercased()) } ?? self
  }
}
