/// Turns byte offsets of a text into lines and columns, and back.
///
/// `\n`, `\r\n` and a lone `\r` end a line, as in CommonMark and YAML.
public struct LineIndex: Sendable {
  /// The offset at which each line starts; the first is 0.
  public private(set) var starts: [Int] = [0]
  private let count: Int

  public init(_ bytes: some Collection<UInt8>) {
    var offset = 0
    var wasReturn = false
    for byte in bytes {
      if wasReturn, byte != 0x0A { starts.append(offset) }
      offset += 1
      wasReturn = byte == 0x0D
      if byte == 0x0A { starts.append(offset) }
    }
    if wasReturn { starts.append(offset) }
    count = offset
  }

  /// The place of the byte at `offset`; an offset past the end is the end.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: offset - starts[low] + 1)
  }

  /// The offset of `position`, held within the text.
  public func offset(of position: SourcePosition) -> Int {
    guard position.line > 0 else { return 0 }
    guard position.line <= starts.count else { return count }
    return min(starts[position.line - 1] + max(position.column, 1) - 1, count)
  }

  /// The range of `file` between two byte offsets.
  public func range(in file: String, _ offsets: Range<Int>) -> SourceRange {
    SourceRange(
      file: file,
      start: position(at: offsets.lowerBound),
      end: position(at: offsets.upperBound)
    )
  }
}
