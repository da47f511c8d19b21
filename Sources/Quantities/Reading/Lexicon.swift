/// The words of the grammar with their senses: those of the table of wordings, and those that hold
/// sentences together.
struct Lexicon: Sendable {
  /// Before a number, or in its place.
  static let before = Lexicon { $0.hasPrefix("… ") ? nil : $0 }
  /// After a number.
  static let after = Lexicon { $0.hasPrefix("… ") ? String($0.dropFirst("… ".count)) : nil }

  struct Entry: Hashable, Sendable {
    var sense: Sense
    /// How many tokens it has.
    var count: Int
  }

  private struct Pattern: Sendable {
    var pieces: [String]
    var sense: Sense
  }

  /// The longest first, by their first word.
  private let patterns: [String: [Pattern]]

  /// - Parameter words: What to take in of the words of a row of the table; `nil` for nothing.
  private init(_ words: (String) -> String?) {
    var patterns: [String: [Pattern]] = [:]
    func add(_ text: String, _ sense: Sense) {
      guard let text = words(text) else { return }
      let pieces = text.split(separator: " ").map(String.init)
      patterns[pieces[0], default: []].append(Pattern(pieces: pieces, sense: sense))
    }
    for wording in wordings { for words in wording.words { add(words, wording.sense) } }
    for (sense, list) in Vocabulary.senses { for words in list { add(words, sense) } }
    self.patterns = patterns.mapValues { $0.sorted { $0.pieces.count > $1.pieces.count } }
  }

  /// The longest entry that starts at a token and that is wanted.
  func entry(
    at index: Int,
    in tokens: [Token],
    where isWanted: (Sense) -> Bool = { _ in true }
  ) -> Entry? {
    guard index < tokens.count, let first = tokens[index].piece, let candidates = patterns[first]
    else { return nil }
    for candidate in candidates where isWanted(candidate.sense) {
      let count = candidate.pieces.count
      guard index + count <= tokens.count,
        (1..<count).allSatisfy({ tokens[index + $0].piece == candidate.pieces[$0] })
      else { continue }
      let hasPoint =
        count == 1 && Self.abbreviations.contains(first)
        && index + 1 < tokens.count && tokens[index + 1].isSign(".")
      return Entry(sense: candidate.sense, count: hasPoint ? 2 : count)
    }
    return nil
  }

  private static let abbreviations: Set = ["approx", "ca", "c"]
}

extension Token {
  /// A word, or a sign as text.
  var piece: String? {
    switch kind {
    case .word(let word): word
    case .sign(let sign): String(sign)
    case .numeral, .malformed: nil
    }
  }
}
