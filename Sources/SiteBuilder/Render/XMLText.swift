import Markup

extension MarkupBuffer {
  /// Appends `<name>text</name>` and a line feed, the text escaped.
  mutating func append(element name: StaticString, _ text: String) {
    append("<")
    append(name)
    append(">")
    append(xmlText: Array(text.utf8))
    append("</")
    append(name)
    append(">\n")
  }

  /// Appends text escaped, without the control characters that XML 1.0 does not allow.
  mutating func append(xmlText text: [UInt8]) {
    let isAllowed = { (byte: UInt8) in byte >= 0x20 || byte == 9 || byte == 10 || byte == 13 }
    guard !text.allSatisfy({ isAllowed($0) && $0 != 0xEF }) else { return append(text: text) }
    append(
      text: text.indices.compactMap { index in
        guard isAllowed(text[index]) else { return nil }
        let isNoncharacter = (0..<3).contains { back in
          text.hasBytes("\u{FFFE}", at: index - back) || text.hasBytes("\u{FFFF}", at: index - back)
        }
        return isNoncharacter ? nil : text[index]
      }
    )
  }
}
