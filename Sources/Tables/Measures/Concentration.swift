extension Question {
  /// The Herfindahl-Hirschman index: Σ (100 · part / whole)², 0 to 10,000.
  ///
  /// Source: U.S. Department of Justice and Federal Trade Commission, Merger Guidelines (2023), § 2.1,
  /// on the scale of 10,000. What a printed total holds beyond the known parts adds between nothing
  /// (many small ones) and its own square (one large). Without a printed total, `m` missing parts
  /// leave the index between h / (1 + m·h / 10,000), where all of them are of one size that brings it
  /// lowest, and 10,000, where one of them dwarfs the rest.
  func hhi() throws(MeasureFailure) -> Measured {
    let parts = try weighedParts()
    if parts.isLowerBound { return measured(0, to: 10_000, of: parts) }
    let known = parts.amounts.reduce(0) { $0 + ($1 / parts.target) * ($1 / parts.target) }
    if parts.hasGaps {
      let low = known / (1 + Double(parts.missing) * known)
      return measured(scaled(low), to: 10_000, of: parts)
    }
    let rest = parts.remainder / parts.target
    return measured(scaled(known), to: scaled(known + rest * rest), of: parts)
  }

  private func scaled(_ index: Double) -> Double { min(10_000, index * 10_000) }

  /// The answer with all rows of the whole.
  func measured(_ low: Double, to high: Double, of parts: WeighedParts) -> Measured {
    let rows = parts.whole.amounts.rows
    var measured = measured(low, to: high, of: parts.whole, rows: rows)
    measured.used = rows
    return measured
  }

  /// The parts of the whole that the conditions choose, of which there is at least one above 0.
  func weighedParts() throws(MeasureFailure) -> WeighedParts {
    let field = try partsOfWhole()
    if let condition = conditions.first(where: { $0.field == field }) {
      throw MeasureFailure(
        "invalid-figure",
        condition.part,
        "'\(measure.text)' is of all parts; here some are chosen",
        help: "take '\(table.schema.fields[field].name)=…' out"
      )
    }
    let parts = WeighedParts(try whole(conditions, of: field), table.columns[field])
    guard !parts.amounts.isEmpty else {
      if parts.whole.amounts.open.isEmpty { throw missing(parts.whole.amounts.rows) }
      throw undefined(
        "every part is a lower bound, and '\(measure.text)' needs numbers",
        help: "choose another year or row",
        rows: parts.whole.amounts.open
      )
    }
    guard parts.target > 0 else {
      throw undefined(
        "the whole is 0, and has no parts",
        help: "choose another year or row",
        rows: parts.whole.amounts.rows
      )
    }
    return parts
  }
}
