/// Words around a phrase that turn what it says: a denial earlier in the clause, a multiple or a part
/// directly before, a comparison directly after.
extension PhraseTokens {
  /// Why the words around the phrase leave nothing of it to check, if they do.
  ///
  /// - Parameter kind: More and less belong to changes alone.
  func turn(of kind: Quantity.Kind) -> Misreading? {
    let start = start
    if let word = denial(before: start) {
      return Misreading(
        "'\(word)' before it denies what it says",
        help: "say what is so, not what is not"
      )
    }
    if let word = multiple(before: start) {
      return Misreading(
        "'\(word)' before the link multiplies its number",
        help: "link the whole of it, or only a number that stands for itself"
      )
    }
    guard !kind.isChange, let word = comparative(at: own.upperBound) else { return nil }
    return .unknown(word, before: false)
  }

  /// How many words a denial reaches over: `no longer mines`, `does not seem to mine`.
  private static let reachOfDenial = 4

  /// The denial among the last words of the clause before an index.
  private func denial(before start: Int) -> String? {
    for index in stride(from: start - 1, through: max(0, start - Self.reachOfDenial), by: -1) {
      guard let word = tokens[index].word, !Vocabulary.clauseStarts.contains(word) else {
        return nil
      }
      let denies = ["not", "never", "cannot"].contains(word) || word.hasSuffix("n't")
      let isNoLonger = word == "longer" && index > 0 && tokens[index - 1].word == "no"
      guard denies || isNoLonger else { continue }
      // `not only`, `not even`
      let entry = Lexicon.before.entry(at: index, in: tokens)
      return isNoLonger ? "no longer" : entry?.sense == .denial ? word : nil
    }
    return nil
  }

  /// `twice the [61%]`, `a hundred times [61%]`, `half of the [61%]`
  private func multiple(before start: Int) -> String? {
    guard start > 0, let word = tokens[start - 1].word, start < tokens.count else { return nil }
    let isNext = start == own.lowerBound
    let next = tokens[start].word
    let reachesIn = isNext || next.map(Vocabulary.articles.contains) == true
    if word == "times" {
      let isCounted = start > 1 && (tokens[start - 2].isNumeral || isNumber(tokens[start - 2]))
      return isCounted && reachesIn ? word : nil
    }
    if NumberWords.fold(word) != nil { return reachesIn ? word : nil }
    if NumberWords.divisor(word) != nil {
      return next == "of" || (word == "half" && reachesIn) ? word : nil
    }
    guard case .multiple? = Lexicon.before.entry(at: start - 1, in: tokens)?.sense, reachesIn else {
      return nil
    }
    return word
  }

  private func isNumber(_ token: Token) -> Bool {
    guard let word = token.word else { return false }
    return NumberWords.small(word) != nil || NumberWords.set(word) != nil
      || Magnitudes.size(of: word) != nil || word == "many" || word == "several"
  }

  /// `less`, `higher` and the like, with nothing between; `18,000 crore more expected` only adds.
  private func comparative(at index: Int) -> String? {
    guard let entry = Lexicon.after.entry(at: index, in: tokens), entry.sense.isChange,
      index + 1 >= tokens.count || tokens[index + 1].word != "from"
    else { return nil }
    let rest = tokens[(index + 1)...].prefix { $0.word != nil || $0.isNumeral }
    guard
      tokens[index].word != "more" || rest.isEmpty || rest.contains(where: { $0.word == "than" })
    else { return nil }
    return tokens[index].word
  }
}
