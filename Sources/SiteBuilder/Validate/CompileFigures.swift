import CommonMark
import Diagnostics
import Markup

// Links of the form `[over 60%](fig:…)`, `[](fig:…)` and `<fig:…>`.
extension ProseCompiler {
  /// How many bytes of the words on either side may belong to a figure: a hedge, a unit.
  private static let reach = 60

  /// Writes the start of a figure's element; `false` where the link is none.
  mutating func openFigure(
    _ node: MarkdownDocument.Node,
    _ buffer: inout MarkupBuffer
  ) -> Bool {
    guard WrittenFigure.isFigure(document.destination(of: node)),
      let link = document.link(of: node),
      let written = WrittenFigure(
        destination: link.destination,
        words: document.isAutomatic(node, link) ? nil : words(of: node),
        at: link.destinationRange
      )
    else { return false }
    let start = buffer.count
    buffer.append("<a>")
    if written.words != nil { hole(.figure(prose.figures.count), start..<buffer.count) }
    prose.figures.append(
      ProseFigure(written: written, title: link.title, element: start..<buffer.count)
    )
    return true
  }

  mutating func closeFigure(_ number: Int, _ buffer: inout MarkupBuffer) {
    buffer.append("</a>")
    let element = prose.figures[number].element.lowerBound..<buffer.count
    prose.figures[number].element = element
    guard prose.figures[number].written.words == nil else { return }
    // What stands in it is replaced, an image without words for one.
    prose.holes.removeAll { $0.range.lowerBound >= element.lowerBound }
    hole(.filledFigure(number), element)
  }

  /// The words of a link; `nil` where there are none.
  private func words(of node: MarkdownDocument.Node) -> FigureWords? {
    let text = document.plainText(of: node)
    guard text.contains(where: { !$0.isWhitespace }), let first = document.firstChild(of: node)
    else { return nil }
    var range = document.range(of: first)
    var last = first
    while let next = document.nextSibling(of: last) { last = next }
    range.end = document.range(of: last).end
    let around = document.plainText(around: node, limit: Self.reach)
    return FigureWords(
      text: text,
      place: TextPlace(text, at: range),
      before: around.before,
      after: around.after
    )
  }

  func figureAsImage(_ node: MarkdownDocument.Node) -> Diagnostic {
    Diagnostic(
      .error,
      id: "invalid-figure",
      "a figure is written as an image",
      at: document.range(of: node),
      help: "take the '!' away"
    )
  }
}

extension MarkdownDocument {
  /// Whether a link is written as its address alone, in `<` and `>`.
  fileprivate func isAutomatic(_ node: Node, _ link: MarkdownLink) -> Bool {
    let start = range(of: node).start
    return link.destinationRange.start
      == SourcePosition(line: start.line, column: start.column + 1)
  }
}

extension WrittenFigure {
  fileprivate static func isFigure(_ destination: ArraySlice<UInt8>) -> Bool {
    destination.prefix(scheme.utf8.count).lazy.map { $0 | 0x20 }.elementsEqual(scheme.utf8)
  }
}
