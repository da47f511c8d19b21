/// Reads numbers as content writes them: ASCII digits, `.` as the point, perhaps a sign and an
/// exponent; no grouping, no blanks, no unit.
enum DecimalText {
  static func integer(_ text: String) -> Int? {
    guard let parts = Parts(text), parts.isWhole else { return nil }
    return Int(text)
  }

  /// Finite, the nearest to the decimal text.
  static func number(_ text: String) -> Double? {
    guard let parts = Parts(text) else { return nil }
    return parts.exact ?? Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Four digits.
  static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let parts = Parts(text), parts.digits == 4, parts.isWhole
    else { return nil }
    return Int(text).flatMap { $0 > 0 ? $0 : nil }
  }

  /// A number in pieces.
  struct Parts {
    private(set) var digits = 0
    private(set) var isWhole = true
    private var mantissa: UInt64 = 0
    private var decimals = 0
    private var isNegative = false
    private var hasExponent = false

    init?(_ text: String) { self.init(Array(text.utf8).span) }

    /// `nil` when `bytes` are not a number.
    init?(_ bytes: Span<UInt8>) {
      var isInExponent = false
      var isAtStart = true
      var pending = true
      for index in bytes.indices {
        let byte = bytes[index]
        switch byte {
        case 0x30...0x39:
          pending = false
          if !isInExponent { take(byte) }
        case 0x2B, 0x2D:
          guard isAtStart else { return nil }
          if !isInExponent { isNegative = byte == 0x2D }
        case 0x2E:
          guard isWhole, !isInExponent, !pending else { return nil }
          isWhole = false
          pending = true
        case 0x45, 0x65:
          guard !isInExponent, !pending else { return nil }
          (isInExponent, hasExponent, isWhole, pending) = (true, true, false, true)
        default: return nil
        }
        isAtStart = byte == 0x45 || byte == 0x65
      }
      guard !pending else { return nil }
    }

    private mutating func take(_ byte: UInt8) {
      digits += 1
      if !isWhole { decimals += 1 }
      if digits <= 18 { mantissa = mantissa * 10 + UInt64(byte - 0x30) }
    }

    /// Its value, where two exact doubles and one division give the nearest one (Clinger 1990).
    var exact: Double? {
      guard digits <= 18, mantissa <= 1 << 53, decimals < Self.powersOfTen.count, !hasExponent
      else { return nil }
      let magnitude = Double(mantissa) / Self.powersOfTen[decimals]
      return isNegative ? -magnitude : magnitude
    }

    /// Its value where it is whole and so short that it is exact.
    var whole: Int? {
      guard isWhole, digits <= 18 else { return nil }
      return isNegative ? -Int(mantissa) : Int(mantissa)
    }

    private static let powersOfTen: [Double] = [
      1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
      1e17, 1e18,
    ]
  }
}
