extension String {
  /// The text with `& < > ' "` as the references that Jinja writes: `&#39;` and `&#34;` for quotes.
  var escapedForMarkup: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 16)
    bytes.appendEscaped(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends `text`, escaped; stretches that need no escape are copied whole.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      var start = 0
      for index in buffer.indices {
        let escape: StaticString
        switch unsafe buffer[index] {
        case UInt8(ascii: "&"): escape = "&amp;"
        case UInt8(ascii: "<"): escape = "&lt;"
        case UInt8(ascii: ">"): escape = "&gt;"
        case UInt8(ascii: "'"): escape = "&#39;"
        case UInt8(ascii: "\""): escape = "&#34;"
        default: continue
        }
        unsafe append(contentsOf: buffer[start..<index])
        unsafe append(
          contentsOf: UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount)
        )
        start = index + 1
      }
      unsafe append(contentsOf: buffer[start...])
    }
  }
}
