import Markup

// Footnotes: numbers where they are referred to, and the notes themselves at the end.
extension HTMLWriter {
  /// Gives a note its number at the first reference.
  mutating func number(_ note: Int32) {
    noteReferences[Int(note)] += 1
    numberFirst(note)
  }

  private mutating func numberFirst(_ note: Int32) {
    guard noteNumbers[Int(note)] == 0 else { return }
    noteOrder.append(note)
    noteNumbers[Int(note)] = noteOrder.count
  }

  func writeReference(_ node: SyntaxNode, into buffer: inout MarkupBuffer) {
    let number = String(noteNumbers[Int(node.payload)])
    let name = referenceName(number, noteReferences[Int(node.payload)])
    buffer.append("<sup class=\"footnote-ref\"><a href=\"#")
    appendID("fn", number, to: &buffer)
    buffer.append("\" id=\"")
    appendID("fnref", name, to: &buffer)
    buffer.append("\" role=\"doc-noteref\" aria-label=\"")
    buffer.append(text: options.labels.footnote)
    buffer.append(" ")
    buffer.append(markup: number)
    buffer.append("\">")
    buffer.append(markup: number)
    buffer.append("</a></sup>")
  }

  /// Appends the id of a note or of a reference.
  private func appendID(_ kind: StaticString, _ name: String, to buffer: inout MarkupBuffer) {
    buffer.append(markup: options.notePrefix)
    buffer.append(kind)
    buffer.append(markup: name)
  }

  /// `2` for the first reference to note 2, `2-3` for the third.
  private func referenceName(_ number: String, _ reference: Int) -> String {
    reference == 1 ? number : "\(number)-\(reference)"
  }

  /// Writes the notes that were referred to; those they refer to themselves follow.
  ///
  /// Tells where they start.
  mutating func writeNotes(into buffer: inout MarkupBuffer, _ override: HTMLOverride) -> Int {
    guard !noteOrder.isEmpty else { return buffer.count }
    let totals = countReferencesInNotes()
    startLine(&buffer)
    let start = buffer.count
    buffer.append("<section class=\"footnotes\" role=\"doc-endnotes\"")
    buffer.append(attribute: "aria-label", options.labels.footnotes)
    buffer.append(">\n<ol>\n")
    var index = 0
    while index < noteOrder.count {
      let note = noteOrder[index]
      writeNote(note, references: totals[Int(note)], into: &buffer, override)
      index += 1
    }
    buffer.append("</ol>\n</section>\n")
    return start
  }

  /// How many references each note will have when the notes are written too.
  private mutating func countReferencesInNotes() -> [Int] {
    var totals = noteReferences
    var index = 0
    while index < noteOrder.count {
      let definition = tree.footnotes[Int(noteOrder[index])].definition
      var node = definition
      while node >= 0 {
        if tree.nodes[Int(node)].kind == .footnoteReference {
          let note = tree.nodes[Int(node)].payload
          totals[Int(note)] += 1
          numberFirst(note)
        }
        node = tree.following(node, within: definition)
      }
      index += 1
    }
    return totals
  }

  private mutating func writeNote(
    _ note: Int32,
    references: Int,
    into buffer: inout MarkupBuffer,
    _ override: HTMLOverride
  ) {
    let definition = tree.footnotes[Int(note)].definition
    let last = tree.nodes[Int(definition)].last
    let isText = last >= 0 && tree.nodes[Int(last)].kind == .paragraph
    buffer.append("<li id=\"")
    appendID("fn", String(noteNumbers[Int(note)]), to: &buffer)
    buffer.append("\">\n")
    var child = tree.nodes[Int(definition)].first
    while child >= 0 {
      noteEnd = isText && child == last ? child : -1
      write(child, into: &buffer, override)
      child = tree.nodes[Int(child)].next
    }
    noteEnd = -1
    if isText { buffer.append(" ") } else { startLine(&buffer) }
    writeBackLinks(note, references: references, into: &buffer)
    buffer.append(markup: isText ? "</p>\n</li>\n" : "\n</li>\n")
  }

  private func writeBackLinks(
    _ note: Int32,
    references: Int,
    into buffer: inout MarkupBuffer
  ) {
    let number = String(noteNumbers[Int(note)])
    for reference in 1...max(1, references) {
      let name = referenceName(number, reference)
      if reference > 1 { buffer.append(" ") }
      buffer.append("<a href=\"#")
      appendID("fnref", name, to: &buffer)
      buffer.append("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
      buffer.append(text: options.labels.backToReference)
      buffer.append(" ")
      buffer.append(markup: name)
      buffer.append("\">↩")
      if reference > 1 { buffer.append(markup: "<sup>\(reference)</sup>") }
      buffer.append("</a>")
    }
  }
}
