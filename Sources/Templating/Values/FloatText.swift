/// Numbers as Python writes them.
enum FloatText {
  /// The shortest text that reads back as `value`: `1.0`, `1e-05`, `1e+16`, `inf`, `nan`.
  static func shortest(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    let sign = value.sign == .minus ? "-" : ""
    guard value != 0 else { return sign + "0.0" }
    // Where Swift writes a number out in full as Python does.
    if (1e-3..<1e15).contains(value.magnitude) { return value.description }
    let (digits, point) = decimal(value.magnitude)
    if point > 16 || point < -3 {
      let rest = digits.dropFirst().isEmpty ? "" : "." + digits.dropFirst()
      let exponent = String((point - 1).magnitude)
      let padded = exponent.count < 2 ? "0" + exponent : exponent
      return sign + digits.prefix(1) + rest + "e" + (point > 0 ? "+" : "-") + padded
    }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count {
      return sign + digits + String(repeating: "0", count: point - digits.count) + ".0"
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }

  /// `value` with exactly `places` decimals, the exact binary value rounded half to even: `%.2f`.
  ///
  /// Exact, because it multiplies whole numbers: value = m · 2^e. `places` may be negative.
  static func fixed(_ value: Double, places: Int) -> String {
    guard value.isFinite else { return shortest(value) }
    let sign = value.sign == .minus ? "-" : ""
    let magnitude = value.magnitude
    var number = BigNumber(
      magnitude == 0
        ? 0
        : UInt64(magnitude.significandBitPattern)
          | (magnitude.isNormal ? 1 << 52 : 0)
    )
    let exponent = (magnitude.isNormal ? Int(magnitude.exponentBitPattern) : 1) - 1075
    var divisor = BigNumber(1)
    for _ in 0..<max(0, exponent) { number.multiply(by: 2) }
    for _ in 0..<max(0, -exponent) { divisor.multiply(by: 2) }
    for _ in 0..<max(0, places) { number.multiply(by: 10) }
    for _ in 0..<max(0, -places) { divisor.multiply(by: 10) }
    var digits = number.dividedRoundingHalfToEven(by: divisor).text
    if places < 0 {
      return sign + (digits == "0" ? digits : digits + String(repeating: "0", count: -places))
    }
    if digits.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.count) + digits
    }
    guard places > 0 else { return sign + digits }
    return sign + digits.dropLast(places) + "." + digits.suffix(places)
  }

  /// The shortest digits and the place of the point: 12.5 is ("125", 2).
  private static func decimal(_ value: Double) -> (digits: String, point: Int) {
    let parts = value.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let halves = parts[0].split(separator: ".")
    var digits = String(halves[0]) + (halves.count > 1 ? String(halves[1]) : "")
    var point = halves[0].count + exponent
    while digits.first == "0", digits.count > 1 {
      digits.removeFirst()
      point -= 1
    }
    while digits.last == "0", digits.count > 1 { digits.removeLast() }
    return (digits, point)
  }
}

/// A whole number of any size, limbs of 32 bits from the lowest; just what exact rounding needs.
private struct BigNumber {
  private var limbs: [UInt32]

  init(_ value: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    trim()
  }

  mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * UInt64(factor) + carry
      limbs[index] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  /// Schoolbook division, one bit at a time.
  func dividedRoundingHalfToEven(by divisor: BigNumber) -> BigNumber {
    var quotient = BigNumber(0)
    var rest = BigNumber(0)
    for limb in limbs.reversed() {
      for bit in (0..<32).reversed() {
        rest.double(adding: (limb >> UInt32(bit)) & 1)
        let fits = !rest.isLess(than: divisor)
        if fits { rest.subtract(divisor) }
        quotient.double(adding: fits ? 1 : 0)
      }
    }
    rest.double(adding: 0)
    let isOdd = (quotient.limbs.first ?? 0) & 1 == 1
    let isHalf = rest.limbs == divisor.limbs
    if isHalf ? isOdd : !rest.isLess(than: divisor) { quotient.increment() }
    return quotient
  }

  var text: String {
    var digits: [UInt8] = []
    var number = self
    while !number.limbs.isEmpty {
      var rest: UInt64 = 0
      for index in number.limbs.indices.reversed() {
        let part = rest << 32 | UInt64(number.limbs[index])
        number.limbs[index] = UInt32(part / 10)
        rest = part % 10
      }
      number.trim()
      digits.append(UInt8(ascii: "0") + UInt8(rest))
    }
    return digits.isEmpty ? "0" : String(decoding: digits.reversed(), as: UTF8.self)
  }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }

  private mutating func double(adding bit: UInt32) {
    var carry = bit
    for index in limbs.indices {
      let next = limbs[index] >> 31
      limbs[index] = limbs[index] << 1 | carry
      carry = next
    }
    if carry > 0 { limbs.append(carry) }
  }

  private mutating func increment() {
    for index in limbs.indices {
      limbs[index] &+= 1
      if limbs[index] != 0 { return }
    }
    limbs.append(1)
  }

  private func isLess(than other: BigNumber) -> Bool {
    guard limbs.count == other.limbs.count else { return limbs.count < other.limbs.count }
    for index in limbs.indices.reversed() where limbs[index] != other.limbs[index] {
      return limbs[index] < other.limbs[index]
    }
    return false
  }

  private mutating func subtract(_ other: BigNumber) {
    var borrow: Int64 = 0
    for index in limbs.indices {
      let taken = index < other.limbs.count ? Int64(other.limbs[index]) : 0
      var part = Int64(limbs[index]) - taken - borrow
      borrow = part < 0 ? 1 : 0
      if part < 0 { part += 1 << 32 }
      limbs[index] = UInt32(part)
    }
    trim()
  }
}
