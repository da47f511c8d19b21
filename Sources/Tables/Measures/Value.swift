extension Question {
  /// The number of the one row.
  func value() throws(MeasureFailure) -> Measured { try single(found(conditions).rows) }

  /// The number of the one row with the newest time that has a number.
  func latest() throws(MeasureFailure) -> Measured {
    guard let time else { throw lacksTime() }
    let rows = try found(conditions).rows
    let newest = table.newest(rows, by: time, having: number)
    guard !newest.isEmpty else { throw missing(table.newest(rows, by: time, having: nil)) }
    return try single(newest)
  }

  private func single(_ rows: [Int]) throws(MeasureFailure) -> Measured {
    let row = try checkSingle(rows)
    guard let value = table.number(row, number) else { throw missing([row]) }
    let basis = table.roles.bases[number].map { table.basis(row, $0) }
    let high = table.isLowerBound(row, number) ? .infinity : value
    return measured(value, to: high, rows: [row], basis: basis)
  }

  func lacksTime() -> MeasureFailure {
    MeasureFailure(
      "invalid-figure",
      .measure,
      "table '\(table.schema.name)' has no field of years or days for '\(measure.text)'",
      help: "ask for the value, or give a field 'type: year'"
    )
  }
}
