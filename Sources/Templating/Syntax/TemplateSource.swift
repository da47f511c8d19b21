import Diagnostics

/// A template's file, for places in findings.
///
/// A class because every call and every block hands it on: one reference.
final class TemplateSource: Sendable {
  /// As findings name it: `Templates/brief.html`.
  let path: String
  let lines: LineIndex

  init(_ file: SourceFile) {
    path = file.path
    lines = LineIndex(file.bytes)
  }

  func range(_ span: Span) -> SourceRange {
    lines.range(in: path, span.start..<span.end)
  }
}
