import Diagnostics

/// Turns byte offsets of a CSV file into places.
struct CSVPlaces {
  let file: String
  let bytes: [UInt8]

  /// The range of `offsets` in the row that starts at `rowStart` on `line` (from 0).
  func range(_ offsets: Range<Int>, inRowAt rowStart: Int, line: Int) -> SourceRange {
    SourceRange(
      file: file,
      start: position(offsets.lowerBound, inRowAt: rowStart, line: line),
      end: position(offsets.upperBound, inRowAt: rowStart, line: line)
    )
  }

  private func position(_ offset: Int, inRowAt rowStart: Int, line: Int) -> SourcePosition {
    // The first row may follow a byte order mark, which counts.
    var lineStart = line == 0 ? 0 : rowStart
    var line = line
    for index in rowStart..<max(rowStart, offset) {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      line += 1
      lineStart = index + 1
    }
    return SourcePosition(line: line + 1, column: offset - lineStart + 1)
  }
}
