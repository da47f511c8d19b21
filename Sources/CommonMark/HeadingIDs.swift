extension SyntaxTree {
  /// Gives every heading an id that no other has.
  ///
  /// As on GitHub: lower case, only letters, digits, `-` and `_`, spaces become `-`, and
  /// `-1`, `-2` … tell repeated ones apart. `{#id}` pins one. The ids of notes are avoided.
  mutating func nameHeadings() {
    let ids = headingIDs()
    for index in headings.indices { headings[index].id = ids[index] }
  }

  private func headingIDs() -> [String] {
    guard !headings.isEmpty else { return [] }
    var taken = Set<String>(minimumCapacity: headings.count)
    for heading in headings where heading.pinned.isWritten { taken.insert(string(heading.pinned)) }
    var counts: [String: Int] = [:]
    return headings.map { heading in
      if heading.pinned.isWritten { return string(heading.pinned) }
      let words = slug(of: heading.node)
      let slug = isNoteID(words) ? "section-\(words)" : words
      var id = slug
      while !taken.insert(id).inserted {
        counts[slug, default: 0] += 1
        id = "\(slug)-\(counts[slug, default: 0])"
      }
      return id
    }
  }

  /// Whether `renderHTML` may give this id to a note: `fn1`, `fnref1-2`.
  private func isNoteID(_ id: String) -> Bool {
    guard !footnotes.isEmpty, id.hasPrefix("fn") else { return false }
    let rest = id.hasPrefix("fnref") ? id.dropFirst(5) : id.dropFirst(2)
    return rest.first?.isNumber == true
  }

  private func slug(of node: Int32) -> String {
    var text: [UInt8] = []
    appendPlainText(of: node, to: &text)
    let slug = MarkdownSlug.make(text)
    return slug.isEmpty ? "section" : slug
  }

  /// Appends the words below a node: no markup, no notes, breaks as spaces.
  func appendPlainText(of root: Int32, to text: inout [UInt8]) {
    var index = root
    while index >= 0 {
      let node = nodes[Int(index)]
      switch node.kind {
      case .text, .code, .wikiLink:
        text.append(contentsOf: bytes[Int(node.textStart)..<Int(node.textEnd)])
      case .softBreak, .lineBreak: text.append(0x20)
      case .citation, .footnoteReference, .htmlInline, .htmlBlock, .inclusion: break
      case .codeBlock, .document, .paragraph, .heading, .blockQuote, .list, .item,
        .thematicBreak, .table, .tableRow, .tableCell, .alert, .alertTitle,
        .footnoteDefinition:
        if index != root, text.last != nil, text.last != 0x20 { text.append(0x20) }
      case .emphasis, .strong, .strikethrough, .link, .image: break
      }
      index = following(index, within: root)
    }
  }
}

/// Heading ids as GitHub makes them from a heading's words.
public enum MarkdownSlug {
  /// The id of a heading called `text`, before repeated ones are told apart; may be empty.
  public static func make(_ text: String) -> String { make(Array(text.utf8)) }

  static func make(_ text: [UInt8]) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count)
    for byte in text {
      if byte >= 0x80 { return makeUnicode(String(decoding: text, as: UTF8.self)) }
      if byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        slug.append(byte.lowered)
      } else if byte == 0x20 {
        slug.append(UInt8(ascii: "-"))
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func makeUnicode(_ text: String) -> String {
    var slug = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
        .otherNumber, .connectorPunctuation:
        slug += scalar.properties.lowercaseMapping
      default:
        if scalar == " " || scalar == "-" { slug += "-" }
      }
    }
    return slug
  }
}
