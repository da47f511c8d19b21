// Links and images.
extension InlineReader {
  mutating func openLink(_ kind: MarkdownKind) -> Bool {
    guard position + 2 < subject.end else { return false }
    let isAutomatic = kind == .link && tree.bytes[position] == UInt8(ascii: "<")
    let length = kind == .image ? 2 : 1
    guard isAutomatic || tree.bytes[position + length - 1] == UInt8(ascii: "[") else {
      return false
    }
    openNode(kind, length, isAutomatic: isAutomatic)
    return true
  }

  mutating func closeLink(_ link: ParsedNode) -> Bool {
    guard let last = open.last, position < subject.end else { return false }
    let node = last.node
    let close = position
    let text = last.inside..<close
    var written: Piece?
    if last.isAutomatic {
      guard tree.bytes[close] == UInt8(ascii: ">") else { return false }
      written = subject.piece(text.lowerBound, text.upperBound)
      position = close + 1
    } else {
      position = columnStart + link.endColumn - indent
      guard tree.bytes[close] == UInt8(ascii: "]"), position > close, position <= subject.end,
        tree.bytes[position - 1] == UInt8(ascii: isInline(close) ? ")" : "]")
      else { return false }
      written = writtenDestination(text, close)
    }
    guard let closed = closeNode() else { return false }
    tree.nodes[Int(node)].payload = Int32(tree.links.count)
    let destination = piece(link.destination, written)
    let title = piece(link.title, nil)
    tree.links.append(SyntaxTree.Link(destination: destination, title: title))
    if !last.isAutomatic, !isInline(close) {
      expansion -= destination.range.count + title.range.count
    }
    // Links contain no links; the page must not grow without bound.
    let isNested = additionCount > closed.additions && tree.nodes[Int(node)].kind == .link
    if isNested || expansion < 0 && !isInline(close) { dissolve(node, from: close) }
    return true
  }

  /// Where the destination of the link that `]` at `close` ends is written.
  private mutating func writtenDestination(_ text: Range<Int>, _ close: Int) -> Piece? {
    let behind = close + 1
    if isInline(close) { return inlineDestination(behind + 1) }
    let label = position - behind > 2 ? behind + 1..<position - 1 : text
    return definitions[tree.bytes[label]]
  }

  /// Whether `(` follows the `]` at `close`; the cursor is behind the link.
  private func isInline(_ close: Int) -> Bool {
    close + 1 < position && tree.bytes[close + 1] == UInt8(ascii: "(")
  }

  private func inlineDestination(_ start: Int) -> Piece {
    var from = start
    while from < position, tree.bytes[from].isWhitespace { from += 1 }
    let range = LinkSyntax.destination(tree.bytes, from, before: position)?.0 ?? from..<from
    return subject.piece(range.lowerBound, range.upperBound)
  }

  /// What libcmark says, with its place where it is written.
  private mutating func piece(_ value: ParsedLiteral, _ written: Piece?) -> Piece {
    if let written, value.stands(in: tree.bytes, written.range) {
      return written
    }
    var piece = written ?? Piece()
    let bytes = value.bytes
    piece.start = Int32(tree.bytes.count)
    tree.bytes += additions.restored(bytes[...]) ?? bytes
    piece.end = Int32(tree.bytes.count)
    return piece
  }

  /// Makes the brackets of a link text again.
  private mutating func dissolve(_ node: Int32, from close: Int) {
    guard tree.nodes[Int(node)].parent >= 0 else { return }
    let start = Int(tree.nodes[Int(node)].start)
    let length = tree.nodes[Int(node)].kind == .image ? 2 : 1
    let tail = append(.text, close, position, text: close..<position)
    tree.unlink(tail)
    tree.insert(tail, after: node)
    tree.unwrap(node)
    tree.nodes[Int(node)].kind = .text
    tree.nodes[Int(node)].payload = -1
    tree.nodes[Int(node)].end = Int32(start + length)
    tree.nodes[Int(node)].textStart = Int32(start)
    tree.nodes[Int(node)].textEnd = Int32(start + length)
    hasSplitTexts = true
  }
}
