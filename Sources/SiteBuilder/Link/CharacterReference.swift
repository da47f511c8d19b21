/// A character reference of HTML such as `&amp;` or `&#39;`.
struct CharacterReference {
  var scalar: UInt32
  /// The offset after `;`.
  var end: Int

  /// The reference at `offset`; `nil` where none is, or one whose name is not known.
  ///
  /// Known are the references that `MarkupBuffer` writes, `&apos;`, `&nbsp;` and numbers.
  init?(at offset: Int, in html: [UInt8]) {
    guard html[offset] == UInt8(ascii: "&") else { return nil }
    let names: [(StaticString, UInt32)] = [
      ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27),
      ("&nbsp;", 0xA0),
    ]
    for (name, scalar) in names where html.hasBytes(name, at: offset) {
      self.scalar = scalar
      end = offset + name.utf8CodeUnitCount
      return
    }
    guard html.hasBytes("&#", at: offset) else { return nil }
    let start = offset + 2
    guard let semicolon = html[start...].prefix(9).firstIndex(of: UInt8(ascii: ";")),
      let value = Self.number(html[start..<semicolon]), let scalar = Unicode.Scalar(value)
    else { return nil }
    self.scalar = scalar.value
    end = semicolon + 1
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    let text = String(decoding: digits, as: UTF8.self)
    return text.first == "x" || text.first == "X"
      ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
  }
}
