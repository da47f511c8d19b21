import Diagnostics

/// A cell of a CSV file, in bytes of the file.
struct CSVCell {
  private let start: UInt32
  private let end: UInt32
  private let isOpened: Bool
  private let isClosed: Bool
  /// Whether quotes in it are doubled.
  let hasDoubledQuotes: Bool
  /// Whether a quote in it stands where none may.
  var isMistaken = false

  /// - Parameters:
  ///   - content: Without the quotes.
  ///   - quotes: Whether there is one before the content and one behind it.
  init(
    _ content: Range<Int>,
    quotes: (before: Bool, behind: Bool) = (false, false),
    hasDoubledQuotes: Bool = false
  ) {
    start = UInt32(content.lowerBound)
    end = UInt32(content.upperBound)
    (isOpened, isClosed) = quotes
    self.hasDoubledQuotes = hasDoubledQuotes
  }

  /// Without the quotes.
  var content: Range<Int> { Int(start)..<Int(end) }

  /// Quotes included.
  var range: Range<Int> { Int(start) - (isOpened ? 1 : 0)..<Int(end) + (isClosed ? 1 : 0) }
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

  /// Reads the next row and appends its cells; `false` at the end of the text.
  mutating func next(into cells: inout [CSVCell]) -> Bool {
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
    let (end, quote) = endOfPlainCell(from: start)
    if let quote, mistakes.isEmpty { mistakes.append(.strayQuote(quote)) }
    offset = end
    return CSVCell(start..<end)
  }

  /// Where the cell ends, and the first quote in it.
  private func endOfPlainCell(from start: Int) -> (end: Int, quote: Int?) {
    let text = bytes.span
    var firstQuote: Int?
    var end = start
    while end < text.count {
      let byte = text[end]
      // Letters and digits all lie above the signs that mean something.
      if byte <= comma {
        if endsCell(byte) { break }
        if byte == quote, firstQuote == nil { firstQuote = end }
      }
      end += 1
    }
    return (end, firstQuote)
  }

  private mutating func quotedCell() -> CSVCell {
    let start = offset
    let lineBefore = line
    offset += 1
    guard let hasDoubledQuotes = passClosingQuote() else {
      return unclosedCell(from: start, line: lineBefore)
    }
    if offset == bytes.count || endsCell(bytes[offset]) {
      let content = start + 1..<offset - 1
      return CSVCell(content, quotes: (true, true), hasDoubledQuotes: hasDoubledQuotes)
    }
    // Text after a quote some lines below: it is the next cell's opening quote.
    guard line == lineBefore else { return unclosedCell(from: start, line: lineBefore) }
    mistakes.append(.textAfterQuote(offset))
    let content = start + 1..<plainCell().range.upperBound
    return CSVCell(content, quotes: (true, false), hasDoubledQuotes: hasDoubledQuotes)
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
    return CSVCell(start + 1..<offset, quotes: (true, false))
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
