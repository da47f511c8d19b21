extension AmountReader {
  /// `top three`, `first 5`
  mutating func readTop() -> Int? {
    guard take(anyOf: "top", "first") else { return nil }
    return readCount()
  }

  /// `number one`, `No. 2`, `#3`, `rank 2`
  mutating func readNumbered() -> Int? {
    guard take(anyOf: "number", "no", "rank", "place", "position") || take(sign: "#") else {
      return nil
    }
    _ = take(sign: ".")
    return readOrdinal() ?? readCount()
  }

  /// `second`, `2nd`, `twenty-first`
  mutating func readOrdinal() -> Int? {
    if let number = next?.word.flatMap(NumberWords.ordinal) {
      index += 1
      return number
    }
    if let tens = next?.word.flatMap(NumberWords.small), tens >= 20,
      let rest = token(1)?.word.flatMap(NumberWords.ordinal), rest < 10
    {
      index += 2
      return Int(tens) + rest
    }
    guard case .numeral(let numeral)? = next?.kind, numeral.decimals == 0,
      let ending = token(1)?.word, NumberWords.ordinalEndings.contains(ending),
      (1...999).contains(numeral.value)
    else { return nil }
    index += 2
    return Int(numeral.value)
  }

  mutating func readCount() -> Int? {
    guard let number = readDigits()?.value ?? readWords(), (1...999).contains(number),
      number == number.rounded()
    else { return nil }
    return Int(number)
  }
}
