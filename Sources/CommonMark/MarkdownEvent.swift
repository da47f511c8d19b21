/// What `renderHTML` is about to write.
public enum MarkdownEvent: Sendable {
  /// The start of a link or heading; the whole of an image, code block, wiki link, inclusion,
  /// citation or footnote reference.
  case open(MarkdownDocument.Node, MarkdownKind)
  /// The end of a link or heading.
  case close(MarkdownDocument.Node, MarkdownKind)
}

/// How a document is written as HTML.
public struct HTMLOptions: Sendable {
  /// The words that are not the author's, in the page's language.
  public struct Labels: Hashable, Sendable {
    public var footnotes = "Footnotes"
    /// Followed by the number of the reference: "Back to reference 2-1".
    public var backToReference = "Back to reference"
    /// Names a footnote's number where it is referred to: "Footnote 2".
    public var footnote = "Footnote"
    /// Names a table that can be scrolled; followed by a number where there are several.
    public var table = "Table"
    public var done = "Done"
    public var toDo = "To do"
    /// In the order of `MarkdownAlert`.
    public var alerts = ["Note", "Tip", "Important", "Warning", "Caution"]

    public init() {}
  }

  public var labels: Labels
  /// Stands before the ids of notes: needed where several documents share a page.
  public var notePrefix: String
  /// Added to the level of headings; the result is held within 1 to 6.
  public var headingShift: Int
  /// Whether tables are made fit for a page: within a region that scrolls and has a name, their
  /// headers as such, and the classes `number` and `centre` for columns aligned right and centred.
  /// Otherwise they are written as GitHub does it.
  public var wrapsTables: Bool

  public init(
    labels: Labels = Labels(),
    notePrefix: String = "",
    headingShift: Int = 0,
    wrapsTables: Bool = false
  ) {
    self.labels = labels
    self.notePrefix = notePrefix
    self.headingShift = headingShift
    self.wrapsTables = wrapsTables
  }
}
