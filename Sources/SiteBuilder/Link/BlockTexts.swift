import Markup

/// The text of the blocks of rendered HTML in which some stretches are, one a line, and where in it
/// the stretches came to stand.
struct BlockTexts {
  /// How many bytes of HTML before the first stretch of a block and after its last are looked at.
  private static let reach = 4_096

  private var plain = PlainText(minimumCapacity: 4_096)
  /// The stretches, by the bytes of the text.
  private(set) var marks: [Range<Int>] = []

  /// UTF-8, without tags; a line feed parts blocks.
  var text: [UInt8] { plain.bytes }

  /// - Parameter ranges: In ascending order. A block is read once for all that are in it.
  init(around ranges: [Range<Int>], in html: [UInt8]) {
    marks.reserveCapacity(ranges.count)
    while marks.count < ranges.count {
      if !marks.isEmpty { plain.endLine() }
      addBlock(ofFirst: ranges[marks.count...], in: html)
    }
  }

  /// Adds the block that the first of some stretches is in, and those that follow it there.
  private mutating func addBlock(ofFirst ranges: ArraySlice<Range<Int>>, in html: [UInt8]) {
    guard let first = ranges.first else { return }
    let start = Self.start(before: first.lowerBound, in: html)
    plain.append(html, start..<first.lowerBound)
    add(first, of: html)
    var read = first.upperBound
    for range in ranges.dropFirst() {
      guard range.lowerBound >= read, range.upperBound - start <= Self.reach else { break }
      guard plain.append(html, toBlockIn: read..<range.lowerBound) >= range.lowerBound else {
        return
      }
      add(range, of: html)
      read = range.upperBound
    }
    _ = plain.append(html, toBlockIn: read..<Self.limit(after: read, in: html))
  }

  private mutating func add(_ range: Range<Int>, of html: [UInt8]) {
    plain.appendSeparator()
    let start = plain.bytes.count
    plain.append(html, range)
    marks.append(start..<plain.bytes.count)
  }

  /// Where the block before `offset` starts: after the next tag of a block, or at most 4,096 bytes
  /// back, at a tag.
  private static func start(before offset: Int, in html: [UInt8]) -> Int {
    let limit = max(0, offset - reach)
    var earliestTag = offset
    var start = offset
    while let sign = html.span.lastOffset(of: tags, in: limit..<start) {
      if let tag = MarkupTag(at: sign, in: html) {
        if tag.name.isBlock, tag.end <= offset { return tag.end }
        earliestTag = sign
      }
      start = sign
    }
    return limit > 0 ? earliestTag : limit
  }

  private static let tags = ByteSet(UInt8(ascii: "<"))

  /// The end of what is looked at after `offset`: no further than 4,096 bytes, between letters.
  private static func limit(after offset: Int, in html: [UInt8]) -> Int {
    var limit = min(html.count, offset + reach)
    while limit < html.count, html[limit] & 0xC0 == 0x80 { limit += 1 }
    return limit
  }
}
