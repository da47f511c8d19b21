/// A place in a source file.
///
/// Lines and columns count from 1; columns count UTF-8 bytes, as libcmark does.
public struct SourcePosition: Hashable, Comparable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of one source file, from `start` up to but not including `end`.
public struct SourceRange: Hashable, Sendable {
  /// Relative to the site's root, such as `Content/briefs/cobalt.md`.
  public var file: String
  public var start: SourcePosition
  public var end: SourcePosition

  public init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The first byte of `file`, for findings about a file as a whole.
  public init(startOf file: String) {
    let start = SourcePosition(line: 1, column: 1)
    self.init(file: file, start: start, end: start)
  }

  /// `Content/briefs/cobalt.md:3:10`, as editors and terminals open it.
  public var place: String { "\(file):\(start.line):\(start.column)" }
}
