/// JSON (RFC 8259) being written: objects keep the order of their members.
public indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// A number as its decimal text, such as `0.5`.
  case decimal(String)
  case text(String)
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// On one line, without blanks.
  public var compact: String {
    switch self {
    case .null: "null"
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .number(let number): String(number)
    case .decimal(let text): text
    case .text(let text): Self.quoted(text)
    case .array(let values): "[" + values.map(\.compact).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { Self.quoted($0.name) + ":" + $0.value.compact }.joined(separator: ",")
        + "}"
    }
  }

  /// On many lines, indented by two spaces, for reading and comparing.
  public func indented(_ indent: String = "") -> String {
    let inner = indent + "  "
    let lines: [String]
    switch self {
    case .array(let values): lines = values.map { $0.indented(inner) }
    case .object(let members):
      lines = members.map { Self.quoted($0.name) + ": " + $0.value.indented(inner) }
    case .null, .bool, .number, .decimal, .text: return compact
    }
    guard !lines.isEmpty else { return compact }
    let body = lines.map { inner + $0 }.joined(separator: ",\n")
    let isArray = compact.first == "["
    return (isArray ? "[" : "{") + "\n\(body)\n\(indent)" + (isArray ? "]" : "}")
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension JSONValue {
  /// The text, or `null` where there is none.
  public init(_ text: String?) {
    self = text.map(JSONValue.text) ?? .null
  }
}
