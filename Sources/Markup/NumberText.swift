/// Numbers as text: the same bytes on every platform, whatever its locale.
public enum NumberText {
  /// `number` with at most `decimals` decimals (0 to 9), no trailing zeros, `.` as the point and no
  /// grouping: for attributes, JSON and CSV. Halves round away from zero, as the number is written:
  /// 1.005 with two decimals is 1.01. `-0` is `0`.
  ///
  /// - Precondition: `number` is finite.
  public static func plain(_ number: Double, decimals: Int) -> String {
    if let whole = whole(number) { return String(whole) }
    let (digits, isNegative) = rounded(number, decimals: decimals)
    let (whole, part) = split(digits, decimals: decimals)
    let shown = withoutLastZeros(part)
    return (isNegative ? "-" : "") + whole + (shown.isEmpty ? "" : "." + shown)
  }

  /// `number` where it is whole and has so few digits that nothing of it is rounded away.
  static func whole(_ number: Double) -> Int? {
    number.magnitude < 1e15 ? Int(exactly: number) : nil
  }

  /// The decimal digits of `number` shifted left by `decimals`, and whether a minus belongs before.
  static func rounded(_ number: Double, decimals: Int) -> (digits: String, isNegative: Bool) {
    precondition(number.isFinite && (0...9).contains(decimals))
    let exact = number.magnitude * powersOfTen[decimals]
    let scaled = exact.rounded(.toNearestOrAwayFromZero)
    let isHalf = abs((exact - exact.rounded(.down)) - 0.5) <= exact * 0x1p-50
    guard exact < 0x1p50, !isHalf else {
      let digits = DecimalDigits(number).rounded(decimals: decimals)
      return (digits, number < 0 && digits != "0")
    }
    let whole = UInt64(scaled)
    return (String(whole), number < 0 && whole > 0)
  }

  /// Splits digits before the last `decimals` of them; at least one stands before.
  static func split(_ digits: String, decimals: Int) -> (whole: Substring, part: Substring) {
    let missing = decimals + 1 - digits.utf8.count
    let padded = missing > 0 ? String(repeating: "0", count: missing) + digits : digits
    let point = padded.utf8.index(padded.endIndex, offsetBy: -decimals)
    return (padded[..<point], padded[point...])
  }

  /// The decimals that say something.
  static func withoutLastZeros(_ part: Substring) -> Substring {
    part.utf8.lastIndex { $0 != UInt8(ascii: "0") }.map { part[...$0] } ?? ""
  }

  private static let powersOfTen: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}
