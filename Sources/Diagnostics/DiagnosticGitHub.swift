/// Diagnostics as GitHub Actions workflow commands, in the order given: shown beside the lines.
///
///     ::error file=Content/briefs/cobalt.md,line=3,endLine=3,col=12,endColumn=18,title=unknown-page::…
///
/// Columns are UTF-16 code units; where a file is not at hand to convert them they are left out.
/// A range of several lines has no columns, as GitHub wants it.
public struct DiagnosticGitHub: Sendable {
  /// The text of a source file by path; `nil` when it is not at hand.
  public var source: @Sendable (String) -> SourceFile?

  public init(source: @escaping @Sendable (String) -> SourceFile?) {
    self.source = source
  }

  public func render(_ diagnostics: [Diagnostic]) -> String {
    var lines = SourceLines(source: source)
    return diagnostics.map { command($0, &lines) + "\n" }.joined()
  }

  private func command(_ diagnostic: Diagnostic, _ lines: inout SourceLines) -> String {
    var properties = diagnostic.range.map { place($0, &lines) } ?? []
    properties.append(("title", diagnostic.id))
    let list = properties.map { "\($0.name)=\(Self.property($0.value))" }.joined(separator: ",")
    let help = diagnostic.help.map { "\nhelp: \($0)" } ?? ""
    let notes = diagnostic.notes.map { "\nnote: \($0.range.place): \($0.text)" }.joined()
    let message = Self.escaped(diagnostic.summary + help + notes)
    return "::\(diagnostic.severity.rawValue) \(list)::\(message)"
  }

  private func place(
    _ range: SourceRange,
    _ lines: inout SourceLines
  ) -> [(name: String, value: String)] {
    var properties = [
      ("file", range.file), ("line", String(range.start.line)),
      ("endLine", String(range.end.line)),
    ]
    if range.start.line == range.end.line,
      let start = lines.utf16Column(of: range.start, in: range.file),
      let end = lines.utf16Column(of: range.end, in: range.file)
    {
      properties += [("col", String(start)), ("endColumn", String(end))]
    }
    return properties
  }

  /// Source: actions/toolkit, `packages/core/src/command.ts`.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }
    .joined()
  }

  private static func property(_ text: String) -> String {
    escaped(text).unicodeScalars.map { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: String(scalar)
      }
    }
    .joined()
  }
}
