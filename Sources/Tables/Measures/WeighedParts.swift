/// The parts of a whole by their size.
struct WeighedParts {
  var whole: Whole
  /// The numbers of the parts that are known, the largest first; a part of several rows with its
  /// sum.
  var amounts: [Double]
  /// How many parts have a row without a value, or one with a lower bound.
  var missing: Int

  /// The known ones, added.
  let known: Double

  /// - Parameter column: The column of parts.
  init(_ whole: Whole, _ column: Column) {
    self.whole = whole
    let open = Set(whole.amounts.open)
    let rows = zip(whole.amounts.rows, whole.amounts.numbers)
      .map { (identity: column.identity($0), number: open.contains($0) ? nil : $1) }
      .sorted { $0.identity < $1.identity }
    amounts = []
    missing = 0
    var start = 0
    while start < rows.count {
      var end = start
      var sum: Double? = 0
      while end < rows.count, rows[end].identity == rows[start].identity {
        sum = sum.flatMap { sum in rows[end].number.map { sum + $0 } }
        end += 1
      }
      if let sum { amounts.append(sum) } else { missing += 1 }
      start = end
    }
    amounts.sort(by: >)
    known = amounts.reduce(0, +)
  }

  /// The number that parts are weighed against.
  var target: Double { whole.printed?.amount ?? known }

  /// Of a printed total, what no known part accounts for; 0 where rounding hides it.
  var remainder: Double { max(0, target - known) }

  /// Whether the whole is added up from its parts and some of these have no value.
  var hasGaps: Bool { whole.printed == nil && missing > 0 }

  /// Whether the source says that the whole is at least what it prints.
  var isLowerBound: Bool { whole.printed?.isLowerBound == true }
}
