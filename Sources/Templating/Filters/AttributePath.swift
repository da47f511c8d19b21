import Diagnostics

/// A path such as `collection.title` or `0` to an attribute, read once for all the items that a
/// filter sees.
struct AttributePath {
  /// As the template gives it, for findings.
  private let text: String
  private let parts: [String]
  /// Where each part was found in the item before.
  private var places: [Int]

  init(_ path: TemplateValue) {
    text = path.printed ?? ""
    parts = path.text.map { $0.pieces(separator: ".") } ?? [text]
    places = Array(repeating: 0, count: parts.count)
  }

  /// The attribute of a value; `nil` where undefined.
  mutating func attribute(
    of value: TemplateValue,
    default fallback: TemplateValue? = nil
  ) -> TemplateValue? {
    guard parts.count > 1 else { return member(0, of: value) ?? fallback }
    var value = value
    for part in parts.indices {
      guard let next = member(part, of: value) ?? fallback else { return nil }
      value = next
    }
    return value
  }

  /// As `attribute`, undefined being an error that names the nearest.
  mutating func required(
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

  private mutating func member(_ part: Int, of value: TemplateValue) -> TemplateValue? {
    if case .object(let object) = value {
      return object.member(parts[part], near: &places[part])
    }
    guard let index = Int(parts[part]), index >= 0 else { return nil }
    switch value {
    case .list(let items), .tuple(let items):
      return items.indices.contains(index) ? items[index] : nil
    default:
      guard let text = value.text, index < text.unicodeScalars.count else { return nil }
      return value.sameKind(String(text.unicodeScalars.dropFirst(index).prefix(1)))
    }
  }
}
