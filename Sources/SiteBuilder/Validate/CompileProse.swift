import CommonMark
import Diagnostics
import Markup
import YAML

/// Renders the Markdown of a page once, leaving holes for what only linking can know.
///
/// - Parameter start: The place of the first byte of `body`, behind the front matter.
func compileProse(
  _ body: ArraySlice<UInt8>,
  file: String,
  startingAt start: SourcePosition,
  allowsHTML: Bool,
  countsNumbers: Bool = false
) -> Checked<Prose> {
  let options = MarkdownOptions(allowsRawHTML: allowsHTML)
  let document = parseMarkdown(body, file: file, firstLine: start.line, options: options)
  var compiler = ProseCompiler(document.value)
  var prose = compiler.compile(sizeHint: body.count)
  if countsNumbers { prose.numbers = proseNumbers(document.value) }
  return Checked(prose, diagnostics: document.diagnostics + compiler.findings)
}

/// Writes the HTML of one document and notes, as it goes, what will be filled in later.
struct ProseCompiler {
  var findings: [Diagnostic] = []
  let document: MarkdownDocument
  var prose = Prose()
  /// The links whose ends have not been written, innermost last.
  private var openLinks: [OpenLink] = []

  private enum OpenLink {
    /// One that the renderer writes.
    case elsewhere
    case page(Int)
    case figure(Int)
  }

  init(_ document: MarkdownDocument) {
    self.document = document
  }

  mutating func compile(sizeHint: Int) -> Prose {
    var buffer = MarkupBuffer(minimumCapacity: sizeHint * 3 / 2 + 256)
    let options = HTMLOptions(wrapsTables: true)
    prose.textEnd = renderHTML(document, into: &buffer, options: options) { buffer, event in
      switch event {
      case .open(let node, let kind): open(node, kind, &buffer)
      case .close(_, let kind): close(kind, &buffer)
      }
    }
    prose.html = buffer.bytes
    liftInclusions()
    return prose
  }

  /// Writes what the site writes in its own way; whether it did.
  private mutating func open(
    _ node: MarkdownDocument.Node,
    _ kind: MarkdownKind,
    _ buffer: inout MarkupBuffer
  ) -> Bool {
    switch kind {
    case .heading: noteHeading(node, at: buffer.count)
    case .link: openLink(node, &buffer)
    case .image: writeImage(node, &buffer)
    case .wikiLink: writeWikiLink(node, &buffer)
    case .inclusion: writeInclusion(node, &buffer)
    case .citation: writeCitation(node, &buffer)
    case .codeBlock: writeChart(node, &buffer)
    default: false
    }
  }

  private mutating func close(_ kind: MarkdownKind, _ buffer: inout MarkupBuffer) -> Bool {
    guard kind == .link else { return false }
    switch openLinks.popLast() {
    case nil, .elsewhere: return false
    case .page(let link):
      buffer.append("</a>")
      prose.links[link].element = prose.links[link].element.lowerBound..<buffer.count
    case .figure(let figure): closeFigure(figure, &buffer)
    }
    return true
  }

  private mutating func noteHeading(_ node: MarkdownDocument.Node, at offset: Int) -> Bool {
    if let heading = document.heading(of: node) {
      prose.headings.append(
        ProseHeading(
          level: heading.level,
          id: heading.id,
          text: heading.text,
          offset: offset,
          range: heading.range
        )
      )
    }
    return false
  }

  mutating func hole(_ kind: Hole.Kind, _ range: Range<Int>) {
    prose.holes.append(Hole(range: range, kind: kind))
  }
}

// MARK: Links

extension ProseCompiler {
  private mutating func openLink(
    _ node: MarkdownDocument.Node,
    _ buffer: inout MarkupBuffer
  ) -> Bool {
    if openFigure(node, &buffer) {
      openLinks.append(.figure(prose.figures.count - 1))
      return true
    }
    let written = document.link(of: node)
    guard let link = written, let target = ProseLink.Target(destination: link.destination) else {
      if let finding = written.flatMap(unknownScheme) { findings.append(finding) }
      openLinks.append(.elsewhere)
      return false
    }
    openLinks.append(.page(prose.links.count))
    let start = buffer.count
    buffer.append("<a href=\"")
    hole(.address(prose.links.count), buffer.count..<buffer.count)
    buffer.append("\"")
    if !link.title.isEmpty { buffer.append(attribute: "title", link.title) }
    buffer.append(">")
    prose.links.append(
      ProseLink(target: target, range: link.destinationRange, element: start..<buffer.count)
    )
    return true
  }

  private mutating func writeImage(
    _ node: MarkdownDocument.Node,
    _ buffer: inout MarkupBuffer
  ) -> Bool {
    guard let link = document.link(of: node) else { return false }
    guard let target = ProseLink.Target(destination: link.destination) else {
      if WrittenFigure.isFigure(link.destination) { findings.append(figureAsImage(node)) }
      return false
    }
    let start = buffer.count
    buffer.append("<img src=\"")
    hole(.address(prose.links.count), buffer.count..<buffer.count)
    buffer.append("\"")
    buffer.append(attribute: "alt", document.plainText(of: node))
    if !link.title.isEmpty { buffer.append(attribute: "title", link.title) }
    buffer.append(" />")
    prose.links.append(
      ProseLink(
        target: target,
        range: link.destinationRange,
        element: start..<buffer.count,
        isImage: true
      )
    )
    return true
  }

  private mutating func writeWikiLink(
    _ node: MarkdownDocument.Node,
    _ buffer: inout MarkupBuffer
  ) -> Bool {
    guard let link = document.wikiLink(of: node) else { return false }
    let number = prose.links.count
    let start = buffer.count
    buffer.append("<a href=\"")
    hole(.address(number), buffer.count..<buffer.count)
    buffer.append("\">")
    let words = buffer.count
    buffer.append(text: link.label ?? (link.target.isEmpty ? link.heading ?? "" : link.target))
    if link.label == nil, !link.target.isEmpty { hole(.label(number), words..<buffer.count) }
    buffer.append("</a>")
    prose.links.append(ProseLink(link, element: start..<buffer.count))
    return true
  }

  private mutating func writeInclusion(
    _ node: MarkdownDocument.Node,
    _ buffer: inout MarkupBuffer
  ) -> Bool {
    guard let link = document.wikiLink(of: node) else { return false }
    let place = buffer.count..<buffer.count
    hole(.inclusion(prose.links.count), place)
    prose.links.append(ProseLink(link, element: place, isInclusion: true))
    return true
  }

  /// An inclusion alone in its paragraph takes the paragraph's place, since it brings blocks; one
  /// among other words is a finding.
  private mutating func liftInclusions() {
    let (opening, closing) = (Array("<p>".utf8), Array("</p>\n".utf8))
    for index in prose.holes.indices {
      guard case .inclusion(let link) = prose.holes[index].kind else { continue }
      let place = prose.holes[index].range.lowerBound
      if prose.html[..<place].suffix(opening.count).elementsEqual(opening),
        prose.html[place...].starts(with: closing)
      {
        prose.holes[index].range = place - opening.count..<place + closing.count
      } else {
        findings.append(
          Diagnostic(
            .error,
            id: "inline-inclusion",
            "inclusion stands among other words",
            at: prose.links[link].range,
            help: "put it in a paragraph of its own, or write '[[…]]' to link"
          )
        )
      }
    }
  }
}

// MARK: Citations and charts

extension ProseCompiler {
  private mutating func writeCitation(
    _ node: MarkdownDocument.Node,
    _ buffer: inout MarkupBuffer
  ) -> Bool {
    let start = buffer.count
    // What stands in `<sup>` is no part of a sentence, and so excerpts go without it.
    buffer.append("<sup></sup>")
    hole(.citation(prose.citations.count), start..<buffer.count)
    prose.citations.append(
      document.citation(of: node).map { item in
        ProseCitation(
          key: item.key,
          prefix: item.prefix,
          locator: item.locator,
          range: item.keyRange
        )
      }
    )
    return true
  }

  /// Reads a fenced block `chart`.
  private mutating func writeChart(
    _ node: MarkdownDocument.Node,
    _ buffer: inout MarkupBuffer
  ) -> Bool {
    guard let code = document.codeBlock(of: node), code.language == "chart" else {
      findings += document.codeBlock(of: node).flatMap(misspeltBlock).map { [$0] } ?? []
      return false
    }
    let indents = code.contentStart.column > 1 ? [code.contentStart.column - 1] : []
    let yaml = parseYAML(
      code.literal,
      file: document.file,
      at: code.contentStart,
      indents: indents
    )
    findings += yaml.diagnostics
    // A line of its own, so that the chart is not taken for a part of the heading that follows.
    buffer.append("\n")
    hole(.chart(prose.charts.count), buffer.count - 1..<buffer.count)
    prose.charts.append(ChartBlock(yaml: yaml.value, range: document.range(of: node)))
    if yaml.value == nil, yaml.diagnostics.isEmpty {
      findings.append(
        Diagnostic(
          .error,
          id: "empty-chart-block",
          "chart says nothing",
          at: document.range(of: node),
          help: "write 'bar: value by category', 'from: table' and 'title: …'"
        )
      )
    }
    return true
  }
}
