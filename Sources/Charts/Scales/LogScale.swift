/// A map from positive values to positions on which equal ratios are equal lengths.
struct LogScale: Hashable, Sendable {
  /// In data units, above zero.
  var domain: ClosedRange<Double>
  var start: Double
  var end: Double

  init(domain: ClosedRange<Double>, from start: Double, to end: Double) {
    self.domain = domain
    self.start = start
    self.end = end
  }

  func callAsFunction(_ value: Double) -> Double {
    let low = naturalLogarithm(domain.lowerBound)
    let width = naturalLogarithm(domain.upperBound) - low
    guard width > 0 else { return (start + end) / 2 }
    return start + (naturalLogarithm(value) - low) / width * (end - start)
  }

  /// Powers of ten inside the domain; with 2 and 5 times them where there are few.
  func ticks(count: Int) -> [Double] {
    let sets = ladders
    let fitting = sets.last { $0.count <= max(count, 2) } ?? sets[0]
    guard fitting.count > max(count, 2) else { return fitting }
    let step = (fitting.count + count - 1) / max(count, 1)
    return fitting.indices.filter { $0 % step == 0 }.map { fitting[$0] }
  }

  /// The powers of ten inside the domain; those with 3 times them; those with 2 and 5 times them.
  var ladders: [[Double]] {
    let digits: [[Double]] = [[1], [1, 3], [1, 2, 5]]
    return digits.map { ticks(digits: $0) }
  }

  private func ticks(digits: [Double]) -> [Double] {
    var (numerator, denominator) = (1.0, 1.0)
    while numerator / denominator > domain.lowerBound { denominator *= 10 }
    while numerator * 10 <= domain.lowerBound { numerator *= 10 }
    var ticks: [Double] = []
    while numerator / denominator <= domain.upperBound {
      ticks += digits.map { $0 * numerator / denominator }
      if denominator > 1 { denominator /= 10 } else { numerator *= 10 }
    }
    return ticks.filter(domain.contains)
  }
}

/// The natural logarithm by exact operations only, so that every platform draws the same:
/// the C library's last bit differs between them.
///
/// - Precondition: `number` is positive and normal.
func naturalLogarithm(_ number: Double) -> Double {
  let fraction = (number.significand - 1) / (number.significand + 1)
  let square = fraction * fraction
  // 2 artanh(f) = 2 (f + f³/3 + f⁵/5 + …); f ≤ 1/3, so 18 terms reach the last bit.
  let series = stride(from: 35.0, through: 1, by: -2).reduce(0) { $0 * square + 1 / $1 }
  return Double(number.exponent) * 0.693_147_180_559_945_3 + 2 * fraction * series
}
