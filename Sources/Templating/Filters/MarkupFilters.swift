extension Filter {
  /// Filters between text and markup.
  static var ofMarkup: [Filter] {
    [
      Filter("escape") { call throws(TemplateFailure) in
        call.value.isMarkup ? call.value : .markup(TemplateMarkup(escaping: try call.printed()))
      },
      Filter("forceescape") { call throws(TemplateFailure) in
        .markup(TemplateMarkup(escaping: try call.printed()))
      },
      Filter("safe") { call throws(TemplateFailure) in
        guard call.value.isMarkup else {
          throw TemplateFailure(
            "unsafe-markup",
            "'safe' is for markup that the generator made, not for \(call.value.kind)",
            help: "remove it: text is escaped"
          )
        }
        return call.value
      },
      Filter("striptags") { call throws(TemplateFailure) in
        .string(MarkupStripping.text(of: try call.printed()))
      },
      Filter("tojson", ["indent"]) { call throws(TemplateFailure) in
        let indent = try call.argument(0).map { (_) throws(TemplateFailure) in
          try TemplateLimits.width(call.integer(0, or: 0))
        }
        let text = try JSONText(indent: indent).text(of: call.value, depth: 0)
        let escapes = [("<", "3c"), (">", "3e"), ("&", "26"), ("'", "27")]
        return .markup(
          TemplateMarkup(
            escapes.reduce(text) { $0.replacing($1.0, by: "\\u00" + $1.1) }
          )
        )
      },
      Filter("urlencode") { call throws(TemplateFailure) in .string(try urlEncoded(call)) },
      Filter("xmlattr", ["autospace"]) { call throws(TemplateFailure) in try attributes(call) },
    ]
  }

  private static func urlEncoded(_ call: FilterCall) throws(TemplateFailure) -> String {
    if call.value.text != nil || call.value.items == nil {
      return try call.printed().percentEncoded(keeping: "/")
    }
    var pairs = try call.items()
    if case .object(let object) = call.value { pairs = object.entries }
    var parts: [String] = []
    for pair in pairs {
      guard let items = pair.items, items.count == 2, let key = items[0].printed,
        let value = items[1].printed
      else { throw .wrongValue("'urlencode' needs text or pairs of name and value") }
      parts.append(key.queryEncoded + "=" + value.queryEncoded)
    }
    return parts.joined(separator: "&")
  }

  private static func attributes(_ call: FilterCall) throws(TemplateFailure) -> TemplateValue {
    guard case .object(let object) = call.value else {
      throw .wrongValue("'xmlattr' needs a dictionary, not \(call.value.kind)")
    }
    var parts: [String] = []
    for name in object.memberNames {
      guard let value = object.member(name), !value.isNull else { continue }
      guard !name.unicodeScalars.contains(where: { $0.isPythonSpace || "/>=".contains(String($0)) })
      else { throw .wrongValue("'\(name)' is not the name of an attribute") }
      guard let text = value.printed else { throw .wrongValue("\(value.kind) cannot be printed") }
      parts.append("\(name.escapedForMarkup)=\"\(value.isMarkup ? text : text.escapedForMarkup)\"")
    }
    let spaced = call.arguments[0]?.isTrue ?? true && !parts.isEmpty
    return .markup(TemplateMarkup((spaced ? " " : "") + parts.joined(separator: " ")))
  }
}

extension String {
  /// Every byte but letters, digits, `_.-~` and those of `kept` as `%XX`.
  fileprivate func percentEncoded(keeping kept: String) -> String {
    var result = ""
    for byte in utf8 {
      let isPlain = byte < 0x80 && byte.isNameStart || byte.isDigit
      if isPlain || ".-~".utf8.contains(byte) || kept.utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }

  fileprivate var queryEncoded: String {
    percentEncoded(keeping: "").replacing("%20", by: "+")
  }
}

/// JSON as Python's `json.dumps` writes it: keys sorted, everything beyond ASCII escaped.
struct JSONText {
  /// Spaces a level, or `nil` for one line.
  var indent: Int?

  func text(of value: TemplateValue, depth: Int) throws(TemplateFailure) -> String {
    guard depth < 40 else { throw .wrongValue("the value is nested too deeply") }
    switch value {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .integer(let value): return String(value)
    case .number(let value):
      if value.isFinite { return FloatText.shortest(value) }
      return value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity"
    case .string(let text): return quoted(text)
    case .markup(let markup): return quoted(markup.text)
    case .list(let items), .tuple(let items):
      var parts: [String] = []
      for item in items { parts.append(try self.text(of: item, depth: depth + 1)) }
      return joined(parts, "[", "]", depth)
    case .object(let object):
      guard let map = object.dictionary else { break }
      var parts: [String] = []
      for name in map.memberNames.sorted(by: {
        $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
      }) {
        let value = try self.text(of: map.member(name) ?? .null, depth: depth + 1)
        parts.append(quoted(name) + ": " + value)
      }
      return joined(parts, "{", "}", depth)
    case .function: break
    }
    throw .wrongValue("\(value.kind) has no JSON", help: "give its members one by one")
  }

  private func joined(_ parts: [String], _ open: String, _ close: String, _ depth: Int) -> String {
    guard let indent, !parts.isEmpty else { return open + parts.joined(separator: ", ") + close }
    let outer = "\n" + String(repeating: " ", count: indent * depth)
    let inner = outer + String(repeating: " ", count: indent)
    return open + inner + parts.joined(separator: "," + inner) + outer + close
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x0D: result += "\\r"
      case 0x09: result += "\\t"
      case 0x08: result += "\\b"
      case 0x0C: result += "\\f"
      case 0x20...0x7E: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result + "\""
  }
}
