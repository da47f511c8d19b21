/// Character references: `&copy;`, `&#169;`, `&#xA9;`.
struct EntitySyntax {
  /// The text that the reference at `start` stands for and the offset behind it, or `nil`.
  static func read(_ bytes: [UInt8], _ start: Int, before end: Int) -> ([UInt8], next: Int)? {
    var index = start + 1
    if index < end, bytes[index] == UInt8(ascii: "#") { index += 1 }
    while index < end, index - start <= 32, bytes[index].isAlphanumeric { index += 1 }
    guard index < end, bytes[index] == UInt8(ascii: ";"), index > start + 2 else { return nil }
    return text(of: bytes[start...index]).map { ($0, index + 1) }
  }

  private static func text(of reference: ArraySlice<UInt8>) -> [UInt8]? {
    switch String(decoding: reference, as: UTF8.self) {
    case "&amp;": [UInt8(ascii: "&")]
    case "&lt;": [UInt8(ascii: "<")]
    case "&gt;": [UInt8(ascii: ">")]
    case "&quot;": [UInt8(ascii: "\"")]
    case "&nbsp;": [0xC2, 0xA0]
    default: ParsedText.character(named: Array(reference))
    }
  }

  /// Text with its references resolved but its backslashes kept; `nil` when there are none.
  static func unescaped(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    guard bytes.firstOffset(of: UInt8(ascii: "&"), in: range) != nil else { return nil }
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "&"),
        let (text, next) = read(bytes, index, before: range.upperBound)
      {
        result += text
        index = next
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
