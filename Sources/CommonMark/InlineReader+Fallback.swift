import CCommonMark

// Inlines without places of their own.
extension InlineReader {
  /// A text that libcmark was not given: it stands as it is written.
  mutating func readPlain(_ task: InlineTask) {
    parent = task.node
    appendText(visible.lowerBound, visible.upperBound)
  }

  /// Takes libcmark's inlines over with the place of their block.
  mutating func readUnplaced(_ block: ParsedNode, _ node: Int32) {
    tree.nodes[Int(node)].first = -1
    tree.nodes[Int(node)].last = -1
    parent = node
    isPlaced = false
    _ = walk(block)
    isPlaced = true
  }

  mutating func appendUnplaced(_ node: ParsedNode) -> Bool {
    guard let kind = Self.kind(of: node) else { return true }
    var copy = SyntaxNode(
      kind: kind,
      start: tree.nodes[Int(parent)].start,
      end: tree.nodes[Int(parent)].end
    )
    let literal = appended(node.literal)
    copy.textStart = literal.start
    copy.textEnd = literal.end
    if kind == .link || kind == .image {
      copy.payload = Int32(tree.links.count)
      let destination = appended(node.destination)
      tree.links.append(SyntaxTree.Link(destination: destination, title: appended(node.title)))
    }
    let index = tree.append(copy, to: parent)
    if kind.holdsInlines { parent = index }
    return true
  }

  mutating func closeUnplaced(_ node: ParsedNode) -> Bool {
    if Self.kind(of: node)?.holdsInlines == true { parent = tree.nodes[Int(parent)].parent }
    return true
  }

  private mutating func appended(_ literal: ParsedLiteral) -> Piece {
    let start = tree.bytes.count
    let bytes = literal.bytes
    tree.bytes += additions.restored(bytes[...]) ?? bytes
    return Piece(start: Int32(start), end: Int32(tree.bytes.count))
  }

  private static func kind(of node: ParsedNode) -> MarkdownKind? {
    switch node.kind {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: nil
    }
  }
}

extension MarkdownKind {
  fileprivate var holdsInlines: Bool {
    self == .emphasis || self == .strong || self == .link || self == .image
  }
}
