extension ClaimReader {
  /// Hedges and comparatives after the number; where it ends the phrase, those after the phrase too.
  mutating func readFollowers() throws(Misreading) {
    while let entry = follower {
      let isOwn = amounts.index < phrase.own.upperBound
      switch entry.sense {
      case .hedge(let found): try add(found)
      case .change(let fall) where isFall == nil && (isOwn || kind.isChange): isFall = fall
      default: return
      }
      amounts.index += entry.count
    }
    // `a [23%] drop`
    guard kind.isChange, isFall == nil, amounts.index >= phrase.own.upperBound else { return }
    isFall = changeAhead
  }

  /// The entry of the words after the number, a comma apart: `60%, or thereabouts`.
  private var follower: Lexicon.Entry? {
    if let entry = Lexicon.after.entry(at: amounts.index, in: tokens) { return entry }
    guard tokenAfter(0)?.isSign(",") == true,
      let entry = Lexicon.after.entry(at: amounts.index + 1, in: tokens), entry.sense.isHedge
    else { return nil }
    return Lexicon.Entry(sense: entry.sense, count: entry.count + 1)
  }

  /// What a noun of change after the number says, adjectives apart: `a 23% year-on-year drop`.
  private var changeAhead: Bool? {
    for distance in 0..<5 {
      guard let word = tokenAfter(distance)?.word else { return nil }
      if Vocabulary.links.contains(word) {
        guard word == "on", tokens[amounts.index + distance - 1].word == "year" else { return nil }
        continue
      }
      let entry = Lexicon.before.entry(at: amounts.index + distance, in: tokens)
      if case .change(let fall)? = entry?.sense { return fall }
    }
    return nil
  }

  /// The words up to a preposition, which say what a number without a unit counts.
  var countedWords: [String] {
    var words: [String] = []
    var index = amounts.index
    while index < phrase.own.upperBound, let word = tokens[index].word,
      !Vocabulary.links.contains(word)
    {
      words.append(word)
      index += 1
    }
    return words
  }

  /// Free words, among which a year may stand; a second number may not.
  mutating func readRest(after claim: inout Claim) throws(Misreading) {
    if isFall == nil, case .amount(let first, let second) = claim.meaning,
      amounts.index < phrase.own.upperBound, let fall = changeAhead
    {
      claim.meaning = .difference(first, to: second, isFall: fall)
      isFall = fall
    }
    if let word = amounts.next?.word, Magnitudes.size(of: word) != nil, word.utf8.count > 1 {
      throw .unknown(word, before: false)
    }
    if let word = tokenAfter(0)?.word, amounts.index <= phrase.own.upperBound,
      Vocabulary.distances.contains(word)
    {
      throw .unknown(word, before: false)
    }
    try refuseCompound(claim)
    while amounts.index < phrase.own.upperBound {
      let token = tokens[amounts.index]
      switch token.kind {
      case .numeral: if !skipTime() { throw .twoNumbers }
      case .word(let word):
        if NumberWords.small(word) ?? 0 >= 2 || NumberWords.fold(word) != nil || word == "half" {
          if skipTime() { continue }
          throw .twoNumbers
        }
        let entry = Lexicon.before.entry(at: amounts.index, in: tokens)
        if entry?.sense == .denial || word == "but" { throw .unknown(word, before: false) }
        switch entry?.sense {
        case .multiple, .unchanged: throw .twoNumbers
        case .part where isLast && tokens[amounts.index - 1].word == "of": throw .twoNumbers
        default: break
        }
      case .sign, .malformed: break
      }
      amounts.index += 1
    }
  }

  private var isLast: Bool { amounts.index + 1 == phrase.own.upperBound }

  /// A part that makes a word or a span of time with what follows: `half-hearted`, `a quarter century`.
  private func refuseCompound(_ claim: Claim) throws(Misreading) {
    guard case .amount(let amount, _) = claim.meaning, amount.isFraction, !amount.isProportion,
      amounts.index > 0, amounts.index < phrase.own.upperBound,
      let word = amounts.next?.word
    else { return }
    let end = tokens[amounts.index - 1].range.upperBound
    let isJoined = end < phrase.text.count && phrase.text.scalar(at: end).0.isHyphen
    if isJoined || Vocabulary.spans.contains(word) { throw .unknown(word, before: false) }
  }

  /// Steps over a year, a span of years or the number in a name: `in 2024`, `(2024)`, `FY2024-25`,
  /// `over seven years`, `CO2`.
  private mutating func skipTime() -> Bool {
    let before = amounts.index > 0 ? tokens[amounts.index - 1] : nil
    var ahead = amounts
    guard let amount = ahead.read(), !amount.isFraction else { return false }
    if let word = ahead.next?.word ?? tokenAfter(ahead.index - amounts.index)?.word,
      Vocabulary.spans.contains(word)
    {
      amounts.index = ahead.index
      return true
    }
    guard case .numeral(let numeral) = tokens[amounts.index].kind else { return false }
    let isName =
      (before?.word?.utf8.count ?? 9) <= 3
      && before?.range.upperBound == tokens[amounts.index].range.lowerBound
    let isAfterTime =
      before?.word.map(Vocabulary.timeWords.contains) == true
      || before?.isSign("(") == true || before?.isSign(",") == true
    guard isName || (isAfterTime && numeral.isYear) else { return false }
    amounts.index += 1
    // `2024-25`
    if let dash = amounts.next, dash.isSign("–") || dash.isSign("/"),
      amounts.token(1)?.isNumeral == true
    {
      amounts.index += 2
    }
    return true
  }

  /// A token of the phrase or of what follows it.
  func tokenAfter(_ distance: Int) -> Token? {
    amounts.index + distance < tokens.count ? tokens[amounts.index + distance] : nil
  }
}
