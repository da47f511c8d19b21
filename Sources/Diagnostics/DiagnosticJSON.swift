/// Diagnostics as JSON Lines, in the order given: one object a line, for editors and scripts.
///
/// Every object has the same members in the same order; what there is not is `null`, or `[]` for
/// notes. Lines and columns count from 1, columns in UTF-8 bytes; `end` is the place after.
///
///     {"severity":"error","id":"unknown-page","summary":"no page is called 'cobolt'",
///      "place":{"file":"Content/briefs/a.md","start":{"line":3,"column":12},"end":{"line":3,"column":18}},
///      "help":"replace with 'cobalt'","notes":[{"text":"…","place":{…}}],
///      "fix":{"place":{…},"replacement":"cobalt"}}
public struct DiagnosticJSON: Sendable {
  public init() {}

  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { object($0).compact + "\n" }.joined()
  }

  private func object(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      ("severity", .text(diagnostic.severity.rawValue)),
      ("id", .text(diagnostic.id)),
      ("summary", .text(diagnostic.summary)),
      ("place", diagnostic.range.map(Self.place) ?? .null),
      ("help", JSONValue(diagnostic.help)),
      (
        "notes",
        .array(
          diagnostic.notes.map {
            .object([("text", .text($0.text)), ("place", Self.place($0.range))])
          }
        )
      ),
      ("fix", diagnostic.fix.map(fix) ?? .null),
    ])
  }

  private func fix(_ fix: Diagnostic.Fix) -> JSONValue {
    .object([("place", Self.place(fix.range)), ("replacement", .text(fix.replacement))])
  }

  /// A range as its file, its start and the place after its end.
  public static func place(_ range: SourceRange) -> JSONValue {
    .object([
      ("file", .text(range.file)), ("start", position(range.start)), ("end", position(range.end)),
    ])
  }

  private static func position(_ position: SourcePosition) -> JSONValue {
    .object([("line", .number(position.line)), ("column", .number(position.column))])
  }
}
