/// Reads places in an order: `largest`, `second-largest producer`, `among the three smallest`,
/// `No. 1`, `in the top five`.
struct RankReader {
  private var amounts: AmountReader
  private let phrase: PhraseTokens
  /// Whether one of several is meant: `among`, `one of`.
  private var isAmong = false
  /// Whether `a` or `an` stands before: `a leading producer` is not the leading one.
  private var isIndefinite = false

  init(_ phrase: PhraseTokens) {
    self.phrase = phrase
    amounts = AmountReader(tokens: phrase.tokens, text: phrase.text, index: phrase.start)
    amounts.end = phrase.own.upperBound
    // `the second-[largest]`
    let start = phrase.own.lowerBound
    if start > 0, phrase.tokens[start - 1].word.flatMap(NumberWords.ordinal) != nil {
      amounts.index = start - 1
    }
  }

  private var tokens: [Token] { phrase.tokens }

  /// `nil` where it says no place.
  ///
  /// - Parameter isRank: Whether a bare number may be meant as a place.
  mutating func read(isRank: Bool) throws(Misreading) -> Claim? {
    try skipLead()
    guard var claim = readPlace(isRank: isRank), restIsFree else { return nil }
    guard case .rank(let place, let fromBottom, let orBetter) = claim.meaning, place > 0 else {
      return nil
    }
    if isAmong, !orBetter {
      guard place > 1 else {
        throw Misreading(
          "it does not say among how many",
          help: "write 'among the five largest'"
        )
      }
      claim.meaning = .rank(place, fromBottom: fromBottom, orBetter: true)
    }
    return claim
  }

  /// The same where only words for places count and what cannot be read is none.
  mutating func readQuietly() -> Claim? {
    do throws(Misreading) { return try read(isRank: false) } catch { return nil }
  }

  /// Articles, verbs and possessives.
  private mutating func skipLead() throws(Misreading) {
    while amounts.index < amounts.end, let word = amounts.next?.word {
      if word == "among" || word == "amongst" {
        isAmong = true
        amounts.index += 1
      } else if word == "one", amounts.token(1)?.word == "of" {
        isAmong = true
        amounts.index += 2
      } else if Self.lead.contains(word) || word.hasSuffix("'s") || word.hasSuffix("s'") {
        isIndefinite = word == "a" || word == "an"
        amounts.index += 1
      } else if let entry = Lexicon.before.entry(at: amounts.index, in: tokens) {
        switch entry.sense {
        case .denial: throw Misreading("'\(word)' denies what follows")
        case .hedge(let hedge) where hedge != .asTyped && amounts.index < phrase.own.lowerBound:
          throw Misreading("'\(word)' goes with a number, not with a place in an order")
        case .hedge(.asTyped), .filler, .change, .level: amounts.index += entry.count
        default: return
        }
      } else {
        return
      }
    }
  }

  private mutating func readPlace(isRank: Bool) -> Claim? {
    if let count = amounts.attempt({ $0.readTop() }) { return claim(count, orBetter: true) }
    if isAmong {
      let count = amounts.attempt { $0.readCount() }
      guard let fromBottom = readSuperlative() else { return nil }
      return claim(count ?? 1, fromBottom: fromBottom)
    }
    if let number = amounts.attempt({ $0.readNumbered() }) { return claim(number) }
    let start = amounts.index
    if let number = amounts.readOrdinal() {
      if amounts.take(words: "only", "to") { return claim(number) }
      if let fromBottom = readSuperlative() { return claim(number, fromBottom: fromBottom) }
      return (isRank && !isUnranked) || isPlaceWord ? claim(number) : nil
    }
    amounts.index = start
    if let fromBottom = readSuperlative() { return claim(1, fromBottom: fromBottom) }
    guard isRank, let number = amounts.readCount() else { return nil }
    return claim(number)
  }

  private func claim(_ number: Int, fromBottom: Bool = false, orBetter: Bool = false) -> Claim {
    Claim(meaning: .rank(number, fromBottom: fromBottom, orBetter: orBetter))
  }

  /// Whether it is one from the bottom; `nil` where no superlative stands in the phrase or directly
  /// after it.
  private mutating func readSuperlative() -> Bool? {
    guard amounts.index <= phrase.own.upperBound,
      let entry = Lexicon.before.entry(at: amounts.index, in: tokens, where: \.isSuperlative),
      case .superlative(let fromBottom) = entry.sense,
      !(isIndefinite && Self.major.contains(tokens[amounts.index].word ?? ""))
    else { return nil }
    let isWorld =
      tokens.indices.contains(amounts.index + 1) && tokens[amounts.index + 1].word == "world"
    amounts.index += entry.count
    return isUnranked && !isWorld ? nil : fromBottom
  }

  /// Whether what follows is ordered otherwise than by amount: `first time`, `the fourth quarter`.
  private var isUnranked: Bool {
    guard amounts.index < tokens.count, let word = tokens[amounts.index].word else { return false }
    return Vocabulary.unranked.contains(word)
  }

  private var isPlaceWord: Bool {
    ["place", "rank", "position"].contains(amounts.next?.word)
  }

  private var restIsFree: Bool {
    let after = phrase.own.upperBound
    if after < tokens.count, let word = tokens[after].word, Self.others.contains(word) {
      return false
    }
    guard amounts.index < after else { return true }
    return tokens[amounts.index..<phrase.own.upperBound].allSatisfy { token in
      guard let word = token.word else { return token.piece != nil && !token.isSign("%") }
      return !["not", "never", "except", "but", "neither", "than", "longer", "none"].contains(word)
        && !Self.others.contains(word) && UnitNames.unit(word) == nil
        && NumberWords.small(word) == nil
        && NumberWords.divisor(word) == nil && NumberWords.fold(word) == nil
    }
  }

  /// With an article that leaves it open they say that there are others.
  private static let major: Set = ["leading", "top", "main", "principal", "chief", "most"]

  /// Words before those that a place does not count.
  private static let others: Set = ["after", "behind", "outside", "excluding", "besides"]

  private static let lead: Set = [
    "the", "a", "an", "is", "was", "are", "were", "its", "by", "far", "away", "and", "still",
    "easily", "as", "in", "world", "global", "globally", "joint", "jointly", "tied", "for", "of",
    "at", "to", "became", "comes", "came", "remains", "remained", "now", "single", "clear", "ranks",
    "ranked", "ranking", "stands", "stood", "be", "been", "equal", "clearly", "overall", "very",
    "distant", "close", "strong", "sole", "comfortably", "undisputed", "undisputedly", "also",
  ]
}
