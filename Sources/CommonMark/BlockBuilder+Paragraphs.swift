// Paragraphs, and the link definitions and notes in them.
extension BlockBuilder {
  mutating func addParagraph(_ block: Block) {
    var lines: [TextLine] = []
    swap(&lines, &spareLines)
    defer { swap(&lines, &spareLines) }
    lines.removeAll(keepingCapacity: true)
    appendLines(of: block, to: &lines)
    cover(block.lastLine)
    readDefinitions(&lines)
    if mayHaveNotes { findNotes(lines) }
    guard !lines.isEmpty else { return }
    if mayHaveTables, let table = table(of: lines, underline: nil) {
      addTable(table)
    } else {
      addText(lines, block)
    }
  }

  /// Appends the lines of a paragraph.
  private func appendLines(of block: Block, to lines: inout [TextLine]) {
    let first = block.line
    lines.append(firstLine(of: block))
    for line in first + 1..<max(first, block.lastLine) + 1 {
      guard let next = textLine(line) else { break }
      lines.append(next)
    }
  }

  /// The line on which the text of a block starts.
  func firstLine(of block: Block) -> TextLine {
    TextLine(
      line: block.line,
      start: start(of: block),
      end: source.end(of: block.line),
      indent: 0,
      isLazy: false
    )
  }

  /// A line that continues a paragraph; `nil` for a blank one and at the end.
  func textLine(_ line: Int) -> TextLine? {
    guard line < source.lineCount else { return nil }
    let (place, isLazy) = walker.contentPlace(of: line, in: containers)
    let end = source.end(of: line)
    let (indent, next) = walker.indentation(at: place, before: end)
    guard next < end else { return nil }
    return TextLine(
      line: line,
      start: next,
      end: end,
      indent: indent,
      isLazy: isLazy,
      indentLength: next - place.offset
    )
  }

  /// The lines joined; a stretch of the source where nothing but line ends is between them.
  ///
  /// - Parameter blank: What libcmark was given spaces for, on the first line.
  mutating func subject(of lines: [TextLine], blank: Range<Int> = 0..<0) -> Subject {
    var isContiguous = !source.hasReturns && blank.isEmpty
    for index in lines.indices.dropFirst() where lines[index].textStart != lines[index - 1].end + 1
    {
      isContiguous = false
    }
    if isContiguous || lines.count == 1 {
      return Subject(start: lines[0].textStart, end: lines[lines.count - 1].end)
    }
    var segments: [Subject.Segment] = []
    let start = tree.bytes.count
    for (index, line) in lines.enumerated() {
      if index > 0 { tree.bytes.append(0x0A) }
      segments.append(
        Subject.Segment(start: Int32(tree.bytes.count), source: Int32(line.textStart))
      )
      tree.bytes.append(contentsOf: source.bytes[line.textStart..<line.end])
    }
    for index in blank { tree.bytes[start + index - lines[0].textStart] = 0x20 }
    return Subject(start: start, end: tree.bytes.count, segments: segments)
  }

  /// Takes the definitions off the start of a paragraph.
  mutating func readDefinitions(_ lines: inout [TextLine]) {
    guard mayHaveDefinitions, let first = lines.first,
      source.bytes[first.start] == UInt8(ascii: "[")
    else { return }
    let whole = subject(of: lines)
    var rest = whole
    while !rest.isEmpty, tree.bytes[rest.start] == UInt8(ascii: "["),
      additions.isEmpty || additions.place(at: rest.source(rest.start)) == nil,
      let stop = definitions.read(tree.bytes, rest)
    {
      rest.start = LinkSyntax.skipSpaces(tree.bytes, stop, before: rest.end)
    }
    guard rest.start > whole.start else { return }
    if rest.isEmpty {
      lines.removeAll()
    } else {
      let next = rest.source(rest.start)
      lines.removeAll { $0.start < next }
    }
  }

  /// Reads the definitions of the paragraphs that consist of nothing else: libcmark drops them.
  mutating func readUncoveredLines(before end: Int) {
    guard mayHaveDefinitions else { return }
    var lines: [TextLine] = []
    while nextLine < end {
      let line = nextLine
      nextLine += 1
      let stop = source.end(of: line)
      let note = skeleton.note(on: line)
      if note != nil { readDropped(&lines) }
      var start = note?.content ?? source.start(of: line)
      while start < stop, isMarkerByte(source.bytes[start], isFirst: lines.isEmpty) { start += 1 }
      let isBlank = start == stop
      if isBlank || lines.isEmpty && source.bytes[start] != UInt8(ascii: "[") {
        readDropped(&lines)
      } else {
        lines.append(TextLine(line: line, start: start, end: stop, indent: 0, isLazy: false))
      }
    }
    readDropped(&lines)
  }

  private mutating func readDropped(_ lines: inout [TextLine]) {
    guard !lines.isEmpty else { return }
    readDefinitions(&lines)
    lines.removeAll()
  }

  /// Whether a byte may stand before the `[` of a definition.
  private func isMarkerByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    if byte.isSpaceOrTab || byte == UInt8(ascii: ">") { return true }
    guard isFirst else { return false }
    return byte.isDigit || "*+-.)".utf8.contains(byte)
  }

  /// Finds lines that start notes; the next round reads them so.
  private mutating func findNotes(_ lines: [TextLine]) {
    guard isRevisable else { return }
    for line in lines
    where source.bytes[line.start] == UInt8(ascii: "[") && line.indent < 4 && !line.isLazy {
      let place = walker.contentPlace(of: line.line, in: containers).place
      let prefixEnd = min(place.offset, line.start)
      skeleton.addNote(line.line, at: line.start, prefixEnd: prefixEnd, of: source)
    }
  }

  /// Adds a paragraph, or makes the quote around it an alert.
  mutating func addText(_ lines: [TextLine], _ block: Block) {
    let title = options.commonMarkOnly ? nil : openAlert(lines[0])
    if title != nil, lines.count == 1 { return }
    let subject = subject(of: lines, blank: title ?? 0..<0)
    var visible = subject.start..<subject.end
    let first = title == nil ? 0 : 1
    if first == 1 {
      let length = subject.isContiguous ? lines[1].start - lines[0].start : lines[0].count + 1
      visible = subject.start + length..<subject.end
    }
    let range = lines[first].start..<trimmedEnd(lines[lines.count - 1])
    let isFirst = tree.nodes[Int(parent)].first < 0
    let node = append(.paragraph, range)
    if !options.commonMarkOnly, isFirst, tree.nodes[Int(parent)].kind == .item {
      visible = taskText(visible)
    }
    tasks.append(
      InlineTask(node: node, block: block.node, subject: subject, visible: visible)
    )
  }

  private func trimmedEnd(_ line: TextLine) -> Int {
    var end = line.end
    while end > line.start, source.bytes[end - 1].isWhitespace { end -= 1 }
    return end
  }

  /// Reads `[ ]` or `[x]` at the start of an item; what follows it.
  private mutating func taskText(_ text: Range<Int>) -> Range<Int> {
    var start = text.lowerBound
    guard start + 3 < text.upperBound, tree.bytes[start] == UInt8(ascii: "["),
      tree.bytes[start + 2] == UInt8(ascii: "]"), tree.bytes[start + 3].isWhitespace
    else { return text }
    switch tree.bytes[start + 1] {
    case 0x20, 0x09: tree.nodes[Int(parent)].flags = 1
    case UInt8(ascii: "x"), UInt8(ascii: "X"): tree.nodes[Int(parent)].flags = 2
    default: return text
    }
    start += 3
    while start < text.upperBound, tree.bytes[start].isWhitespace { start += 1 }
    return start..<text.upperBound
  }
}
