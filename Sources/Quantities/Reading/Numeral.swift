/// A number written in digits, or one of the signs for fractions.
struct Numeral: Hashable, Sendable {
  var value: Double
  /// How many digits stand behind the decimal sign.
  var decimals = 0
  /// How many zeros end a whole number, and how many digits it has.
  var zeros = 0
  var digits = 1
  /// What stands between groups of digits, if anything does.
  var groupSign: String?
  /// Whether groups are of two digits before the last three: 8,52,000.
  var countsLakhs = false
  /// Whether it is a sign such as ½.
  var isFraction = false
  /// The step of a number that is told to the nearest half or quarter, which its digits do not say.
  var coarseStep: Double?

  init(_ value: Double, decimals: Int = 0, digits: Int = 1) {
    self.value = value
    self.decimals = decimals
    self.digits = digits
  }

  /// A whole number in words, as precise as one in digits.
  init(whole number: Double) {
    let text = String(Int(min(number, 1e15))).utf8
    self.init(number, digits: text.count)
    zeros = text.reversed().prefix { $0 == 0x30 }.count
  }

  init(fraction: Double) {
    value = fraction
    isFraction = true
  }

  /// Whether it is written as years are.
  var isYear: Bool {
    groupSign == nil && decimals == 0 && (1700...2200).contains(value)
  }

  /// The step between numbers that are as precise as this one.
  ///
  /// Zeros that end a whole number do not count, but two digits always do: 88,000 is precise to
  /// 1,000, 60 to 1, 100,000 to 10,000.
  ///
  /// - Parameter isExact: Whether every digit counts.
  func step(isExact: Bool) -> Double {
    if let coarseStep { return coarseStep }
    if decimals > 0 || isExact { return powerOfTen(-decimals) }
    return powerOfTen(min(zeros, max(0, digits - 2)))
  }
}

func powerOfTen(_ exponent: Int) -> Double {
  var power = 1.0
  for _ in 0..<abs(exponent) { power *= 10 }
  return exponent < 0 ? 1 / power : power
}
