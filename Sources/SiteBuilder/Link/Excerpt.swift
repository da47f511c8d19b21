import Markup

/// Cuts short plain texts out of rendered HTML: the sentence around a link.
enum Excerpt {
  /// The sentence around a stretch of HTML; see `sentences(around:in:limit:)`.
  static func sentence(
    around range: Range<Int>,
    in html: [UInt8],
    limit: Int = 240
  ) -> MarkupBuffer {
    sentences(around: [range], in: html, limit: limit)[0]
  }

  /// The sentences around stretches of HTML, as markup: plain text, the stretch in `<mark>`.
  ///
  /// Looks no further than the enclosing block and about 4,096 bytes either way. Longer than
  /// `limit` characters (Unicode scalars), a sentence is cut between words, with an ellipsis.
  ///
  /// - Parameter ranges: In ascending order. The text of a block is read once for all that are in it.
  static func sentences(
    around ranges: [Range<Int>],
    in html: [UInt8],
    limit: Int = 240
  ) -> [MarkupBuffer] {
    let blocks = BlockTexts(around: ranges, in: html)
    let sentences = Sentences(text: blocks.text)
    return blocks.marks.map { mark in
      let whole = sentences.start(before: mark.lowerBound)..<sentences.end(after: mark.upperBound)
      let clipping = Clipping(whole, around: mark, limit: limit, in: sentences.text)
      return markup(clipping, mark: mark.clamped(to: clipping.range), in: sentences.text)
    }
  }

  private static func markup(
    _ clipping: Clipping,
    mark: Range<Int>,
    in text: [UInt8]
  ) -> MarkupBuffer {
    var buffer = MarkupBuffer(minimumCapacity: clipping.range.count + 24)
    if clipping.isCutBefore { buffer.append("…") }
    buffer.append(text: text[clipping.range.lowerBound..<mark.lowerBound])
    if !mark.isEmpty {
      buffer.append("<mark>")
      buffer.append(text: text[mark])
      buffer.append("</mark>")
    }
    buffer.append(text: text[mark.upperBound..<clipping.range.upperBound])
    if clipping.isCutAfter { buffer.append("…") }
    return buffer
  }
}
