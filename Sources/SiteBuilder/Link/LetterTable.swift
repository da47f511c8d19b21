/// Which Unicode scalars make words, and their lower case: tables for the scripts below U+3000, each
/// made when it is first asked, and computed beyond.
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

  private init() {}

  func kind(of scalar: UInt32) -> Kind {
    Stretch.holding(scalar).map { $0.kinds[Int(scalar - $0.start)] } ?? Self.kind(scalar)
  }

  /// The lower case of a scalar, itself where that is more than one; a final sigma is a sigma.
  func lowerCase(of scalar: UInt32) -> UInt32 {
    Stretch.holding(scalar).map { UInt32($0.lower[Int(scalar - $0.start)]) }
      ?? Self.lowerCase(scalar)
  }

  /// The table of some scalars in a row.
  private struct Stretch: Sendable {
    let start: UInt32
    let kinds: [Kind]
    let lower: [UInt16]

    /// Latin, Greek, Cyrillic, Armenian and Hebrew letters.
    static let western = Stretch(0..<0x600)
    /// Scripts of Asia, Africa and America.
    static let other = Stretch(0x600..<0x2000)
    /// Punctuation, currencies, numerals, arrows and mathematical signs.
    static let signs = Stretch(0x2000..<0x2300)
    /// More signs, and letters of few texts.
    static let rare = Stretch(0x2300..<0x3000)

    init(_ scalars: Range<UInt32>) {
      start = scalars.lowerBound
      kinds = scalars.map { LetterTable.kind($0) }
      lower = scalars.map { UInt16(truncatingIfNeeded: LetterTable.lowerCase($0)) }
    }

    static func holding(_ scalar: UInt32) -> Stretch? {
      switch scalar {
      case ..<0x600: western
      case ..<0x2000: other
      case ..<0x2300: signs
      case ..<0x3000: rare
      default: nil
      }
    }
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
