/// The words that one kind of chart says itself, in every language that `ChartWords` has.
protocol KindWords: Sendable {
  /// By the first part of a BCP 47 tag; English must be there.
  static var byLanguage: [String: Self] { get }
}

extension KindWords {
  /// The words of a BCP 47 tag; English where there are none.
  static func of(_ language: String) -> Self {
    guard let words = byLanguage[ChartWords.base(language)] ?? byLanguage["en"] else {
      preconditionFailure("a kind has no English words")
    }
    return words
  }
}
