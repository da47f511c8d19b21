// Headings, code and HTML.
extension BlockBuilder {
  mutating func addHeading(_ block: Block) {
    if let row = skeleton.tableLines[block.line] {
      cover(block.line)
      let table = skeleton.tables[row.table]
      if table.rows[0].line == block.line { addTable(table) }
      return
    }
    if let note = skeleton.note(on: block.line), note.isEmpty {
      cover(block.line)
      return
    }
    let start = start(of: block)
    if source.bytes[start] == UInt8(ascii: "#"),
      source.bytes[source.start(of: block.line)..<start].last != UInt8(ascii: "\\"),
      let content = atxContent(block, start)
    {
      appendHeading(block, start..<source.end(of: block.line), content)
      cover(block.line)
      return
    }
    addUnderlinedHeading(block)
  }

  /// The text of a heading that starts with `#`; `nil` when it is an underlined one.
  private func atxContent(_ block: Block, _ start: Int) -> Subject? {
    var end = source.end(of: block.line)
    var index = start
    while index < end, source.bytes[index] == UInt8(ascii: "#") { index += 1 }
    guard index - start == block.number else { return nil }
    guard index == end || source.bytes[index].isSpaceOrTab else { return nil }
    while end > index, source.bytes[end - 1].isWhitespace { end -= 1 }
    var hashes = end
    while hashes > index, source.bytes[hashes - 1] == UInt8(ascii: "#") { hashes -= 1 }
    if hashes < end, hashes > index, source.bytes[hashes - 1].isSpaceOrTab { end = hashes }
    while end > index, source.bytes[end - 1].isWhitespace { end -= 1 }
    while index < end, source.bytes[index].isSpaceOrTab { index += 1 }
    return Subject(start: index, end: end)
  }

  private mutating func addUnderlinedHeading(_ block: Block) {
    var lines = [firstLine(of: block)]
    while lines.count == 1 || !isUnderline(lines[lines.count - 1]) {
      guard let next = textLine(block.line + lines.count) else { break }
      lines.append(next)
    }
    let last = lines.removeLast()
    cover(last.line)
    readDefinitions(&lines)
    if mayHaveTables, let table = table(of: lines, underline: last) {
      addTable(table)
      return
    }
    guard let first = lines.first else { return }
    appendHeading(block, first.start..<last.end, subject(of: lines))
  }

  private func isUnderline(_ line: TextLine) -> Bool {
    guard !line.isLazy, line.indent < 4, line.start < line.end else { return false }
    let byte = source.bytes[line.start]
    guard byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-") else { return false }
    var index = line.start
    while index < line.end, source.bytes[index] == byte { index += 1 }
    return LinkSyntax.skipSpaces(source.bytes, index, before: line.end) == line.end
  }

  private mutating func appendHeading(_ block: Block, _ range: Range<Int>, _ content: Subject) {
    let node = append(.heading, range)
    tree.nodes[Int(node)].level = UInt8(block.number)
    tree.nodes[Int(node)].payload = Int32(tree.headings.count)
    var heading = SyntaxTree.Heading(node: node)
    var visible = content.start..<content.end
    if !options.commonMarkOnly { heading.pinned = pinnedID(of: content, &visible) }
    tree.headings.append(heading)
    let isUnderlined = range.lowerBound == content.source(content.start)
    tasks.append(
      InlineTask(
        node: node,
        block: block.node,
        subject: content,
        visible: visible,
        indent: isUnderlined ? 0 : content.start - range.lowerBound
      )
    )
  }

  /// Takes `{#id}` off the end of a heading's text.
  private func pinnedID(of subject: Subject, _ visible: inout Range<Int>) -> Piece {
    var end = subject.end
    while end > subject.start, tree.bytes[end - 1].isWhitespace { end -= 1 }
    guard end - subject.start >= 4, tree.bytes[end - 1] == UInt8(ascii: "}") else { return Piece() }
    var index = end - 2
    while index > subject.start, isIDByte(tree.bytes[index]) { index -= 1 }
    guard index > subject.start, index < end - 2, tree.bytes[index] == UInt8(ascii: "#"),
      tree.bytes[index - 1] == UInt8(ascii: "{")
    else { return Piece() }
    let isApart = index - 1 == subject.start || tree.bytes[index - 2].isWhitespace
    guard isApart else { return Piece() }
    let piece = subject.piece(index + 1, end - 1)
    visible = subject.start..<index - 1
    return piece
  }

  private func isIDByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }

  mutating func addCode(_ block: Block) {
    let start = start(of: block)
    let place = walker.contentPlace(of: block.line, in: containers).place
    let indent = walker.indentation(at: place, before: source.end(of: block.line)).columns
    let isFenced = indent < 4
    let count = lineCount(of: block)
    var lastLine = block.line + count - (isFenced ? 0 : 1)
    var content = start
    if isFenced { content = fencedContent(block, indent, count) }
    if isFenced, closesFence(block, start, lastLine + 1) { lastLine += 1 }
    lastLine = min(lastLine, source.lineCount - 1)
    let node = append(.codeBlock, start..<source.end(of: lastLine))
    tree.nodes[Int(node)].flags = isFenced ? 1 : 0
    tree.nodes[Int(node)].textStart = Int32(block.literal.lowerBound)
    tree.nodes[Int(node)].textEnd = Int32(block.literal.upperBound)
    tree.nodes[Int(node)].payload = Int32(tree.codeBlocks.count)
    tree.codeBlocks.append(
      SyntaxTree.CodeBlock(info: infoPiece(block, start), contentStart: Int32(content))
    )
    cover(lastLine)
  }

  private func lineCount(of block: Block) -> Int {
    var count = 0
    for byte in tree.bytes[block.literal] where byte == 0x0A { count += 1 }
    return count
  }

  /// The offset of a fenced block's first content byte; the end of the fence when it has none.
  private func fencedContent(_ block: Block, _ indent: Int, _ count: Int) -> Int {
    guard count > 0, block.line + 1 < source.lineCount else { return source.end(of: block.line) }
    let line = block.line + 1
    let end = source.end(of: line)
    var place = walker.contentPlace(of: line, in: containers).place
    let available = walker.indentation(at: place, before: end).columns
    walker.advance(&place, by: min(indent, available), before: end)
    return place.offset
  }

  private func closesFence(_ block: Block, _ start: Int, _ line: Int) -> Bool {
    guard line < source.lineCount else { return false }
    let (place, isLazy) = walker.contentPlace(of: line, in: containers)
    let end = source.end(of: line)
    let (indent, next) = walker.indentation(at: place, before: end)
    guard !isLazy, indent < 4, next < end, source.bytes[next] == source.bytes[start] else {
      return false
    }
    var index = next
    while index < end, source.bytes[index] == source.bytes[start] { index += 1 }
    return LinkSyntax.skipSpaces(source.bytes, index, before: end) == end
  }

  private func infoPiece(_ block: Block, _ start: Int) -> Piece {
    guard !block.info.isEmpty else { return Piece() }
    var from = start
    var end = source.end(of: block.line)
    while from < end, source.bytes[from] == source.bytes[start] { from += 1 }
    while from < end, source.bytes[from].isSpaceOrTab { from += 1 }
    while end > from, source.bytes[end - 1].isSpaceOrTab { end -= 1 }
    return Piece(
      start: Int32(block.info.lowerBound),
      end: Int32(block.info.upperBound),
      sourceStart: Int32(from),
      sourceEnd: Int32(end)
    )
  }

  mutating func addHTML(_ block: Block) {
    let lastLine = min(block.line + max(lineCount(of: block), 1) - 1, source.lineCount - 1)
    let node = append(.htmlBlock, start(of: block)..<source.end(of: lastLine))
    tree.nodes[Int(node)].textStart = Int32(block.literal.lowerBound)
    tree.nodes[Int(node)].textEnd = Int32(block.literal.upperBound)
    cover(lastLine)
  }
}
