/// Rows that were found, and the conditions that they meet with every `latest` made one value.
struct FoundRows {
  /// Ascending; at least one.
  var rows: [Int]
  var conditions: [BoundCondition]
}

extension Question {
  /// The rows that meet `conditions`; `latest` is the newest time with a value among them.
  func found(_ conditions: [BoundCondition]) throws(MeasureFailure) -> FoundRows {
    var rows = table.rows(meeting: conditions.compactMap(\.test))
    guard !rows.isEmpty else { throw noRows(conditions) }
    var pinned = conditions
    for index in pinned.indices where pinned[index].values == .latest {
      let field = pinned[index].field
      let newest = table.newest(rows, by: field, having: self.field)
      guard let first = newest.first else {
        throw missing(table.newest(rows, by: field, having: nil))
      }
      rows = newest
      pinned[index].test = RowTest(valueOf: first, table.columns[field], field: field)
    }
    return FoundRows(rows: rows, conditions: pinned)
  }

  /// The answer `low` to `high`, with what is said of the rows it is made of.
  ///
  /// - Parameters:
  ///   - used: All rows that matter; `nil` for `rows`.
  ///   - estimates: The rows whose being estimates makes the answer one; `nil` for `rows`.
  func measured(
    _ low: Double,
    to high: Double? = nil,
    rows: [Int],
    used: [Int]? = nil,
    estimates: [Int]? = nil,
    basis: String? = nil
  ) -> Measured {
    var measured = Measured(low, to: high, field: field, rows: rows, used: used)
    measured.basis = basis
    measured.times = times(of: rows)
    guard let field else { return measured }
    let missing = table.columns[field].missing
    if !missing.isEmpty { measured.missing = measured.used.filter { missing[$0] > 0 } }
    measured.isEstimated = (estimates ?? rows).contains { table.isEstimated($0, field) }
    return measured
  }

  private func times(of rows: [Int]) -> [String] {
    guard let time, let first = rows.first else { return [] }
    let column = table.columns[time]
    if rows.count == 1 { return column.text(first).map { [$0] } ?? [] }
    // Rows of one time mostly, or in the order of time.
    var different: [Int] = []
    for row in rows where !column.isMissing(row) {
      let identity = column.identity(row)
      if !different.contains(where: { column.identity($0) == identity }) { different.append(row) }
    }
    return different.sorted { column[$0].isLess(than: column[$1]) }.compactMap(column.text)
  }
}
