/// A piece of a phrase.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case numeral(Numeral)
    /// Digits grouped in a way that no language groups them; how they should be.
    case malformed(String)
    /// In lower case, apostrophes straight.
    case word(String)
    /// One sign: `%`, `$`, `–` for every dash, `+`, `~`, `,`.
    case sign(Character)
  }

  var kind: Kind
  /// In bytes of the text it was cut from.
  var range: Range<Int>

  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }

  var isNumeral: Bool { if case .numeral = kind { true } else { false } }

  func isSign(_ sign: Character) -> Bool { kind == .sign(sign) }
}
