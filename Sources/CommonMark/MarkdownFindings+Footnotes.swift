import Diagnostics

// Findings about footnotes.
extension MarkdownFindings {
  mutating func checkFootnotes() {
    var first: [[UInt8]: SyntaxTree.Footnote] = [:]
    for note in document.tree.footnotes {
      let key = LinkSyntax.normalized(document.tree.slice(note.label))
      if let earlier = first[key] {
        reportDuplicate(note, earlier)
      } else {
        first[key] = note
        if note.references.isEmpty { reportUnused(note) }
      }
    }
  }

  /// `duplicate-footnote`: two notes have one label; the first is shown, the other lost.
  private mutating func reportDuplicate(
    _ note: SyntaxTree.Footnote,
    _ earlier: SyntaxTree.Footnote
  ) {
    let label = document.tree.string(note.label)
    let firstPlace = document.range(earlier.label)
    diagnostics.append(
      Diagnostic(
        .warning,
        id: "duplicate-footnote",
        "footnote '\(label)' is defined twice",
        at: document.range(note.label),
        help: "give this footnote a label of its own",
        notes: firstPlace.map { [Diagnostic.Note("first defined here", at: $0)] } ?? []
      )
    )
  }

  /// `unused-footnote`: nothing refers to a note, so it is not shown.
  private mutating func reportUnused(_ note: SyntaxTree.Footnote) {
    let label = document.tree.string(note.label)
    diagnostics.append(
      Diagnostic(
        .warning,
        id: "unused-footnote",
        "footnote '\(label)' is never used",
        at: document.range(note.label),
        help: "refer to it with '[^\(label)]', or delete it"
      )
    )
  }

  /// `undefined-footnote`: `[^label]` refers to a note that is not there; readers see the brackets.
  mutating func reportUndefinedFootnote(_ finding: InlineFinding) {
    // Comparing each with all would take a time that grows with the square of the text.
    let labels = document.tree.footnotes.prefix(200).map { document.tree.string($0.label) }
    let nearest = undefinedFootnotes < 50 ? labels.nearest(to: finding.name) : nil
    undefinedFootnotes += 1
    diagnostics.append(
      Diagnostic(
        .warning,
        id: "undefined-footnote",
        "footnote '\(finding.name)' is not defined",
        at: document.range(finding.range),
        help: nearest.map { "replace with '[^\($0)]'" }
          ?? "add a line '[^\(finding.name)]: text'"
      )
    )
  }
}
