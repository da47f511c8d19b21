import Diagnostics

/// A source made safe to parse: valid UTF-8 without NUL, with the start of every line.
struct SourceText: Sendable {
  /// The source; bytes that are not UTF-8, and NUL, are U+FFFD.
  private(set) var bytes: [UInt8]
  /// The offset at which each line starts; no line follows a final line end.
  private(set) var lineStarts: [Int32] = []
  /// Whether some line ends with `\r`.
  private(set) var hasReturns = false
  /// Runs of bytes that were not UTF-8, as offsets into `bytes`.
  private(set) var invalid: [Range<Int>] = []
  /// Where replacing changed the length: from `offset` on, subtract `surplus`.
  private var shifts: [(offset: Int, surplus: Int)] = []

  /// - Parameter hasAdditions: Whether U+FDD0 to U+FDEF are needed: they become U+FFFD.
  init(_ original: [UInt8], hasAdditions: Bool) {
    bytes = original
    if original.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      shifts = [(0, -3)]
    }
    if needsCleaning(bytes) { clean() }
    if hasAdditions, bytes.contains(0xEF, 0xB7) { replaceNoncharacters() }
    hasReturns = bytes.firstOffset(of: 0x0D, in: bytes.indices) != nil
    lineStarts = hasReturns ? Self.mixedLines(of: bytes.span) : Self.lines(of: bytes)
  }

  var lineCount: Int { lineStarts.count }

  func start(of line: Int) -> Int { Int(lineStarts[line]) }

  /// The offset behind the last byte of the line that is not part of its line end.
  func end(of line: Int) -> Int {
    var end = line + 1 < lineStarts.count ? Int(lineStarts[line + 1]) : bytes.count
    let start = Int(lineStarts[line])
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if hasReturns, end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// The zero-based line that holds `offset`, which is not before the line `first`.
  func line(at offset: Int, from first: Int = 0) -> Int {
    var low = first
    var high = lineStarts.count
    if low + 1 < high, Int(lineStarts[low + 1]) > offset { return low }
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The offset in the original file of an offset into `bytes`.
  func original(_ offset: Int) -> Int {
    guard !shifts.isEmpty else { return offset }
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offset : offset - shifts[low - 1].surplus
  }

  /// - Parameter first: A line that `offset` is not before, where one is known.
  func position(at offset: Int, firstLine: Int, from first: Int = 0) -> SourcePosition {
    guard !lineStarts.isEmpty else { return SourcePosition(line: firstLine, column: 1) }
    let line = line(at: offset, from: first)
    let bom = line == 0 && shifts.first?.offset == 0 && shifts.first?.surplus == -3 ? 3 : 0
    let column = original(offset) - original(Int(lineStarts[line])) + 1 + bom
    return SourcePosition(line: firstLine + line, column: column)
  }

  /// The start of every line of a text whose lines all end with `\n`.
  private static func lines(of bytes: [UInt8]) -> [Int32] {
    guard !bytes.isEmpty else { return [] }
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 48 + 2)
    var index = 0
    while let end = bytes.firstOffset(of: 0x0A, in: index..<bytes.count - 1) {
      index = end + 1
      starts.append(Int32(truncatingIfNeeded: index))
    }
    return starts
  }

  /// The start of every line, whichever way they end.
  private static func mixedLines(of bytes: borrowing Span<UInt8>) -> [Int32] {
    var starts: [Int32] = bytes.isEmpty ? [] : [0]
    var index = 0
    while index + 1 < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && bytes[index] != 0x0A) {
        starts.append(Int32(truncatingIfNeeded: index))
      }
    }
    return starts
  }

  private mutating func replaceNoncharacters() {
    for index in bytes.indices.dropLast(2) where bytes[index] == 0xEF {
      guard bytes[index + 1] == 0xB7, (0x90...0xAF).contains(bytes[index + 2]) else { continue }
      bytes[index + 1] = 0xBF
      bytes[index + 2] = 0xBD
    }
  }

  private mutating func clean() {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    let first = shifts.first?.surplus ?? 0
    var index = 0
    while index < bytes.count {
      let length = sequenceLength(bytes, at: index)
      if length > 0, bytes[index] != 0 {
        result.append(contentsOf: bytes[index..<index + length])
        index += length
        continue
      }
      if length == 0 { noteInvalid(at: result.count) }
      result.append(contentsOf: [0xEF, 0xBF, 0xBD])
      index += 1
      shifts.append((result.count, result.count - index + first))
    }
    bytes = result
  }

  private mutating func noteInvalid(at offset: Int) {
    if let last = invalid.last, last.upperBound == offset {
      invalid[invalid.count - 1] = last.lowerBound..<offset + 3
    } else {
      invalid.append(offset..<offset + 3)
    }
  }
}

/// Whether a byte is NUL, or the bytes are not UTF-8.
private func needsCleaning(_ bytes: [UInt8]) -> Bool {
  bytes.firstOffset(of: 0, in: bytes.indices) != nil || UTF8Checking.hasInvalid(bytes)
}
