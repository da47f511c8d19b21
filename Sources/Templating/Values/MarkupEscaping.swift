import Markup

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
  /// Appends `text`, escaped.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      unsafe append(buffer) { byte in
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "'"): "&#39;"
        case UInt8(ascii: "\""): "&#34;"
        default: nil
        }
      }
    }
  }
}
