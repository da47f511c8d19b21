import Diagnostics

/// A cell of a CSV file, in bytes of the file.
struct CSVCell {
  /// Quotes included.
  var range: Range<Int>
  /// Without the quotes.
  var content: Range<Int>
  /// Whether quotes in it are doubled.
  var hasDoubledQuotes = false
}

/// Cuts RFC 4180 text into rows and cells; `\n`, `\r\n` and `\r` end a row.
///
/// It reads on after a mistake, so that all are found. A quote that is not closed would swallow what
/// follows; its cell ends with its line instead.
struct CSVReader {
  enum Mistake {
    /// A quote that is not closed: the offset of the quote.
    case unclosedQuote(Int)
    /// A quote inside a cell without quotes, or text after a closing quote.
    case strayQuote(Int)
    case textAfterQuote(Int)

    var offset: Int {
      switch self {
      case .unclosedQuote(let offset), .strayQuote(let offset), .textAfterQuote(let offset): offset
      }
    }
  }

  private let bytes: [UInt8]
  /// Where the next row starts.
  private(set) var offset: Int
  /// The line on which the next row starts, from 0.
  private(set) var line = 0
  /// What is wrong in the row read last.
  private(set) var mistakes: [Mistake] = []

  init(_ bytes: [UInt8], from offset: Int, line: Int = 0) {
    self.bytes = bytes
    self.offset = offset
    self.line = line
  }

  /// Reads the next row into `cells`; `false` at the end of the text.
  mutating func next(into cells: inout [CSVCell]) -> Bool {
    cells.removeAll(keepingCapacity: true)
    if !mistakes.isEmpty { mistakes = [] }
    guard offset < bytes.count else { return false }
    while true {
      cells.append(bytes[at: offset] == quote ? quotedCell() : plainCell())
      guard offset < bytes.count else { return true }
      let byte = bytes[offset]
      offset += 1
      if byte == comma { continue }
      if byte == carriageReturn, bytes[at: offset] == lineFeed { offset += 1 }
      line += 1
      return true
    }
  }

  private mutating func plainCell() -> CSVCell {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if endsCell(byte) { break }
      if byte == quote, mistakes.isEmpty { mistakes.append(.strayQuote(offset)) }
      offset += 1
    }
    return CSVCell(range: start..<offset, content: start..<offset)
  }

  private mutating func quotedCell() -> CSVCell {
    let start = offset
    let lineBefore = line
    offset += 1
    guard let hasDoubledQuotes = passClosingQuote() else {
      return unclosedCell(from: start, line: lineBefore)
    }
    var content = start + 1..<offset - 1
    if offset < bytes.count, !endsCell(bytes[offset]) {
      // Text after a quote some lines below: it is the next cell's opening quote.
      guard line == lineBefore else { return unclosedCell(from: start, line: lineBefore) }
      mistakes.append(.textAfterQuote(offset))
      content = start + 1..<plainCell().range.upperBound
    }
    return CSVCell(range: start..<offset, content: content, hasDoubledQuotes: hasDoubledQuotes)
  }

  /// Goes past the quote that closes the cell and tells whether doubled ones came before; `nil` at
  /// the end of the text.
  private mutating func passClosingQuote() -> Bool? {
    var hasDoubledQuotes = false
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == quote {
        guard bytes[at: offset] == quote else { return hasDoubledQuotes }
        hasDoubledQuotes = true
        offset += 1
      } else if byte == lineFeed || (byte == carriageReturn && bytes[at: offset] != lineFeed) {
        line += 1
      }
    }
    return nil
  }

  private mutating func unclosedCell(from start: Int, line: Int) -> CSVCell {
    self.line = line
    offset = start
    while offset < bytes.count, bytes[offset] != lineFeed, bytes[offset] != carriageReturn {
      offset += 1
    }
    mistakes.append(.unclosedQuote(start))
    return CSVCell(range: start..<offset, content: start + 1..<offset)
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == comma || byte == lineFeed || byte == carriageReturn
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

extension [UInt8] {
  /// The byte at `offset`; 0 past the end.
  fileprivate subscript(at offset: Int) -> UInt8 {
    offset < count ? self[offset] : 0
  }

  /// The text of a cell, doubled quotes made single.
  func text(of cell: CSVCell) -> String {
    let text = String(decoding: self[cell.content], as: UTF8.self)
    return cell.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
  }
}
