/// Markup to plain text: comments and tags gone, white space collapsed, references resolved.
enum MarkupStripping {
  static func text(of markup: String) -> String {
    var bytes = Array(markup.utf8)
    bytes = without(Array("<!--".utf8), Array("-->".utf8), bytes)
    bytes = without(Array("<".utf8), Array(">".utf8), bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    return unescaped(text.pieces(separator: nil).joined(separator: " "))
  }

  private static func without(_ open: [UInt8], _ close: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var at = 0
    while let start = bytes.firstIndex(of: open[...], from: at),
      let end = bytes.firstIndex(of: close[...], from: start)
    {
      kept += bytes[at..<start]
      at = end + close.count
    }
    return kept + bytes[at...]
  }

  /// Numeric references and the named ones that occur in prose; any other stays as it is.
  private static func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var at = 0
    while let start = bytes.firstIndex(of: [UInt8(ascii: "&")], from: at) {
      result += bytes[at..<start]
      at = start + 1
      let end = bytes[at...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
      if let end, let scalar = scalar(String(decoding: bytes[at..<end], as: UTF8.self)) {
        result += String(Character(scalar)).utf8
        at = end + 1
      } else {
        result.append(UInt8(ascii: "&"))
      }
    }
    return String(decoding: result + bytes[at...], as: UTF8.self)
  }

  private static func scalar(_ reference: String) -> Unicode.Scalar? {
    if let scalar = named[reference] { return scalar }
    guard reference.hasPrefix("#") else { return nil }
    let digits = reference.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "laquo": "«", "raquo": "»", "middot": "·", "times": "×", "euro": "€",
    "copy": "©", "reg": "®", "deg": "°", "para": "¶", "sect": "§",
  ]
}
