extension TemplateValue {
  /// The value as Python's `str` writes it; `nil` for what has no text (host objects, functions).
  var printed: String? {
    switch self {
    case .string(let text): text
    case .markup(let markup): markup.text
    case .object(let object): object.printedMarkup?.text ?? represented
    default: represented
    }
  }

  /// The value as Python's `repr` writes it: text in quotes, `None`, `[1, 'a']`.
  var represented: String? { represented(depth: 0) }

  fileprivate func represented(depth: Int) -> String? {
    guard depth < 40 else { return nil }
    switch self {
    case .null: return "None"
    case .bool(let value): return value ? "True" : "False"
    case .integer(let value): return String(value)
    case .number(let value): return FloatText.shortest(value)
    case .string(let text): return text.quoted
    case .markup(let markup): return "Markup(\(markup.text.quoted))"
    case .list(let items):
      return Self.represented(items, depth).map { "[\($0)]" }
    case .tuple(let items):
      return Self.represented(items, depth).map { items.count == 1 ? "(\($0),)" : "(\($0))" }
    case .object(let object):
      guard let map = object.dictionary else { return nil }
      return map.represented(at: depth + 1)
    case .function: return nil
    }
  }

  private static func represented(_ items: [TemplateValue], _ depth: Int) -> String? {
    var parts: [String] = []
    for item in items {
      guard let part = item.represented(depth: depth + 1) else { return nil }
      parts.append(part)
    }
    return parts.joined(separator: ", ")
  }
}

extension TemplateMap {
  fileprivate func represented(at depth: Int) -> String? {
    var parts: [String] = []
    for name in memberNames {
      guard let value = member(name)?.represented(depth: depth) else { return nil }
      parts.append("\(name.quoted): \(value)")
    }
    return "{\(parts.joined(separator: ", "))}"
  }
}

extension String {
  /// In single quotes, or double ones where that saves a backslash, as Python quotes.
  fileprivate var quoted: String {
    let quote: Unicode.Scalar = contains("'") && !contains("\"") ? "\"" : "'"
    var text = String.UnicodeScalarView()
    text.append(quote)
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": text.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": text.append(contentsOf: "\\n".unicodeScalars)
      case "\r": text.append(contentsOf: "\\r".unicodeScalars)
      case "\t": text.append(contentsOf: "\\t".unicodeScalars)
      case quote: text.append(contentsOf: "\\\(quote)".unicodeScalars)
      default: text.append(contentsOf: scalar.escapedUnlessPrintable)
      }
    }
    text.append(quote)
    return String(text)
  }
}

extension Unicode.Scalar {
  private var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    case .spaceSeparator: self == " "
    default: true
    }
  }

  fileprivate var escapedUnlessPrintable: String.UnicodeScalarView {
    guard !isPrintable else { return String(self).unicodeScalars }
    let digits = String(value, radix: 16)
    let (letter, width) = value < 0x100 ? ("x", 2) : value < 0x1_0000 ? ("u", 4) : ("U", 8)
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return "\\\(letter)\(zeros)\(digits)".unicodeScalars
  }
}
