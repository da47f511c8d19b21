import Diagnostics

/// Turns libyaml's places into those of the original file.
///
/// libyaml counts characters, and takes U+0085, U+2028 and U+2029 for line ends; we count bytes, and
/// take only `\n`, `\r\n` and `\r` for one. So only its character index is of use.
struct PlaceFinder {
  let file: String
  private let bytes: ArraySlice<UInt8>
  private let start: SourcePosition
  private let indents: [Int]
  private let isASCII: Bool
  /// Offsets of line starts within `bytes`, from 0.
  private var lineStarts = [0]
  /// The character looked up last: its index and its offset.
  private var character = (index: 0, offset: 0)
  /// The line looked up last.
  private var line = 0

  init(_ bytes: ArraySlice<UInt8>, file: String, at start: SourcePosition, indents: [Int]) {
    self.bytes = bytes
    self.file = file
    self.start = start
    self.indents = indents
    let text = bytes.span
    var merged: UInt8 = 0
    for offset in text.indices {
      let byte = text[offset]
      merged |= byte
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, offset + 1 < text.count, text[offset + 1] == 0x0A { continue }
      lineStarts.append(offset + 1)
    }
    isASCII = merged < 0x80
  }

  mutating func range(_ from: Mark, _ to: Mark) -> SourceRange {
    range(offset(of: from)..<max(offset(of: from), offset(of: to)))
  }

  mutating func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(
      file: file,
      start: position(at: offsets.lowerBound),
      end: position(at: offsets.upperBound)
    )
  }

  /// The offset of a mark in bytes from 0.
  mutating func offset(of mark: Mark) -> Int {
    guard !isASCII else { return min(mark.index, bytes.count) }
    var (index, offset) = mark.index < character.index ? (0, 0) : character
    let copy = bytes
    let text = copy.span
    while index < mark.index, offset < text.count {
      repeat { offset += 1 } while offset < text.count && text[offset] & 0xC0 == 0x80
      index += 1
    }
    character = (index, offset)
    return offset
  }

  /// The place of the byte at `offset` in the original file.
  mutating func position(at offset: Int) -> SourcePosition {
    while lineStarts[line] > offset { line -= 1 }
    while line + 1 < lineStarts.count, lineStarts[line + 1] <= offset { line += 1 }
    let column = offset - lineStarts[line]
    guard line > 0 else {
      return SourcePosition(line: start.line, column: start.column + column)
    }
    let indent = indents.isEmpty ? 0 : indents[min(line, indents.count) - 1]
    return SourcePosition(line: start.line + line, column: 1 + indent + column)
  }

  /// The line that holds `offset`, without its end: its offsets.
  mutating func line(at offset: Int) -> Range<Int> {
    _ = position(at: offset)
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    while end > lineStarts[line], self[end - 1] == 0x0A || self[end - 1] == 0x0D { end -= 1 }
    return lineStarts[line]..<end
  }

  /// `offsets` without the blanks and line ends at its end.
  func trimmed(_ offsets: Range<Int>) -> Range<Int> {
    var end = offsets.upperBound
    while end > offsets.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(self[end - 1]) { end -= 1 }
    return offsets.lowerBound..<end
  }

  func text(_ offsets: Range<Int>) -> String {
    let base = bytes.startIndex
    return String(
      decoding: bytes[base + offsets.lowerBound..<base + offsets.upperBound],
      as: UTF8.self
    )
  }

  /// The byte at `offset` as text; empty at the end.
  func text(here offset: Int) -> String { text(offset..<min(offset + 1, count)) }

  var count: Int { bytes.count }

  subscript(offset: Int) -> UInt8 { bytes[bytes.startIndex + offset] }
}
