extension Question {
  /// The last minus the first.
  func change() throws(MeasureFailure) -> Measured {
    let ends = try ends()
    let change = ends.last.known - ends.first.known
    return measured(change, ends, low: -.infinity) { $0 }
  }

  /// 100 times the change in the first.
  func growth() throws(MeasureFailure) -> Measured {
    let ends = try ends()
    guard ends.first.known > 0 else { throw undefinedRatio(ends.first) }
    return measured(ends.last.known / ends.first.known, ends, low: 0) { ($0 - 1) * 100 }
  }

  func undefinedRatio(_ amounts: Amounts) -> MeasureFailure {
    let name = rowName(amounts.rows.first ?? 0)
    return undefined(
      "'\(measure.text)' is reckoned from \(name), where \(fieldName) is"
        + " \(MessageNumber.text(amounts.known, table.schema.fields[number].unit))",
      help: "choose another row or year, or ask for the change",
      rows: amounts.rows
    )
  }

  /// The answer from one end to the other.
  ///
  /// - Parameters:
  ///   - low: What it can fall to where the first is a lower bound.
  ///   - scale: What is made of the answer and its bounds.
  func measured(
    _ answer: Double,
    _ ends: TimeEnds,
    low: Double,
    scale: (Double) -> Double
  ) -> Measured {
    let rows = (ends.first.rows + ends.last.rows).sorted()
    return measured(
      scale(ends.first.open.isEmpty ? answer : low),
      to: scale(ends.last.open.isEmpty ? answer : .infinity),
      rows: rows,
      basis: ends.first.basis
    )
  }
}
