/// Why a claim cannot be held against a quantity.
struct Mismatch: Error {
  var summary: String
  var help: String?
  var verdict = Judgement.Verdict.incomparable
}

extension Quantity {
  /// Whether every digit of a number for it counts: how many there are is no matter of precision.
  var countsEveryDigit: Bool {
    switch kind {
    case .rank: true
    case .count: true
    case .amount: unit?.isPerCent == true
    case .share, .growth, .change, .ratio, .concentration: false
    }
  }

  /// What it is, in a message.
  var nature: String {
    switch kind {
    case .amount: unit.map { "in \($0)" } ?? "a number without a unit"
    case .share: "a share, in per cent"
    case .rank: "a rank"
    case .change: unit.map { "a change in \($0.ofDifferences)" } ?? "a change"
    case .growth: "growth, in per cent"
    case .ratio: "a ratio, in times"
    case .concentration: "an index of concentration, 0 to 10,000"
    case .count: "a count"
    }
  }
}
