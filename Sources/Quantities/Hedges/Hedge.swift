/// What words around a number do to it.
public enum Hedge: String, CaseIterable, Hashable, Sendable {
  /// The data rounds to the number at the precision typed.
  case asTyped
  /// Every digit counts.
  case exactly
  case above
  case atLeast
  case below
  case atMost
  case about
  /// `more than about`, `at least some`
  case aboveAbout
  /// `less than about`, `up to some`
  case belowAbout
  case nearly
  case justAbove
  case wellAbove
  case wellBelow

  /// Which side of the number is meant: 1 above, -1 below, 0 both.
  var side: Int {
    switch self {
    case .asTyped, .exactly, .about: 0
    case .above, .atLeast, .aboveAbout, .justAbove, .wellAbove: 1
    case .below, .atMost, .belowAbout, .nearly, .wellBelow: -1
    }
  }

  /// The numbers that a hedged number allows.
  ///
  /// - Parameters:
  ///   - number: Not negative.
  ///   - tolerance: Half of what two numbers of its precision are apart.
  func interval(around number: Double, tolerance: Double) -> Interval {
    let near = max(0.05 * number, min(tolerance, 0.1 * number))
    return switch self {
    case .asTyped, .exactly:
      Interval(number - tolerance, number + tolerance, includesHigh: tolerance == 0)
    case .above: Interval(number, .infinity, includesLow: false)
    case .atLeast: Interval(number, .infinity)
    case .below: Interval(-.infinity, number, includesHigh: false)
    case .atMost: Interval(-.infinity, number)
    case .about:
      Interval(number - max(0.05 * number, tolerance), number + max(0.05 * number, tolerance))
    case .aboveAbout: Interval(0.95 * number, .infinity)
    case .belowAbout: Interval(-.infinity, 1.05 * number)
    case .nearly: Interval(number - near, number, includesHigh: false)
    case .justAbove: Interval(number, number + near, includesLow: false)
    case .wellAbove: Interval(1.1 * number, .infinity)
    case .wellBelow: Interval(-.infinity, 0.9 * number)
    }
  }

  /// Two hedges of one number together; `nil` where they contradict each other.
  func combined(with other: Hedge) -> Hedge? {
    if self == other || other == .asTyped { return self }
    if self == .asTyped { return other }
    if self == .about { return other.aboutThat }
    return other == .about ? aboutThat : nil
  }

  /// With `about` beside it: more than about 60% may be 57%.
  private var aboutThat: Hedge? {
    switch self {
    case .above, .atLeast, .aboveAbout: .aboveAbout
    case .below, .atMost, .belowAbout: .belowAbout
    case .nearly, .justAbove, .wellAbove, .wellBelow: self
    case .asTyped, .exactly, .about: nil
    }
  }
}
