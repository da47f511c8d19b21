/// What parts belong to, row by row.
struct Whole {
  /// Of every row that is part of it.
  var amounts: Amounts
  /// What the source printed as the total, if it did.
  var printed: PrintedWhole?
}

extension Question {
  /// The whole of `conditions`, whose parts are told apart by the field `parts`.
  func whole(_ conditions: [BoundCondition], of parts: Int) throws(MeasureFailure) -> Whole {
    let found = try found(conditions)
    try checkAddable(found.rows, found.conditions, isWhole: true)
    let printed = printedWhole(found.rows, found.conditions, parts)
    let amounts = try amounts(found.rows, against: printed?.bases ?? [])
    guard let printed, let basis = amounts.basis, printed.bases.contains(where: { $0 != basis })
    else { return try nonNegative(amounts, printed) }
    let converted = printed.converted(to: table.schema.conversions(to: basis))
    return try nonNegative(amounts, converted)
  }

  /// The whole, if none of its parts is below 0.
  private func nonNegative(
    _ amounts: Amounts,
    _ printed: PrintedWhole?
  ) throws(MeasureFailure) -> Whole {
    if let index = amounts.numbers.firstIndex(where: { ($0 ?? 0) < 0 }) {
      throw undefined(
        "\(fieldName) of \(rowName(amounts.rows[index])) is below 0, which is no part of a whole",
        help: "ask for the value or the total",
        rows: [amounts.rows[index]]
      )
    }
    return Whole(amounts: amounts, printed: printed)
  }

  /// The field of parts, or a problem that says how to name it.
  func partsOfWhole() throws(MeasureFailure) -> Int {
    guard let parts else { throw unnamedParts() }
    return parts
  }

  func unnamedParts() -> MeasureFailure {
    let names = table.roles.key.filter { $0 != time }.map { table.schema.fields[$0].name }
    return MeasureFailure(
      "ambiguous-figure",
      .measure,
      "'\(measure.text)' does not know what is a part: table '\(table.schema.name)' names no 'parts'",
      help: "add by=…, one of \(names.joined(separator: ", ")); or give the table 'parts: …'"
    )
  }
}
