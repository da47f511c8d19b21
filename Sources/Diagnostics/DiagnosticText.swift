/// Renders diagnostics for a terminal, in the order given.
///
///     Content/briefs/cobalt.md:3:10: error[unknown-page]: no page is called 'cobolt'
///       3 | Demand for [[cobolt]] rose.
///         |              ^^^^^^
///       help: replace with 'cobalt'
public struct DiagnosticText: Sendable {
  /// Whether to colour the severity with ANSI escapes.
  public var isColoured: Bool
  /// The text of a source file by path, for the excerpts; `nil` when it is not at hand.
  public var source: @Sendable (String) -> SourceFile?

  public init(isColoured: Bool = false, source: @escaping @Sendable (String) -> SourceFile?) {
    self.isColoured = isColoured
    self.source = source
  }

  public func render(_ diagnostics: [Diagnostic]) -> String {
    var lines = SourceLines(source: source)
    return diagnostics.map { render($0, &lines) }.joined(separator: "\n")
  }

  private func render(_ diagnostic: Diagnostic, _ lines: inout SourceLines) -> String {
    let place = diagnostic.range.map { "\($0.place): " } ?? ""
    var text = plain(place) + label(diagnostic) + ": \(plain(diagnostic.summary))\n"
    if let range = diagnostic.range { text += excerpt(of: range, &lines) }
    if let help = diagnostic.help { text += "  help: \(plain(help))\n" }
    for note in diagnostic.notes {
      text += "  note: \(plain(note.range.place)): \(plain(note.text))\n"
    }
    return text
  }

  private func plain(_ text: String) -> String { TerminalText.plain(text) }

  private func label(_ diagnostic: Diagnostic) -> String {
    let label = "\(diagnostic.severity.rawValue)[\(diagnostic.id)]"
    guard isColoured else { return label }
    return "\u{1B}[1;\(diagnostic.severity == .error ? 31 : 33)m\(label)\u{1B}[0m"
  }

  /// The first line of `range` with carets; of a longer range, to the end of that line.
  private func excerpt(of range: SourceRange, _ lines: inout SourceLines) -> String {
    guard let line = lines.line(range.start.line, of: range.file) else { return "" }
    let start = range.start.column - 1
    let isOneLine = range.start.line == range.end.line
    let end = isOneLine ? max(start, range.end.column - 1) : max(start, line.count)
    let (text, carets) = SourceExcerpt(line: line, marked: start..<end).lines()
    let number = String(range.start.line)
    let gutter = String(repeating: " ", count: number.count)
    return "    \(number) | \(text)\n    \(gutter) | \(carets)\n"
  }
}
