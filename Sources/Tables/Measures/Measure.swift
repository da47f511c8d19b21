import Diagnostics

/// What is asked of the selected rows of a table.
public enum Measure: Hashable, Sendable {
  /// The number of the one row selected.
  case value
  /// The number of the newest row selected.
  case latest
  /// The part of the whole that the selected rows are, 0 to 1.
  case share
  /// The place of the selected part among all parts, 1 for the largest.
  case rank
  /// The numbers of the selected rows, added.
  case total
  /// From the first year of a range to the last, in the field's unit.
  case change
  /// The same, in per cent of the first.
  case growth
  /// How many times as much as another selection.
  case ratio
  /// The squares of the parts' shares in per cent, added: 0 to 10,000 (Herfindahl and Hirschman).
  case hhi
  /// The share of the largest parts, so many.
  case top(Int)
  /// What is left of the whole without the largest parts, so many, in the field's unit.
  case withoutTop(Int)
  /// How many rows, or how many different values of the field of parts.
  case count
}

extension Measure {
  /// How content writes the measures.
  public static let names = [
    "value", "latest", "share", "rank", "total", "change", "growth", "ratio", "hhi", "top(n)",
    "without_top(n)", "count",
  ]

  /// Reads `share`, `top(3)`; `nil` for what is no measure. The number is 1 to 999.
  public init?(_ text: some StringProtocol) {
    switch text {
    case "value": self = .value
    case "latest": self = .latest
    case "share": self = .share
    case "rank": self = .rank
    case "total": self = .total
    case "change": self = .change
    case "growth": self = .growth
    case "ratio": self = .ratio
    case "hhi": self = .hhi
    case "count": self = .count
    default:
      if let count = Self.count(in: text, after: "top(") {
        self = .top(count)
      } else if let count = Self.count(in: text, after: "without_top(") {
        self = .withoutTop(count)
      } else {
        return nil
      }
    }
  }

  private static func count(in text: some StringProtocol, after name: String) -> Int? {
    guard text.hasPrefix(name), text.hasSuffix(")") else { return nil }
    let digits = text.dropFirst(name.count).dropLast()
    guard (1...3).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(digits), count > 0
    else { return nil }
    return count
  }

  /// As content writes it: `top(3)`.
  public var text: String {
    switch self {
    case .value: "value"
    case .latest: "latest"
    case .share: "share"
    case .rank: "rank"
    case .total: "total"
    case .change: "change"
    case .growth: "growth"
    case .ratio: "ratio"
    case .hhi: "hhi"
    case .top(let count): "top(\(count))"
    case .withoutTop(let count): "without_top(\(count))"
    case .count: "count"
    }
  }

  /// The measure that `text` seems to mean: `share` for `shre`, `top(3)` for `top3`.
  public static func nearest(to text: String) -> String? {
    let letters = text.prefix { !$0.isNumber && $0 != "(" }
    let digits = text.dropFirst(letters.count).filter { $0.isASCII && $0.isNumber }
    let plain = names.map { $0.hasSuffix("(n)") ? String($0.dropLast(3)) : $0 }
    let word = letters.filter { !" -_".contains($0) || $0 == "_" }
    guard let name = plain.nearest(to: word) else { return nil }
    guard name == "top" || name == "without_top" else { return name }
    return "\(name)(\(digits.isEmpty || Int(digits) == 0 ? "1" : String(digits.prefix(3))))"
  }
}
