extension ClaimReader {
  /// `times`, `-fold`, `as much as`, `again`.
  mutating func readMultiple(_ first: Amount, _ second: Amount?) throws(Misreading)
    -> Claim?
  {
    if saysTimes {
    } else if amounts.takeAfter(word: "times", phrase) {
      guard !nextCompares else {
        throw Misreading(
          "'times \(amounts.next?.word ?? "more")' can be read in two ways",
          help: "write '… times as much'"
        )
      }
    } else if amounts.take(word: "fold") || amounts.take(sign: "×") || amounts.take(word: "x") {
    } else if first.unit == nil, second == nil, takeAsMuch() {
      guard amounts.takeAfter(word: "again", phrase) else {
        return Claim(meaning: .multiple(first, to: nil))
      }
      return Claim(meaning: .multiple(Amount(word: 1 + first.value), to: nil))
    } else {
      return nil
    }
    try readFollowers()
    try refuseFall()
    return Claim(meaning: .multiple(first, to: second))
  }

  /// `tenfold less`: ten times as little, or nine times less than nothing.
  func refuseFall() throws(Misreading) {
    guard isFall == true else { return }
    throw Misreading(
      "a multiple says how much more, not how much less",
      help: "write a fraction, such as 'a tenth as much'"
    )
  }

  private mutating func takeAsMuch() -> Bool {
    guard amounts.next?.word == "as" || tokenAfter(0)?.word == "as",
      ["much", "many", "large", "big", "high", "great"].contains(tokenAfter(1)?.word)
    else { return false }
    amounts.index += 2
    return true
  }

  private var nextCompares: Bool {
    guard let entry = Lexicon.after.entry(at: amounts.index, in: tokens) else { return false }
    return entry.sense.isChange && tokens[amounts.index].word != "up"
  }
}
