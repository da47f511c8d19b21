extension AmountReader {
  /// Digits, or a number in words.
  mutating func readNumber() -> Amount? {
    if let numeral = readDigits() { return numeral }
    guard let number = readWords() else { return nil }
    var numeral = Numeral(whole: number)
    readHalf(into: &numeral)
    return Amount(numeral)
  }

  mutating func readDigits() -> Amount? {
    guard let token = next, case .numeral(var numeral) = token.kind, !numeral.isFraction else {
      return nil
    }
    index += 1
    let isWhole = numeral.decimals == 0
    if isWhole { readHalf(into: &numeral) }
    var amount = Amount(numeral)
    amount.hasDigits = true
    if let power = readPower() {
      amount.scale = power
      amount.value *= power
    }
    return amount
  }

  /// `½`, `and a half` after a whole number, which is then told to the nearest half or quarter.
  private mutating func readHalf(into numeral: inout Numeral) {
    var part: Double?
    if case .numeral(let sign)? = next?.kind, sign.isFraction {
      index += 1
      part = sign.value
    } else if take(words: "and", "a", "half") {
      part = 0.5
    } else if take(words: "and", "a", "quarter") {
      part = 0.25
    }
    guard let part else { return }
    numeral.value += part
    numeral.coarseStep = min(part, 0.5)
  }

  /// `× 10^6`
  private mutating func readPower() -> Double? {
    attempt { reader in
      guard reader.take(sign: "×") || reader.take(word: "x"),
        case .numeral(let ten)? = reader.next?.kind, ten.value == 10,
        reader.token(1)?.isSign("^") == true,
        case .numeral(let exponent)? = reader.token(2)?.kind, exponent.value <= 30
      else { return nil }
      reader.index += 3
      return powerOfTen(Int(exponent.value))
    }
  }

  /// A whole number in words: `a hundred and five`, `twenty-one`, `two dozen`, `a couple of`.
  mutating func readWords() -> Double? {
    attempt { reader in
      let hasArticle = reader.take(anyOf: "a", "an")
      if let set = reader.next?.word.flatMap(NumberWords.set), reader.token(1)?.word != "digit" {
        reader.index += 1
        _ = reader.take(word: "of")
        return set
      }
      if hasArticle {
        guard let word = reader.next?.word, word.utf8.count > 2,
          let size = Magnitudes.size(of: word)
        else { return nil }
        guard size == 100 else { return 1 }
        return reader.readHundreds(1)
      }
      guard let number = reader.readBelowHundred() else { return nil }
      if reader.take(word: "dozen") { return number * 12 }
      guard number < 10, reader.next?.word == "hundred" else { return reader.readThousands(number) }
      return reader.readHundreds(number).map { reader.readThousands($0) }
    }
  }

  /// `hundred and five`
  private mutating func readHundreds(_ number: Double) -> Double? {
    guard take(word: "hundred") else { return nil }
    return number * 100
      + (attempt { reader in
        let hasAnd = reader.take(word: "and")
        if hasAnd, reader.next?.word == "a" { return nil }
        return reader.readBelowHundred()
      } ?? 0)
  }

  /// `two thousand nine hundred`: a magnitude with a rest is part of the number.
  private mutating func readThousands(_ number: Double) -> Double {
    attempt { reader in
      guard reader.take(word: "thousand") else { return nil }
      _ = reader.take(word: "and")
      guard let rest = reader.readBelowHundred() else { return nil }
      return number * 1000 + (rest < 10 ? reader.readHundreds(rest) ?? rest : rest)
    } ?? number
  }

  private mutating func readBelowHundred() -> Double? {
    guard let number = next?.word.flatMap(NumberWords.small) else { return nil }
    index += 1
    guard number >= 20, let unit = next?.word.flatMap(NumberWords.small), (1..<10).contains(unit)
    else { return number }
    index += 1
    return number + unit
  }

  /// `million`, `lakh crore`, `a million and a half`.
  mutating func readMagnitudes(_ amount: inout Amount) {
    while let word = next?.word, let size = Magnitudes.size(of: word) ?? NumberWords.set(word) {
      index += 1
      amount.scale *= size
      amount.value *= size
      // `Rs 7,280 cr.`
      if word.utf8.count <= 3, next?.isSign(".") == true, index + 1 < end { index += 1 }
      // `millions d'euros`, `million de tonnes`
      if next?.word == "de" { index += 1 }
    }
    guard amount.scale > 1, take(words: "and", "a", "half") else { return }
    var numeral = Numeral(amount.value / amount.scale + 0.5)
    numeral.coarseStep = 0.5
    amount.form = .numeral(numeral)
    amount.value = numeral.value * amount.scale
    amount.hasDigits = false
  }
}
