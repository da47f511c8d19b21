extension ClaimReader {
  /// The number, or the words in its place.
  mutating func readStatement() throws(Misreading) -> Claim {
    if let entry = statementWords, let claim = try readWords(entry) { return claim }
    let isBetween = saysBetween || amounts.take(word: "between")
    let isFrom = !isBetween && amounts.take(word: "from")
    try readHedges()
    guard var first = amounts.read(after: phrase.own.upperBound) else { throw .noNumber }
    let second = try readSecond(&first, isBetween: isBetween, isFrom: isFrom)
    if saysAllBut { return Claim(meaning: .allBut(first)) }
    if let multiple = try readMultiple(first, second) { return multiple }
    if second == nil, let both = try readLimit(first) { return both }
    try readFollowers()
    if first.unit == nil, second == nil {
      amounts.readUnit(&first)
      try readFollowers()
    }
    if first.isNegative, isFall != nil {
      throw Misreading("it has a sign and a word for a direction", help: "leave the sign out")
    }
    var claim = Claim(meaning: .amount(first, to: second))
    if let isFall { claim.meaning = .difference(first, to: second, isFall: isFall) }
    if first.isProportion, kind == .count, let counted = first.counted {
      claim.meaning = .amount(counted, to: nil)
    }
    if first.unit == nil { claim.counted = countedWords }
    return claim
  }

  private mutating func readHedges() throws(Misreading) {
    while let entry = Lexicon.before.entry(at: amounts.index, in: tokens, where: { $0.isHedge }),
      case .hedge(let found) = entry.sense, !amounts.startsAmount
    {
      try add(found)
      amounts.index += entry.count
    }
  }

  private mutating func readWords(_ entry: Lexicon.Entry) throws(Misreading) -> Claim? {
    let start = amounts.index
    amounts.index += entry.count
    switch entry.sense {
    case .multiple(let factor):
      try readFollowers()
      try refuseFall()
      return Claim(meaning: .multiple(Amount(word: factor), to: nil))
    case .halved:
      try readFollowers()
      isFall = true
      return Claim(meaning: .difference(Amount(part: 0.5), to: nil, isFall: true))
    case .unchanged: return Claim(meaning: .unchanged)
    case .part(let part):
      // `no 2`, `all 30 minerals`: what follows is the number.
      if amounts.startsAmount { return part.isWhole ? nil : failed(start) }
      guard hedge == .asTyped || part.isWhole else {
        throw Misreading("its hedge goes with a number", help: "leave the hedge out")
      }
      return Claim(meaning: .part(part))
    default: return failed(start)
    }
  }

  private mutating func failed(_ start: Int) -> Claim? {
    amounts.index = start
    return nil
  }

  /// The other end of a range; a unit or magnitude that only one end has holds for both.
  private mutating func readSecond(
    _ first: inout Amount,
    isBetween: Bool,
    isFrom: Bool
  ) throws(Misreading) -> Amount? {
    let start = amounts.index
    let isJoined =
      isBetween ? amounts.take(word: "and") : amounts.take(word: "to") || amounts.take(sign: "–")
    guard isJoined, var second = amounts.read(after: phrase.own.upperBound) else {
      amounts.index = start
      guard isBetween || isFrom, amounts.index < phrase.own.upperBound || isBetween else {
        return nil
      }
      throw Misreading("only one end of a range is in it", help: "link both: 'between 10 and 12'")
    }
    if saysLevel || !first.mayRange(to: second) { throw .twoNumbers }
    if first.unit == nil { first.unit = second.unit }
    if second.unit == nil { second.unit = first.unit }
    if first.scale == 1, second.scale > 1, !first.isFraction,
      first.value < second.value / second.scale || first.value * second.scale <= second.value
    {
      first.value *= second.scale
      first.scale = second.scale
    }
    if first.isNegative, second.isNegative, first.signed > second.signed { swap(&first, &second) }
    guard first.signed <= second.signed || !first.isComparable(to: second) else {
      throw Misreading("its range goes from the larger number to the smaller")
    }
    return second
  }

  /// `more than a third but less than half`: two hedges that close a range.
  private mutating func readLimit(_ first: Amount) throws(Misreading) -> Claim? {
    let start = amounts.index
    guard hedge == .above || hedge == .atLeast,
      amounts.take(word: "but") || amounts.take(word: "and"),
      let entry = Lexicon.before.entry(at: amounts.index, in: tokens, where: { $0.isHedge }),
      entry.sense == .hedge(.below) || entry.sense == .hedge(.atMost)
    else {
      amounts.index = start
      return nil
    }
    amounts.index += entry.count
    guard let second = amounts.read(after: phrase.own.upperBound) else {
      amounts.index = start
      return nil
    }
    hedge = .exactly
    return Claim(meaning: .amount(first.exact, to: second.exact))
  }
}
