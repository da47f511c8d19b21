/// A stretch of the tree's bytes, and where in the source it was read from.
struct Piece: Hashable, Sendable {
  /// Offsets into `SyntaxTree.bytes`.
  var start: Int32 = 0
  var end: Int32 = 0
  /// Offsets into the source; both -1 where the piece is not written out.
  var sourceStart: Int32 = -1
  var sourceEnd: Int32 = -1

  var isWritten: Bool { sourceStart >= 0 }
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// One node: indices of its neighbours (-1 for none), source offsets, and a literal or a payload.
struct SyntaxNode: Sendable {
  var kind: MarkdownKind
  /// Lists: 1 ordered, 2 tight. Items: 1 to do, 2 done. Code: 1 fenced. Links: 1 unsafe.
  var flags: UInt8 = 0
  /// Headings: 1 to 6. Alerts: the index of the kind.
  var level: UInt8 = 0
  var parent: Int32 = -1
  var previous: Int32 = -1
  var next: Int32 = -1
  var first: Int32 = -1
  var last: Int32 = -1
  /// Offsets into the source, end exclusive.
  var start: Int32
  var end: Int32
  /// The literal, as offsets into `SyntaxTree.bytes`.
  var textStart: Int32 = 0
  var textEnd: Int32 = 0
  /// The index of the payload in its table; lists: the first number.
  var payload: Int32 = -1
}

/// A document as one array of nodes and one buffer of bytes.
///
/// The bytes are the source followed by the text that does not stand in it as it reads
/// (entities, joined lines), so that most literals cost nothing.
struct SyntaxTree: Sendable {
  struct Link: Sendable {
    var destination: Piece
    var title: Piece
  }

  struct CodeBlock: Sendable {
    var info: Piece
    /// Source offset of the first byte of the content.
    var contentStart: Int32
  }

  struct WikiLink: Sendable {
    var target: Piece
    var heading: Piece
    var label: Piece
  }

  struct CitationItem: Sendable {
    var key: Piece
    var prefix: Piece
    var locator: Piece
    var hidesAuthor: Bool
  }

  struct Footnote: Sendable {
    var label: Piece
    /// The definition's node.
    var definition: Int32
    var references: [Int32] = []
  }

  struct Heading: Sendable {
    var node: Int32
    /// `{#id}` without its braces; `isWritten` tells whether it is there.
    var pinned = Piece()
    var id = ""
  }

  var nodes: [SyntaxNode] = []
  var bytes: [UInt8]
  var links: [Link] = []
  var codeBlocks: [CodeBlock] = []
  var wikiLinks: [WikiLink] = []
  var citationItems: [CitationItem] = []
  var citations: [Range<Int>] = []
  var footnotes: [Footnote] = []
  var headings: [Heading] = []
  var alignments: [[MarkdownAlignment]] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 24 + 8)
  }

  /// Adds a node that belongs nowhere yet.
  mutating func add(_ node: SyntaxNode) -> Int32 {
    nodes.append(node)
    return Int32(truncatingIfNeeded: nodes.count &- 1)
  }

  /// Adds `node` as the last child of `parent`.
  @discardableResult
  mutating func append(_ node: SyntaxNode, to parent: Int32) -> Int32 {
    let index = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(node)
    var nodes = nodes.mutableSpan
    let last = nodes[Int(parent)].last
    nodes[Int(index)].parent = parent
    nodes[Int(index)].previous = last
    if last >= 0 {
      nodes[Int(last)].next = index
    } else {
      nodes[Int(parent)].first = index
    }
    nodes[Int(parent)].last = index
    return index
  }

  /// Takes a node out of its parent.
  mutating func unlink(_ index: Int32) {
    let node = nodes[Int(index)]
    if node.previous >= 0 {
      nodes[Int(node.previous)].next = node.next
    } else if node.parent >= 0 {
      nodes[Int(node.parent)].first = node.next
    }
    if node.next >= 0 {
      nodes[Int(node.next)].previous = node.previous
    } else if node.parent >= 0 {
      nodes[Int(node.parent)].last = node.previous
    }
    nodes[Int(index)].previous = -1
    nodes[Int(index)].next = -1
    nodes[Int(index)].parent = -1
  }

  /// Puts a loose node behind its sibling-to-be.
  mutating func insert(_ index: Int32, after sibling: Int32) {
    let next = nodes[Int(sibling)].next
    let parent = nodes[Int(sibling)].parent
    nodes[Int(index)].parent = parent
    nodes[Int(index)].previous = sibling
    nodes[Int(index)].next = next
    nodes[Int(sibling)].next = index
    if next >= 0 { nodes[Int(next)].previous = index } else { nodes[Int(parent)].last = index }
  }

  /// Moves the siblings from `first` to the one before `end` (-1: to the last) below `parent`.
  mutating func move(from first: Int32, upTo end: Int32, below parent: Int32) {
    guard first >= 0, first != end else { return }
    let oldParent = nodes[Int(first)].parent
    let before = nodes[Int(first)].previous
    let last = end >= 0 ? nodes[Int(end)].previous : nodes[Int(oldParent)].last
    if before >= 0 { nodes[Int(before)].next = end } else { nodes[Int(oldParent)].first = end }
    if end >= 0 { nodes[Int(end)].previous = before } else { nodes[Int(oldParent)].last = before }
    nodes[Int(first)].previous = -1
    nodes[Int(last)].next = -1
    nodes[Int(parent)].first = first
    nodes[Int(parent)].last = last
    var child = first
    while child >= 0 {
      nodes[Int(child)].parent = parent
      child = nodes[Int(child)].next
    }
  }

  /// Puts the children of a node behind it.
  mutating func unwrap(_ index: Int32) {
    var last = index
    while nodes[Int(index)].first >= 0 {
      let child = nodes[Int(index)].first
      unlink(child)
      insert(child, after: last)
      last = child
    }
  }

  /// The node after `index` in document order within `root`; `-1` at the end.
  func following(_ index: Int32, within root: Int32) -> Int32 {
    if nodes[Int(index)].first >= 0 { return nodes[Int(index)].first }
    return followingSkippingChildren(index, within: root)
  }

  /// The node after everything below `index`, within `root`; `-1` at the end.
  func followingSkippingChildren(_ index: Int32, within root: Int32) -> Int32 {
    var node = index
    while node != root, node >= 0 {
      if nodes[Int(node)].next >= 0 { return nodes[Int(node)].next }
      node = nodes[Int(node)].parent
    }
    return -1
  }

  func slice(_ piece: Piece) -> ArraySlice<UInt8> { bytes[piece.range] }

  func string(_ piece: Piece) -> String { String(decoding: bytes[piece.range], as: UTF8.self) }
}
