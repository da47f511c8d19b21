public import Markup

/// Writes a document as HTML, byte for byte as libcmark does where it is plain CommonMark.
///
/// - Parameters:
///   - nodes: The blocks to write; by default all. Notes follow that these refer to.
///   - override: Asked before each `MarkdownEvent`; `true` says that it wrote the thing itself.
/// - Returns: Where the notes start in `buffer`; its end where there are none.
@discardableResult
public func renderHTML(
  _ document: MarkdownDocument,
  nodes: [MarkdownDocument.Node]? = nil,
  into buffer: inout MarkupBuffer,
  options: HTMLOptions = HTMLOptions(),
  override: (inout MarkupBuffer, MarkdownEvent) -> Bool = { _, _ in false }
) -> Int {
  var writer = HTMLWriter(document, options)
  if let nodes {
    for node in nodes { writer.write(Int32(node), into: &buffer, override) }
  } else {
    writer.write(0, into: &buffer, override)
  }
  return writer.writeNotes(into: &buffer, override)
}

typealias HTMLOverride = (inout MarkupBuffer, MarkdownEvent) -> Bool

/// The state of one rendering: which notes are numbered, and where tight lists are.
struct HTMLWriter {
  let document: MarkdownDocument
  let tree: SyntaxTree
  let options: HTMLOptions
  let isExtended: Bool
  /// Notes in the order of their first reference.
  var noteOrder: [Int32] = []
  /// The number of each note, from 1; 0 while nothing refers to it.
  var noteNumbers: [Int]
  /// How many references to each note are written.
  var noteReferences: [Int]
  /// Whether the document has several tables, and how many of them are written.
  let hasSeveralTables: Bool
  var tableCount = 0
  /// The blocks behind which back-links go.
  var noteEnd: Int32 = -1

  init(_ document: MarkdownDocument, _ options: HTMLOptions) {
    self.document = document
    tree = document.tree
    self.options = options
    isExtended = !document.options.commonMarkOnly
    hasSeveralTables = tree.alignments.count > 1
    noteNumbers = [Int](repeating: 0, count: tree.footnotes.count)
    noteReferences = noteNumbers
  }

  /// Writes a node and all below it.
  mutating func write(_ root: Int32, into buffer: inout MarkupBuffer, _ override: HTMLOverride) {
    var index = root
    while true {
      let descends = open(index, into: &buffer, override)
      if descends, tree.nodes[Int(index)].first >= 0 {
        index = tree.nodes[Int(index)].first
        continue
      }
      if descends { close(index, into: &buffer, override) }
      while true {
        if index == root { return }
        let next = tree.nodes[Int(index)].next
        if next >= 0 {
          index = next
          break
        }
        index = tree.nodes[Int(index)].parent
        close(index, into: &buffer, override)
      }
    }
  }

  /// Ends the line, unless the buffer is at the start of one.
  func startLine(_ buffer: inout MarkupBuffer) {
    if let last = buffer.bytes.last, last != 0x0A { buffer.append("\n") }
  }

  /// Writes the start of a node; whether its children and its end are to be written too.
  private mutating func open(
    _ index: Int32,
    into buffer: inout MarkupBuffer,
    _ override: HTMLOverride
  ) -> Bool {
    let node = tree.nodes[Int(index)]
    switch node.kind {
    case .text: buffer.append(text: literal(node))
    case .softBreak: buffer.append("\n")
    case .lineBreak: buffer.append("<br />\n")
    case .code:
      buffer.append("<code>")
      buffer.append(text: literal(node))
      buffer.append("</code>")
    case .emphasis: buffer.append("<em>")
    case .strong: buffer.append("<strong>")
    case .strikethrough: buffer.append("<del>")
    case .htmlInline: writeHTML(node, into: &buffer)
    case .link, .image, .wikiLink, .inclusion, .citation, .footnoteReference:
      return openReference(index, node, into: &buffer, override)
    case .heading, .codeBlock:
      return openOverridable(index, node, into: &buffer, override)
    case .footnoteDefinition: return false
    case .document, .paragraph, .blockQuote, .list, .item, .htmlBlock, .thematicBreak, .table,
      .tableRow, .tableCell, .alert, .alertTitle:
      openBlock(index, node, into: &buffer)
    }
    return true
  }

  func literal(_ node: SyntaxNode) -> ArraySlice<UInt8> {
    tree.bytes[Int(node.textStart)..<Int(node.textEnd)]
  }

  private func openOverridable(
    _ index: Int32,
    _ node: SyntaxNode,
    into buffer: inout MarkupBuffer,
    _ override: HTMLOverride
  ) -> Bool {
    startLine(&buffer)
    let isDone = override(&buffer, .open(Int(index), node.kind))
    if node.kind == .codeBlock {
      if !isDone { writeCode(node, into: &buffer) }
      startLine(&buffer)
      return false
    }
    if !isDone { openHeading(node, into: &buffer) }
    return true
  }

  private mutating func close(
    _ index: Int32,
    into buffer: inout MarkupBuffer,
    _ override: HTMLOverride
  ) {
    let node = tree.nodes[Int(index)]
    switch node.kind {
    case .emphasis: buffer.append("</em>")
    case .strong: buffer.append("</strong>")
    case .strikethrough: buffer.append("</del>")
    case .link:
      if !override(&buffer, .close(Int(index), .link)) { buffer.append("</a>") }
    case .heading:
      if !override(&buffer, .close(Int(index), .heading)) {
        buffer.append(headingEnds[headingLevel(node)])
      }
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .image, .wikiLink, .inclusion,
      .citation, .footnoteReference, .codeBlock, .footnoteDefinition:
      break
    case .document, .paragraph, .blockQuote, .list, .item, .htmlBlock, .thematicBreak, .table,
      .tableRow, .tableCell, .alert, .alertTitle:
      closeBlock(index, node, into: &buffer)
    }
  }

  func headingLevel(_ node: SyntaxNode) -> Int {
    min(max(Int(node.level) + options.headingShift, 1), 6)
  }

  private func openHeading(_ node: SyntaxNode, into buffer: inout MarkupBuffer) {
    buffer.append(headingStarts[headingLevel(node)])
    if isExtended {
      buffer.append(attribute: "id", tree.headings[Int(node.payload)].id)
    }
    buffer.append(">")
  }
}

private let headingStarts: [StaticString] = ["", "<h1", "<h2", "<h3", "<h4", "<h5", "<h6"]
private let headingEnds: [StaticString] = [
  "", "</h1>\n", "</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n",
]
