/// What data says of something: a number that is known, or only within bounds.
public struct Quantity: Hashable, Sendable {
  /// What the number is, which decides how a text may say it.
  public enum Kind: Hashable, Sendable {
    /// So much of the unit.
    case amount
    /// A part of a whole, 0 to 1.
    case share
    /// A place in an order, 1 for the largest, among so many.
    case rank(among: Int)
    /// How much more (less, where negative) than before, in the unit.
    case change
    /// The same, in per cent of what it was.
    case growth
    /// How many times as much.
    case ratio
    /// Concentration by Herfindahl and Hirschman, 0 to 10,000.
    case concentration
    /// How many there are.
    case count
  }

  public var kind: Kind
  /// The same as `high` for a number that is known; may be infinite.
  public var low: Double
  public var high: Double
  /// `nil` for pure numbers.
  public var unit: MeasureUnit?

  public init(_ kind: Kind, _ low: Double, to high: Double? = nil, unit: MeasureUnit? = nil) {
    self.kind = kind
    self.low = low
    self.high = high ?? low
    self.unit = unit
  }
}

extension Quantity.Kind {
  /// Whether it is a difference between two times or two sides.
  var isChange: Bool {
    switch self {
    case .change, .growth, .ratio: true
    case .amount, .share, .rank, .concentration, .count: false
    }
  }
}
