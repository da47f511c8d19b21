/// Numbers in messages, as tables show them in English: `238,000 t`, `61.5%`.
enum MessageNumber {
  /// At most six decimals, thousands grouped.
  static func text(_ number: Double, _ unit: String? = nil) -> String {
    let digits = grouped(number)
    guard let unit else { return digits }
    return unit == "%" ? "\(digits)%" : "\(digits) \(unit)"
  }

  private static func grouped(_ number: Double) -> String {
    let scaled = (abs(number) * 1_000_000).rounded()
    guard scaled < 0x1p53 else { return PlainNumber.text(number.rounded()) }
    let parts = Int(scaled).quotientAndRemainder(dividingBy: 1_000_000)
    var groups: [Substring] = []
    var rest = String(parts.quotient)[...]
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    groups.append(rest)
    var decimals = String(parts.remainder)
    decimals = String(repeating: "0", count: 6 - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    return (number < 0 && scaled > 0 ? "-" : "") + groups.reversed().joined(separator: ",")
      + (decimals.isEmpty ? "" : ".\(decimals)")
  }
}
