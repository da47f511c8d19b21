/// Cuts a text into numerals, words and signs.
struct Lexer {
  private let text: [UInt8]
  private let numbers: NumeralReader
  private var offset = 0
  /// Where reading ends for now.
  private var end = 0

  init(_ text: [UInt8], _ numbers: NumeralReader) {
    self.text = text
    self.numbers = numbers
  }

  /// Reads on up to an offset, through which no token runs.
  mutating func read(to end: Int, into tokens: inout [Token]) {
    self.end = end
    while let token = next(after: tokens.last) { tokens.append(token) }
    offset = end
  }

  private mutating func next(after last: Token?) -> Token? {
    while offset < end {
      let (scalar, next) = text.scalar(at: offset)
      if scalar.isBlank {
        offset = next
        continue
      }
      if scalar.isDecimalDigit || startsDecimal(scalar, next) { return numeral() }
      if let fraction = scalar.fraction {
        return take(to: next, .numeral(Numeral(fraction: fraction)))
      }
      if scalar.isLetter { return word() }
      if scalar.isHyphen, joinsWords(after: last, before: next) {
        offset = next
        continue
      }
      return take(to: next, .sign(scalar.isDash ? "–" : Character(scalar)))
    }
    return nil
  }

  /// Whether a point starts a number: `.5`, but not `Rs.7,280`.
  private func startsDecimal(_ scalar: Unicode.Scalar, _ next: Int) -> Bool {
    guard scalar.value == UInt32(numbers.decimalSign), next < end, text[next].isDigit else {
      return false
    }
    return offset == 0 || text[offset - 1] == 0x20 || text[offset - 1] >= 0x80
      || text[offset - 1] == 0x24
  }

  /// Whether a hyphen stands within a word, or between a number and a word: `second-largest`,
  /// `88,000-tonne`, `top-10`; that of `10 kt-12 kt` and `$400m-500m` stands between numbers.
  private func joinsWords(after last: Token?, before next: Int) -> Bool {
    guard let last, last.range.upperBound == offset, next < text.count else { return false }
    let (scalar, _) = text.scalar(at: next)
    if scalar.isLetter { return true }
    guard let word = last.word, scalar.isDecimalDigit else { return false }
    return word.utf8.count > 2
  }

  private mutating func numeral() -> Token {
    let start = offset
    let read = numbers.read(text, from: start, to: end)
    offset = read.end
    return Token(kind: read.kind, range: start..<offset)
  }

  private mutating func word() -> Token {
    var last = offset
    var isPlain = true
    while last < end {
      let (scalar, next) = text.scalar(at: last)
      if !scalar.isLetter {
        guard joinsLetters(scalar, at: last, next) else { break }
        isPlain = isPlain && (scalar == "'" || scalar == "$")
      }
      isPlain = isPlain && scalar.value < 0x80
      last = next
    }
    if isPlain {
      let small = text[offset..<last].map { $0.isCapital ? $0 | 0x20 : $0 }
      return take(to: last, .word(String(decoding: small, as: UTF8.self)))
    }
    let written = String(decoding: text[offset..<last], as: UTF8.self).lowercased()
    return take(to: last, .word(Self.straightened(written)))
  }

  /// Whether a sign is part of the word around it: the apostrophe of `world's`, the points of
  /// `U.S.`, the signs of `US$` and `m³`, a mark upon a letter.
  private func joinsLetters(_ scalar: Unicode.Scalar, at offset: Int, _ next: Int) -> Bool {
    switch scalar {
    case "$", "\u{B2}", "\u{B3}": return true
    case "'", "\u{2019}": return next < end && text.scalar(at: next).0.isLetter
    case ".":
      return offset - self.offset == 1 && next < end && text.scalar(at: next).0.isLetter
    default: return scalar.isMark
    }
  }

  private static func straightened(_ word: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in word.unicodeScalars where scalar != "." {
      scalars.append(scalar == "\u{2019}" ? "'" : scalar)
    }
    return String(scalars)
  }

  private mutating func take(to next: Int, _ kind: Token.Kind) -> Token {
    defer { offset = next }
    return Token(kind: kind, range: offset..<next)
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (0x41...0x5A).contains(self) }
}
