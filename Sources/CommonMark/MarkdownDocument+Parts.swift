public import Diagnostics

/// A heading, for contents and links to it.
public struct MarkdownHeading: Hashable, Sendable {
  public var node: MarkdownDocument.Node
  /// 1 to 6.
  public var level: Int
  /// Unique in its document; empty with `commonMarkOnly`.
  public var id: String
  /// Its words without markup.
  public var text: String
  public var range: SourceRange
  /// The range of the id in `{#id}`, when it is pinned.
  public var idRange: SourceRange?
}

/// Where a link or an image leads.
public struct MarkdownLink: Hashable, Sendable {
  /// Escapes resolved; empty when the address was unsafe.
  public var destination: String
  public var title: String
  /// The destination as written, in its definition for `[text][label]`.
  public var destinationRange: SourceRange
}

/// `[[target#Heading|label]]`.
public struct MarkdownWikiLink: Hashable, Sendable {
  /// Empty for a heading of the same page.
  public var target: String
  public var targetRange: SourceRange
  public var heading: String?
  public var headingRange: SourceRange?
  public var label: String?
}

/// One source of a citation: `see @key, p. 144`.
public struct MarkdownCitationItem: Hashable, Sendable {
  /// Without its `@`.
  public var key: String
  public var keyRange: SourceRange
  public var prefix: String?
  /// What follows the key, without the comma: `p. 144`.
  public var locator: String?
  /// Whether a `-` stands before the `@`.
  public var hidesAuthor: Bool
}

/// Code: its text, its language, and where it starts.
public struct MarkdownCodeBlock: Hashable, Sendable {
  public var isFenced: Bool
  /// The words behind the fence, escapes resolved.
  public var info: String
  public var infoRange: SourceRange?
  /// Every line with its `\n`.
  public var literal: ArraySlice<UInt8>
  /// The place of the literal's first byte; its later lines start at the same column, unless
  /// they are indented less than the fence.
  public var contentStart: SourcePosition
  /// The first word of `info`.
  public var language: Substring { info.prefix { !$0.isWhitespace } }
}

public struct MarkdownList: Hashable, Sendable {
  /// The first number; `nil` for bullets.
  public var start: Int?
  /// Whether its paragraphs are written without `<p>`.
  public var isTight: Bool
}

/// A note and what refers to it.
public struct MarkdownFootnote: Hashable, Sendable {
  public var label: String
  public var labelRange: SourceRange
  public var definition: MarkdownDocument.Node
  /// In document order; empty when nothing refers to it.
  public var references: [MarkdownDocument.Node]
}

extension MarkdownDocument {
  /// Every heading, in document order.
  public var headings: [MarkdownHeading] { tree.headings.indices.map { heading($0) } }

  /// The heading that a node of kind `.heading` is.
  public func heading(of node: Node) -> MarkdownHeading? {
    guard kind(of: node) == .heading else { return nil }
    return heading(Int(tree.nodes[node].payload))
  }

  private func heading(_ index: Int) -> MarkdownHeading {
    let heading = tree.headings[index]
    return MarkdownHeading(
      node: Int(heading.node),
      level: Int(tree.nodes[Int(heading.node)].level),
      id: heading.id,
      text: plainText(of: Int(heading.node)),
      range: range(of: Int(heading.node)),
      idRange: range(heading.pinned)
    )
  }

  /// The blocks from a heading up to the next of its level or above, among its siblings.
  public func section(of heading: Node) -> [Node] {
    var section = [heading]
    let level = tree.nodes[heading].level
    var next = tree.nodes[heading].next
    while next >= 0 {
      let node = tree.nodes[Int(next)]
      if node.kind == .heading, node.level <= level { break }
      section.append(Int(next))
      next = node.next
    }
    return section
  }

  /// The destination of a link or an image.
  public func link(of node: Node) -> MarkdownLink? {
    guard kind(of: node) == .link || kind(of: node) == .image else { return nil }
    let link = tree.links[Int(tree.nodes[node].payload)]
    return MarkdownLink(
      destination: tree.string(link.destination),
      title: tree.string(link.title),
      destinationRange: range(link.destination) ?? range(of: node)
    )
  }

  /// The destination's bytes, without making a string.
  public func destination(of node: Node) -> ArraySlice<UInt8> {
    guard kind(of: node) == .link || kind(of: node) == .image else { return [] }
    return tree.slice(tree.links[Int(tree.nodes[node].payload)].destination)
  }

  /// The parts of a wiki link or an inclusion.
  public func wikiLink(of node: Node) -> MarkdownWikiLink? {
    guard kind(of: node) == .wikiLink || kind(of: node) == .inclusion else { return nil }
    let link = tree.wikiLinks[Int(tree.nodes[node].payload)]
    return MarkdownWikiLink(
      target: tree.string(link.target),
      targetRange: range(link.target) ?? range(of: node),
      heading: link.heading.isWritten ? tree.string(link.heading) : nil,
      headingRange: range(link.heading),
      label: link.label.isWritten ? tree.string(link.label) : nil
    )
  }

  /// The sources that a citation names; at least one.
  public func citation(of node: Node) -> [MarkdownCitationItem] {
    guard kind(of: node) == .citation else { return [] }
    return tree.citationItems[tree.citations[Int(tree.nodes[node].payload)]].map { item in
      MarkdownCitationItem(
        key: tree.string(item.key),
        keyRange: range(item.key) ?? range(of: node),
        prefix: item.prefix.isWritten ? tree.string(item.prefix) : nil,
        locator: item.locator.isWritten ? tree.string(item.locator) : nil,
        hidesAuthor: item.hidesAuthor
      )
    }
  }

  /// A code block's language, text and place.
  public func codeBlock(of node: Node) -> MarkdownCodeBlock? {
    guard kind(of: node) == .codeBlock else { return nil }
    let code = tree.codeBlocks[Int(tree.nodes[node].payload)]
    return MarkdownCodeBlock(
      isFenced: tree.nodes[node].flags == 1,
      info: tree.string(code.info),
      infoRange: range(code.info),
      literal: literal(of: node),
      contentStart: source.position(at: Int(code.contentStart), firstLine: firstLine)
    )
  }

  public func list(of node: Node) -> MarkdownList? {
    guard kind(of: node) == .list else { return nil }
    let list = tree.nodes[node]
    return MarkdownList(
      start: list.flags & 1 != 0 ? Int(list.payload) : nil,
      isTight: list.flags & 2 != 0
    )
  }

  /// Whether a list item is a task, and if so whether it is done.
  public func task(of node: Node) -> Bool? {
    guard kind(of: node) == .item, tree.nodes[node].flags != 0 else { return nil }
    return tree.nodes[node].flags == 2
  }

  /// One for each column of a table.
  public func alignments(of node: Node) -> [MarkdownAlignment] {
    kind(of: node) == .table ? tree.alignments[Int(tree.nodes[node].payload)] : []
  }

  public func alert(of node: Node) -> MarkdownAlert? {
    kind(of: node) == .alert ? MarkdownAlert(rawValue: tree.nodes[node].level) : nil
  }

  /// The note that a definition or a reference belongs to.
  public func footnote(of node: Node) -> MarkdownFootnote? {
    guard kind(of: node) == .footnoteDefinition || kind(of: node) == .footnoteReference else {
      return nil
    }
    let note = tree.footnotes[Int(tree.nodes[node].payload)]
    return MarkdownFootnote(
      label: tree.string(note.label),
      labelRange: range(note.label) ?? range(of: node),
      definition: Int(note.definition),
      references: note.references.map { Int($0) }
    )
  }
}
