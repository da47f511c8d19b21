// Tables: they are paragraphs to libcmark.
extension BlockBuilder {
  /// The table that all of a paragraph's lines are; `underline` is the line below that made them
  /// a heading.
  ///
  /// Where only some of the lines are a table, the next round reads its rows as blocks of their
  /// own.
  mutating func table(of lines: [TextLine], underline: TextLine?) -> Skeleton.Table? {
    guard let (header, alignments) = findHeader(lines) else { return nil }
    var rows = lines.count
    for index in header + 2..<max(lines.count, header + 2) where endsTable(lines[index]) {
      rows = index
      break
    }
    var table = Skeleton.Table(rows: Array(lines[header..<rows]), alignments: alignments)
    if header == 0, rows == lines.count, underline == nil { return table }
    guard isRevisable else { return nil }
    if let underline, rows == lines.count, !isThematicBreak(underline) {
      table.rows.append(underline)
    }
    let ends = table.rows.map { row in
      min(walker.contentPlace(of: row.line, in: containers).place.offset, row.start)
    }
    skeleton.add(table, prefixEnds: ends)
    return nil
  }

  /// The line of the header of a table, and what its delimiter row says.
  private func findHeader(_ lines: [TextLine]) -> (Int, [MarkdownAlignment])? {
    for index in lines.indices.dropFirst() {
      let line = lines[index]
      guard mayBeDelimiter(source.bytes[line.start]), !line.isLazy, line.indent < 4,
        let alignments = TableSyntax.alignments(source.bytes, line.start..<line.end)
      else { continue }
      let header = lines[index - 1]
      if TableSyntax.cells(source.bytes, header.start..<header.end).count == alignments.count {
        return (index - 1, alignments)
      }
    }
    return nil
  }

  private func mayBeDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  /// Whether a line that continues a paragraph would not continue a table.
  private func endsTable(_ line: TextLine) -> Bool {
    if line.isLazy || line.indent >= 4 { return true }
    let first = source.bytes[line.start]
    guard first.isDigit || "<-+*".utf8.contains(first) else { return false }
    return ParsedText.isBlockStart(source.bytes[line.start..<line.end])
  }

  private func isThematicBreak(_ line: TextLine) -> Bool {
    source.bytes[line.start] == UInt8(ascii: "-")
      && source.bytes[line.start..<line.end].filter { $0 == UInt8(ascii: "-") }.count >= 3
  }

  mutating func addTable(_ table: Skeleton.Table) {
    let start = table.rows[0].start
    let node = append(.table, start..<table.rows[table.rows.count - 1].end)
    tree.nodes[Int(node)].payload = Int32(tree.alignments.count)
    tree.alignments.append(table.alignments)
    for (index, row) in table.rows.enumerated() where index != 1 {
      addRow(row, to: node, table.alignments)
    }
  }

  private mutating func addRow(_ line: TextLine, to table: Int32, _ columns: [MarkdownAlignment]) {
    let row = tree.append(
      SyntaxNode(kind: .tableRow, start: Int32(line.start), end: Int32(line.end)),
      to: table
    )
    let cells = TableSyntax.cells(source.bytes, line.start..<line.end)
    for (cell, alignment) in zip(cells, columns) {
      let node = tree.append(
        SyntaxNode(
          kind: .tableCell,
          start: Int32(cell.lowerBound),
          end: Int32(cell.upperBound)
        ),
        to: row
      )
      tree.nodes[Int(node)].level = alignment.rawValue
      addInlines(of: cell, to: node)
    }
    for alignment in columns.dropFirst(cells.count) {
      let node = tree.append(
        SyntaxNode(kind: .tableCell, start: Int32(line.end), end: Int32(line.end)),
        to: row
      )
      tree.nodes[Int(node)].level = alignment.rawValue
    }
  }

  /// Most cells are numbers or names: libcmark need not see them.
  private mutating func addInlines(of cell: Range<Int>, to node: Int32) {
    guard !cell.isEmpty else { return }
    guard source.bytes.isPlainText(in: cell) else { return addAside(cellSubject(cell), to: node) }
    var text = SyntaxNode(
      kind: .text,
      start: Int32(cell.lowerBound),
      end: Int32(cell.upperBound)
    )
    text.textStart = text.start
    text.textEnd = text.end
    tree.append(text, to: node)
  }

  /// Makes what libcmark reads as a text of its own the inlines of `node`.
  mutating func addAside(_ subject: Subject, to node: Int32, isBlank: Bool = false) {
    let range = subject.source(subject.start)..<subject.sourceEnd(subject.end)
    let number = skeleton.aside(range)
    if number == nil, isRevisable { skeleton.addAside(range, isBlank: isBlank) }
    let visible = subject.start..<subject.end
    let block = number.flatMap { $0 < asides.count ? asides[$0] : nil }
    tasks.append(
      InlineTask(node: node, block: block, subject: subject, visible: visible, indent: 2)
    )
  }

  /// The text of a cell, where `\|` is `|`.
  private mutating func cellSubject(_ cell: Range<Int>) -> Subject {
    guard source.bytes.firstOffset(of: UInt8(ascii: "\\"), in: cell) != nil else {
      return Subject(start: cell.lowerBound, end: cell.upperBound)
    }
    let start = tree.bytes.count
    var segments = [Subject.Segment(start: Int32(start), source: Int32(cell.lowerBound))]
    var index = cell.lowerBound
    while index < cell.upperBound {
      if let place = additions.isEmpty ? nil : additions.place(at: index) {
        tree.bytes += source.bytes[place.range]
        index = place.range.upperBound
        continue
      }
      if source.bytes[index] == UInt8(ascii: "\\"), index + 1 < cell.upperBound,
        source.bytes[index + 1] == UInt8(ascii: "|")
      {
        index += 1
        segments.append(Subject.Segment(start: Int32(tree.bytes.count), source: Int32(index)))
      }
      tree.bytes.append(source.bytes[index])
      index += 1
    }
    return Subject(start: start, end: tree.bytes.count, segments: segments)
  }
}
