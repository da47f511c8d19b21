import Markup

/// Reads numerals as a language writes them.
struct NumeralReader: Sendable {
  /// `.` or `,`
  let decimalSign: UInt8

  init(language: String) {
    decimalSign = NumberFormat(language: language).decimalSign == "," ? 0x2C : 0x2E
  }

  /// Reads the numeral that starts at `start`, and says where it ends.
  func read(_ text: [UInt8], from start: Int, to end: Int) -> (kind: Token.Kind, end: Int) {
    var reader = DigitReader(text[..<end], from: start, decimalSign: decimalSign)
    return reader.read()
  }
}

private struct DigitReader {
  private let text: ArraySlice<UInt8>
  private let decimalSign: UInt8
  private let start: Int
  private var offset: Int
  /// Digits as ASCII, group by group, and what stands between them.
  private var groups: [[UInt8]] = [[]]
  private var separators: [Unicode.Scalar] = []
  private var fraction: [UInt8] = []
  /// Whether a sign follows the fraction, as in 1.234.5.
  private var isBroken = false

  init(_ text: ArraySlice<UInt8>, from start: Int, decimalSign: UInt8) {
    self.text = text
    self.start = start
    self.decimalSign = decimalSign
    offset = start
  }

  mutating func read() -> (kind: Token.Kind, end: Int) {
    while offset < text.endIndex {
      if let (digit, end) = digit(at: offset) {
        groups[groups.count - 1].append(digit)
        offset = end
      } else if let (sign, end) = separator() {
        separators.append(sign)
        groups.append([])
        offset = end
      } else if text[offset] == decimalSign, digit(at: offset + 1) != nil {
        offset += 1
        readFraction()
        break
      } else {
        break
      }
    }
    return (kind, offset)
  }

  private mutating func readFraction() {
    while let (digit, end) = digit(at: offset) {
      fraction.append(digit)
      offset = end
    }
    guard offset < text.endIndex, text[offset] == 0x2C || text[offset] == 0x2E,
      digit(at: offset + 1) != nil
    else { return }
    isBroken = true
    offset += 1
    while let (_, end) = digit(at: offset) { offset = end }
  }

  /// What separates groups, where digits follow: a comma or point; a blank or apostrophe only before
  /// exactly three.
  private func separator() -> (Unicode.Scalar, Int)? {
    guard offset > start, groups.last?.isEmpty == false else { return nil }
    let (scalar, end) = text.scalar(at: offset)
    switch scalar {
    case ",", ".":
      let isGroup = scalar.value != UInt32(decimalSign) && digit(at: end) != nil
      return isGroup ? (scalar, end) : nil
    case " ", "\u{A0}", "\u{2009}", "\u{202F}", "\u{2007}", "'", "\u{2019}":
      let size = groups.last?.count ?? 0
      guard groups.count == 1 ? size <= 3 : size == 3, separators.allSatisfy({ $0 == scalar }),
        digits(from: end) == 3
      else { return nil }
      return (scalar, end)
    default: return nil
    }
  }

  private func digits(from start: Int) -> Int {
    var count = 0
    var offset = start
    while let (_, end) = digit(at: offset) {
      count += 1
      offset = end
    }
    return count
  }

  /// A decimal digit of any script, as ASCII.
  private func digit(at offset: Int) -> (UInt8, Int)? {
    guard offset < text.endIndex else { return nil }
    if text[offset] < 0x80 { return text[offset].isDigit ? (text[offset], offset + 1) : nil }
    let (scalar, end) = text.scalar(at: offset)
    guard scalar.isDecimalDigit, let value = scalar.properties.numericValue else { return nil }
    return (0x30 + UInt8(value), end)
  }

  private var kind: Token.Kind {
    let sizes = groups.map(\.count)
    let isThousands = (1...3).contains(sizes[0]) && sizes.dropFirst().allSatisfy { $0 == 3 }
    let isLakhs =
      sizes.count > 2 && sizes.last == 3 && (1...2).contains(sizes[0])
      && sizes.dropFirst().dropLast().allSatisfy { $0 == 2 }
    let isUniform = separators.allSatisfy { $0 == separators[0] }
    let whole = Array(groups.joined())
    let digits = String(decoding: whole, as: UTF8.self)
    let isSound = sizes.count == 1 || (isUniform && (isThousands || isLakhs))
    guard isSound, !isBroken, whole.count < 300 else { return .malformed(regrouped(digits)) }
    let point = fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self)
    guard let value = Double((digits.isEmpty ? "0" : digits) + point) else {
      return .malformed(digits)
    }
    let significant = whole.drop { $0 == 0x30 }
    var numeral = Numeral(value, decimals: fraction.count, digits: max(1, significant.count))
    if fraction.isEmpty { numeral.zeros = significant.reversed().prefix { $0 == 0x30 }.count }
    numeral.groupSign = separators.first.map { String($0) }
    numeral.countsLakhs = isLakhs && !isThousands
    return .numeral(numeral)
  }

  /// The digits as they should have been grouped.
  private func regrouped(_ digits: String) -> String {
    guard !isBroken, let number = Double(digits), number < 1e15 else { return digits }
    let format = NumberFormat(language: decimalSign == 0x2C ? "de" : "en")
    let whole = format.text(number, decimals: 0)
    guard groups.count == 2, groups[1].count < 3 else { return whole }
    let parts = groups.map { String(decoding: $0, as: UTF8.self) }
    return whole + "' or '" + parts.joined(separator: format.decimalSign)
  }
}
