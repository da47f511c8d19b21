extension AmountReader {
  /// `a third`, `two-thirds`, `¾`, `2/3`, `half`, and of what: `half a million`, `half a tonne`.
  mutating func readFraction() -> Amount? {
    attempt { reader in
      guard let part = reader.readPart() else { return nil }
      var amount = Amount(part: part)
      if let size = reader.readWhole() {
        amount.value *= size
        amount.scale = size
      }
      return amount
    }
  }

  private mutating func readPart() -> Double? {
    if case .numeral(let numeral)? = next?.kind, numeral.isFraction {
      index += 1
      return numeral.value
    }
    if take(anyOf: "half", "quarter") { return tokens[index - 1].word == "half" ? 0.5 : 0.25 }
    if let part: Double = attempt({ reader in
      guard reader.take(anyOf: "a", "an", "one") else { return nil }
      _ = reader.take(word: "full")
      return reader.readDivisor().map { 1 / $0 }
    }) {
      return part
    }
    guard
      case .numeral(let numeral)? = (readDigits() ?? readWords().map { Amount(Numeral($0)) })?.form
    else { return nil }
    if let divisor = readDivisor(), numeral.value < divisor { return numeral.value / divisor }
    guard take(sign: "/"), let below = readDigits(), below.value > 1, numeral.value < below.value,
      below.scale == 1
    else { return nil }
    return numeral.value / below.value
  }

  private mutating func readDivisor() -> Double? {
    guard let divisor = next?.word.flatMap(NumberWords.divisor) else { return nil }
    index += 1
    return divisor
  }

  /// Of what a fraction is: 1,000,000 in `half a million` and `a quarter of a million`, 12 in `half a
  /// dozen`, 1 before a unit.
  private mutating func readWhole() -> Double? {
    attempt { reader in
      _ = reader.take(word: "of")
      guard reader.take(anyOf: "a", "an", "one") else { return nil }
      guard let word = reader.next?.word else { return reader.next?.isSign("%") == true ? 1 : nil }
      if let size = NumberWords.set(word) ?? Magnitudes.size(of: word), word.utf8.count > 2 {
        reader.index += 1
        return size
      }
      var ahead = reader
      return ahead.readNamedUnit() == nil ? nil : 1
    }
  }

  /// `three in four`, `61 out of every 100`, `24 of the 30`.
  mutating func readProportion() -> Amount? {
    attempt { reader in
      guard let part = reader.readDigits()?.whole ?? reader.readWords() else { return nil }
      let isOut = reader.take(words: "out", "of")
      guard isOut || reader.take(anyOf: "in", "of") else { return nil }
      let isEvery = reader.take(anyOf: "every", "each")
      _ = reader.take(word: "the")
      guard let whole = reader.readDigits()?.whole ?? reader.readWords(), part <= whole, whole > 1,
        isOut || isEvery || !(1700...2200).contains(whole)
      else { return nil }
      return Amount(part, of: whole)
    }
  }

  /// `a tonne`, `a percentage point`
  mutating func readOneOfUnit() -> Amount? {
    attempt { reader in
      guard reader.take(anyOf: "a", "an"), reader.next?.word != nil else { return nil }
      var ahead = reader
      guard let unit = ahead.readNamedUnit(), !unit.isMoney else { return nil }
      return Amount(Numeral(1))
    }
  }
}

extension Amount {
  /// Its value, if that is a plain whole number.
  fileprivate var whole: Double? {
    scale == 1 && value == value.rounded() ? value : nil
  }
}
