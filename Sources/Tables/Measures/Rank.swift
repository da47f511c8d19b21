extension Question {
  /// The place of one part among all, 1 for the largest; equal parts share the better place. Parts
  /// without a value, or with a lower bound, could stand before it or after it.
  func rank() throws(MeasureFailure) -> Measured {
    let parts = try partOfSubject()
    let found = try found(conditions)
    if differ(found.rows, in: parts) { throw severalParts(parts) }
    let whole = try whole(found.conditions.filter { $0.field != parts }, of: parts)
    let subject = whole.amounts.only(found.rows)
    guard !subject.hasMissing else { throw missing(found.rows) }
    let all = WeighedParts(whole, table.columns[parts])
    let larger = all.amounts.count { $0 > subject.known }
    let isOpen = !subject.open.isEmpty
    var measured = measured(
      Double(isOpen ? 1 : 1 + larger),
      to: Double(1 + larger + all.missing - (isOpen ? 1 : 0)),
      rows: found.rows,
      used: whole.amounts.rows,
      basis: whole.amounts.basis
    )
    measured.parts = all.amounts.count + all.missing
    return measured
  }

  private func severalParts(_ parts: Int) -> MeasureFailure {
    let name = table.schema.fields[parts].name
    return MeasureFailure(
      "ambiguous-figure",
      conditions.first { $0.field == parts }?.part ?? .measure,
      "'rank' is the place of one part; here are several",
      help: "write one \(name)"
    )
  }
}
