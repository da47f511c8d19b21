/// A number that a phrase says, with the unit it says.
struct Amount: Hashable, Sendable {
  /// How the number is written.
  enum Form: Hashable, Sendable {
    /// Digits, or whole numbers in words.
    case numeral(Numeral)
    /// A part of one: two-thirds, ½.
    case fraction
    /// So many of so many: nine in ten, 24 of 30.
    case proportion(of: Double)
    /// A word for a multiple, good to 5%: twice.
    case word
  }

  var form: Form
  /// Without its sign, with its magnitude: 1,200,000 for `1.2 million`.
  var value: Double
  /// By what the numeral was multiplied: 1,000,000 for `1.2 million`.
  var scale = 1.0
  var isNegative = false
  /// `nil` where none is written.
  var unit: MeasureUnit?
  /// Where the digits or the words of the number stand, in bytes.
  var written: Range<Int>?
  /// Whether it is written in digits.
  var hasDigits = false
  /// Whether every digit counts, since the number ends a range that excludes it.
  var isExact = false

  init(_ numeral: Numeral) {
    form = .numeral(numeral)
    value = numeral.value
  }

  init(part value: Double) {
    form = .fraction
    self.value = value
  }

  init(word factor: Double) {
    form = .word
    value = factor
  }

  init(_ part: Double, of whole: Double) {
    form = .proportion(of: whole)
    value = part / whole
  }

  /// Half of what two numbers of this precision are apart.
  ///
  /// A fraction in words is good to two percentage points, or to a tenth of itself where that is
  /// less.
  ///
  /// - Parameter isExact: Whether every digit counts.
  func tolerance(isExact: Bool) -> Double {
    if self.isExact { return 0 }
    return switch form {
    case .numeral(let numeral):
      numeral.step(isExact: isExact || unit?.isPerCent == true) * scale / 2
    case .fraction: isExact ? 0.005 * scale : min(0.02 * scale, value / 10)
    case .proportion(let whole): min(0.02, value / 10, 0.5 / whole)
    case .word: 0.05 * value
    }
  }

  /// A part of one, whatever of.
  var isFraction: Bool {
    switch form {
    case .fraction: scale == 1 && unit == nil
    case .proportion: true
    case .numeral, .word: false
    }
  }

  var isProportion: Bool { counted != nil }

  /// The 24 of `24 of 30`.
  var counted: Amount? {
    guard case .proportion(let whole) = form else { return nil }
    return Amount(Numeral((value * whole).rounded()))
  }

  var signed: Double { isNegative ? -value : value }

  var exact: Amount {
    var amount = self
    amount.isExact = true
    return amount
  }

  /// Whether a range may go from it to another.
  func mayRange(to other: Amount) -> Bool {
    guard let unit, let otherUnit = other.unit else { return true }
    return unit.factor(to: otherUnit) != nil
  }

  /// Whether both are in the same unit, so that one can be called the larger.
  func isComparable(to other: Amount) -> Bool {
    unit == other.unit && isFraction == other.isFraction
  }
}
