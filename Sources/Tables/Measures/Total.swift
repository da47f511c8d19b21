extension Question {
  /// The numbers of the rows, added: at least what is known, where some are missing.
  func total() throws(MeasureFailure) -> Measured {
    let found = try found(conditions)
    try checkAddable(found.rows, found.conditions)
    return try sum(found.rows)
  }

  private func sum(_ rows: [Int]) throws(MeasureFailure) -> Measured {
    let amounts = try amounts(rows)
    guard amounts.numbers.contains(where: { $0 != nil }) else { throw missing(rows) }
    return measured(
      amounts.known,
      to: amounts.isAtLeast ? .infinity : nil,
      rows: rows,
      basis: amounts.basis
    )
  }
}
