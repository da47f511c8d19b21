import Markup

/// Writes a page's prose, its holes filled.
struct ProseWriter {
  var catalog: Catalog
  /// The ids of the charts written so far.
  private var ids: Set<String> = []
  /// The number of the figure written last, in the list of the page being written.
  private var figureNumber = 0

  init(catalog: Catalog) { self.catalog = catalog }

  /// The whole prose of `page`, footnotes included.
  mutating func write(_ page: Int, to buffer: inout MarkupBuffer) {
    figureNumber = catalog.site.pages.held(page).page.fieldFigures.count { $0.figure != nil }
    let count = catalog.site.pages.held(page).page.source.prose.html.count
    write(0..<count, of: page, on: page, isIncluded: false, to: &buffer)
  }

  /// The bytes of `owner`'s prose in `range`, as they stand on the page `reader`.
  private mutating func write(
    _ range: Range<Int>,
    of owner: Int,
    on reader: Int,
    isIncluded: Bool,
    to buffer: inout MarkupBuffer
  ) {
    catalog.reads?.note(owner, .whole)
    let html = catalog.site.pages.held(owner).page.source.prose.html
    var start = range.lowerBound
    for hole in catalog.site.pages.held(owner).page.holes
    where range.contains(hole.range.lowerBound) {
      copy(html[start..<hole.range.lowerBound], of: owner, isIncluded: isIncluded, to: &buffer)
      fill(hole, of: owner, on: reader, isIncluded: isIncluded, to: &buffer)
      start = hole.range.upperBound
    }
    copy(html[start..<range.upperBound], of: owner, isIncluded: isIncluded, to: &buffer)
  }

  private func copy(
    _ html: ArraySlice<UInt8>,
    of owner: Int,
    isIncluded: Bool,
    to buffer: inout MarkupBuffer
  ) {
    guard isIncluded else { return buffer.append(markup: html) }
    IncludedMarkup(address: catalog.address(of: owner)).write(html, to: &buffer)
  }

  private mutating func fill(
    _ hole: Hole,
    of owner: Int,
    on reader: Int,
    isIncluded: Bool,
    to buffer: inout MarkupBuffer
  ) {
    switch hole.kind {
    case .address(let link):
      buffer.append(
        text: catalog.address(of: catalog.site.pages.held(owner).page.targets[link], on: reader)
      )
    case .label(let link):
      if let label = catalog.site.pages.held(owner).page.labels[link] {
        buffer.append(markup: label)
      } else {
        buffer.append(markup: catalog.site.pages.held(owner).page.source.prose.html[hole.range])
      }
    case .inclusion(let link):
      guard
        case .page(let included, let fragment) = catalog.site.pages.held(owner).page.targets[link]
      else { return }
      let range = catalog.site.pages.held(included).page.source.prose.bytes(of: fragment)
      write(range, of: included, on: reader, isIncluded: true, to: &buffer)
    case .chart(let number):
      guard var chart = catalog.site.pages.held(owner).page.charts[number].chart else { return }
      if isIncluded {
        chart.id = "\(catalog.site.pages.held(owner).page.source.slug)-\(chart.id)".identifier
      }
      chart.id = ids.claim(chart.id)
      chart.write(to: &buffer)
    case .citation(let number):
      writeCitation(number, of: owner, to: &buffer)
    case .figure(let number), .filledFigure(let number):
      writeFigure(number, of: owner, to: &buffer)
    case .mention(let mentioned):
      buffer.append("<a")
      buffer.append(attribute: "href", catalog.address(of: mentioned))
      buffer.append(">")
      buffer.append(markup: catalog.site.pages.held(owner).page.source.prose.html[hole.range])
      buffer.append("</a>")
    }
  }

  /// The start of the link of a figure whose words are given; all of it where they are filled in.
  private mutating func writeFigure(_ number: Int, of owner: Int, to buffer: inout MarkupBuffer) {
    let written = catalog.site.pages.held(owner).page.source.prose.figures[number]
    guard let figure = catalog.site.pages.held(owner).page.figures[number] else {
      buffer.append(written.written.words == nil ? "–" : "<a>")
      return
    }
    figureNumber += 1
    figure.writeStart(number: figureNumber, title: written.title, to: &buffer)
    guard figure.isFilled else { return }
    buffer.append(text: figure.text)
    buffer.append("</a>")
  }

  /// `(U.S. Geological Survey 2026, p. 144; see IEA 2025)`, each source led to the page's list.
  private func writeCitation(_ number: Int, of owner: Int, to buffer: inout MarkupBuffer) {
    buffer.append("(")
    let sources = catalog.site.pages.held(owner).page.citations[number]
    for (index, item) in catalog.site.pages.held(owner).page.source.prose.citations[number]
      .enumerated()
    {
      guard let source = sources[index].map({ catalog.site.bibliography[$0] }) else { continue }
      if index > 0 { buffer.append("; ") }
      if let prefix = item.prefix { buffer.append(text: prefix + " ") }
      buffer.append("<a class=\"citation\"")
      buffer.append(attribute: "href", "#source-\(source.id)")
      buffer.append(">")
      buffer.append(text: source.shortName)
      buffer.append("</a>")
      if let locator = item.locator { buffer.append(text: ", \(locator)") }
    }
    buffer.append(")")
  }
}
