import Markup

extension Chart {
  /// The rows of the chart and those behind "other", as comma-separated values.
  ///
  /// One line per row of the table: for each field of the sentence its name, and its key where the
  /// key is not the name; the number with `.` and no grouping; the codes and letters of the source
  /// as `status`; unit and source. UTF-8, lines end in CR LF (RFC 4180).
  public func csv(source: ChartSource? = nil) -> String {
    let names = [spec.value.value] + spec.groupings.map(\.value)
    let columns = names.compactMap { name in table.fields.firstIndex { $0.name == name } }
    guard let value = columns.first else { return "" }
    let groups = columns.dropFirst().map { column in
      (
        column: column,
        hasKey: table.rows.contains { Self.label($0[column]) != Self.key($0[column]) }
      )
    }
    let heads =
      groups.flatMap { group in
        let name = table.fields[group.column].name
        return group.hasKey ? ["\(name)_id", name] : [name]
      } + [table.fields[value].name, "status", "unit", "source"]
    let ends = [valueText.unit ?? "", sourceText(source).source ?? ""]
    let lines = table.rows.map { row in
      groups.flatMap { group in
        let cell = row[group.column]
        return group.hasKey ? [Self.key(cell), Self.label(cell)] : [Self.label(cell)]
      } + Self.number(row[value]) + ends
    }
    return ([heads] + lines).map { Self.line($0) }.joined()
  }

  private static func label(_ cell: ChartCell) -> String { ChartReading.category(cell).label }
  private static func key(_ cell: ChartCell) -> String { ChartReading.category(cell).key }

  /// The number and its status.
  private static func number(_ cell: ChartCell) -> [String] {
    switch cell {
    case .number(let number, let flags):
      [NumberText.plain(number, decimals: 9), flags.map(\.letter).joined(separator: " ")]
    case .missing(let code, _): ["", code]
    case .category, .time: ["", ""]
    }
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2c, 0x0a, 0x0d].contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
