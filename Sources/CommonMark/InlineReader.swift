import CCommonMark

/// Takes libcmark's inlines over into the tree, with their places and what libcmark does not know.
///
/// What is text, code, emphasis or a link is libcmark's word alone. Its columns are wrong for some
/// nodes, so a cursor follows the nodes through the bytes they were read from; where the two do
/// not fit, the inlines get the place of their block.
struct InlineReader {
  /// A node whose children are being read.
  struct Open {
    var node: Int32
    var outer: Int32
    /// The offset behind its delimiter or bracket.
    var inside: Int
    /// How many delimiters and additions came before it.
    var delimiters: Int
    var additions: Int
    var isAutomatic: Bool
  }

  var tree: SyntaxTree
  let definitions: LinkDefinitions
  let additions: Additions
  let options: MarkdownOptions
  /// The note of each normalized label.
  let notes: [[UInt8]: Int32]
  /// Bytes of the text at which it may not read as it is written.
  let specials: [UInt8]
  /// Whether each byte is one of them.
  let isSpecial: [Bool]
  /// Whether an `@`, a `:/` or a `ww` is in the text, as addresses without brackets have them.
  let mayHaveMail: Bool
  let mayHaveSchemes: Bool
  let mayHaveHosts: Bool
  var findings: [InlineFinding] = []

  var subject = Subject(start: 0, end: 0)
  var visible = 0..<0
  var position = 0
  /// The columns that libcmark counts before each line of the subject.
  var indent = 0
  /// Where the line of the cursor starts, and the one that libcmark counts columns on: it goes
  /// on counting behind a `\` at a line's end.
  var lineStart = 0
  var columnStart = 0
  var parent: Int32 = 0
  var open: [Open] = []
  var delimiters: [Strikethrough.Delimiter] = []
  var additionCount = 0
  /// Whether nodes get places of their own.
  var isPlaced = true
  /// Whether texts were split that may belong together.
  var hasSplitTexts = false
  /// Bytes that definitions used many times may still add to the page.
  var expansion: Int

  init(
    _ tree: consuming SyntaxTree,
    definitions: LinkDefinitions,
    additions: Additions,
    options: MarkdownOptions,
    notes: [[UInt8]: Int32],
    sourceLength: Int
  ) {
    self.definitions = definitions
    self.additions = additions
    self.options = options
    self.notes = notes
    let bytes = additions.text
    let isExtended = !options.commonMarkOnly
    mayHaveMail =
      isExtended && bytes.firstOffset(of: UInt8(ascii: "@"), in: 0..<bytes.count) != nil
    mayHaveSchemes = isExtended && bytes.contains(UInt8(ascii: ":"), UInt8(ascii: "/"))
    mayHaveHosts =
      isExtended
      && (bytes.contains(UInt8(ascii: "w"), UInt8(ascii: "w"))
        || bytes.contains(UInt8(ascii: "w"), UInt8(ascii: "W")))
    specials = (isExtended ? "\\&~" : "\\&").utf8
      .filter { bytes.firstOffset(of: $0, in: bytes.indices) != nil }
    var special = [Bool](repeating: false, count: 256)
    for byte in specials { special[Int(byte)] = true }
    isSpecial = special
    expansion = max(sourceLength, 100_000)
    self.tree = tree
  }

  mutating func read(_ task: InlineTask) {
    subject = task.subject
    visible = task.visible
    while visible.upperBound > visible.lowerBound,
      tree.bytes[visible.upperBound - 1].isWhitespace
    {
      visible = visible.lowerBound..<visible.upperBound - 1
    }
    guard let block = task.block else { return readPlain(task) }
    position = subject.start
    indent = block.startColumn - 1 + task.indent
    lineStart = position
    columnStart = position
    while position < subject.end, tree.bytes[position].isSpaceOrTab { position += 1 }
    parent = task.node
    open.removeAll(keepingCapacity: true)
    delimiters.removeAll(keepingCapacity: true)
    hasSplitTexts = false
    let findingCount = findings.count
    guard walk(block) else {
      findings.removeSubrange(findingCount...)
      return readUnplaced(block, task.node)
    }
    resolveStrikethrough(from: 0)
    finish(task.node)
  }

  /// Reads everything below `root`; false when a node does not stand where the cursor is.
  mutating func walk(_ root: ParsedNode) -> Bool {
    var node = root.first
    while let current = node {
      guard enter(current) else { return false }
      if let child = current.first {
        node = child
        continue
      }
      node = current
      while let done = node {
        guard leave(done) else { return false }
        if let next = done.next {
          node = next
          break
        }
        node = done.parent
        if node == root { return true }
      }
    }
    return true
  }

  private mutating func enter(_ node: ParsedNode) -> Bool {
    guard isPlaced else { return appendUnplaced(node) }
    return switch node.kind {
    case CMARK_NODE_TEXT: readText(node.literal)
    case CMARK_NODE_SOFTBREAK: readBreak(.softBreak)
    case CMARK_NODE_LINEBREAK: readBreak(.lineBreak)
    case CMARK_NODE_CODE: readCode(node.literal)
    case CMARK_NODE_HTML_INLINE: readHTML(node.literal)
    case CMARK_NODE_EMPH: openEmphasis(.emphasis, 1)
    case CMARK_NODE_STRONG: openEmphasis(.strong, 2)
    case CMARK_NODE_LINK: openLink(.link)
    case CMARK_NODE_IMAGE: openLink(.image)
    default: false
    }
  }

  private mutating func leave(_ node: ParsedNode) -> Bool {
    guard isPlaced else { return closeUnplaced(node) }
    return switch node.kind {
    case CMARK_NODE_EMPH: closeEmphasis(1)
    case CMARK_NODE_STRONG: closeEmphasis(2)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: closeLink(node)
    default: true
    }
  }

  /// Adds a node for a stretch of the subject; one outside of what is visible stays loose.
  @discardableResult
  mutating func append(
    _ kind: MarkdownKind,
    _ start: Int,
    _ end: Int,
    text: Range<Int> = 0..<0
  ) -> Int32 {
    var node = SyntaxNode(
      kind: kind,
      start: Int32(truncatingIfNeeded: subject.source(start)),
      end: Int32(truncatingIfNeeded: subject.sourceEnd(end))
    )
    node.textStart = Int32(truncatingIfNeeded: text.lowerBound)
    node.textEnd = Int32(truncatingIfNeeded: text.upperBound)
    let isVisible = start >= visible.lowerBound && start < visible.upperBound
    return isVisible ? tree.append(node, to: parent) : tree.add(node)
  }

  /// Adds the visible part of a text.
  @discardableResult
  mutating func appendText(_ start: Int, _ end: Int) -> Int32 {
    let start = max(start, visible.lowerBound)
    let end = min(end, visible.upperBound)
    return start < end ? append(.text, start, end, text: start..<end) : -1
  }

  mutating func openNode(_ kind: MarkdownKind, _ length: Int, isAutomatic: Bool = false) {
    let node = append(kind, position, position + length)
    open.append(
      Open(
        node: node,
        outer: parent,
        inside: position + length,
        delimiters: delimiters.count,
        additions: additionCount,
        isAutomatic: isAutomatic
      )
    )
    parent = node
    position += length
  }

  /// Ends the innermost open node at the cursor.
  mutating func closeNode() -> Open? {
    guard let last = open.popLast() else { return nil }
    resolveStrikethrough(from: last.delimiters)
    tree.nodes[Int(last.node)].end = Int32(truncatingIfNeeded: subject.sourceEnd(position))
    parent = last.outer
    return last
  }

  private mutating func openEmphasis(_ kind: MarkdownKind, _ length: Int) -> Bool {
    guard isDelimiter(length) else { return false }
    openNode(kind, length)
    return true
  }

  private mutating func closeEmphasis(_ length: Int) -> Bool {
    guard isDelimiter(length) else { return false }
    position += length
    return closeNode() != nil
  }

  private func isDelimiter(_ length: Int) -> Bool {
    guard position + length <= subject.end else { return false }
    let byte = tree.bytes[position]
    return (byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_"))
      && tree.bytes[position + length - 1] == byte
  }

  private mutating func readBreak(_ kind: MarkdownKind) -> Bool {
    let start = position
    while position < subject.end, tree.bytes[position].isWhitespace, tree.bytes[position] != 0x0A {
      position += 1
    }
    var from = kind == .softBreak ? position : start
    let isEscaped = position < subject.end && tree.bytes[position] == UInt8(ascii: "\\")
    if isEscaped {
      from = position
      position += 1
    }
    guard position < subject.end, tree.bytes[position] == 0x0A else { return false }
    position += 1
    append(kind, from, position)
    lineStart = position
    if !isEscaped { columnStart = position }
    while position < subject.end, tree.bytes[position].isSpaceOrTab { position += 1 }
    return true
  }
}
