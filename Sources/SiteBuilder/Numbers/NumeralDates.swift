/// Digits that state no number: dates, years, times, references and the numbers of items.
extension NumeralReader {
  func isDate(_ start: Int, _ end: inout Int) -> Bool {
    let digits = chain(start, end)
    let marks = marks(start, end)
    if digits.contains(where: \.isSectionOrDate) || digits.count > 2 { return true }
    if marks.contains(where: { $0.isMark(":") }) { return isTime(digits) }
    if digits[0].isYear, !hasUnit(start, end) {
      if digits.count == 2 {
        return digits[1].isYear || digits[1].text.count == 2
      }
      if attached(end)?.text == "s" { end += 1 }
      return true
    }
    return isDay(start, end) || isOldYear(start, end) || isHour(end)
  }

  private func isTime(_ digits: [NumeralTokens.Token]) -> Bool {
    digits[0].plainNumber.map { $0 < 25 } == true && digits[1].text.count == 2
  }

  /// Whether a unit, per cent, a multiplier or a currency makes a number of what looks like a year.
  private func hasUnit(_ start: Int, _ end: Int) -> Bool {
    if startOfCurrency(before: start) < start { return true }
    if attached(end)?.text == "s" { return false }
    return endOfUnits(from: end) > end
  }

  /// `12 March`, `March 12`, `12th of March`, `12 to 14 March`, `12. März`.
  private func isDay(_ start: Int, _ end: Int) -> Bool {
    guard chain(start, end).allSatisfy({ $0.plainNumber.map { (1...31).contains($0) } == true })
    else { return false }
    var next = endOfOrdinal(start, end) ?? end
    if isMonth(token(start - 1)) { return token(start - 1)?.word != "may" || !hasUnit(start, end) }
    if let before = token(start - 1), before.isMark("."), isMonth(token(start - 2)) { return true }
    if attached(next)?.isMark(".") == true { next += 1 }
    if let word = token(next)?.word, ["of", "de"].contains(word) { next += 1 }
    if let word = token(next)?.word, ["to", "and"].contains(word), token(next + 1)?.isDigits == true
    {
      next = endOfChain(from: next + 1)
    }
    return isMonth(token(next))
  }

  private func isMonth(_ token: NumeralTokens.Token?) -> Bool {
    guard let token, let word = token.word, NumeralWords.months.contains(word) else { return false }
    // The verbs are written small.
    return token.startsUpperCase || !["may", "march", "mar", "mars"].contains(word)
  }

  /// `in 1868`
  private func isOldYear(_ start: Int, _ end: Int) -> Bool {
    guard let before = token(start - 1)?.word, NumeralWords.beforeYears.contains(before),
      tokens[start].text.count == 4, end == start + 1, !hasUnit(start, end)
    else { return eraFollows(end) }
    return tokens[start].plainNumber.map { (1500..<1900).contains($0) } == true || eraFollows(end)
  }

  private func eraFollows(_ end: Int) -> Bool {
    guard let token = token(end), let word = token.word else { return false }
    return token.isAcronym && NumeralWords.eras.contains(word)
  }

  /// `9 pm`, `9 a.m.`, `5 o'clock`
  private func isHour(_ end: Int) -> Bool {
    guard let word = token(end)?.word else { return false }
    if NumeralWords.afterTimes.contains(word) { return true }
    if word == "o", token(end + 2)?.word == "clock" { return true }
    return ["a", "p"].contains(word) && attached(end + 1)?.isMark(".") == true
      && attached(end + 2)?.word == "m"
  }

  /// `Section 232`, `p. 144`, `§ 5`, `#5`, `No. 5`, `MP 1`; and what goes on after one: `and 5`.
  func isReference(_ start: Int, _ end: Int) -> Bool {
    guard tokens[start].text.allSatisfy({ $0.isNumber || $0 == "." }),
      tokens[start].text.count <= 7, !hasUnit(start, end)
    else { return false }
    if follows { return true }
    guard let before = token(start - 1) else { return false }
    if before.isMark("§#¶№") { return true }
    if before.isMark("(") {
      let isSub = !before.isSpaced && !tokens[start].isSpaced
      return isSub && token(start - 2)?.isDigits == true
    }
    let isShort = before.isMark(".") && !before.isSpaced
    guard let label = isShort ? token(start - 2) : before, let word = label.word else {
      return false
    }
    let labels = isShort ? NumeralWords.shortLabels : NumeralWords.labels
    if labels.contains(word) { return tokens[start].isSpaced || isShort }
    if word == "no" { return isShort || (label.startsUpperCase && start > 1) }
    return !isShort && label.isAcronym && tokens[start].isSpaced
      && !NumeralWords.countries.contains(word)
  }

  /// The number of an item or a section: `1.` or `3.2` at the start, `(1)` and `[1]` anywhere.
  func isMarker(_ start: Int, _ end: Int) -> Bool {
    guard tokens[start].text.count <= 4, end == start + 1 else { return false }
    let isSmall = tokens[start].plainNumber.map { $0 < 100 } == true
    if isSmall, let open = token(start - 1), let close = attached(end) {
      if open.isMark("("), close.isMark(")") { return true }
      if open.isMark("["), close.isMark("]") { return true }
    }
    guard start == 0, !hasUnit(start, end) else { return false }
    let isSection = tokens[start].text.allSatisfy { $0.isNumber || $0 == "." }
    if isHeading, isSection, let next = token(end), next.isSpaced, next.startsUpperCase {
      return true
    }
    return isSmall && attached(end)?.isMark(".)") == true && token(end + 1)?.isSpaced == true
  }
}
