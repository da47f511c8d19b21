import Diagnostics
import Markup

/// A spec meeting its table: what every kind needs to make its model.
struct ChartReading {
  let spec: ChartSpec
  let table: ChartTable
  let language: String
  /// How the first value of the sentence is written.
  let valueText: ValueText
  var problems: [ChartProblem] = []

  init(spec: ChartSpec, table: ChartTable, language: String) {
    self.spec = spec
    let width = table.fields.count
    let rows = table.rows.map { row in
      row.count == width ? row : Array((row + Self.blanks(width)).prefix(width))
    }
    self.table = ChartTable(fields: table.fields, rows: rows)
    self.language = language
    let unit = spec.unit ?? table.fields.first { $0.name == spec.value.value }?.unit
    valueText = ValueText(unit: unit, language: language, style: spec.options.format)
  }

  /// For rows with fewer cells than there are fields.
  private static func blanks(_ count: Int) -> [ChartCell] {
    Array(repeating: .missing(code: "—", meaning: "not available"), count: count)
  }

  /// Reports an error.
  mutating func report(_ id: String, _ summary: String, _ help: String?, at place: SpecPlace) {
    problems.append(ChartProblem(.error, id, summary, help: help, at: place))
  }

  mutating func warn(_ id: String, _ summary: String, _ help: String?, at place: SpecPlace) {
    problems.append(ChartProblem(.warning, id, summary, help: help, at: place))
  }

  /// The index of a field the sentence names.
  mutating func column(_ name: Placed<String>) -> Int? {
    if let index = table.fields.firstIndex(where: { $0.name == name.value }) { return index }
    let help = table.fields.map(\.name).suggestion(for: name.value)
    report("unknown-field", "the data have no field '\(name.value)'", help, at: name.place)
    return nil
  }

  /// The columns of the sentence, the value first; `nil` unless all are there.
  mutating func columns() -> [Int]? {
    let found = ([spec.value] + spec.groupings).map { column($0) }
    let columns = found.compactMap(\.self)
    return columns.count == found.count ? columns : nil
  }

  /// The value of each row; `nil` if one cannot be drawn.
  mutating func values(in column: Int) -> [ChartValue]? { values(in: column, of: spec.value) }

  /// The value of each row in a field the sentence names; `nil` if one cannot be drawn.
  mutating func values(in column: Int, of field: Placed<String>) -> [ChartValue]? {
    var values: [ChartValue] = []
    for row in table.rows {
      switch row[column] {
      case .number(let number, let flags) where Self.isDrawable(number):
        values.append(.number(number, flags))
      case .missing(let code, let meaning):
        values.append(.missing(code: code, meaning: meaning))
      case .number:
        report(
          "bad-chart-number",
          "'\(field.value)' has a number too large or too near to zero",
          "give the numbers in another unit",
          at: field.place
        )
        return nil
      case .category, .time:
        report(
          "chart-field-not-number",
          "'\(field.value)' is not a field of numbers",
          numberFieldHelp,
          at: field.place
        )
        return nil
      }
    }
    return values
  }

  private var numberFieldHelp: String {
    let names = table.fields.indices.filter { column in
      table.rows.contains { if case .number = $0[column] { true } else { false } }
    }
    return names.isEmpty
      ? "choose data with numbers"
      : "use " + names.map { "'\(table.fields[$0].name)'" }.joined(separator: " or ")
  }

  private static func isDrawable(_ number: Double) -> Bool {
    number == 0 || (1e-6...PrintedNumber.largest).contains(number.magnitude)
  }

  /// A cell as a thing that is counted.
  static func category(_ cell: ChartCell) -> ChartCategory {
    switch cell {
    case .category(let category): category
    case .time(let time): ChartCategory(time.text)
    case .number(let number, _):
      ChartCategory(number.isFinite ? NumberText.plain(number, decimals: 6) : "?")
    case .missing(let code, let meaning): ChartCategory(meaning, key: code)
    }
  }

  var unit: String? { valueText.unit }

  var words: ChartWords { valueText.words }

  /// How the numbers of a field are written. The unit of the spec is that of its first value.
  func valueText(of field: Placed<String>) -> ValueText {
    guard field.value != spec.value.value else { return valueText }
    let unit = table.fields.first { $0.name == field.value }?.unit
    return ValueText(unit: unit, language: language, style: spec.options.format)
  }

  func title(of name: String) -> String {
    table.fields.first { $0.name == name }?.title ?? name
  }

  func heading(_ field: Placed<String>) -> TwinTable.Heading {
    TwinTable.Heading(name: field.value, title: title(of: field.value))
  }

  /// Reports that one place of the chart has two values.
  mutating func reportDuplicate(_ what: String, count: Int) {
    let more = count > 1 ? " (and \(count - 1) more such)" : ""
    report(
      "repeated-chart-value",
      "there are two values for '\(what)'\(more)",
      "choose one with 'where:', or name the field that tells them apart after 'by'",
      at: spec.value.place
    )
  }

  /// Notes at things the data do not have.
  mutating func checkPointNotes(_ names: [ChartCategory]) {
    for note in spec.options.pointNotes
    where !names.contains(where: { $0.answers(note.value.at) }) {
      report(
        "unknown-point-note",
        "nothing here is called '\(note.value.at)'",
        names.map(\.label).nearest(to: note.value.at).map { "write '\($0)'" }
          ?? "remove the note, or look at 'where'",
        at: note.place
      )
    }
  }

  /// Names in `highlight` that the data do not have.
  mutating func checkHighlight(_ names: [ChartCategory]) {
    for wanted in spec.options.highlight where !names.contains(where: { $0.answers(wanted.value) })
    {
      report(
        "unknown-highlight",
        "nothing here is called '\(wanted.value)'",
        names.map(\.label).nearest(to: wanted.value).map { "write '\($0)'" }
          ?? "remove it, or look at 'where'",
        at: wanted.place
      )
    }
  }
}

extension ChartCategory {
  /// Whether an author means it by `name`: its key, its label or its short label.
  func answers(_ name: String) -> Bool { key == name || label == name || short == name }
}
