import Diagnostics
import Quantities
import Tables

/// Answers the addresses of figures from the tables of the site.
struct FigureTables: Sendable {
  let tables: TableCatalog
  let named: [NamedFigure]
  private let numbers: [String: Int]

  init(tables: TableCatalog, named: [NamedFigure]) {
    self.tables = tables
    self.named = named
    numbers = Dictionary(named.enumerated().map { ($1.name.value, $0) }) { first, _ in first }
  }

  /// The number of the named figure of that name.
  func number(ofName name: String) -> Int? { numbers[name] }

  /// What the tables say to an address without its `fig:`.
  func answer(_ address: String) -> FigureAnswer {
    do throws(FigureAddress.Failure) {
      let parsed = try FigureAddress(address)
      if parsed.what == nil { return answer(named: parsed) }
      return answer(parsed)
    } catch {
      let problem = FigureAnswer.Problem(
        id: "invalid-figure",
        summary: error.summary,
        help: error.help,
        place: .address(error.range)
      )
      return FigureAnswer(problems: [problem])
    }
  }

  /// What the tables say to a named figure by itself.
  func answer(named number: Int) -> FigureAnswer {
    FigureQuestion(named[number], number: number).map { answer($0) } ?? FigureAnswer(name: number)
  }

  private func answer(named address: FigureAddress) -> FigureAnswer {
    guard let number = numbers[address.subject.text] else {
      return FigureAnswer(problems: [unknownFigure(address.subject)])
    }
    guard var question = FigureQuestion(named[number], number: number) else {
      return FigureAnswer(name: number)
    }
    let table = tables.number(of: question.table.text).map { tables[$0].table }
    question.add(address.conditions) { table?.fieldNumber($0) != nil }
    return answer(question)
  }

  private func answer(_ address: FigureAddress) -> FigureAnswer {
    guard let what = address.what else { return answer(named: address) }
    return answer(FigureQuestion(table: address.subject, what: what), adding: address.conditions)
  }

  /// - Parameter conditions: Those of the address, which come to the question's own.
  private func answer(
    _ asked: FigureQuestion,
    adding conditions: [FigureAddress.Condition] = []
  ) -> FigureAnswer {
    var question = asked
    guard let number = tables.number(of: question.table.text) else {
      return FigureAnswer(name: question.name, problems: [unknownTable(question.table)])
    }
    let table = tables.table(number)
    question.add(conditions) { table.fieldNumber($0) != nil }
    var words = FigureWording(question, table: table)
    guard let query = words.query() else {
      return FigureAnswer(table: number, name: question.name, problems: words.problems)
    }
    let unit = table.unit(measuredBy: query)
    let display = words.display(own: query.measure.hasUnit ? unit : nil)
    var measured: Measured?
    switch table.answer(query, totals: tables.totals(of: table.schema)) {
    case .measured(let answer): measured = words.problems.isEmpty ? answer : nil
    case .problems(let problems): words.add(problems)
    }
    return FigureAnswer(
      table: number,
      query: query,
      measured: measured,
      dataUnit: unit,
      display: display,
      name: question.name,
      note: question.note,
      problems: words.problems
    )
  }

  private func unknownTable(_ word: FigureQuestion.Word) -> FigureAnswer.Problem {
    let help =
      numbers[word.text] != nil
      ? "write 'fig:\(word.text)'; a named figure says itself what it measures"
      : tables.names.nearest(to: word.text).map { "replace with '\($0)'" } ?? tables.choice
    return FigureAnswer.Problem(
      id: "unknown-table",
      summary: "no table is called '\(word.text.clipped)'",
      help: help,
      place: word.place,
      isLasting: true
    )
  }

  private func unknownFigure(_ word: FigureAddress.Word) -> FigureAnswer.Problem {
    var help = named.map(\.name.value).nearest(to: word.text).map { "replace with '\($0)'" }
    if tables.number(of: word.text) != nil {
      help = "say what of the table: 'fig:\(word.text)/value?field=value'"
    }
    return FigureAnswer.Problem(
      id: "unknown-figure",
      summary: "no figure of 'figures.yaml' is called '\(word.text.clipped)'",
      help: help ?? "add '\(word.text.clipped):' to 'Content/figures.yaml', or write a table: "
        + "'fig:table/value?field=value'",
      place: .address(word.range)
    )
  }
}

extension Table {
  /// The unit of the numbers that a question is about: of the field that it names, or else of the
  /// one that is meant.
  fileprivate func unit(measuredBy query: MeasureQuery) -> MeasureUnit? {
    let numeric = schema.fields.filter(\.type.isNumeric)
    let name = query.field ?? schema.value?.value ?? (numeric.count == 1 ? numeric[0].name : nil)
    return name.flatMap { schema.field($0)?.unit }.map { MeasureUnit($0) }
  }
}

extension Measure {
  /// Whether the answer is in the unit of the field.
  fileprivate var hasUnit: Bool {
    switch self {
    case .value, .latest, .total, .change, .withoutTop: true
    case .share, .rank, .growth, .ratio, .hhi, .top, .count: false
    }
  }
}
