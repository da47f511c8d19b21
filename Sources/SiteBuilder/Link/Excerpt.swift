import Markup

/// Cuts short plain texts out of rendered HTML: the sentence around a link, a summary.
enum Excerpt {
  /// How many bytes of HTML on either side of a stretch are looked at.
  private static let reach = 4_096

  /// The sentence around a stretch of HTML; see `sentences(around:in:limit:)`.
  static func sentence(
    around range: Range<Int>,
    in html: [UInt8],
    limit: Int = 240
  ) -> MarkupBuffer {
    sentences(of: [range], in: block(around: range, in: html), of: html, limit: limit)[0]
  }

  /// The sentences around stretches of HTML, as markup: plain text, the stretch in `<mark>`.
  ///
  /// Looks no further than the enclosing block and at most 4,096 bytes either way. Longer than
  /// `limit` characters (Unicode scalars), a sentence is cut between words, with an ellipsis.
  ///
  /// - Parameter ranges: In ascending order. The text of a block is read once for all that are in it.
  static func sentences(
    around ranges: [Range<Int>],
    in html: [UInt8],
    limit: Int = 240
  ) -> [MarkupBuffer] {
    var result: [MarkupBuffer] = []
    result.reserveCapacity(ranges.count)
    var index = 0
    while index < ranges.count {
      let block = block(around: ranges[index], in: html)
      var next = index + 1
      // Of a longer block, each stretch sees another part.
      while next < ranges.count, block.count <= reach, ranges[next].upperBound <= block.upperBound,
        ranges[next].lowerBound >= ranges[next - 1].upperBound
      {
        next += 1
      }
      result += sentences(of: ranges[index..<next], in: block, of: html, limit: limit)
      index = next
    }
    return result
  }

  /// The sentences around stretches of one block, in order and apart.
  private static func sentences(
    of ranges: ArraySlice<Range<Int>>,
    in block: Range<Int>,
    of html: [UInt8],
    limit: Int
  ) -> [MarkupBuffer] {
    var plain = PlainText(minimumCapacity: block.count)
    var marks: [Range<Int>] = []
    marks.reserveCapacity(ranges.count)
    var read = block.lowerBound
    for range in ranges {
      plain.append(html, read..<range.lowerBound)
      plain.appendSeparator()
      let start = plain.bytes.count
      plain.append(html, range)
      marks.append(start..<plain.bytes.count)
      read = range.upperBound
    }
    plain.append(html, read..<block.upperBound)
    let sentences = Sentences(text: plain.bytes)
    return marks.map { mark in
      let whole = sentences.start(before: mark.lowerBound)..<sentences.end(after: mark.upperBound)
      let clipping = Clipping(whole, around: mark, limit: limit, in: plain.bytes)
      return markup(clipping, mark: mark.clamped(to: clipping.range), in: plain.bytes)
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

  /// The stretch around `range` without a tag of a block, held within 4,096 bytes either way.
  private static func block(around range: Range<Int>, in html: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var earliestTag = start
    let limit = max(0, start - reach)
    while start > limit {
      start -= 1
      guard html[start] == UInt8(ascii: "<"), let tag = MarkupTag(at: start, in: html) else {
        continue
      }
      if PlainText.blocks.contains(tag.name), tag.end <= range.lowerBound {
        return tag.end..<blockEnd(after: range.upperBound, in: html)
      }
      earliestTag = start
    }
    if start > 0 { start = earliestTag }
    return start..<blockEnd(after: range.upperBound, in: html)
  }

  private static func blockEnd(after start: Int, in html: [UInt8]) -> Int {
    var end = start
    let limit = min(html.count, start + reach)
    while end < limit {
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
