/// How the cells of a column are aligned.
public enum MarkdownAlignment: UInt8, Sendable {
  case none
  case left
  case center
  case right
}

/// The rows of GFM tables.
struct TableSyntax {
  /// The alignments that a delimiter row such as `| :-- | --: |` asks for; `nil` for other lines.
  static func alignments(_ bytes: [UInt8], _ range: Range<Int>) -> [MarkdownAlignment]? {
    var index = range.lowerBound
    var end = range.upperBound
    while end > index, bytes[end - 1].isWhitespace { end -= 1 }
    var result: [MarkdownAlignment] = []
    if index < end, bytes[index] == UInt8(ascii: "|") { index += 1 }
    while index < end {
      guard let (alignment, next) = marker(bytes, index..<end) else { return nil }
      result.append(alignment)
      index = next
      if index < end {
        guard bytes[index] == UInt8(ascii: "|") else { return nil }
        index += 1
      }
    }
    return result.isEmpty ? nil : result
  }

  private static func marker(
    _ bytes: [UInt8],
    _ range: Range<Int>
  ) -> (MarkdownAlignment, next: Int)? {
    let end = range.upperBound
    var index = LinkSyntax.skipSpaces(bytes, range.lowerBound, before: end)
    let isLeft = index < end && bytes[index] == UInt8(ascii: ":")
    if isLeft { index += 1 }
    let dashes = index
    while index < end, bytes[index] == UInt8(ascii: "-") { index += 1 }
    guard index > dashes else { return nil }
    let isRight = index < end && bytes[index] == UInt8(ascii: ":")
    if isRight { index += 1 }
    index = LinkSyntax.skipSpaces(bytes, index, before: end)
    let alignment: MarkdownAlignment =
      isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none)
    return (alignment, index)
  }

  /// The trimmed cells of a row.
  ///
  /// `\|` does not end a cell, nor does a `|` within `[[ ]]`.
  static func cells(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var index = range.lowerBound
    var end = range.upperBound
    while end > index, bytes[end - 1].isWhitespace { end -= 1 }
    var result: [Range<Int>] = []
    result.reserveCapacity(8)
    if index < end, bytes[index] == UInt8(ascii: "|") { index += 1 }
    var start = index
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "|"):
        result.append(trimmed(bytes, start..<index))
        start = index + 1
        index += 1
      case UInt8(ascii: "\\"):
        index += index + 1 < end && bytes[index + 1].isPunctuation ? 2 : 1
      case UInt8(ascii: "["):
        index = WikiLinkSyntax.end(bytes, index, before: end) ?? index + 1
      default: index += 1
      }
    }
    if start < end { result.append(trimmed(bytes, start..<end)) }
    return result
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }
}
