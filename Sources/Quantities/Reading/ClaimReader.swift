/// Reads what a phrase says, by a small grammar:
///
///     claim      = lead* core follower* free*
///     lead       = hedge | verb of change | article (noun* "of" | adjective)? | filler
///     core       = word of the table | multiple | range | amount
///     range      = ("between" | "from")? amount ("to" | "and" | "–") amount
///     multiple   = range ("times" | "-fold") | amount "as" ("much" | "many" …) "again"?
///     follower   = hedge | ("more" | "lower" | "rise" | "drop" …)
///
/// Before the number every word must be understood, since it may be a hedge. After it words are free,
/// as long as they hold no second number and deny nothing.
struct ClaimReader {
  var amounts: AmountReader
  let phrase: PhraseTokens
  let kind: Quantity.Kind
  var hedge = Hedge.asTyped
  /// Up or down, once a verb has said so.
  var isFall: Bool?
  /// Whether a verb has said where a change led, or whence.
  var saysLevel = false
  var saysAllBut = false
  var saysTimes = false
  /// Whether `between` stands before the phrase.
  var saysBetween = false

  init(_ phrase: PhraseTokens, of kind: Quantity.Kind) {
    amounts = AmountReader(tokens: phrase.tokens, text: phrase.text, index: phrase.start)
    amounts.end = phrase.own.upperBound
    self.phrase = phrase
    self.kind = kind
  }

  var tokens: [Token] { phrase.tokens }

  mutating func read() throws(Misreading) -> Claim {
    if let malformed = tokens[phrase.own].lazy.compactMap(\.correction).first {
      throw Misreading(
        "its digits are grouped as no language groups them",
        help: "write '\(malformed)'"
      )
    }
    try readLead()
    var claim = try readStatement()
    try readRest(after: &claim)
    claim.hedge = hedge
    return claim
  }

  // MARK: What stands before the number

  private mutating func readLead() throws(Misreading) {
    while amounts.index < amounts.end {
      let entry = Lexicon.before.entry(at: amounts.index, in: tokens) { $0.isLead }
      if isAtStatement(entry) { return }
      if let entry {
        try take(entry)
      } else if amounts.next?.word == "between" {
        saysBetween = true
        amounts.index += 1
      } else if !skipNoun() {
        throw unknownLead()
      }
    }
    throw .noNumber
  }

  /// Whether the number, or the words in its place, start here.
  private func isAtStatement(_ lead: Lexicon.Entry?) -> Bool {
    let isOwn = amounts.index + (lead?.count ?? 1) > phrase.own.lowerBound
    guard isOwn || amounts.startsWithCurrency else { return false }
    if let core = statementWords, core.count >= lead?.count ?? 0 { return true }
    if let lead, lead.sense.isHedge || lead.count > 1 { return false }
    return amounts.startsAmount || amounts.next?.word == "between"
      || (amounts.next?.word == "from" && isFall == nil)
  }

  /// The entry of a word that stands in the place of a number.
  var statementWords: Lexicon.Entry? {
    guard amounts.index < amounts.end else { return nil }
    if let word = amounts.next?.word, let fold = NumberWords.fold(word) {
      return Lexicon.Entry(sense: .multiple(fold), count: 1)
    }
    return Lexicon.before.entry(at: amounts.index, in: tokens) { !$0.isLead && !$0.isSuperlative }
  }

  private mutating func take(_ entry: Lexicon.Entry) throws(Misreading) {
    let isBefore = amounts.index < phrase.own.lowerBound
    amounts.index += entry.count
    switch entry.sense {
    case .hedge(let found): try add(found)
    case .change(let fall):
      // `took up 195`: a verb before the phrase is its own only where it says by how much.
      guard !isBefore || kind.isChange || amounts.next?.word == "by" else { return }
      if let isFall, isFall != fall { throw Misreading("it says both up and down") }
      isFall = fall
      skipToBy()
    case .level:
      guard isFall != nil else { return }
      saysLevel = true
      isFall = nil
      if kind.isChange {
        throw Misreading(
          "it says what a change led to, not how large it was",
          help: "link the change, or bind the words to the measure 'value'"
        )
      }
    case .allBut: saysAllBut = true
    case .times: saysTimes = true
    case .denial:
      throw Misreading(
        "'\(tokens[amounts.index - 1].piece ?? "")' denies what follows",
        help: "say what is so, not what is not"
      )
    case .vague: throw .noNumber
    case .filler, .determiner, .multiple, .halved, .unchanged, .part, .superlative: break
    }
  }

  mutating func add(_ found: Hedge) throws(Misreading) {
    guard let both = hedge.combined(with: found) else {
      throw Misreading("its hedges contradict each other", help: "keep one of them")
    }
    hedge = both
  }

  /// Adverbs and nouns between a verb of change and its number: `cut output by 23%`.
  private mutating func skipToBy() {
    for distance in 0..<PhraseTokens.spanToBy {
      guard let token = amounts.token(distance), token.word != nil || token.isSign(",") else {
        return
      }
      if token.word == "by" {
        amounts.index += distance + 1
        return
      }
    }
  }

  /// Unknown words after an article: nouns up to `of` (`a production fall of`), or one adjective.
  private mutating func skipNoun() -> Bool {
    guard let previous = tokens[..<amounts.index].last?.word,
      Lexicon.before.entry(at: amounts.index - 1, in: tokens)?.sense == .determiner
        || previous.hasSuffix("'s") || previous.hasSuffix("s'")
    else {
      guard amounts.next?.word?.hasSuffix("'s") == true || amounts.next?.isSign(",") == true
      else { return false }
      amounts.index += 1
      return true
    }
    var direction: Bool?
    for distance in 0..<5 {
      guard amounts.index + distance < amounts.end, let word = amounts.token(distance)?.word else {
        break
      }
      if distance > 0, word == "of" {
        amounts.index += distance + 1
        isFall = direction ?? isFall
        return true
      }
      let entry = Lexicon.before.entry(at: amounts.index + distance, in: tokens)
      if case .change(let fall)? = entry?.sense {
        direction = fall
      } else if entry != nil, entry?.sense != .filler {
        break
      }
    }
    var ahead = amounts
    ahead.index += 1
    guard let word = amounts.next?.word, ahead.startsAmount, NumberWords.ordinal(word) == nil,
      !["last", "next", "other", "previous"].contains(word)
    else { return false }
    amounts.index += 1
    return true
  }

  private func unknownLead() -> Misreading {
    let hasNumber = tokens[phrase.own].contains {
      if case .numeral = $0.kind { true } else { false }
    }
    guard hasNumber, let word = amounts.next?.piece else { return .noNumber }
    return .unknown(word, before: true)
  }
}

extension Sense {
  var isSuperlative: Bool { if case .superlative = self { true } else { false } }

  var isChange: Bool { if case .change = self { true } else { false } }
}

extension Token {
  /// How digits should have been grouped, where they are not.
  fileprivate var correction: String? {
    if case .malformed(let correction) = kind { correction } else { nil }
  }
}
