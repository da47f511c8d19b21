/// What belongs to a number before and behind its digits.
extension NumeralReader {
  /// Where a currency before the digits starts: `US$`, `Rs.`, `€`, `INR`, and a sign.
  func startOfCurrency(before start: Int) -> Int {
    var first = start
    if let sign = token(first - 1), sign.isMark("-−+±~≈"), !tokens[first].isSpaced, sign.isSpaced {
      first -= 1
    }
    guard let before = token(first - 1) else { return first }
    if before.isMark(NumeralWords.currencySigns) {
      let letters = token(first - 2)
      return !before.isSpaced && letters.map(isCurrency) == true ? first - 2 : first - 1
    }
    if before.isMark("."), token(first - 2)?.text == "Rs" { return first - 2 }
    let isCode = before.word.map { $0.count > 2 || $0 == "rs" } == true && isCurrency(before)
    return isCode ? first - 1 : first
  }

  /// Behind per cent, multipliers, a currency and units, as far as they follow.
  func endOfUnits(from start: Int) -> Int {
    var end = start
    while let next = endOfUnit(from: end) { end = next }
    return end
  }

  private func endOfUnit(from end: Int) -> Int? {
    guard let token = token(end) else { return nil }
    if token.isMark("%‰°") || token.isMark(NumeralWords.currencySigns) { return end + 1 }
    // `24-tonne`
    if token.isMark("-‑"), !token.isSpaced, let word = attached(end + 1)?.word {
      return isUnit(word) ? end + 2 : nil
    }
    guard let word = token.word else { return nil }
    if word == "per", self.token(end + 1)?.word == "cent" { return end + 2 }
    if word == "percentage", self.token(end + 1)?.word?.hasPrefix("point") == true {
      return end + 2
    }
    if !token.isSpaced { return NumeralWords.attachedUnits.contains(token.text) ? end + 1 : nil }
    // Letters alone are units only as they are written.
    let isLetter = word.count == 1 || word == "mt" || word == "pp"
    return isLetter
      ? (NumeralWords.attachedUnits.contains(token.text) ? end + 1 : nil)
      : (isUnit(word) ? end + 1 : nil)
  }

  private func isUnit(_ word: String) -> Bool {
    NumeralWords.units.contains(word) || NumeralWords.isMultiplier(word)
  }

  func isOrdinal(_ word: String) -> Bool { ["st", "nd", "rd", "th"].contains(word) }

  func endOfOrdinal(_ start: Int, _ end: Int) -> Int? {
    attached(end)?.word.map(isOrdinal) == true ? end + 1 : nil
  }

  /// Behind `-largest` or `smallest`.
  func superlative(at start: Int) -> Int? {
    let end = token(start)?.isMark("-‑") == true ? start + 1 : start
    guard let word = token(end)?.word, word.count > 4, word.hasSuffix("est") else { return nil }
    return end + 1
  }
}
