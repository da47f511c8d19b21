import CommonMark
import Diagnostics

/// A finding about a fenced block that must mean `chart`, and would be shown as code.
func misspeltBlock(_ code: MarkdownCodeBlock) -> Diagnostic? {
  guard ["chart"].nearest(to: String(code.language)) != nil else { return nil }
  return Diagnostic(
    .warning,
    id: "unknown-block",
    "block '\(code.language)' is shown as code",
    at: code.infoRange,
    help: "replace with 'chart'"
  )
}
