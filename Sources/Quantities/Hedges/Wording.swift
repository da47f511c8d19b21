/// A row of the table of wordings: words, what they mean, a phrase that holds and one that does not.
public struct Wording: Sendable {
  public struct Example: Hashable, Sendable {
    public var phrase: String
    /// What the data says.
    public var quantity: Quantity
  }

  /// Before the number, or in its place; `…` stands for it where words follow it.
  public var words: [String]
  /// One sentence.
  public var meaning: String
  public var holds: Example
  public var fails: Example
  let sense: Sense

  /// - Parameter words: Parted by commas.
  init(
    _ sense: Sense,
    _ words: String,
    _ meaning: String,
    holds: (String, Quantity),
    fails: (String, Quantity)
  ) {
    self.sense = sense
    self.words = words.split(separator: ",").map { word in
      String(word.drop { $0 == " " || $0 == "\n" })
    }
    self.meaning = meaning
    self.holds = Example(phrase: holds.0, quantity: holds.1)
    self.fails = Example(phrase: fails.0, quantity: fails.1)
  }
}

/// What words before, after or in place of a number are to it.
enum Sense: Hashable, Sendable {
  case hedge(Hedge)
  /// More than before, or less.
  case change(isFall: Bool)
  /// So many times as much.
  case multiple(Double)
  /// Less by a half.
  case halved
  case unchanged
  /// A stretch of the whole, 0 to 1.
  case part(Interval)
  /// What is left of the whole without the part that follows.
  case allBut
  /// The number that follows says how many times as much.
  case times
  /// The first of an order, or the last.
  case superlative(fromBottom: Bool)
  /// Nothing that matters.
  case filler
  /// An article or a possessive, which a noun or an adjective may follow.
  case determiner
  /// What follows is where a change led, or whence.
  case level
  /// Says the contrary.
  case denial
  /// Says much or little without a number.
  case vague
}
