extension Question {
  /// How many times the other side: of another selection, or the last time in the first.
  func ratio() throws(MeasureFailure) -> Measured {
    guard comparesSides else {
      guard let time, conditions.contains(where: { $0.field == time && $0.meansSeveral }) else {
        throw needsSides()
      }
      let ends = try ends()
      guard ends.first.known > 0 else { throw undefinedRatio(ends.first) }
      return measured(ends.last.known / ends.first.known, ends, low: 0) { $0 }
    }
    let subject = try found(conditions)
    let other = try found(pinned(comparison, by: subject))
    for side in [subject, other] { try checkChosen(side.rows, side.conditions) }
    let used = Array(Set(subject.rows + other.rows)).sorted()
    let amounts = try amounts(used)
    let (above, below) = (amounts.only(subject.rows), amounts.only(other.rows))
    for side in [above, below] where side.hasMissing { throw missing(side.rows) }
    guard below.known > 0 else { throw undefinedRatio(below) }
    let ratio = above.known / below.known
    return measured(
      below.open.isEmpty ? ratio : 0,
      to: above.open.isEmpty ? ratio : .infinity,
      rows: subject.rows,
      used: used,
      estimates: used,
      basis: amounts.basis
    )
  }

  /// What is the latest for the one side holds for the other too.
  private func pinned(_ conditions: [BoundCondition], by subject: FoundRows) -> [BoundCondition] {
    conditions.map { condition in
      subject.conditions.first { $0.part == condition.part } ?? condition
    }
  }

  private func needsSides() -> MeasureFailure {
    let field = conditions.first { $0.field != time }?.field ?? time
    let name = field.map { table.schema.fields[$0].name } ?? "country"
    return MeasureFailure(
      "invalid-figure",
      .measure,
      "'ratio' needs another side",
      help: "add 'to.\(name)=…' for another row, or a range of years"
    )
  }
}
