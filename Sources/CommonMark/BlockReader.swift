import CCommonMark

/// A block as libcmark found it.
struct Block {
  enum Kind {
    case document
    case blockQuote
    case list
    case item
    case codeBlock
    case htmlBlock
    case paragraph
    case heading
    case thematicBreak
  }

  var kind: Kind
  /// The index of the block around it.
  var parent: Int
  /// Zero-based; the first line of its text, definitions before it included.
  var line: Int
  /// Zero-based last line; one too many or too few for some kinds.
  var lastLine: Int
  /// Zero-based, in bytes of the line.
  var column: Int
  /// Headings: the level. Ordered lists: the first number.
  var number = 0
  var isOrdered = false
  var isTight = false
  var literal = 0..<0
  var info = 0..<0
  /// libcmark's node, for its inlines.
  var node: ParsedNode?
}

/// Reads the block structure of a text with libcmark, in document order.
///
/// Literals and info strings are appended to `bytes`.
struct BlockReader {
  let parsed: ParsedText
  let additions: Additions
  var blocks: [Block] = []
  /// libcmark's nodes for the lines put before the text.
  var asides: [ParsedNode] = []
  var bytes: [UInt8]
  private let asideCount: Int

  init(_ text: [UInt8], asides: Int, _ additions: Additions, appendingTo bytes: [UInt8]) {
    self.bytes = bytes
    self.additions = additions
    asideCount = asides
    parsed = ParsedText(text)
    blocks.reserveCapacity(text.count / 128 + 8)
    if let root = parsed.root { read(root) }
  }

  private mutating func read(_ root: ParsedNode) {
    var node: ParsedNode? = root
    var parents: [Int] = []
    while let current = node {
      let kind = Self.kind(of: current)
      if asides.count < asideCount, kind == .heading {
        asides.append(current)
        node = current.next
        continue
      }
      blocks.append(block(current, kind, parent: parents.last ?? -1))
      if kind != .paragraph, kind != .heading, let child = current.first {
        parents.append(blocks.count - 1)
        node = child
        continue
      }
      node = current
      while let open = node {
        if open == root { return }
        if let next = open.next {
          node = next
          break
        }
        node = open.parent
        parents.removeLast()
      }
    }
  }

  private static func kind(of node: ParsedNode) -> Block.Kind {
    switch node.kind {
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_DOCUMENT: .document
    default: .paragraph
    }
  }

  private mutating func block(_ node: ParsedNode, _ kind: Block.Kind, parent: Int) -> Block {
    var block = Block(
      kind: kind,
      parent: parent,
      line: max(node.startLine - 1 - asideCount, 0),
      lastLine: node.endLine - 1 - asideCount,
      column: node.startColumn - 1
    )
    switch kind {
    case .paragraph: block.node = node
    case .heading:
      block.node = node
      block.number = node.level
    case .list:
      block.isOrdered = node.isOrdered
      block.number = node.firstNumber
      block.isTight = node.isTight
    case .codeBlock:
      block.literal = append(node.literal)
      block.info = append(node.info)
    case .htmlBlock: block.literal = append(node.literal)
    case .document, .blockQuote, .item, .thematicBreak: break
    }
    return block
  }

  private mutating func append(_ literal: ParsedLiteral) -> Range<Int> {
    let start = bytes.count
    let text = literal.bytes
    bytes += additions.restored(text[...]) ?? text
    return start..<bytes.count
  }
}
