/// What lines mean that libcmark does not know, and the text it is given instead.
///
/// A note `[^label]: text` becomes the list item `01) text`: it holds blocks and is continued by
/// lines indented by four, as a note is. The rows of a table that something follows at once
/// become empty headings, so that what follows is read as if a table were before it.
struct Skeleton {
  struct NoteLine {
    /// Where the line's containers end; white space from there to `marker` is left out.
    var prefixEnd: Int
    /// The offset of `[`.
    var marker: Int
    var label: Range<Int>
    /// The offset of the text after the colon, or of the line's end.
    var content: Int
    var isEmpty: Bool

    /// The column, in libcmark's text, of the content.
    func contentColumn(lineStart: Int) -> Int { prefixEnd - lineStart + 4 }
  }

  struct Table {
    var rows: [TextLine]
    var alignments: [MarkdownAlignment]
  }

  private(set) var notes: [Int: NoteLine] = [:]
  /// From the first line of a note to the last: most lines are outside, and need no look-up.
  private var noteLines = 0..<0
  /// Lines that looked like notes and turned out to be code or HTML.
  var rejected: Set<Int> = []
  var tables: [Table] = []
  /// The table that a line is part of.
  var tableLines: [Int: (table: Int, prefixEnd: Int)] = [:]
  /// Texts that are put before the rest as headings of their own: cells, titles of alerts.
  private(set) var asides: [Range<Int>] = []
  private var asideNumbers: [Int: Int] = [:]
  /// Titles of alerts: left out where they stand.
  private var blanks: [Range<Int>] = []
  /// Whether notes are written `01.` instead of `01)`: an author's list beside them uses `)`.
  var usesPeriod = false
  /// Whether something was added since the text was last made.
  var isChanged = false

  var isEmpty: Bool { notes.isEmpty && tableLines.isEmpty && asides.isEmpty }

  /// The note that starts on a line.
  func note(on line: Int) -> NoteLine? {
    noteLines.contains(line) ? notes[line] : nil
  }

  /// Takes every line that starts with `[^label]:` for a note.
  mutating func addLeadingNotes(of source: SourceText) {
    guard source.bytes.contains(UInt8(ascii: "["), UInt8(ascii: "^")) else { return }
    for line in 0..<source.lineCount {
      let start = source.start(of: line)
      var index = start
      while index < source.bytes.count, source.bytes[index] == 0x20, index - start < 4 {
        index += 1
      }
      if index - start < 4 { addNote(line, at: index, prefixEnd: start, of: source) }
    }
  }

  /// Adds the note at `marker`; false when no note is there or the line was rejected before.
  @discardableResult
  mutating func addNote(_ line: Int, at marker: Int, prefixEnd: Int, of source: SourceText)
    -> Bool
  {
    let end = source.end(of: line)
    guard note(on: line) == nil, !rejected.contains(line), marker + 4 < end,
      source.bytes[marker] == UInt8(ascii: "["), source.bytes[marker + 1] == UInt8(ascii: "^"),
      let label = FootnoteSyntax.label(source.bytes, marker, before: end),
      label.upperBound + 1 < end, source.bytes[label.upperBound + 1] == UInt8(ascii: ":")
    else { return false }
    let content = LinkSyntax.skipSpaces(source.bytes, label.upperBound + 2, before: end)
    notes[line] = NoteLine(
      prefixEnd: prefixEnd,
      marker: marker,
      label: label,
      content: content,
      isEmpty: content == end
    )
    noteLines =
      noteLines.isEmpty
      ? line..<line + 1 : min(noteLines.lowerBound, line)..<max(noteLines.upperBound, line + 1)
    isChanged = true
    return true
  }

  mutating func reject(_ line: Int) {
    notes[line] = nil
    rejected.insert(line)
    isChanged = true
  }

  mutating func add(_ table: Table, prefixEnds: [Int]) {
    for (row, prefixEnd) in zip(table.rows, prefixEnds) {
      tableLines[row.line] = (tables.count, prefixEnd)
    }
    tables.append(table)
    isChanged = true
  }

  /// The number of the text of its own that is a range of the source.
  func aside(_ range: Range<Int>) -> Int? {
    guard let number = asideNumbers[range.lowerBound], asides[number] == range else { return nil }
    return number
  }

  /// Gives a range of the source, on one line, to libcmark as a text of its own.
  mutating func addAside(_ range: Range<Int>, isBlank: Bool = false) {
    asideNumbers[range.lowerBound] = asides.count
    asides.append(range)
    if isBlank { blanks.append(range) }
    isChanged = true
  }

  /// Takes the cells of what looks like tables outside of quotes and lists for texts of their own.
  mutating func addLikelyCells(of source: SourceText) {
    let bytes = source.bytes
    guard bytes.firstOffset(of: UInt8(ascii: "|"), in: 0..<bytes.count) != nil else { return }
    var columns = 0
    for line in 0..<source.lineCount {
      let start = source.start(of: line)
      if columns > 0 { columns = addCells(start..<source.end(of: line), bytes, columns) }
      if columns == 0, line > 0, source.end(of: line) > start,
        bytes[start] == UInt8(ascii: "|") || bytes[start] == UInt8(ascii: "-")
          || bytes[start] == UInt8(ascii: ":"),
        let count = TableSyntax.alignments(bytes, start..<source.end(of: line))?.count
      {
        let header = source.start(of: line - 1)..<source.end(of: line - 1)
        if bytes.firstOffset(of: UInt8(ascii: "|"), in: header) != nil {
          columns = addCells(header, bytes, count)
        }
      }
    }
  }

  /// Adds the cells of a row that are not plain; the number of columns, or 0 behind the last row.
  private mutating func addCells(_ line: Range<Int>, _ bytes: [UInt8], _ columns: Int) -> Int {
    if bytes.isPlainText(in: line) {
      return bytes[line].allSatisfy { $0.isWhitespace } ? 0 : columns
    }
    let cells = TableSyntax.cells(bytes, line)
    for cell in cells.prefix(columns)
    where !bytes.isPlainText(in: cell) && asideNumbers[cell.lowerBound] == nil {
      addAside(cell)
    }
    return cells.isEmpty ? 0 : columns
  }

  private func appendAsides(_ bytes: [UInt8], to result: inout [UInt8]) {
    for range in asides {
      result += [UInt8(ascii: "#"), 0x20]
      var copied = range.lowerBound
      var index = copied
      while let slash = bytes.firstOffset(of: UInt8(ascii: "\\"), in: index..<range.upperBound) {
        index = slash + 1
        guard index < range.upperBound, bytes[index] == UInt8(ascii: "|") else { continue }
        result += bytes[copied..<slash]
        copied = index
        index += 1
      }
      result += bytes[copied..<range.upperBound]
      result += [0x20, UInt8(ascii: "#"), 0x0A]
    }
  }

  /// The text for libcmark: that of `bytes`, which are as long as the source, but for the lines
  /// named here, and behind the texts of their own.
  func text(of source: SourceText, _ bytes: [UInt8]) -> [UInt8] {
    guard !isEmpty else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    appendAsides(bytes, to: &result)
    var bytes = bytes
    for index in blanks.joined() { bytes[index] = 0x20 }
    var copied = 0
    for line in (Array(notes.keys) + Array(tableLines.keys)).sorted() {
      let end = source.end(of: line)
      let prefixEnd = tableLines[line]?.prefixEnd ?? note(on: line)?.prefixEnd ?? end
      result.append(contentsOf: bytes[copied..<prefixEnd])
      if tableLines[line] != nil {
        result.append(UInt8(ascii: "#"))
        copied = end
      } else if let note = note(on: line) {
        result.append(contentsOf: usesPeriod ? Array("01. ".utf8) : Array("01) ".utf8))
        if note.isEmpty { result.append(UInt8(ascii: "#")) }
        copied = note.content
      }
    }
    result.append(contentsOf: bytes[copied...])
    return result
  }
}

/// `[^label]`: a label without white space, brackets or `^`.
struct FootnoteSyntax {
  /// The range of the label at `start`, its brackets left out, or `nil`.
  static func label(_ bytes: [UInt8], _ start: Int, before end: Int) -> Range<Int>? {
    guard start + 3 < end, bytes[start] == UInt8(ascii: "["), bytes[start + 1] == UInt8(ascii: "^")
    else { return nil }
    var index = start + 2
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "]"): return index > start + 2 ? start + 2..<index : nil
      case UInt8(ascii: "["), UInt8(ascii: "^"), 0...0x20, 0x7F: return nil
      default: index += 1
      }
    }
    return nil
  }
}
