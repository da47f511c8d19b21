/// The numbers between two ends, which may be infinite.
public struct Interval: Hashable, Sendable {
  public var low: Double
  public var high: Double
  public var includesLow: Bool
  public var includesHigh: Bool

  public init(_ low: Double, _ high: Double, includesLow: Bool = true, includesHigh: Bool = true) {
    self.low = low
    self.high = high
    self.includesLow = includesLow
    self.includesHigh = includesHigh
  }

  /// Whether some number lies in both.
  public func overlaps(_ other: Interval) -> Bool {
    let (a, b) = low <= other.low ? (self, other) : (other, self)
    if a.low == b.low { return true }
    if Self.isSame(a.high, b.low) { return a.includesHigh && b.includesLow }
    return a.high > b.low
  }

  /// Whether all numbers of the other lie in it, but for the noise of binary arithmetic.
  func contains(_ other: Interval) -> Bool { startsAtOrBefore(other) && endsAtOrAfter(other) }

  private func startsAtOrBefore(_ other: Interval) -> Bool {
    if Self.isSame(low, other.low) { return includesLow || !other.includesLow }
    return low < other.low
  }

  private func endsAtOrAfter(_ other: Interval) -> Bool {
    if Self.isSame(high, other.high) { return includesHigh || !other.includesHigh }
    return high > other.high
  }

  /// Whether two numbers differ by no more than arithmetic on them does.
  static func isSame(_ a: Double, _ b: Double) -> Bool {
    a == b || (a.isFinite && b.isFinite && abs(a - b) <= 1e-9 * max(abs(a), abs(b)))
  }

  /// Whether it is the whole of something, not only most of it.
  var isWhole: Bool { low > 0.99 }

  var negated: Interval {
    Interval(-high, -low, includesLow: includesHigh, includesHigh: includesLow)
  }

  func shifted(by distance: Double) -> Interval {
    Interval(
      low + distance,
      high + distance,
      includesLow: includesLow,
      includesHigh: includesHigh
    )
  }

  func scaled(by factor: Double) -> Interval {
    Interval(low * factor, high * factor, includesLow: includesLow, includesHigh: includesHigh)
  }

  /// Without the numbers of the other sign: a fall of less than 5% is no rise.
  func clamped(isFall: Bool) -> Interval {
    var interval = self
    if isFall, high > 0, low < 0, high == .infinity {
      interval.high = 0
      interval.includesHigh = false
    } else if !isFall, low < 0, high > 0, low == -.infinity {
      interval.low = 0
      interval.includesLow = false
    }
    return interval
  }
}
