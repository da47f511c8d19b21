/// The words that the grammar of phrases counts with, for those who look for numbers in a text.
public enum CountingWords {
  /// From `two` to `ninety`, in lower case: the parts of a number in words.
  public static func isNumber(_ word: String) -> Bool {
    NumberWords.small(word).map { $0 > 1 } ?? false
  }

  /// `half`, `third`, `quarters`: what a number in words may count parts of.
  public static func isPart(_ word: String) -> Bool { NumberWords.divisor(word) != nil }

  /// `million`, `lakh`, `bn`; no letter alone.
  public static func isMagnitude(_ word: String) -> Bool {
    word.utf8.count > 1 && Magnitudes.size(of: word) != nil
  }
}
