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
  private(set) var all: [Digest]
  /// Where what linking added to each page is kept; `nil` where nothing is kept.
  private(set) var links: [Blob?]

  /// - Parameters:
  ///   - blobs: Where what linking added is kept.
  ///   - kept: What an earlier build kept there.
  init(_ site: LinkedSite, blobs: BlobStore?, kept: Set<Blob>, jobs: Int) {
    let keys = site.routes.map { ContentHash(Array($0.path.utf8)).value }
    let known = Dictionary(kept.map { ($0.hash, $0) }) { first, _ in first }
    let made = Array(site.pages.indices).concurrentMap(jobs: jobs) {
      ByteWriter(pageKeys: keys)
    } _: { (writer: inout ByteWriter, number: Int) -> (Digest, Blob?) in
      writer.removeAll()
      site.pages[number].writeLinks(to: &writer)
      let links = ContentHash(writer.bytes)
      let blob = known[links] ?? blobs?.add(writer.bytes, hash: links)
      return (site.digest(of: number, links: links, &writer), blob)
    }
    self.keys = keys
    all = made.map(\.0)
    links = made.map(\.1)
  }
}

extension LinkedSite {
  fileprivate func nameDigest(_ page: Int) -> ContentHash {
    let parts = [titles[page], addresses[page], singular(of: page) ?? ""]
    return ContentHash(Array(parts.joined(separator: "\0").utf8))
  }

  /// - Parameter links: Of what linking added to the page.
  func digest(
    of number: Int,
    links: ContentHash,
    _ writer: inout ByteWriter
  ) -> PageDigests.Digest {
    let page = pages[number]
    let name = nameDigest(number)
    writer.removeAll()
    writer.write(page.source.stamp?.head ?? page.source.headDigest)
    writer.write(name)
    writer.write(page.summary)
    writer.write(page.image)
    writer.write(page.references)
    for figure in page.fieldFigures { writeFigure(figure.figure, to: &writer) }
    let card = ContentHash(writer.bytes)
    writer.removeAll()
    writer.write(card)
    writer.write(page.source.stamp?.whole ?? card)
    writer.write(links)
    writer.write(pages: ancestors(of: number))
    for chart in page.charts { writeChart(chart, to: &writer) }
    for figure in page.figures { writeFigure(figure, to: &writer) }
    for place in page.figureList { writer.write(page: place.page) }
    return PageDigests.Digest(name: name, card: card, whole: ContentHash(writer.bytes))
  }

  private func writeChart(_ chart: BoundChart, to writer: inout ByteWriter) {
    if let rows = chart.rows { writer.write(digest(of: rows, pageKeys: writer.pageKeys)) }
    for page in chart.pages { writer.write(nameDigest(page)) }
    if let page = chart.chart?.table.flatMap({ tables.page(ofTable: $0) }) {
      writer.write(nameDigest(page))
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
    // A row without a key is named by its place.
    writer.write(measured.rows.first.map { entry.rowIDs[$0] })
    let rows = measured.rows + measured.missing
    writer.write(digest(of: entry, rows: rows, pageKeys: writer.pageKeys))
    if let total = measured.totalRow, let totals = tables.totalsNumber(of: table) {
      writer.write(digest(of: tables[totals], rows: [total], pageKeys: writer.pageKeys))
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
