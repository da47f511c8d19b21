public import Diagnostics

/// A Markdown document as a flat tree: nodes by number, in document order of their blocks.
///
/// Node 0 is the document. Reading a node allocates nothing but the strings that are asked for.
public struct MarkdownDocument: Sendable {
  /// The number of a node, valid for this document alone.
  public typealias Node = Int

  var tree: SyntaxTree
  let source: SourceText
  public let file: String
  /// The line of `file` on which the text starts.
  public let firstLine: Int
  public let options: MarkdownOptions

  /// The document itself.
  public var root: Node { 0 }

  /// One more than the largest node number.
  public var nodeCount: Int { tree.nodes.count }

  public func kind(of node: Node) -> MarkdownKind { tree.nodes[node].kind }

  public func parent(of node: Node) -> Node? { optional(tree.nodes[node].parent) }

  public func firstChild(of node: Node) -> Node? { optional(tree.nodes[node].first) }

  public func nextSibling(of node: Node) -> Node? { optional(tree.nodes[node].next) }

  private func optional(_ index: Int32) -> Node? { index < 0 ? nil : Int(index) }

  public func children(of node: Node) -> [Node] {
    var children: [Node] = []
    var child = tree.nodes[node].first
    while child >= 0 {
      children.append(Int(child))
      child = tree.nodes[Int(child)].next
    }
    return children
  }

  /// The node that follows in document order, children first; `nil` behind the last below `root`.
  public func node(after node: Node, within root: Node = 0) -> Node? {
    optional(tree.following(Int32(node), within: Int32(root)))
  }

  /// Where a node stands in its file, markers included.
  public func range(of node: Node) -> SourceRange {
    range(Int(tree.nodes[node].start)..<Int(tree.nodes[node].end))
  }

  /// The text, code or HTML that a leaf holds, escapes resolved; empty for other nodes.
  public func literal(of node: Node) -> ArraySlice<UInt8> {
    let node = tree.nodes[node]
    return tree.bytes[Int(node.textStart)..<Int(node.textEnd)]
  }

  /// The words of a node and all below it: no markup, no notes or citations, breaks as spaces.
  public func plainText(of node: Node) -> String {
    var text: [UInt8] = []
    tree.appendPlainText(of: Int32(node), to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the words of a node and all below it, as UTF-8.
  public func appendPlainText(of node: Node, to text: inout [UInt8]) {
    tree.appendPlainText(of: Int32(node), to: &text)
  }

  func range(_ offsets: Range<Int>) -> SourceRange {
    let start = source.position(at: offsets.lowerBound, firstLine: firstLine)
    let end = source.position(
      at: offsets.upperBound,
      firstLine: firstLine,
      from: start.line - firstLine
    )
    return SourceRange(file: file, start: start, end: end)
  }

  func range(_ piece: Piece) -> SourceRange? {
    piece.isWritten ? range(Int(piece.sourceStart)..<Int(piece.sourceEnd)) : nil
  }

  /// Empties the destination of a link that must not be followed.
  mutating func clear(link node: Int32) {
    tree.nodes[Int(node)].flags = 1
    let link = Int(tree.nodes[Int(node)].payload)
    tree.links[link].destination.end = tree.links[link].destination.start
  }
}
