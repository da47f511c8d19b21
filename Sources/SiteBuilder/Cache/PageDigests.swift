import Diagnostics
import Tables

/// What each page is at each level of detail, as hashes: two builds with the same hash show the
/// same of it.
///
/// Pages are named by key throughout, so that a page that comes or goes changes no hash of others.
struct PageDigests: Sendable {
  /// Of one page.
  struct Digest: Hashable, Sendable {
    var name: ContentHash
    var card: ContentHash
    var whole: ContentHash

    subscript(detail: PageDetail) -> ContentHash {
      switch detail {
      case .name: name
      case .card: card
      case .whole: whole
      }
    }
  }

  /// The key of each page: the hash of its route.
  let keys: [UInt64]
  /// By the number of the page.
  let all: [Digest]

  init(_ site: LinkedSite, jobs: Int) {
    let keys = site.pages.map { ContentHash(Array($0.route.path.utf8)).value }
    let names = site.pages.indices.map { site.nameDigest($0) }
    all = Array(site.pages.indices).concurrentMap(jobs: jobs) {
      ByteWriter(pageKeys: keys)
    } _: { (writer: inout ByteWriter, page: Int) in
      site.digest(of: page, names: names, &writer)
    }
    self.keys = keys
  }
}

extension LinkedSite {
  fileprivate func nameDigest(_ page: Int) -> ContentHash {
    let parts = [titles[page], addresses[page], singular(of: page) ?? ""]
    return ContentHash(Array(parts.joined(separator: "\0").utf8))
  }

  fileprivate func digest(
    of number: Int,
    names: [ContentHash],
    _ writer: inout ByteWriter
  ) -> PageDigests.Digest {
    let page = pages[number]
    writer.removeAll()
    writer.write(page.source.stamp?.head ?? page.source.headDigest)
    writer.write(names[number])
    writer.write(page.source.front.description == nil ? summaries[number] : nil)
    writer.write(page.image)
    writer.write(page.references)
    for figure in page.fieldFigures { writeFigure(figure.figure, to: &writer) }
    let card = ContentHash(writer.bytes)
    writer.removeAll()
    writer.write(card)
    writer.write(page.source.stamp?.whole ?? card)
    writer.write(page)
    write(pages: ancestors(of: number), to: &writer)
    for chart in page.charts { writeChart(chart, names: names, to: &writer) }
    for figure in page.figures { writeFigure(figure, to: &writer) }
    for place in page.figureList { writer.write(page: place.page) }
    return PageDigests.Digest(name: names[number], card: card, whole: ContentHash(writer.bytes))
  }

  private func write(pages: [Int], to writer: inout ByteWriter) {
    writer.write(count: pages.count)
    for page in pages { writer.write(page: page) }
  }

  private func writeChart(
    _ chart: BoundChart,
    names: [ContentHash],
    to writer: inout ByteWriter
  ) {
    if let rows = chart.rows { writer.write(digest(of: rows, pageKeys: writer.pageKeys)) }
    for page in chart.pages { writer.write(names[page]) }
    if let page = chart.chart?.table.flatMap({ tables.page(ofTable: $0) }) {
      writer.write(names[page])
    }
  }

  /// All that a template can show of a figure beside its words, which are the page's own.
  private func writeFigure(_ figure: BoundFigure?, to writer: inout ByteWriter) {
    guard let figure else { return writer.write(byte: 0) }
    let answer = figure.answer
    writer.write(text: figure.text)
    writer.write(text: figure.verdict.rawValue)
    writer.write(figure.exactText)
    for problem in answer.problems {
      writer.write(text: problem.summary)
      writer.write(problem.help)
    }
    guard let table = answer.table, let measured = answer.measured else { return }
    let entry = tables[table]
    for value in [measured.low, measured.high] { writer.write(fixed: value.bitPattern) }
    writer.write(measured.isEstimated)
    writer.write(measured.times)
    writer.write(measured.basis)
    writer.write(integer: measured.parts ?? -1)
    for row in measured.rows + measured.missing {
      writer.write(digest(of: entry, row: row, pageKeys: writer.pageKeys))
    }
    if let total = measured.totalRow, let totals = tables.totalsNumber(of: table) {
      writer.write(digest(of: tables[totals], row: total, pageKeys: writer.pageKeys))
    }
    for condition in answer.query.map({ $0.conditions + $0.comparison }) ?? [] {
      guard case .anyOf(let texts) = condition.values,
        let field = entry.table.fieldNumber(condition.field)
      else { continue }
      for page in texts.compactMap({ entry.records[field][$0] }) { writer.write(page: page) }
    }
  }
}

extension PageSource {
  /// Of a page that no file makes: everything else of it comes from elsewhere.
  fileprivate var headDigest: ContentHash {
    ContentHash(Array("\(kind)\0\(file)\0\(folder)\0\(slug)".utf8))
  }
}

extension ByteWriter {
  /// What linking added to the source of a page.
  fileprivate mutating func write(_ page: Page) {
    write(text: page.route.path)
    write(text: page.title)
    write(text: page.template)
    write(text: page.language)
    write(page.targets)
    write(page.labels)
    write(count: page.sources.count)
    for source in page.sources { write(count: source) }
    for citation in page.citations {
      write(count: citation.count)
      for source in citation { write(integer: source ?? -1) }
    }
    for hole in page.holes {
      guard case .mention(let target) = hole.kind else { continue }
      write(hole.range)
      write(page: target)
    }
    for backlink in page.backlinks {
      write(page: backlink.page)
      write(bytes: backlink.sentence)
    }
    for incoming in page.incoming {
      write(text: incoming.title)
      for page in incoming.pages { write(page: page) }
    }
    for related in page.related { write(page: related) }
    for neighbour in [page.previous, page.next] {
      write(byte: neighbour == nil ? 0 : 1)
      if let neighbour { write(page: neighbour) }
    }
  }
}
