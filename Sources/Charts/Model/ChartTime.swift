/// A year, or a day of the Gregorian calendar.
public enum ChartTime: Hashable, Sendable {
  case year(Int)
  case date(year: Int, month: Int, day: Int)

  /// Reads `2024`, `2024-03` or `2024-03-31`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count else { return nil }
    if parts.count == 1 {
      self = .year(numbers[0])
      return
    }
    let day = parts.count == 3 ? numbers[2] : 1
    guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }), (1...12).contains(numbers[1]),
      (1...Self.days(in: numbers[1], of: numbers[0])).contains(day)
    else { return nil }
    self = .date(year: numbers[0], month: numbers[1], day: day)
  }

  /// Years since the year 0; a day is the part of its year that has passed.
  var position: Double {
    switch self {
    case .year(let year):
      return Double(year)
    case .date(let year, let month, let day):
      let before = (1..<max(month, 1)).reduce(0) { $0 + Self.days(in: $1, of: year) }
      return Double(year) + Double(before + day - 1) / (Self.isLeap(year) ? 366 : 365)
    }
  }

  /// ISO 8601.
  var text: String {
    switch self {
    case .year(let year): Self.four(year)
    case .date(let year, let month, let day):
      [Self.four(year), Self.two(month), Self.two(day)].joined(separator: "-")
    }
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func four(_ year: Int) -> String {
    let digits = "\(year)"
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
