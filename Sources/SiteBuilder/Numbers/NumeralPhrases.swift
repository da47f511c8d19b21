import Quantities

/// Numbers in words.
extension NumeralReader {
  mutating func readWord() {
    let start = index
    let word = tokens[start].word ?? ""
    if !["and", "or", "to"].contains(word) { follows = false }
    index += 1
    if CountingWords.isNumber(word) || ["a", "an", "one"].contains(word) {
      readNumber(start, isOne: !CountingWords.isNumber(word))
    } else if word == "half", token(index)?.word == "of",
      !NumeralWords.halves.contains(token(start - 1)?.word ?? "")
    {
      add(start, index)
    }
  }

  /// `twenty-five per cent`, `two-thirds`, `a million tonnes`, `a quarter of`.
  private mutating func readNumber(_ start: Int, isOne: Bool) {
    var end = index
    while let next = numberWord(at: end, isFirst: isOne && end == index) { end = next }
    if end > index, tokens[index..<end].contains(where: \.isMultiplier) {
      return take(start, endOfUnits(from: end))
    }
    guard let next = behindJoint(end), let word = token(next)?.word else { return }
    if CountingWords.isPart(word) {
      let isArticle = isOne && tokens[start].word != "one"
      guard !isArticle || token(next + 1)?.word == "of" else { return }
      return take(start, next + 1)
    }
    guard !isOne else { return }
    let units = endOfUnits(from: end)
    if units > end { take(start, units) }
  }

  /// Behind one more word of a number: `-five`, `hundred`, `and twenty`.
  private func numberWord(at end: Int, isFirst: Bool) -> Int? {
    guard let next = behindJoint(end), let token = token(next) else { return nil }
    if token.isMultiplier { return next + 1 }
    if token.word == "and", ["hundred", "thousand"].contains(tokens[end - 1].word),
      CountingWords.isNumber(self.token(next + 1)?.word ?? "")
    {
      return next + 2
    }
    return !isFirst && CountingWords.isNumber(token.word ?? "") ? next + 1 : nil
  }

  private mutating func take(_ start: Int, _ end: Int) {
    add(startOfCurrency(before: start), end)
    index = end
  }

  /// Behind a hyphen without white space, or at the next word.
  private func behindJoint(_ end: Int) -> Int? {
    guard let next = token(end) else { return nil }
    if next.word != nil { return end }
    return next.isMark("-‑") && !next.isSpaced && attached(end + 1)?.word != nil ? end + 1 : nil
  }
}

extension NumeralTokens.Token {
  fileprivate var isMultiplier: Bool { word.map(NumeralWords.isMultiplier) ?? false }
}
