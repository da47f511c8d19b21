/// What a node of a Markdown document is.
public enum MarkdownKind: UInt8, Sendable {
  case document
  case paragraph
  /// `# text`, or text underlined; `MarkdownDocument.heading(of:)`.
  case heading
  case blockQuote
  /// `MarkdownDocument.list(of:)`.
  case list
  /// `MarkdownDocument.task(of:)` says whether it is a task, and done.
  case item
  /// Fenced or indented; `MarkdownDocument.codeBlock(of:)`.
  case codeBlock
  case htmlBlock
  case thematicBreak
  /// `MarkdownDocument.alignments(of:)`; its first row is the header.
  case table
  case tableRow
  case tableCell
  /// `> [!NOTE]`; `MarkdownDocument.alert(of:)`.
  case alert
  /// The words after the marker of an alert; its first child where there are any.
  case alertTitle
  /// `[^label]: text`; `MarkdownDocument.footnote(of:)`.
  case footnoteDefinition
  case text
  case softBreak
  case lineBreak
  case code
  case htmlInline
  case emphasis
  case strong
  case strikethrough
  /// `MarkdownDocument.link(of:)`; automatic links too.
  case link
  /// Its children are its alternative text.
  case image
  /// `[[target#Heading|text]]`; `MarkdownDocument.wikiLink(of:)`.
  case wikiLink
  /// `![[target#Heading]]`; `MarkdownDocument.wikiLink(of:)`.
  case inclusion
  /// `[^label]`; `MarkdownDocument.footnote(of:)`.
  case footnoteReference
  /// `[@key, p. 144]`; `MarkdownDocument.citation(of:)`.
  case citation

  /// Whether its children are inlines or it has none; the rest are containers of blocks.
  var isInline: Bool { rawValue >= Self.text.rawValue }
}
