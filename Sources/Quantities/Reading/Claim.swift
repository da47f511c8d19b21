/// What a phrase says of a quantity.
struct Claim: Hashable, Sendable {
  enum Meaning: Hashable, Sendable {
    /// A number, or all from one to another.
    case amount(Amount, to: Amount?)
    /// More or less than before by so much: `rose 23%`, `a fifth lower`.
    case difference(Amount, to: Amount?, isFall: Bool)
    /// So many times as much: `doubled`, `2.4 times`, `half as much`.
    case multiple(Amount, to: Amount?)
    case unchanged
    /// All, most, none …: a stretch of the whole, 0 to 1.
    case part(Interval)
    /// `all but 9%`
    case allBut(Amount)
    /// A place in an order, from the top or from the bottom, or all up to it.
    case rank(Int, fromBottom: Bool, orBetter: Bool)
  }

  var meaning: Meaning
  var hedge = Hedge.asTyped
  /// The words after a number without a unit, in lower case: `critical minerals`.
  var counted: [String] = []
}

/// Why a phrase says nothing that can be checked.
struct Misreading: Error, Hashable, Sendable {
  /// One clause.
  var summary: String
  /// What to do about it, as a verb phrase; `nil` where only the data's own words help.
  var help: String?

  init(_ summary: String, help: String? = nil) {
    self.summary = summary
    self.help = help
  }

  static let noNumber = Misreading("no number that can be checked is in it")
  static let twoNumbers = Misreading("it holds two numbers", help: "link each number by itself")

  static func unknown(_ word: String, before: Bool) -> Misreading {
    Misreading(
      "'\(word)' \(before ? "before" : "after") the number is not understood",
      help: "link the number alone, with its hedge and unit"
    )
  }
}

extension Claim {
  /// What `phrase` says of a quantity of some kind.
  init(_ phrase: Phrase, of kind: Quantity.Kind, language: String) throws(Misreading) {
    let tokens = PhraseTokens(phrase, language: language)
    if let turn = tokens.turn(of: kind) { throw turn }
    var ranks = RankReader(tokens)
    guard case .rank = kind else {
      var reader = ClaimReader(tokens, of: kind)
      do throws(Misreading) {
        self = try reader.read()
      } catch {
        // A rank is read too, so that it can be said what it is instead of a number.
        guard let claim = ranks.readQuietly() else { throw error }
        self = claim
      }
      return
    }
    if let claim = try ranks.read(isRank: true) {
      self = claim
    } else {
      var reader = ClaimReader(tokens, of: kind)
      self = try reader.read()
    }
  }
}
