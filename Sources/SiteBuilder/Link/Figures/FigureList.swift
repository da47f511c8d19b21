import Diagnostics
import Tables

extension Page {
  /// The figures that the page shows, in the order in which it does: those of its fields, then
  /// those of its text with the sections that it includes. One that could not be bound is left out.
  func listedFigures(_ number: Int, in pages: [Page]) -> [FigurePlace] {
    var list = fieldFigures.indices.filter { fieldFigures[$0].figure != nil }
      .map { FigurePlace.field(page: number, $0) }
    let prose = source.prose
    guard !prose.figures.isEmpty || prose.hasInclusions else { return list }
    appendFigures(in: 0..<prose.html.count, of: number, pages, to: &list)
    return list
  }

  private func appendFigures(
    in range: Range<Int>,
    of number: Int,
    _ pages: [Page],
    to list: inout [FigurePlace]
  ) {
    for hole in source.prose.holes where range.contains(hole.range.lowerBound) {
      switch hole.kind {
      case .figure(let figure), .filledFigure(let figure):
        if figures[figure] != nil { list.append(.prose(page: number, figure)) }
      case .inclusion(let link):
        guard case .page(let next, let heading) = targets[link] else { continue }
        let bytes = pages[next].source.prose.bytes(of: heading)
        pages[next].appendFigures(in: bytes, of: next, pages, to: &list)
      case .address, .label, .chart, .citation, .mention: break
      }
    }
  }

  /// Adds the sources of the tables behind `answers` to those of the page.
  mutating func addSources(of answers: [FigureAnswer], in tables: TableCatalog) {
    for answer in answers {
      guard let table = answer.table else { continue }
      let totals = answer.measured?.totalRow == nil ? nil : tables.totalsNumber(of: table)
      for table in [table, totals].compactMap(\.self) {
        if let source = tables.source(ofTable: table), !sources.contains(source) {
          sources.append(source)
        }
      }
    }
  }
}

extension RandomAccessCollection where Element == Page, Index == Int {
  /// The figure at a place; `nil` where it is not bound.
  func figure(at place: FigurePlace) -> BoundFigure? {
    switch place {
    case .prose(let page, let number): self[page].figures[number]
    case .field(let page, let number): self[page].fieldFigures[number].figure
    }
  }

  /// Every figure where it is written, once, in the order of pages and of their text.
  var boundFigures: [BoundFigure] {
    flatMap { page in page.fieldFigures.compactMap(\.figure) + page.figures.compactMap(\.self) }
  }
}

extension TableCatalog {
  /// The table of printed totals of a table, by its number.
  func totalsNumber(of table: Int) -> Int? {
    self[table].table.schema.totals.flatMap { number(of: $0.table.value) }
  }
}
