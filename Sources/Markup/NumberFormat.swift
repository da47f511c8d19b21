/// How a language writes numbers for readers: the decimal sign and the grouping of digits.
public struct NumberFormat: Hashable, Sendable {
  /// How digits before the decimal sign are grouped.
  public enum Grouping: Hashable, Sendable {
    /// 8 520 000 in groups of three.
    case thousands
    /// 85,20,000: the last three, then twos, as India and its neighbours count lakh and crore.
    case lakhs
  }

  public var decimalSign: String
  public var groupSign: String
  public var grouping: Grouping
  /// Numbers below it are not grouped: Spanish and Polish write 1234 but 12 345.
  public var groupsFrom: Int

  /// The format of a BCP 47 language tag such as `en`, `en-IN`, `de` or `hi`; English for others.
  ///
  /// Source: Unicode CLDR 45, `decimalFormats` and `symbols` of each locale. Non-breaking spaces
  /// where CLDR has them, so that a number never wraps.
  public init(language: String) {
    let parts = language.lowercased().split(separator: "-")
    let base = parts.first.map(String.init) ?? "en"
    grouping =
      Self.countsLakhs(base, region: parts.dropFirst().last.map(String.init))
      ? .lakhs : .thousands
    groupsFrom = ["es", "pl", "pt", "it"].contains(base) && parts.last != "br" ? 10_000 : 1_000
    switch base {
    case "de", "es", "it", "nl", "da", "id", "tr", "el", "ro":
      (decimalSign, groupSign) = (",", ".")
    case "pt" where parts.contains("br"):
      (decimalSign, groupSign) = (",", ".")
    case "fr":
      (decimalSign, groupSign) = (",", "\u{202F}")
    case "pt", "pl", "ru", "uk", "cs", "sk", "sv", "fi", "nb", "no", "hu", "bg":
      (decimalSign, groupSign) = (",", "\u{A0}")
    default:
      (decimalSign, groupSign) = (".", ",")
    }
  }

  private static func countsLakhs(_ base: String, region: String?) -> Bool {
    southAsian.contains(base) || (base == "en" && ["in", "pk", "bd"].contains(region))
  }

  private static let southAsian: Set = [
    "hi", "bn", "gu", "kn", "ml", "mr", "ne", "or", "pa", "ta", "te", "as",
  ]

  /// `number` rounded to `decimals` places (trailing zeros kept), grouped, with a true minus.
  ///
  /// - Precondition: `number` is finite; `decimals` is 0 to 9.
  public func text(_ number: Double, decimals: Int) -> String {
    let (digits, isNegative) = NumberText.rounded(number, decimals: decimals)
    let (whole, part) = NumberText.split(digits, decimals: decimals)
    return text(whole, part, isNegative: isNegative)
  }

  /// `number` with as many decimals as it has, three at most: for values as a source printed them.
  public func text(_ number: Double) -> String {
    if let whole = NumberText.whole(number) {
      return text(String(whole.magnitude)[...], "", isNegative: whole < 0)
    }
    let (digits, isNegative) = NumberText.rounded(number, decimals: 3)
    let (whole, part) = NumberText.split(digits, decimals: 3)
    return text(whole, NumberText.withoutLastZeros(part), isNegative: isNegative)
  }

  private func text(_ whole: Substring, _ part: Substring, isNegative: Bool) -> String {
    (isNegative ? "\u{2212}" : "") + grouped(whole) + (part.isEmpty ? "" : decimalSign + part)
  }

  private func grouped(_ digits: Substring) -> String {
    var left = digits.utf8.count
    guard left > 3, left >= String(groupsFrom).utf8.count else { return String(digits) }
    let width = grouping == .lakhs ? 2 : 3
    var text = ""
    for digit in digits.unicodeScalars {
      if left >= 3, (left - 3) % width == 0, !text.isEmpty { text += groupSign }
      text.unicodeScalars.append(digit)
      left -= 1
    }
    return text
  }
}
