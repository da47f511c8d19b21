/// The decimal digits of a number as its shortest text has them: what its author typed.
struct DecimalDigits {
  /// Without leading zeros; empty for zero.
  private var digits: [UInt8] = []
  /// How many digits stand before the point; negative for zeros after it.
  private var point = 0

  /// - Precondition: `number` is finite.
  init(_ number: Double) {
    var hasPoint = false
    var exponent = Substring()
    let text = number.magnitude.description
    for (index, byte) in zip(text.indices, text.utf8) {
      switch byte {
      case UInt8(ascii: "."): hasPoint = true
      case UInt8(ascii: "e"): exponent = text[text.index(after: index)...]
      default:
        guard exponent.isEmpty else { continue }
        if !hasPoint { point += 1 }
        digits.append(byte - UInt8(ascii: "0"))
      }
    }
    point += Int(exponent.drop { $0 == "+" }) ?? 0
    while digits.first == 0 {
      digits.removeFirst()
      point -= 1
    }
  }

  /// The digits of the number times ten to the power of `decimals`, halves rounded up.
  func rounded(decimals: Int) -> String {
    let length = point + decimals
    guard length >= 0 else { return "0" }
    var kept = Array(digits.prefix(length))
    kept += Array(repeating: 0, count: length - kept.count)
    if length < digits.count, digits[length] >= 5 {
      var place = length - 1
      while place >= 0, kept[place] == 9 {
        kept[place] = 0
        place -= 1
      }
      if place >= 0 { kept[place] += 1 } else { kept.insert(1, at: 0) }
    }
    let text = kept.drop { $0 == 0 }.map { Character(Unicode.Scalar($0 + UInt8(ascii: "0"))) }
    return text.isEmpty ? "0" : String(text)
  }
}
