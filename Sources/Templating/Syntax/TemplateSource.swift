import Diagnostics

/// A template's file, for places in findings.
struct TemplateSource: Sendable {
  /// As findings name it: `Templates/brief.html`.
  let path: String
  let lines: LineIndex

  func range(_ span: Span) -> SourceRange {
    lines.range(in: path, span.start..<span.end)
  }
}
