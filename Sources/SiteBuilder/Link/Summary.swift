/// The first sentences of a rendered text, for a page without a description.
enum Summary {
  /// Whole sentences of the first paragraphs, at most `limit` characters (Unicode scalars); a first
  /// sentence that is longer is cut between words. Empty for a text without words.
  static func text(of html: [UInt8], limit: Int = 200) -> String {
    let text = paragraphs(of: html).bytes
    let sentences = Sentences(text: text)
    var end = 0
    while end < text.count {
      let next = sentences.end(after: sentences.next(after: end) + 1)
      guard text[..<next].scalarCount <= limit else { break }
      end = next
    }
    guard end == 0, !text.isEmpty else { return oneLine(text[..<end]) }
    let clipping = Clipping(text.indices, around: 0..<0, limit: limit - 1, in: text)
    return oneLine(text[clipping.range]) + (clipping.isCutAfter ? "…" : "")
  }

  /// The paragraphs that stand in no list, quote, note, figure or table; all text without any.
  private static func paragraphs(of html: [UInt8]) -> PlainText {
    var plain = PlainText()
    var offset = 0
    while offset < html.count, plain.bytes.count < 2_000 {
      guard html[offset] == UInt8(ascii: "<"), let tag = MarkupTag(at: offset, in: html) else {
        offset += 1
        continue
      }
      let isElement =
        !tag.isEnd && tag.name.isBlock && tag.name != .horizontalRule
      let end = isElement ? tag.endOfElement(in: html) : tag.end
      if isElement, tag.name == .paragraph { plain.append(html, offset..<end) }
      offset = end
    }
    return plain.bytes.isEmpty ? PlainText(of: html) : plain
  }

  private static func oneLine(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }
}
