import Diagnostics

// Findings about headings.
extension MarkdownFindings {
  mutating func checkHeadings() {
    // The page's title is a heading of level 1 above the text.
    var before = 1
    var pinned: [String: Piece] = [:]
    for heading in document.tree.headings {
      checkID(heading, &pinned)
      let level = Int(document.tree.nodes[Int(heading.node)].level)
      if level > before + 1 { reportSkippedLevel(heading, level, after: before) }
      before = level
    }
  }

  /// `duplicate-heading-id`: two headings pin the same `{#id}`, so links to it reach one alone.
  private mutating func checkID(_ heading: SyntaxTree.Heading, _ pinned: inout [String: Piece]) {
    guard let place = document.range(heading.pinned) else { return }
    guard let first = pinned[heading.id] else {
      pinned[heading.id] = heading.pinned
      return
    }
    diagnostics.append(
      Diagnostic(
        .error,
        id: "duplicate-heading-id",
        "heading id '\(heading.id)' is used twice",
        at: place,
        help: "choose another id for this heading",
        notes: document.range(first).map { [Diagnostic.Note("first used here", at: $0)] } ?? []
      )
    )
  }

  /// `skipped-heading-level`: a heading is more than one level below the one before it, so the
  /// outline that screen readers offer has a hole. The page's title counts as level 1.
  private mutating func reportSkippedLevel(
    _ heading: SyntaxTree.Heading,
    _ level: Int,
    after before: Int
  ) {
    diagnostics.append(
      Diagnostic(
        .warning,
        id: "skipped-heading-level",
        "heading of level \(level) follows level \(before)",
        at: document.range(of: Int(heading.node)),
        help: "use level \(before + 1): '\(String(repeating: "#", count: before + 1))'"
      )
    )
  }
}
