public import Markup

// Raw HTML, links, images and what else refers to something.
extension HTMLWriter {
  func writeHTML(_ node: SyntaxNode, into buffer: inout MarkupBuffer) {
    guard document.options.allowsRawHTML else {
      buffer.append(text: literal(node))
      return
    }
    guard isExtended else {
      buffer.append(markup: literal(node))
      return
    }
    writeFiltered(node, into: &buffer)
  }

  func writeHTMLBlock(_ node: SyntaxNode, into buffer: inout MarkupBuffer) {
    guard !document.options.allowsRawHTML else {
      writeHTML(node, into: &buffer)
      return
    }
    buffer.append("<p>")
    var text = literal(node)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    buffer.append(text: text)
    buffer.append("</p>\n")
  }

  /// Writes raw HTML; tags that would change how all that follows is read lose their `<`.
  private func writeFiltered(_ node: SyntaxNode, into buffer: inout MarkupBuffer) {
    let end = Int(node.textEnd)
    var start = Int(node.textStart)
    var index = start
    while let found = tree.bytes.firstOffset(of: UInt8(ascii: "<"), in: index..<end) {
      index = found + 1
      guard TagFilter.isFiltered(tree.bytes, found, before: end) else { continue }
      buffer.append(markup: tree.bytes[start..<found])
      buffer.append("&lt;")
      start = index
    }
    buffer.append(markup: tree.bytes[start..<end])
  }

  mutating func openReference(
    _ index: Int32,
    _ node: SyntaxNode,
    into buffer: inout MarkupBuffer,
    _ override: HTMLOverride
  ) -> Bool {
    if node.kind == .footnoteReference { number(node.payload) }
    if override(&buffer, .open(Int(index), node.kind)) { return node.kind == .link }
    switch node.kind {
    case .link:
      openLink(node, into: &buffer)
      return true
    case .image: writeImage(index, node, into: &buffer)
    case .footnoteReference: writeReference(node, into: &buffer)
    case .wikiLink: buffer.append(text: literal(node))
    case .inclusion, .citation:
      buffer.append(text: tree.bytes[Int(node.start)..<Int(node.end)])
    default: break
    }
    return false
  }

  private func openLink(_ node: SyntaxNode, into buffer: inout MarkupBuffer) {
    let link = tree.links[Int(node.payload)]
    buffer.append("<a href=\"")
    buffer.append(address: tree.slice(link.destination))
    writeTitle(link, into: &buffer)
    buffer.append("\">")
  }

  private func writeTitle(_ link: SyntaxTree.Link, into buffer: inout MarkupBuffer) {
    guard link.title.start < link.title.end else { return }
    buffer.append("\" title=\"")
    buffer.append(text: tree.slice(link.title))
  }

  private func writeImage(_ index: Int32, _ node: SyntaxNode, into buffer: inout MarkupBuffer) {
    let link = tree.links[Int(node.payload)]
    buffer.append("<img src=\"")
    buffer.append(address: tree.slice(link.destination))
    buffer.append("\" alt=\"")
    writeAlternative(index, into: &buffer)
    writeTitle(link, into: &buffer)
    buffer.append("\" />")
  }

  private func writeAlternative(_ image: Int32, into buffer: inout MarkupBuffer) {
    var index = tree.nodes[Int(image)].first
    while index >= 0 {
      let node = tree.nodes[Int(index)]
      switch node.kind {
      case .text, .code, .htmlInline, .wikiLink: buffer.append(text: literal(node))
      case .softBreak, .lineBreak: buffer.append(" ")
      default: break
      }
      index = tree.following(index, within: image)
    }
  }
}

extension MarkupBuffer {
  /// Appends an address for an attribute, percent-encoded as libcmark does it.
  public mutating func append(address: ArraySlice<UInt8>) {
    var start = address.startIndex
    for index in address.indices {
      let byte = address[index]
      if byte.isAlphanumeric || "!#$%()*+,-./:;=?@_~".utf8.contains(byte) { continue }
      append(markup: address[start..<index])
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      default: append(markup: [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)])
      }
      start = index + 1
    }
    append(markup: address[start...])
  }

  private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}

/// GFM's disallowed raw HTML (§6.11).
struct TagFilter {
  private static let names: [StaticString] = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]

  /// Whether the `<` at `start` begins a tag that may not reach the page.
  static func isFiltered(_ bytes: [UInt8], _ start: Int, before end: Int) -> Bool {
    let name = start + 1 < end && bytes[start + 1] == UInt8(ascii: "/") ? start + 2 : start + 1
    return names.contains { word in
      guard bytes.hasIgnoringCase(word, at: name, before: end) else { return false }
      let behind = name + word.utf8CodeUnitCount
      guard behind < end else { return true }
      return bytes[behind].isWhitespace || bytes[behind] == UInt8(ascii: ">")
        || bytes[behind] == UInt8(ascii: "/")
    }
  }
}
