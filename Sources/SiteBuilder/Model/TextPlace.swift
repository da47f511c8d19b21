import Diagnostics

/// Where a text stands in its file: byte by byte where it is written as it reads, and else as a
/// whole, such as for one with escapes.
struct TextPlace: Hashable, Sendable {
  /// As written, with the quotes or brackets that belong to it.
  var range: SourceRange
  /// Where its first byte stands; `nil` where its bytes are not those of the file.
  var start: SourcePosition?

  /// - Parameters:
  ///   - text: What `range` reads as.
  ///   - mayBeQuoted: Whether it may be YAML or an argument of a template, in quotes.
  init(_ text: some StringProtocol, at range: SourceRange, mayBeQuoted: Bool = false) {
    self.range = range
    guard range.start.line == range.end.line else { return }
    let marks = range.end.column - range.start.column - text.utf8.count
    guard marks == 0 || (marks == 2 && mayBeQuoted) else { return }
    start = SourcePosition(line: range.start.line, column: range.start.column + marks / 2)
  }

  var isVerbatim: Bool { start != nil }

  /// Where bytes of the text stand; the whole, where that cannot be told.
  func range(of part: Range<Int>) -> SourceRange {
    guard let start else { return range }
    return SourceRange(
      file: range.file,
      start: SourcePosition(line: start.line, column: start.column + part.lowerBound),
      end: SourcePosition(line: start.line, column: start.column + part.upperBound)
    )
  }
}
