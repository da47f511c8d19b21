/// The numbers of rows, added.
struct PartSum {
  var amount = 0.0
  /// What rounding leaves open of it.
  var slack = 0.0
  /// How many rows have no value, or a lower bound.
  var missing = 0
}

/// Two bases in one sum that nothing leads from one to the other.
struct MixedBases: Error {
  var row: Int
  var basis: String
  var other: String
  /// The row of the other; `nil` when it is that of the total.
  var otherRow: Int?
}

extension Table {
  /// The numbers of `rows` on the basis of their total, or else on one of their own.
  func added(_ rows: [Int], _ field: Int, to basis: String?) -> Result<PartSum, MixedBases> {
    var sum = PartSum()
    var target = roles.bases[field].flatMap { _ in basis }.map(schema.conversions)
    var first: (row: Int, basis: String)?
    for row in rows {
      guard let number = number(row, field) else {
        sum.missing += 1
        continue
      }
      var factor = 1.0
      if let own = roles.bases[field].map({ self.basis(row, $0) }) {
        if target == nil { target = commonBasis(of: rows, field) ?? schema.conversions(to: own) }
        if let target, !target.isReached(from: own) {
          return .failure(
            MixedBases(
              row: row,
              basis: own,
              other: first?.basis ?? target.name,
              otherRow: first?.row
            )
          )
        }
        factor = target?.factor(of: own) ?? 1
        first = first ?? (row, own)
      }
      if isLowerBound(row, field) { sum.missing += 1 }
      sum.amount += number * factor
      sum.slack += Rounding.slack(of: number) * factor
    }
    return .success(sum)
  }

  private func commonBasis(of rows: [Int], _ field: Int) -> CommonBasis? {
    guard let basis = roles.bases[field] else { return nil }
    let known = rows.filter { number($0, field) != nil }
    return schema.commonBasis(of: Set(known.map { self.basis($0, basis) }))
  }
}
