import Markup

// Blocks other than headings.
extension HTMLWriter {
  mutating func openBlock(_ index: Int32, _ node: SyntaxNode, into buffer: inout MarkupBuffer) {
    switch node.kind {
    case .paragraph:
      if !isTight(node) {
        startLine(&buffer)
        buffer.append("<p>")
      }
    case .blockQuote:
      startLine(&buffer)
      buffer.append("<blockquote>\n")
    case .list: openList(node, into: &buffer)
    case .item:
      startLine(&buffer)
      buffer.append("<li>")
      if node.flags != 0 { writeCheckbox(isDone: node.flags == 2, into: &buffer) }
    case .htmlBlock:
      startLine(&buffer)
      writeHTMLBlock(node, into: &buffer)
      startLine(&buffer)
    case .thematicBreak:
      startLine(&buffer)
      buffer.append("<hr />\n")
    case .table: openTable(into: &buffer)
    case .tableRow: openRow(index, node, into: &buffer)
    case .tableCell: openCell(node, index, into: &buffer)
    case .alert: openAlert(node, into: &buffer)
    case .alertTitle: buffer.append("<p class=\"alert-title\">")
    default: break
    }
  }

  func closeBlock(_ index: Int32, _ node: SyntaxNode, into buffer: inout MarkupBuffer) {
    switch node.kind {
    case .paragraph:
      if noteEnd == index { return }
      if !isTight(node) { buffer.append("</p>\n") }
    case .blockQuote:
      startLine(&buffer)
      buffer.append("</blockquote>\n")
    case .list: buffer.append(node.flags & 1 != 0 ? "</ol>\n" : "</ul>\n")
    case .item: buffer.append("</li>\n")
    case .table:
      if tree.nodes[Int(node.first)].next >= 0 { buffer.append("</tbody>\n") }
      buffer.append(options.wrapsTables ? "</table></div>\n" : "</table>\n")
    case .tableRow:
      buffer.append("</tr>\n")
      if node.previous < 0 {
        buffer.append("</thead>\n")
        if node.next >= 0 { buffer.append("<tbody>\n") }
      }
    case .tableCell: buffer.append(isHeader(node) ? "</th>\n" : "</td>\n")
    case .alert:
      startLine(&buffer)
      buffer.append("</div>\n")
    case .alertTitle: buffer.append("</p>\n")
    default: break
    }
  }

  /// Whether a paragraph stands in a list whose items are not apart.
  private func isTight(_ node: SyntaxNode) -> Bool {
    guard node.parent >= 0, tree.nodes[Int(node.parent)].kind == .item else { return false }
    return tree.nodes[Int(tree.nodes[Int(node.parent)].parent)].flags & 2 != 0
  }

  private func openList(_ node: SyntaxNode, into buffer: inout MarkupBuffer) {
    startLine(&buffer)
    if node.flags & 1 == 0 {
      buffer.append("<ul>\n")
    } else if node.payload == 1 {
      buffer.append("<ol>\n")
    } else {
      buffer.append("<ol start=\"")
      buffer.append(text: String(node.payload))
      buffer.append("\">\n")
    }
  }

  private func writeCheckbox(isDone: Bool, into buffer: inout MarkupBuffer) {
    buffer.append("<input type=\"checkbox\"")
    if isDone { buffer.append(" checked=\"\"") }
    buffer.append(" disabled=\"\"")
    buffer.append(attribute: "aria-label", isDone ? options.labels.done : options.labels.toDo)
    buffer.append(" /> ")
  }

  private mutating func openTable(into buffer: inout MarkupBuffer) {
    startLine(&buffer)
    if options.wrapsTables {
      tableCount += 1
      let label = options.labels.table
      buffer.append("<div class=\"scroll\" role=\"region\"")
      buffer.append(attribute: "aria-label", hasSeveralTables ? "\(label) \(tableCount)" : label)
      buffer.append(" tabindex=\"0\">")
    }
    buffer.append("<table>\n")
  }

  private func openRow(_ index: Int32, _ node: SyntaxNode, into buffer: inout MarkupBuffer) {
    if node.previous < 0 { buffer.append("<thead>\n") }
    buffer.append("<tr>\n")
  }

  private func isHeader(_ cell: SyntaxNode) -> Bool {
    tree.nodes[Int(cell.parent)].previous < 0
  }

  private func openCell(_ node: SyntaxNode, _ index: Int32, into buffer: inout MarkupBuffer) {
    buffer.append(isHeader(node) ? (options.wrapsTables ? "<th scope=\"col\"" : "<th") : "<td")
    let alignment = MarkdownAlignment(rawValue: node.level) ?? .none
    if options.wrapsTables {
      switch alignment {
      case .none, .left: buffer.append(">")
      case .center: buffer.append(" class=\"centre\">")
      case .right: buffer.append(" class=\"number\">")
      }
      return
    }
    switch alignment {
    case .none: buffer.append(">")
    case .left: buffer.append(" align=\"left\">")
    case .center: buffer.append(" align=\"center\">")
    case .right: buffer.append(" align=\"right\">")
    }
  }

  private func openAlert(_ node: SyntaxNode, into buffer: inout MarkupBuffer) {
    startLine(&buffer)
    switch MarkdownAlert(rawValue: node.level) ?? .note {
    case .note: buffer.append("<div class=\"alert alert-note\" role=\"note\">\n")
    case .tip: buffer.append("<div class=\"alert alert-tip\" role=\"note\">\n")
    case .important: buffer.append("<div class=\"alert alert-important\" role=\"note\">\n")
    case .warning: buffer.append("<div class=\"alert alert-warning\" role=\"note\">\n")
    case .caution: buffer.append("<div class=\"alert alert-caution\" role=\"note\">\n")
    }
    guard node.first < 0 || tree.nodes[Int(node.first)].kind != .alertTitle else { return }
    buffer.append("<p class=\"alert-title\">")
    let labels = options.labels.alerts
    buffer.append(text: Int(node.level) < labels.count ? labels[Int(node.level)] : "")
    buffer.append("</p>\n")
  }

  func writeCode(_ node: SyntaxNode, into buffer: inout MarkupBuffer) {
    let info = tree.slice(tree.codeBlocks[Int(node.payload)].info)
    buffer.append("<pre><code")
    if let first = info.first, !first.isWhitespace {
      buffer.append(" class=\"language-")
      buffer.append(text: info.prefix { !$0.isWhitespace })
      buffer.append("\"")
    }
    buffer.append(">")
    buffer.append(text: literal(node))
    buffer.append("</code></pre>\n")
  }
}
