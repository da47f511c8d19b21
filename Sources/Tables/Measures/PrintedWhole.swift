/// The total that a source printed for a whole, or several that belong to it, added.
struct PrintedWhole {
  /// In the table of totals, ascending.
  var rows: [Int]
  var amount: Double
  /// What the numbers contain, each basis once.
  var bases: [String]
  /// Each number with its basis, to convert.
  private var numbers: [(number: Double, basis: String)]
  var isEstimated = false
  /// Whether the source says that it is at least this.
  var isLowerBound = false

  init(rows: [Int], numbers: [(number: Double, basis: String)]) {
    self.rows = rows
    self.numbers = numbers
    amount = numbers.reduce(0) { $0 + $1.number }
    bases =
      numbers.count == 1
      ? numbers.map(\.basis).filter { !$0.isEmpty }
      : Set(numbers.map(\.basis)).subtracting([""]).sorted()
  }

  func converted(to basis: CommonBasis) -> PrintedWhole {
    var converted = self
    converted.amount = numbers.reduce(0) { $0 + $1.number * basis.factor(of: $1.basis) }
    return converted
  }
}

extension Question {
  /// The printed total of a whole, if each of its rows has one with a value, and the whole is not
  /// cut down by conditions that the total knows nothing of.
  func printedWhole(
    _ rows: [Int],
    _ conditions: [BoundCondition],
    _ parts: Int
  ) -> PrintedWhole? {
    guard let totals, let match = TotalMatch(table, number, totals), !match.fields.contains(parts),
      match.isWhole(rows, conditions)
    else { return nil }
    var found: [Int] = []
    for row in match.representatives(of: rows) {
      guard let total = match.totalRow(of: row) else { return nil }
      found.append(total)
    }
    var numbers: [(number: Double, basis: String)] = []
    for total in found {
      guard let number = totals.number(total, match.total) else { return nil }
      numbers.append(
        (number, totals.roles.bases[match.total].map { totals.basis(total, $0) } ?? "")
      )
    }
    var whole = PrintedWhole(rows: found.sorted(), numbers: numbers)
    whole.isEstimated = found.contains { totals.isEstimated($0, match.total) }
    whole.isLowerBound = found.contains(where: match.isLowerBound)
    return whole
  }
}
