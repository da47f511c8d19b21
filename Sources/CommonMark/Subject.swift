/// One line of a paragraph without the markers before it.
struct TextLine {
  var line: Int
  /// Source offsets of its first byte that is not white space, and of its end.
  var start: Int
  var end: Int
  /// Columns of white space before `start`, inside its containers.
  var indent: Int
  /// Whether markers of its containers are missing.
  var isLazy: Bool
  /// Where libcmark's text of it starts: it keeps the white space of a line without its markers.
  var textStart: Int { isLazy ? start - indentLength : start }
  /// Bytes of white space before `start`, inside its containers.
  var indentLength = 0
  var count: Int { end - start }
}

/// Text to be read as inlines: a stretch of the tree's bytes.
///
/// With no segments it is a stretch of the source itself; otherwise each segment says where in
/// the source the bytes from some offset on were copied from.
struct Subject {
  struct Segment {
    var start: Int32
    var source: Int32
  }

  var start: Int
  var end: Int
  var segments: [Segment] = []

  var isEmpty: Bool { start >= end }
  var isContiguous: Bool { segments.isEmpty }

  /// Whether these bytes are part of the subject.
  func holds(_ range: Range<Int>) -> Bool { range.lowerBound >= start && range.upperBound <= end }

  /// The source offset of a byte.
  func source(_ offset: Int) -> Int {
    guard !segments.isEmpty else { return offset }
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(segments[middle].start) <= offset { low = middle } else { high = middle }
    }
    return offset - Int(segments[low].start) + Int(segments[low].source)
  }

  /// The source offset behind the byte before `offset`.
  func sourceEnd(_ offset: Int) -> Int {
    segments.isEmpty || offset <= start ? source(offset) : source(offset - 1) + 1
  }

  /// A stretch of this subject.
  func piece(_ start: Int, _ end: Int) -> Piece {
    Piece(
      start: Int32(start),
      end: Int32(end),
      sourceStart: Int32(source(start)),
      sourceEnd: Int32(start == end ? source(start) : sourceEnd(end))
    )
  }
}

/// Text whose inlines are to be taken over, and the node they belong to.
struct InlineTask {
  var node: Int32
  /// libcmark's node; `nil` when it was given none.
  var block: ParsedNode?
  var subject: Subject
  /// The part of the subject that belongs to the node: not the marker of a task, say.
  var visible: Range<Int>
  /// The columns of libcmark's text before the subject, in its line.
  var indent = 0
}
