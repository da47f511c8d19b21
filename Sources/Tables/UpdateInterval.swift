/// How often something is brought up to date: `1y`, `6m`, `2w`, `90d`.
public struct UpdateInterval: Hashable, Sendable, CustomStringConvertible {
  public enum Period: String, Hashable, Sendable {
    case day = "d"
    case week = "w"
    case month = "m"
    case year = "y"
  }

  /// 1 to 9999.
  public let count: Int
  public let period: Period

  /// `nil` for anything but a positive number and one of the letters d, w, m, y.
  public init?(_ text: some StringProtocol) {
    let digits = text.dropLast()
    guard let period = text.last.flatMap({ Period(rawValue: String($0)) }),
      let count = Int(digits), (1...9999).contains(count), digits.first != "+"
    else { return nil }
    self.count = count
    self.period = period
  }

  /// `1y`
  public var description: String { "\(count)\(period.rawValue)" }

  /// When the next update is due after one on `date`.
  public func due(after date: CalendarDate) -> CalendarDate {
    switch period {
    case .day: date.adding(days: count)
    case .week: date.adding(days: 7 * count)
    case .month: date.adding(months: count)
    case .year: date.adding(months: 12 * count)
    }
  }
}
