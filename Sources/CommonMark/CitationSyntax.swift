/// Pandoc's citations: `[@key, p. 144]`, `[see @a, pp. 3-5; -@b]`.
struct CitationSyntax {
  /// The items of the citation at `start` and the offset behind it, or `nil`.
  ///
  /// Every item has a key. A bracket that a link would need behind it makes it none.
  static func read(_ bytes: [UInt8], _ start: Int, _ subject: Subject)
    -> ([SyntaxTree.CitationItem], next: Int)?
  {
    guard let close = closing(bytes, start, before: subject.end) else { return nil }
    if close + 1 < subject.end, "([:".utf8.contains(bytes[close + 1]) { return nil }
    var items: [SyntaxTree.CitationItem] = []
    var from = start + 1
    while from <= close {
      let to = bytes.firstOffset(of: UInt8(ascii: ";"), in: from..<close) ?? close
      guard let item = item(bytes, from..<to, subject) else { return nil }
      items.append(item)
      from = to + 1
    }
    return (items, close + 1)
  }

  /// The bracket that closes the one at `start`, with an `@` but no bracket between them.
  private static func closing(_ bytes: [UInt8], _ start: Int, before end: Int) -> Int? {
    var index = start + 1
    var hasKey = false
    while index < end, index - start < 1000 {
      switch bytes[index] {
      case UInt8(ascii: "@"): hasKey = true
      case UInt8(ascii: "["), UInt8(ascii: "`"), UInt8(ascii: "<"): return nil
      case UInt8(ascii: "]"): return hasKey ? index : nil
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func item(_ bytes: [UInt8], _ range: Range<Int>, _ subject: Subject)
    -> SyntaxTree.CitationItem?
  {
    guard let at = keyStart(bytes, range) else { return nil }
    let hidesAuthor = at > range.lowerBound && bytes[at - 1] == UInt8(ascii: "-")
    var end = at + 1
    while end < range.upperBound, isKeyByte(bytes[end]) { end += 1 }
    while end > at + 1, isInnerKeyByte(bytes[end - 1]) { end -= 1 }
    guard end > at + 1 else { return nil }
    var locator = end
    if locator < range.upperBound, bytes[locator] == UInt8(ascii: ",") { locator += 1 }
    return SyntaxTree.CitationItem(
      key: subject.piece(at + 1, end),
      prefix: trimmed(bytes, range.lowerBound..<(hidesAuthor ? at - 1 : at), subject),
      locator: trimmed(bytes, locator..<range.upperBound, subject),
      hidesAuthor: hidesAuthor
    )
  }

  /// The first `@` that stands at a word's start.
  private static func keyStart(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    range.first { index in
      guard bytes[index] == UInt8(ascii: "@") else { return false }
      guard index > range.lowerBound else { return true }
      let before = bytes[index - 1]
      return before.isWhitespace
        || before == UInt8(ascii: "-")
          && (index - 1 == range.lowerBound || bytes[index - 2].isWhitespace)
    }
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: "_") || isInnerKeyByte(byte)
  }

  /// Punctuation that a key may have inside, but not at its end.
  private static func isInnerKeyByte(_ byte: UInt8) -> Bool {
    ":.#$%&-+?<>~/".utf8.contains(byte)
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>, _ subject: Subject) -> Piece {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return start == end ? Piece() : subject.piece(start, end)
  }
}
