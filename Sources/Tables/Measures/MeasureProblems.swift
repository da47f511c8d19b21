extension Question {
  /// No row meets all of `conditions`, though each value stands in the table.
  func noRows(_ conditions: [BoundCondition]) -> MeasureFailure {
    let words = conditions.filter { $0.test != nil }
      .map { "\(table.schema.fields[$0.field].name) \(shown($0))" }
    let summary = "no row of table '\(table.schema.name)' has \(words.joined(separator: ", "))"
    for (index, condition) in conditions.enumerated().reversed() where condition.test != nil {
      var others = conditions
      others.remove(at: index)
      let rows = table.rows(meeting: others.compactMap(\.test))
      guard !others.isEmpty, !rows.isEmpty else { continue }
      let values = values(of: condition.field, in: rows)
      return MeasureFailure(
        "no-rows",
        condition.part,
        summary,
        help: "for the rest the table has \(table.schema.fields[condition.field].name) \(values)"
      )
    }
    return MeasureFailure("no-rows", .whole, summary, help: "choose rows that the table has")
  }

  /// What stands in the place of the numbers of `rows` is no number.
  func missing(_ rows: [Int]) -> MeasureFailure {
    let gaps = rows.filter { table.columns[number].isMissing($0) }
    let row = gaps.first ?? 0
    let reason = table.columns[number].reasonMissing(row) ?? .empty
    let name = table.schema.fields[number].name
    let others = gaps.count > 1 ? ", and \(gaps.count - 1) more" : ""
    return MeasureFailure(
      "missing-value",
      .whole,
      "\(name) of \(rowName(row)) is \(words(of: reason))\(others)",
      help: remedy(forGapIn: row),
      cells: gaps.prefix(3).map {
        let reason = table.columns[number].reasonMissing($0) ?? .empty
        return .init(row: $0, field: number, text: "here is \(words(of: reason))")
      }
    )
  }

  private func words(of reason: MissingValue) -> String {
    if reason.value.isEmpty { return "empty" }
    return reason.value == reason.label
      ? "'\(reason.value)'" : "'\(reason.value)' (\(reason.label))"
  }

  /// The years in which the same selection has a value.
  private func remedy(forGapIn row: Int) -> String {
    guard let time else { return "choose another row" }
    let tests = table.roles.key.filter { $0 != time }
      .map { RowTest(valueOf: row, table.columns[$0], field: $0) }
    let column = table.columns[number]
    let rows = table.rows(meeting: tests).filter { !column.isMissing($0) }
    guard !tests.isEmpty, !rows.isEmpty else { return "choose another row" }
    let name = table.schema.fields[time].name
    return "choose another row or another \(name), one of \(values(of: time, in: rows))"
  }

  /// Rows that differ where they should not.
  func ambiguous(
    _ rows: [Int],
    in fields: [Int],
    _ rule: String? = nil
  ) -> MeasureFailure {
    let names = fields.map { table.schema.fields[$0].name }
    let count = "\(rows.count) rows match"
    guard let first = fields.first else {
      return MeasureFailure(
        "ambiguous-figure",
        .whole,
        "\(count), and no field of their key tells them apart",
        help: "add a condition that only one of them meets",
        cells: rows.prefix(2).map { .init(row: $0, field: number, text: "one of them") }
      )
    }
    let summary = "\(count); they differ in \(names.joined(separator: " and "))"
    let remedies = fields.prefix(2).map { field in
      "\(table.schema.fields[field].name)=…, one of \(values(of: field, in: rows))"
    }
    let isGiven = conditions.contains { $0.field == first }
    var help = "\(isGiven ? "write" : "add") \(remedies.joined(separator: "; and "))"
    if let rule { help += "; \(rule)" }
    if table.schema.primaryKey.isEmpty, first != time {
      help += "; or give the table the 'primaryKey' that tells its rows apart"
    }
    return MeasureFailure("ambiguous-figure", .whole, summary, help: help)
  }

  /// What the measure says of rows like these has no number.
  func undefined(_ summary: String, help: String, rows: [Int] = []) -> MeasureFailure {
    MeasureFailure(
      "undefined-figure",
      .whole,
      summary,
      help: help,
      cells: rows.prefix(3).map {
        .init(row: $0, field: number, text: "here is \(table.columns[number][$0].written)")
      }
    )
  }
}

/// How messages name rows and values.
extension Question {
  /// `'lithium', 'chile', 2024`: the key of a row, without what the question leaves open.
  func rowName(_ row: Int) -> String {
    let names = table.roles.key.map { shown(table.columns[$0][row]) }
    return names.isEmpty ? "row \(row + 1)" : names.joined(separator: ", ")
  }

  /// The different values of a field in some rows, the first eight.
  func values(of field: Int, in rows: [Int]) -> String {
    let column = table.columns[field]
    var seen: Set<UInt64> = []
    var values = rows.filter {
      !column.isMissing($0) && seen.insert(column.identity($0)).inserted
    }.map { column[$0] }
    if table.schema.fields[field].type.isTime { values.sort { $0.isLess(than: $1) } }
    let isLong = values.count > 8
    let shown = values.prefix(isLong ? 7 : 8).map { value in
      let text = value.written
      return text.contains { $0 == "," || $0 == " " } ? "'\(text)'" : text
    }
    return (shown + (isLong ? ["…"] : [])).joined(separator: ", ")
  }

  private func shown(_ value: FieldValue) -> String {
    if case .text(let text) = value { return "'\(text)'" }
    if case .missing(let reason) = value { return reason.value.isEmpty ? "''" : reason.value }
    return value.written
  }

  private func shown(_ condition: BoundCondition) -> String {
    switch condition.values {
    case .latest: "latest"
    case .range(let from, let to): "\(from)..\(to)"
    case .anyOf(let texts): texts.map { "'\($0)'" }.joined(separator: " or ")
    }
  }
}
