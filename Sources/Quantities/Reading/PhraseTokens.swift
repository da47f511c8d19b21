/// The tokens of a phrase in the midst of the words around it, as one stream.
struct PhraseTokens: Sendable {
  let tokens: [Token]
  /// Those of the phrase itself.
  let own: Range<Int>
  /// What the ranges of tokens count bytes of.
  let text: [UInt8]
  /// Where the words begin that are all understood up to the phrase: hedges, verbs of change,
  /// articles, a currency; one of them may reach into it.
  ///
  /// `denial` says whether the word before them denies what they say.
  private(set) var start = 0

  /// How many bytes before and after a phrase may say something of its number.
  private static let reach = 48

  init(_ phrase: Phrase, language: String) {
    let after = Self.lengthAfter(phrase)
    let ownStart = Self.ownStart(of: phrase)
    let ownEnd = ownStart + phrase.text.utf8.count
    var text: [UInt8] = []
    text.reserveCapacity(ownEnd + after)
    text += phrase.before.utf8.suffix(ownStart)
    text += phrase.text.utf8
    text += phrase.after.utf8.prefix(after)
    var lexer = Lexer(text, NumeralReader(language: language))
    var tokens: [Token] = []
    tokens.reserveCapacity(24)
    lexer.read(to: ownStart, into: &tokens)
    let first = tokens.count
    lexer.read(to: ownEnd, into: &tokens)
    own = first..<tokens.count
    lexer.read(to: text.count, into: &tokens)
    self.tokens = tokens
    self.text = text
    start = startOfLead
  }

  /// Where the own bytes of a phrase start in the ranges of its tokens: the words before it count
  /// as far as the reach goes, without the one that it cuts through.
  static func ownStart(of phrase: Phrase) -> Int {
    let near = phrase.before.utf8.suffix(reach)
    guard near.count < phrase.before.utf8.count else { return near.count }
    return near.drop { $0 != 0x20 }.count
  }

  /// How many bytes of the words after it count.
  private static func lengthAfter(_ phrase: Phrase) -> Int {
    let near = phrase.after.utf8.prefix(reach)
    guard near.count == reach else { return near.count }
    return near.lastIndex(of: 0x20).map { near.distance(from: near.startIndex, to: $0) } ?? 0
  }

  private var startOfLead: Int {
    var start = own.lowerBound
    while start > 0,
      let earlier = (max(0, start - 6)..<start).first(where: { reaches($0, to: start) }),
      leads(earlier, to: start)
    {
      start = earlier
    }
    if let verb = verb(before: start) { return verb }
    // A hedge that the link cuts in two: `at [least 60%]`.
    for index in max(0, start - 3)..<start
    where Self.entry(at: index, in: tokens).map({
      index + $0.count > own.lowerBound && index + $0.count <= own.upperBound && $0.sense.isHedge
    }) == true {
      return index
    }
    return start
  }

  /// How many tokens there may be from a verb of change to its `by`.
  static let spanToBy = 5

  /// The verb of change that a `by` belongs to: `contracted a little, by`.
  private func verb(before by: Int) -> Int? {
    guard by < own.lowerBound, tokens[by].word == "by" else { return nil }
    for index in stride(from: by - 1, to: max(-1, by - Self.spanToBy), by: -1) {
      guard tokens[index].word != nil || tokens[index].isSign(",") else { return nil }
      if Self.entry(at: index, in: tokens)?.sense.isChange == true { return index }
    }
    return nil
  }

  /// Whether an entry of the lexicon, or one token, goes from an index to another.
  private func reaches(_ index: Int, to end: Int) -> Bool {
    Self.entry(at: index, in: tokens).map { index + $0.count == end } ?? (index + 1 == end)
  }

  private func leads(_ index: Int, to end: Int) -> Bool {
    if let entry = Self.entry(at: index, in: tokens), index + entry.count == end {
      switch entry.sense {
      case .vague: return false
      case .filler: return Vocabulary.connectors.contains(tokens[end - 1].word ?? "")
      default: return true
      }
    }
    return index + 1 == end && (isCurrency(tokens[index]) || tokens[index].word == "between")
  }

  private static func entry(at index: Int, in tokens: [Token]) -> Lexicon.Entry? {
    Lexicon.before.entry(at: index, in: tokens) { $0.isLead }
  }

  private func isCurrency(_ token: Token) -> Bool {
    guard let piece = token.piece, let unit = UnitNames.unit(piece), case .money = unit.dimension
    else { return false }
    return true
  }
}

extension Sense {
  var isHedge: Bool { if case .hedge = self { true } else { false } }

  /// Whether it may stand before a number.
  var isLead: Bool {
    switch self {
    case .hedge, .change, .allBut, .times, .filler, .determiner, .level, .denial, .vague: true
    case .multiple, .halved, .unchanged, .part, .superlative: false
    }
  }
}
