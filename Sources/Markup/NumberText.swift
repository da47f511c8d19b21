/// Numbers as text: the same bytes on every platform, whatever its locale.
public enum NumberText {
  /// `number` with at most `decimals` decimals (0 to 9), no trailing zeros, `.` as the point and no
  /// grouping: for attributes, JSON and CSV. Halves round away from zero, as the number is written:
  /// 1.005 with two decimals is 1.01. `-0` is `0`.
  ///
  /// - Precondition: `number` is finite.
  public static func plain(_ number: Double, decimals: Int) -> String {
    let (digits, isNegative) = rounded(number, decimals: decimals)
    var (whole, part) = split(digits, decimals: decimals)
    while part.last == "0" { part.removeLast() }
    if whole.isEmpty { whole = "0" }
    return (isNegative ? "-" : "") + whole + (part.isEmpty ? "" : "." + part)
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

  /// Splits digits before the last `decimals` of them.
  static func split(_ digits: String, decimals: Int) -> (whole: String, part: String) {
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (String(padded.dropLast(decimals)), String(padded.suffix(decimals)))
  }

  private static let powersOfTen: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}
