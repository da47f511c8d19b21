import Templating

/// Reads JSON into template values, keeping the order of keys and integers apart from numbers, which
/// Foundation does not. Only for the goldens, which are well-formed.
struct GoldenJSON {
  private let bytes: [UInt8]
  private var at = 0

  static func read(_ text: String) -> TemplateValue {
    var reader = GoldenJSON(bytes: Array(text.utf8))
    return reader.value()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func skip(_ separators: String = "") {
    while at < bytes.count, bytes[at] <= 0x20 || separators.utf8.contains(bytes[at]) { at += 1 }
  }

  private mutating func value() -> TemplateValue {
    skip()
    switch bytes[at] {
    case UInt8(ascii: "{"): return map()
    case UInt8(ascii: "["): return list()
    case UInt8(ascii: "\""): return .string(string())
    default: return literal()
    }
  }

  private mutating func map() -> TemplateValue {
    at += 1
    var map = TemplateMap()
    skip()
    while bytes[at] != UInt8(ascii: "}") {
      let name = string()
      skip(":")
      map[name] = value()
      skip(",")
    }
    at += 1
    if case .string(let markup)? = map["$markup"] { return .markup(text: markup) }
    return .object(map)
  }

  private mutating func list() -> TemplateValue {
    at += 1
    var items: [TemplateValue] = []
    skip()
    while bytes[at] != UInt8(ascii: "]") {
      items.append(value())
      skip(",")
    }
    at += 1
    return .list(items)
  }

  private mutating func string() -> String {
    at += 1
    var units: [UInt16] = []
    var start = at
    func plain(_ end: Int) -> [UInt16] {
      Array(String(decoding: bytes[start..<end], as: UTF8.self).utf16)
    }
    while bytes[at] != UInt8(ascii: "\"") {
      guard bytes[at] == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      units += plain(at)
      let escape = bytes[at + 1]
      at += 2
      if escape == UInt8(ascii: "u") {
        units.append(UInt16(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16) ?? 0)
        at += 4
      } else {
        let known: [UInt8: UInt16] = [0x6E: 10, 0x74: 9, 0x72: 13, 0x62: 8, 0x66: 12]
        units.append(known[escape] ?? UInt16(escape))
      }
      start = at
    }
    units += plain(at)
    at += 1
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func literal() -> TemplateValue {
    let start = at
    while at < bytes.count, !",]} \n".utf8.contains(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    switch text {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: return Int(text).map { .integer($0) } ?? .number(Double(text) ?? .nan)
    }
  }
}
