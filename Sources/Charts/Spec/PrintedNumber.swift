/// A number as a source prints it: `88,000`, `1 200`, `−4.5`, `1,200e`, `37 %`.
struct PrintedNumber: Equatable {
  /// Beyond it, or nearer to zero than its inverse, digits would not fit a label: change the unit.
  static let largest = 1e15

  var number: Double
  var flags: [ChartFlag] = []

  /// `nil` when `text` is no number, is not grouped in threes, or has an unknown letter after it.
  init?(_ text: String) {
    var rest = Substring(text.trimmed)
    if rest.last == "%" { rest = Substring(rest.dropLast().trimmed) }
    while let flag = Self.flags.first(where: { rest.hasSuffix($0.letter) }) {
      flags.insert(flag, at: 0)
      rest = Substring(rest.dropLast().trimmed)
    }
    let isNegative = rest.first == "-" || rest.first == "\u{2212}"
    if isNegative { rest.removeFirst() }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Self.ungrouped(parts[0]) else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : "0"
    guard !fraction.isEmpty, fraction.allSatisfy(\.isDigit) else { return nil }
    guard let magnitude = Double("\(whole).\(fraction)"), magnitude <= Self.largest else {
      return nil
    }
    number = isNegative ? -magnitude : magnitude
  }

  private static let flags: [ChartFlag] = [.estimated, .revised, .provisional]

  private static func ungrouped(_ text: Substring) -> String? {
    let groups = text.split(omittingEmptySubsequences: false) {
      [",", " ", "\u{A0}", "\u{2009}", "\u{202F}"].contains($0)
    }
    guard let first = groups.first, !first.isEmpty, groups.joined().allSatisfy(\.isDigit),
      groups.count == 1 || first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
