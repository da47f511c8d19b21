/// Gives lines of source files, remembering the file it read last.
struct SourceLines {
  private let source: (String) -> SourceFile?
  private var file: SourceFile?
  private var lines = LineIndex([])

  /// - Parameter source: gives a file by its path, `nil` when it is not at hand.
  init(source: @escaping (String) -> SourceFile?) { self.source = source }

  /// The bytes of a line (from 1) without its line end; `nil` when the file has no such line.
  mutating func line(_ number: Int, of path: String) -> ArraySlice<UInt8>? {
    if file?.path != path {
      file = source(path)
      lines = LineIndex(file?.bytes ?? [])
    }
    guard let file, lines.starts.indices.contains(number - 1) else { return nil }
    let start = lines.starts[number - 1]
    let end = number < lines.starts.count ? lines.starts[number] : file.bytes.count
    var line = file.bytes[start..<end]
    while line.last == 0x0A || line.last == 0x0D { line.removeLast() }
    return line
  }

  /// The column of a place in UTF-16 code units from 1, as editors and browsers count; `nil` when
  /// its file is not at hand.
  mutating func utf16Column(of position: SourcePosition, in path: String) -> Int? {
    guard let line = line(position.line, of: path) else { return nil }
    return String(decoding: line.prefix(max(0, position.column - 1)), as: UTF8.self).utf16.count + 1
  }
}
