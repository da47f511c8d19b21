/// Which Unicode scalars make words, and their lower case: a table for the scripts below U+3000,
/// computed beyond.
///
/// Letters, marks and digits make words, as in UAX #29. Scripts written without spaces (Han,
/// Hiragana, Thai, Lao, Khmer, Burmese) have words of one scalar.
struct LetterTable: Sendable {
  enum Kind: UInt8, Sendable {
    /// White space, punctuation, symbols.
    case separator
    /// Part of a word together with its neighbours.
    case letter
    /// A word by itself.
    case syllable
  }

  static let unicode = LetterTable()

  private var kinds: [Kind] = []
  private var lower: [UInt16] = []

  private init() {
    kinds = (0..<0x3000).map { Self.kind($0) }
    lower = (0..<0x3000).map { UInt16(truncatingIfNeeded: Self.lowerCase($0)) }
  }

  func kind(of scalar: UInt32) -> Kind {
    scalar < 0x3000 ? kinds[Int(scalar)] : Self.kind(scalar)
  }

  /// The lower case of a scalar, itself where that is more than one; a final sigma is a sigma.
  func lowerCase(of scalar: UInt32) -> UInt32 {
    scalar < 0x3000 ? UInt32(lower[Int(scalar)]) : Self.lowerCase(scalar)
  }

  @inline(never) private static func kind(_ value: UInt32) -> Kind {
    guard let scalar = Unicode.Scalar(value) else { return .separator }
    if scalar.properties.isIdeographic { return .syllable }
    switch value {
    case 0x5F, 0x200C, 0x200D: return .letter
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x309F: return .syllable
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark,
      .decimalNumber, .letterNumber, .otherNumber:
      return .letter
    default: return .separator
    }
  }

  @inline(never) private static func lowerCase(_ value: UInt32) -> UInt32 {
    guard value != 0x03C2 else { return 0x03C3 }
    guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased else {
      return value
    }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    guard mapping.count == 1, let first = mapping.first else { return value }
    return first.value
  }
}

extension [UInt8] {
  /// The scalar that starts at `offset`, and the offset after it; a stray byte is itself.
  func scalar(at offset: Int) -> (value: UInt32, end: Int) {
    let lead = self[offset]
    guard lead >= 0xC0 else { return (UInt32(lead), offset + 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard offset + length <= count else { return (0xFFFD, offset + 1) }
    var value = UInt32(lead & (0x7F >> UInt8(length)))
    for next in offset + 1..<offset + length { value = value << 6 | UInt32(self[next] & 0x3F) }
    return (value, offset + length)
  }

  /// Whether `pattern` stands at `offset`.
  func hasBytes(_ pattern: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + pattern.utf8CodeUnitCount <= count else { return false }
    return pattern.withUTF8Buffer { pattern in
      pattern.indices.allSatisfy { unsafe self[offset + $0] == pattern[$0] }
    }
  }
}
