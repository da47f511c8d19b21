/// How Markdown is read.
public struct MarkdownOptions: Hashable, Sendable {
  /// CommonMark 0.30 and nothing else: additions off, no findings but bad bytes, raw HTML through.
  public var commonMarkOnly: Bool
  /// Whether raw HTML reaches the page; otherwise it is shown as text and reported.
  public var allowsRawHTML: Bool

  public init(commonMarkOnly: Bool = false, allowsRawHTML: Bool = false) {
    self.commonMarkOnly = commonMarkOnly
    self.allowsRawHTML = allowsRawHTML || commonMarkOnly
  }
}
