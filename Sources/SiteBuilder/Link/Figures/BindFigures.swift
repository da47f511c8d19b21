import Diagnostics
import Tables

/// Binds the figures of every page's prose and fields to the tables, and checks what they say.
///
/// Each page is bound by itself, on any thread; what concerns several is told afterwards: figures
/// that contradict each other, the order in which a page lists its own and those of the sections it
/// includes, and the sources that come with them.
func bindFigures(
  _ pages: inout [Page],
  _ content: Content,
  tables: FigureTables,
  jobs: Int
) -> [Diagnostic] {
  let fields = content.collections.map { FigureBinder.Field.all(of: $0) }
  let figuring = pages.indices.filter { number in
    !pages[number].source.prose.figures.isEmpty
      || pages[number].collection.map { !fields[$0].isEmpty } ?? false
  }
  let bound = figuring.concurrentMap(jobs: jobs) {
    FigureBinder(tables: tables, fields: fields)
  } _: { [pages] (binder: inout FigureBinder, number: Int) in
    binder.bind(pages[number])
  }
  var findings = tables.named.indices.flatMap { tables.findings(ofName: $0) }
  for (number, figures) in zip(figuring, bound) {
    pages[number].figures = figures.value.prose
    pages[number].fieldFigures = figures.value.fields
    findings += figures.diagnostics
  }
  for page in pages.indices { pages[page].figureList = pages[page].listedFigures(page, in: pages) }
  for page in pages.indices where !pages[page].figureList.isEmpty {
    let used = pages[page].figureList.compactMap { pages.figure(at: $0)?.answer }
    pages[page].addSources(of: used, in: tables.tables)
  }
  let figures = pages.boundFigures
  noteContradictions(among: figures, in: &findings)
  return findings + contradictions(among: figures) + tables.withoutSource(of: figures)
}

/// Binds the figures of one page after another, and keeps the answers that it got.
private struct FigureBinder {
  /// A field of a collection that holds figures.
  struct Field: Sendable {
    /// Its number in the collection's schema.
    var number: Int
    var isClaim: Bool

    static func all(of collection: CollectionSchema) -> [Field] {
      collection.fields.indices.filter { collection.fields[$0].holdsFigures }.map { number in
        let field = collection.fields[number]
        return Field(number: number, isClaim: field.isClaim || field.item.isClaim)
      }
    }
  }

  var tables: FigureTables
  /// By the number of the collection.
  let fields: [[Field]]
  private var answers: [String: FigureAnswer] = [:]

  init(tables: FigureTables, fields: [[Field]]) {
    self.tables = tables
    self.fields = fields
  }

  struct Figures {
    var prose: [BoundFigure?] = []
    var fields: [FieldFigure] = []
  }

  mutating func bind(_ page: Page) -> Checked<Figures> {
    var figures = Checked(Figures())
    for figure in page.source.prose.figures {
      let bound = bind(figure.written, language: page.language)
      figures.value.prose.append(bound.unwrapped(into: &figures.diagnostics))
    }
    guard let collection = page.collection else { return figures }
    for field in fields[collection] where field.number < page.source.values.count {
      for (item, text) in page.source.values[field.number].names.enumerated() {
        guard let written = WrittenFigure(text.value, at: text.range) else { continue }
        let bound = bind(written, language: page.language, isClaim: field.isClaim)
        let figure = bound.unwrapped(into: &figures.diagnostics)
        figures.value.fields.append(
          FieldFigure(field: field.number, item: item, written: written, figure: figure)
        )
      }
    }
    return figures
  }

  /// - Parameter isClaim: Whether that the data says otherwise is a verdict for readers, and no mistake.
  private mutating func bind(
    _ written: WrittenFigure,
    language: String,
    isClaim: Bool = false
  ) -> Checked<BoundFigure?> {
    tables.bind(written, answer(written.address), language: language, isClaim: isClaim)
  }

  private mutating func answer(_ address: String) -> FigureAnswer {
    if let answer = answers[address] { return answer }
    let answer = tables.answer(address)
    answers[address] = answer
    return answer
  }
}

extension FigureTables {
  /// The figure with its answer, or why it has none.
  ///
  /// - Parameter isClaim: Whether that the data says otherwise is a verdict for readers, and no
  ///   mistake.
  func bind(
    _ written: WrittenFigure,
    _ answer: FigureAnswer,
    language: String,
    isClaim: Bool = false
  ) -> Checked<BoundFigure?> {
    let figure = BoundFigure(written, answer, language: language)
    if let findings = figure.findings(in: self, isClaim: isClaim) {
      return Checked(figure, diagnostics: findings)
    }
    let name = answer.name.map { named[$0] }
    return Checked(
      nil,
      diagnostics: answer.problems.map { $0.diagnostic(of: written, name: name) }
    )
  }
}

extension Field {
  /// Whether its values are figures, one or a list.
  var holdsFigures: Bool { type == .figure || (type == .list && itemType == .figure) }
}
