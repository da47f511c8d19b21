/// A line of a source file with carets below the stretch in question, for a terminal of fixed width.
///
/// Tabs are shown as four spaces and control characters as U+FFFD, so that carets stand right and
/// content cannot steer the terminal. A long line is cut to `width` cells around the stretch.
struct SourceExcerpt {
  private var before: [Character]
  private var marked: [Character]
  private var after: [Character]

  /// - Parameter marked: in bytes from the start of the line; held within it.
  init(line: ArraySlice<UInt8>, marked range: Range<Int>) {
    let start = line.startIndex + min(max(range.lowerBound, 0), line.count)
    let end = max(start, line.startIndex + min(range.upperBound, line.count))
    before = Self.characters(line[..<start])
    marked = Self.characters(line[start..<end])
    after = Self.characters(line[end...])
  }

  /// The line and the carets, at least one.
  func lines(width: Int = 100) -> (text: String, carets: String) {
    var excerpt = self
    excerpt.cut(to: width)
    let text = String(excerpt.before + excerpt.marked + excerpt.after)
    let indent = String(repeating: " ", count: excerpt.before.cells)
    return (text, indent + String(repeating: "^", count: max(1, excerpt.marked.cells)))
  }

  private mutating func cut(to width: Int) {
    guard before.cells + marked.cells + after.cells > width else { return }
    let most = max(1, width - 2)
    if marked.cells > most { marked = marked.prefix(cells: most - 1) + ["…"] }
    let room = most - marked.cells
    let roomBefore = min(before.cells, max(room / 2, room - after.cells))
    if before.cells > roomBefore {
      before = ["…"] + Array(Array(before.reversed()).prefix(cells: roomBefore).reversed())
    }
    let roomAfter = room - roomBefore
    if after.cells > roomAfter { after = after.prefix(cells: roomAfter) + ["…"] }
  }

  private static func characters(_ bytes: ArraySlice<UInt8>) -> [Character] {
    Array(TerminalText.plain(String(decoding: bytes, as: UTF8.self)))
  }
}

extension [Character] {
  fileprivate var cells: Int { reduce(0) { $0 + TerminalText.cells(of: $1) } }

  fileprivate func prefix(cells limit: Int) -> [Character] {
    var left = limit
    return Array(
      prefix { character in
        left -= TerminalText.cells(of: character)
        return left >= 0
      }
    )
  }
}
