import Markup

extension Chart {
  /// The rows of the chart and those behind "other", as comma-separated values.
  ///
  /// One line per row of the table. For each category of the sentence its name, its key where that
  /// is not the name, and its code; then each number with `.` and no grouping, the codes and letters
  /// of the source as `status`, and the unit; last the source. UTF-8, lines end in CR LF (RFC 4180).
  public func csv(source: ChartSource? = nil) -> String {
    let columns = csvColumns
    let end = sourceText(source).source ?? ""
    let lines = table.rows.map { row in columns.flatMap { $0.cells(row[$0.column]) } + [end] }
    let heads = columns.flatMap(\.heads) + ["source"]
    return ([heads] + lines).map { $0.map(\.csvQuoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The fields of the sentence, those without numbers first; then what else the chart reads.
  private var csvColumns: [CSVColumn] {
    let names = spec.kind.drawn.sentence.named(in: spec.sentence).map(\.name.value)
    let wanted = names + (spec.fields ?? table.fields.map(\.name))
    var columns: [Int] = []
    for name in wanted {
      let column = table.fields.firstIndex { $0.name == name }
      if let column, !columns.contains(column) { columns.append(column) }
    }
    let numbers = columns.filter(holdsNumbers)
    return columns.filter { !numbers.contains($0) }.map { labelColumn($0) }
      + numbers.map { numberColumn($0, isAlone: numbers.count == 1) }
  }

  private func holdsNumbers(_ column: Int) -> Bool {
    let name = table.fields[column].name
    let use = spec.kind.drawn.sentence.named(in: spec.sentence).first { $0.name.value == name }?.use
    return use == .number
      || table.rows.contains { if case .number = $0[column] { true } else { false } }
  }

  private func numberColumn(_ column: Int, isAlone: Bool) -> CSVColumn {
    let field = table.fields[column]
    let prefix = isAlone ? "" : "\(field.name)_"
    let unit = (field.name == spec.value.value ? valueText.unit : field.unit) ?? ""
    return CSVColumn(
      column: column,
      heads: [field.name, "\(prefix)status", "\(prefix)unit"],
      kind: .number(unit: unit)
    )
  }

  private func labelColumn(_ column: Int) -> CSVColumn {
    let name = table.fields[column].name
    let cells = table.rows.map { $0[column] }
    if cells.contains(where: { if case .time = $0 { true } else { false } }) {
      return CSVColumn(column: column, heads: [name], kind: .time)
    }
    let categories = cells.map(ChartReading.category)
    let hasKey = categories.contains { $0.key != $0.label }
    let hasCode = categories.contains { $0.code != nil }
    return CSVColumn(
      column: column,
      heads: (hasKey ? ["\(name)_id"] : []) + (hasCode ? ["\(name)_code"] : []) + [name],
      kind: .label(hasKey: hasKey, hasCode: hasCode)
    )
  }
}

/// What one field of the table becomes.
private struct CSVColumn {
  enum Kind {
    case label(hasKey: Bool, hasCode: Bool)
    case time
    case number(unit: String)
  }

  let column: Int
  let heads: [String]
  let kind: Kind

  /// As many as there are heads.
  func cells(_ cell: ChartCell) -> [String] {
    let category = ChartReading.category(cell)
    switch kind {
    case .label(let hasKey, let hasCode):
      return (hasKey ? [category.key] : []) + (hasCode ? [category.code ?? ""] : [])
        + [category.label]
    case .time:
      if case .missing = cell { return [""] }
      return [category.label]
    case .number(let unit):
      return Self.number(cell) + [unit]
    }
  }

  /// The number and its status.
  private static func number(_ cell: ChartCell) -> [String] {
    switch cell {
    case .number(let number, let flags):
      [NumberText.plain(number, decimals: 9), flags.map(\.letter).joined(separator: " ")]
    case .missing(let code, _): ["", code]
    case .category, .time: ["", ""]
    }
  }
}

extension String {
  fileprivate var csvQuoted: String {
    guard utf8.contains(where: { [0x22, 0x2c, 0x0a, 0x0d].contains($0) }) else { return self }
    return "\""
      + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
