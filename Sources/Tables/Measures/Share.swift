extension Question {
  /// The subject's number in the whole's: the whole is what is left of the conditions without the one
  /// on the field of parts. Where a part is missing in a whole that is added up, or the whole is at least
  /// what is printed, only the upper bound is known.
  func share() throws(MeasureFailure) -> Measured {
    let parts = try partOfSubject()
    let found = try found(conditions)
    let whole = try whole(found.conditions.filter { $0.field != parts }, of: parts)
    let subject = whole.amounts.only(found.rows)
    guard !subject.hasMissing else { throw missing(found.rows) }
    let target = whole.printed?.amount ?? whole.amounts.known
    guard target > 0 else {
      throw undefined(
        "the whole is 0, and nothing is a share of it",
        help: "choose another year or row",
        rows: whole.amounts.rows
      )
    }
    try checkWithin(subject, whole)
    let share = min(1, subject.known / target)
    let isWholeOpen =
      whole.printed?.isLowerBound
      ?? (whole.amounts.hasMissing || whole.amounts.open.count > subject.open.count)
    var measured = measured(
      isWholeOpen ? 0 : share,
      to: subject.open.isEmpty ? share : 1,
      of: whole,
      rows: found.rows
    )
    measured.basis = subject.basis
    return measured
  }

  /// The answer with what is said of the whole that it depends on.
  func measured(_ low: Double, to high: Double, of whole: Whole, rows: [Int]) -> Measured {
    var measured = measured(
      low,
      to: high,
      rows: rows,
      used: whole.printed == nil ? whole.amounts.rows : rows,
      estimates: whole.printed == nil ? whole.amounts.rows : rows,
      basis: whole.amounts.basis
    )
    measured.totalRow = whole.printed?.rows.first
    if whole.printed?.isEstimated == true { measured.isEstimated = true }
    return measured
  }

  /// The field whose condition says which part is meant.
  func partOfSubject() throws(MeasureFailure) -> Int {
    let isNamed = parts != nil
    let candidates = conditions.map(\.field).filter { $0 != time }
    guard let parts = parts ?? (candidates.count == 1 ? candidates[0] : nil) else {
      throw unnamedParts()
    }
    if conditions.contains(where: { $0.field == parts }) { return parts }
    let name = table.schema.fields[parts].name
    throw MeasureFailure(
      "invalid-figure",
      isNamed ? .measure : .parts,
      "'\(measure.text)' needs the part that is meant",
      help: "add \(name)=…, one of \(values(of: parts, in: Array(0..<table.rowCount)))"
    )
  }

  /// A part is no more than its whole, but for rounding.
  private func checkWithin(_ subject: Amounts, _ whole: Whole) throws(MeasureFailure) {
    guard let printed = whole.printed, subject.known > printed.amount else { return }
    let slack =
      table.schema.totals?.within?.amount(of: printed.amount)
      ?? (Rounding.slack(of: printed.amount)
        + subject.numbers.reduce(0) { $0 + Rounding.slack(of: $1 ?? 0) })
    guard subject.known - printed.amount > slack * (1 + 0x1p-40) else { return }
    let unit = table.schema.fields[number].unit
    throw undefined(
      "the part, \(MessageNumber.text(subject.known, unit)), is more than the printed total,"
        + " \(MessageNumber.text(printed.amount, unit))",
      help: "correct the number or its total",
      rows: subject.rows
    )
  }
}
