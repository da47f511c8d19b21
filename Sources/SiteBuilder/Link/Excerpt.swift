import Markup

/// Cuts short plain texts out of rendered HTML: the sentence around a link, a summary.
enum Excerpt {
  /// The sentence around a stretch of HTML, as markup: plain text, the stretch in `<mark>`.
  ///
  /// Looks no further than the enclosing block and at most 4,096 bytes either way. Longer than
  /// `limit` characters (Unicode scalars), it is cut between words, with an ellipsis.
  static func sentence(
    around range: Range<Int>,
    in html: [UInt8],
    limit: Int = 240
  ) -> MarkupBuffer {
    let block = block(around: range, in: html)
    var plain = PlainText()
    plain.append(html, block.lowerBound..<range.lowerBound)
    plain.appendSeparator()
    let start = plain.bytes.count
    plain.append(html, range)
    let mark = start..<plain.bytes.count
    plain.append(html, range.upperBound..<block.upperBound)

    let sentences = Sentences(text: plain.bytes)
    let whole = sentences.start(before: mark.lowerBound)..<sentences.end(after: mark.upperBound)
    let clipping = Clipping(whole, around: mark, limit: limit, in: plain.bytes)
    return markup(clipping, mark: mark.clamped(to: clipping.range), in: plain.bytes)
  }

  private static func markup(
    _ clipping: Clipping,
    mark: Range<Int>,
    in text: [UInt8]
  ) -> MarkupBuffer {
    var buffer = MarkupBuffer()
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

  /// The stretch around `range` without a tag of a block, held within 4,096 bytes either way.
  private static func block(around range: Range<Int>, in html: [UInt8]) -> Range<Int> {
    let reach = 4_096
    var start = range.lowerBound
    var earliestTag = start
    let limit = max(0, start - reach)
    while start > limit {
      start -= 1
      guard html[start] == UInt8(ascii: "<"), let tag = MarkupTag(at: start, in: html) else {
        continue
      }
      if PlainText.blocks.contains(tag.name), tag.end <= range.lowerBound {
        return tag.end..<blockEnd(after: range.upperBound, reach: reach, in: html)
      }
      earliestTag = start
    }
    if start > 0 { start = earliestTag }
    return start..<blockEnd(after: range.upperBound, reach: reach, in: html)
  }

  private static func blockEnd(after start: Int, reach: Int, in html: [UInt8]) -> Int {
    var end = start
    while end < html.count, end < start + reach {
      if html[end] == UInt8(ascii: "<"), let tag = MarkupTag(at: end, in: html) {
        if PlainText.blocks.contains(tag.name) { return end }
        end = tag.end
      } else {
        end += 1
      }
    }
    while end < html.count, html[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
