/// Turns libcmark's blocks into the tree, with the additions that concern blocks.
///
/// Link definitions, notes and tables are found on the way; what holds inlines becomes a task.
struct BlockBuilder {
  /// A block whose children are being added; `node` is -1 for a list without an item of its own.
  struct Entry {
    var block: Int
    var node: Int32
    var hasNotes = false
  }

  let source: SourceText
  let walker: LineWalker
  let options: MarkdownOptions
  var skeleton: Skeleton
  /// The lines that libcmark was given as notes.
  let noteLines: Set<Int>
  /// Whether lines may still be given another meaning; false in the last round.
  let isRevisable: Bool
  let blocks: [Block]
  /// Keeps the nodes alive that the tasks name.
  let parsed: ParsedText
  /// libcmark's nodes for `Skeleton.asides`.
  let asides: [ParsedNode]
  let additions: Additions
  var tree: SyntaxTree
  var definitions = LinkDefinitions()
  var tasks: [InlineTask] = []
  var containers: [OpenContainer] = []
  var path: [Entry] = []
  /// Room for the lines of a paragraph, kept for the next.
  var spareLines: [TextLine] = []
  /// Words in `[!WORD]` that are no kind of alert.
  var unknownAlerts: [(range: Range<Int>, word: String)] = []
  /// The first line that no leaf has covered.
  var nextLine = 0
  let mayHaveDefinitions: Bool
  let mayHaveTables: Bool
  let mayHaveNotes: Bool

  init(
    _ source: SourceText,
    _ skeleton: Skeleton,
    _ additions: Additions,
    _ options: MarkdownOptions,
    isRevisable: Bool
  ) {
    self.source = source
    self.skeleton = skeleton
    self.skeleton.isChanged = false
    noteLines = Set(skeleton.notes.keys)
    self.options = options
    self.isRevisable = isRevisable && !options.commonMarkOnly
    walker = LineWalker(source: source)
    self.additions = additions
    let reader = BlockReader(
      skeleton.text(of: source, additions.text),
      asides: skeleton.asides.count,
      additions,
      appendingTo: source.bytes
    )
    blocks = reader.blocks
    parsed = reader.parsed
    asides = reader.asides
    tree = SyntaxTree(bytes: reader.bytes)
    mayHaveDefinitions = source.bytes.contains(UInt8(ascii: "]"), UInt8(ascii: ":"))
    mayHaveNotes = mayHaveDefinitions && !options.commonMarkOnly
    mayHaveTables =
      !options.commonMarkOnly
      && source.bytes.firstOffset(of: UInt8(ascii: "|"), in: 0..<source.bytes.count) != nil
  }

  mutating func build() {
    for index in blocks.indices {
      while let last = path.last, last.block != blocks[index].parent { close() }
      add(index)
    }
    while !path.isEmpty { close() }
    readUncoveredLines(before: source.lineCount)
    rejectMisreadNotes()
  }

  /// The node that children of the innermost open block belong to.
  var parent: Int32 { path.last?.node ?? 0 }

  /// The source offset of a block's first byte.
  func start(of block: Block) -> Int {
    guard block.line < source.lineCount else { return source.bytes.count }
    let start = source.start(of: block.line)
    guard let note = skeleton.note(on: block.line) else { return start + block.column }
    let content = note.contentColumn(lineStart: start)
    if block.column < note.prefixEnd - start { return start + block.column }
    return block.column < content ? note.marker : note.content + block.column - content
  }

  private mutating func add(_ index: Int) {
    let block = blocks[index]
    switch block.kind {
    case .document:
      let node = SyntaxNode(kind: .document, start: 0, end: Int32(source.bytes.count))
      path.append(Entry(block: index, node: tree.add(node)))
    case .list: path.append(Entry(block: index, node: -1))
    case .blockQuote: openQuote(index)
    case .item: openItem(index)
    case .paragraph, .heading, .codeBlock, .htmlBlock, .thematicBreak:
      if mayHaveDefinitions { readUncoveredLines(before: block.line) }
      addLeaf(block)
    }
  }

  private mutating func addLeaf(_ block: Block) {
    switch block.kind {
    case .paragraph: addParagraph(block)
    case .heading: addHeading(block)
    case .codeBlock: addCode(block)
    case .htmlBlock: addHTML(block)
    case .document, .blockQuote, .list, .item, .thematicBreak:
      let start = start(of: block)
      append(.thematicBreak, start..<source.end(of: block.line))
      cover(block.line)
    }
  }

  @discardableResult
  mutating func append(_ kind: MarkdownKind, _ range: Range<Int>) -> Int32 {
    let node = SyntaxNode(
      kind: kind,
      start: Int32(range.lowerBound),
      end: Int32(range.upperBound)
    )
    return tree.append(node, to: parent)
  }

  mutating func cover(_ line: Int) { nextLine = max(nextLine, line + 1) }
}

// Containers.
extension BlockBuilder {
  private mutating func openQuote(_ index: Int) {
    let block = blocks[index]
    let marker = start(of: block)
    let node = append(.blockQuote, marker..<marker + 1)
    let inside = walker.insideQuote(
      LinePlace(offset: marker, column: column(at: marker, of: block.line)),
      before: source.end(of: block.line)
    )
    containers.append(
      OpenContainer(block: index, node: node, isQuote: true, line: block.line, inside: inside)
    )
    path.append(Entry(block: index, node: node))
  }

  private mutating func openItem(_ index: Int) {
    let block = blocks[index]
    let list = path.count - 1
    let marker = start(of: block)
    if let note = skeleton.note(on: block.line), note.marker == marker {
      path[list].hasNotes = true
      openNote(index, note)
    } else {
      if path[list].node < 0 { openList(list, at: marker) }
      openListItem(index, at: marker)
    }
    if path[list].hasNotes, path[list].node >= 0, isRevisable, !skeleton.usesPeriod {
      skeleton.usesPeriod = true
      skeleton.isChanged = true
    }
  }

  private mutating func openList(_ entry: Int, at marker: Int) {
    let block = blocks[path[entry].block]
    var node = SyntaxNode(kind: .list, start: Int32(marker), end: Int32(marker))
    node.flags = (block.isOrdered ? 1 : 0) | (block.isTight ? 2 : 0)
    node.payload = Int32(block.number)
    path[entry].node = tree.append(node, to: path[entry - 1].node)
  }

  private mutating func openListItem(_ index: Int, at marker: Int) {
    let line = blocks[index].line
    let column = column(at: marker, of: line)
    let place = LinePlace(offset: marker, column: column)
    let (inside, width) = walker.insideItem(place, before: source.end(of: line))
    let outer = walker.contentPlace(of: line, in: containers).place.column
    let node = append(.item, marker..<min(marker + 1, source.bytes.count))
    var container = OpenContainer(
      block: index,
      node: node,
      isQuote: false,
      line: line,
      inside: inside
    )
    container.indent = column - outer + width
    containers.append(container)
    path.append(Entry(block: index, node: node))
  }

  private mutating func openNote(_ index: Int, _ note: Skeleton.NoteLine) {
    let line = blocks[index].line
    let outer = walker.contentPlace(of: line, in: containers).place
    let node = tree.append(
      SyntaxNode(
        kind: .footnoteDefinition,
        start: Int32(note.marker),
        end: Int32(note.label.upperBound + 2)
      ),
      to: path[path.count - 2].node
    )
    let inside = LinePlace(offset: note.content, column: outer.column + 4)
    var container = OpenContainer(
      block: index,
      node: node,
      isQuote: false,
      line: line,
      inside: inside
    )
    container.indent = 4
    containers.append(container)
    path.append(Entry(block: index, node: node))
    let label = Subject(start: note.label.lowerBound, end: note.label.upperBound)
      .piece(note.label.lowerBound, note.label.upperBound)
    tree.nodes[Int(node)].payload = Int32(tree.footnotes.count)
    tree.footnotes.append(SyntaxTree.Footnote(label: label, definition: node))
  }

  /// The column of `offset`, which stands on `line` behind the markers of the open containers.
  private func column(at offset: Int, of line: Int) -> Int {
    let place = walker.contentPlace(of: line, in: containers).place
    guard offset >= place.offset else { return place.column }
    let (columns, next) = walker.indentation(at: place, before: offset)
    return place.column + columns + (offset - next)
  }

  /// Closes the innermost block; its range ends where its last child does.
  private mutating func close() {
    let entry = path.removeLast()
    if containers.last?.block == entry.block { containers.removeLast() }
    guard entry.node > 0 else { return }
    let last = tree.nodes[Int(entry.node)].last
    guard last >= 0 else { return }
    tree.nodes[Int(entry.node)].end = max(
      tree.nodes[Int(entry.node)].end,
      tree.nodes[Int(last)].end
    )
  }

  /// Notes that did not come back as list items stand in code or HTML: they are none.
  private mutating func rejectMisreadNotes() {
    guard isRevisable, !noteLines.isEmpty else { return }
    let found = Set(tree.footnotes.map { source.line(at: Int($0.label.sourceStart)) })
    for line in noteLines.subtracting(found) { skeleton.reject(line) }
  }
}
