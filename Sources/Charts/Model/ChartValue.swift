/// A number with what its source says about it, or the reason there is none.
enum ChartValue: Hashable, Sendable {
  case number(Double, [ChartFlag])
  case missing(code: String, meaning: String)

  var number: Double? {
    if case .number(let number, _) = self { number } else { nil }
  }

  var isEstimated: Bool {
    if case .number(_, let flags) = self { flags.contains { $0.letter == "e" } } else { false }
  }
}

extension Sequence<ChartValue> {
  /// The sum of the numbers, with every flag of them; a missing value when there is no number.
  var total: ChartValue? {
    var sum: Double?
    var flags: [ChartFlag] = []
    var missing: ChartValue?
    for value in self {
      switch value {
      case .number(let number, let new):
        sum = (sum ?? 0) + number
        flags += new.filter { !flags.contains($0) }
      case .missing:
        missing = missing ?? value
      }
    }
    return sum.map { .number($0, flags) } ?? missing
  }
}
