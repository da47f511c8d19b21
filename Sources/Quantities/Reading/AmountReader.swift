/// Reads amounts from tokens: `US$ 1.2 million per tonne`, `two-thirds`, `8,52,000 t`.
struct AmountReader {
  let tokens: [Token]
  /// The text the tokens were cut from, for units whose case matters.
  let text: [UInt8]
  var index: Int
  /// What is read ends here.
  var end: Int

  init(tokens: [Token], text: [UInt8], index: Int) {
    self.tokens = tokens
    self.text = text
    self.index = index
    end = tokens.count
  }

  /// The amount that starts at `index`, which is left behind it; `nil` where none does.
  ///
  /// - Parameter ownEnd: Where the phrase ends; a magnitude and a unit directly after it count too.
  mutating func read(after ownEnd: Int? = nil) -> Amount? {
    let start = index
    let isNegative = readSign()
    let currency = readCurrency()
    let first = index
    guard var amount = readProportion() ?? readFraction() ?? readNumber() ?? readOneOfUnit() else {
      index = start
      return nil
    }
    if first < index {
      amount.written = tokens[first].range.lowerBound..<tokens[index - 1].range.upperBound
    }
    amount.hasDigits = amount.hasDigits && index == first + 1
    amount.isNegative = isNegative
    amount.unit = currency
    let ownLimit = end
    if index == ownEnd { end = tokens.count }
    if case .numeral = amount.form { readMagnitudes(&amount) }
    if index == ownEnd { end = tokens.count }
    readUnit(&amount)
    end = max(ownLimit, min(end, index))
    return amount
  }

  var next: Token? { token(0) }

  func token(_ distance: Int) -> Token? {
    index + distance < end ? tokens[index + distance] : nil
  }

  mutating func take(word: String) -> Bool {
    guard next?.word == word else { return false }
    index += 1
    return true
  }

  mutating func take(words: String...) -> Bool {
    for (distance, word) in words.enumerated() where token(distance)?.word != word { return false }
    index += words.count
    return true
  }

  mutating func take(anyOf words: String...) -> Bool {
    guard let word = next?.word, words.contains(word) else { return false }
    index += 1
    return true
  }

  mutating func take(sign: Character) -> Bool {
    guard next?.isSign(sign) == true else { return false }
    index += 1
    return true
  }

  /// Takes a word of the phrase, or the first after it.
  mutating func takeAfter(word: String, _ phrase: PhraseTokens) -> Bool {
    guard index < tokens.count, index <= phrase.own.upperBound, tokens[index].word == word else {
      return false
    }
    index += 1
    return true
  }

  /// What `read` reads, if it reads something; else nothing is taken.
  mutating func attempt<Value>(_ read: (inout AmountReader) -> Value?) -> Value? {
    let start = index
    if let value = read(&self) { return value }
    index = start
    return nil
  }

  var startsAmount: Bool {
    guard let next, next.mayStartAmount else { return false }
    var ahead = self
    return ahead.read() != nil
  }

  var startsWithCurrency: Bool {
    var ahead = self
    return ahead.readCurrency() != nil
  }

  private mutating func readSign() -> Bool {
    if take(word: "minus") || take(word: "negative") { return true }
    if next?.isSign("–") == true, let number = token(1),
      tokens[index].range.upperBound == number.range.lowerBound
    {
      index += 1
      return true
    }
    if next?.isSign("+") == true { index += 1 }
    return false
  }

  private mutating func readCurrency() -> MeasureUnit? {
    attempt { reader in
      guard let name = reader.next?.piece, let unit = UnitNames.unit(name),
        case .money = unit.dimension
      else { return nil }
      reader.index += name == "us" ? 2 : 1
      // `Rs.` ends in a point.
      if name.utf8.count <= 2 { _ = reader.take(sign: ".") }
      guard let after = reader.next, after.isNumeral || after.startsNumberWord else { return nil }
      return MeasureUnit(name, unit.dimension, size: unit.size)
    }
  }
}

extension Token {
  /// Whether an amount may start with it; most words are no such.
  fileprivate var mayStartAmount: Bool {
    guard let word else { return true }
    return NumberWords.mayStart(word)
  }

  fileprivate var startsNumberWord: Bool {
    guard let word else { return false }
    return NumberWords.small(word) != nil || word == "half" || word == "a"
  }
}
