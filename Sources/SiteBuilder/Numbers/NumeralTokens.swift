/// A plain text cut for the reading of numerals: words, runs of digits, and single marks.
///
/// A run of digits holds the separators of its groups and decimals: `88,000`, `88 000`, `1.5`,
/// `8,52,000`. A vulgar fraction (`½`) is a run of its own.
struct NumeralTokens {
  enum Kind: Hashable {
    /// Letters alone, in lower case.
    case word(String)
    case digits
    case mark(Unicode.Scalar)
  }

  struct Token {
    var kind: Kind
    /// In UTF-8 bytes.
    var range: Range<Int>
    /// Whether white space or nothing stands before.
    var isSpaced: Bool
    /// As written.
    var text: String
  }

  private(set) var tokens: [Token] = []

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    var offset = 0
    var isSpaced = true
    while index < scalars.count {
      let end = Self.end(of: scalars, from: index)
      let part = String(String.UnicodeScalarView(scalars[index..<end]))
      let range = offset..<offset + part.utf8.count
      if scalars[index].properties.isWhitespace {
        isSpaced = true
      } else {
        let kind = Self.kind(scalars[index], part)
        tokens.append(Token(kind: kind, range: range, isSpaced: isSpaced, text: part))
        isSpaced = false
      }
      (index, offset) = (end, range.upperBound)
    }
  }

  private static func kind(_ first: Unicode.Scalar, _ text: String) -> Kind {
    if first.isDigit || first.isFraction { return .digits }
    return first.isLetter ? .word(text.lowercased()) : .mark(first)
  }

  private static func end(of scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start + 1
    if scalars[start].isDigit { return endOfDigits(scalars, from: start) }
    guard scalars[start].isLetter else { return end }
    while end < scalars.count, scalars[end].isLetter { end += 1 }
    return end
  }

  private static func endOfDigits(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = endOfRun(scalars, from: start)
    let first = end - start
    var spaces = 0
    while end + 1 < scalars.count, scalars[end + 1].isDigit {
      let next = endOfRun(scalars, from: end + 1)
      switch scalars[end] {
      case ".", ",": break
      case "'", "\u{2019}", "\u{A0}", "\u{202F}", "\u{2009}", " ":
        // Only groups of three: `88 000`, but not `in 2024 120 mines`.
        guard next - end == 4, first <= 3, spaces > 0 || end == start + first else { return end }
        spaces += 1
      default: return end
      }
      end = next
    }
    return end
  }

  private static func endOfRun(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < scalars.count, scalars[end].isDigit { end += 1 }
    return end
  }
}

extension NumeralTokens.Token {
  var word: String? { if case .word(let word) = kind { word } else { nil } }

  var isDigits: Bool { kind == .digits }

  /// Superscript digits alone: `⁶`, `²`.
  var isExponent: Bool {
    !isDigits && text.unicodeScalars.allSatisfy { "⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars.contains($0) }
  }

  func isMark(_ marks: String) -> Bool {
    if case .mark(let mark) = kind { marks.unicodeScalars.contains(mark) } else { false }
  }

  /// Whether it is a word of capitals: `MP`, `USGS`.
  var isAcronym: Bool {
    (2...6).contains(text.count) && text.unicodeScalars.allSatisfy(\.properties.isUppercase)
  }

  var startsUpperCase: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }

  /// The value of digits without separators; `nil` for others and for more than nine.
  var plainNumber: Int? {
    guard isDigits, text.unicodeScalars.count <= 9 else { return nil }
    var value = 0
    for scalar in text.unicodeScalars {
      guard scalar.isDigit, let digit = scalar.properties.numericValue else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Whether it is four digits that mean a year of our time.
  var isYear: Bool {
    text.unicodeScalars.count == 4 && plainNumber.map { (1900...2100).contains($0) } == true
  }

  /// `3.2.1` or `24.11.2026`: digits with two points or more that do not group thousands.
  var isSectionOrDate: Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 2 && !parts.dropFirst().allSatisfy { $0.count == 3 }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool {
    value < 0x80 ? ("0"..."9").contains(self) : properties.numericType == .decimal
  }

  /// `½` and its like.
  fileprivate var isFraction: Bool {
    (0xBC...0xBE).contains(value) || (0x2150...0x215E).contains(value)
  }

  fileprivate var isLetter: Bool {
    guard value >= 0x80 else { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark:
      return true
    // `CO₂`, `m²`
    case .otherNumber: return !isFraction
    default: return false
    }
  }
}
