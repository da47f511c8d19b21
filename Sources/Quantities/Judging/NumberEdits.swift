import Markup

/// Other numbers that the one number of a phrase might be, in its author's way of writing.
struct NumberEdits {
  /// The nearest at the precision typed, on the side that the hedge asks for; in words several.
  private(set) var candidates: [Judgement.Edit] = []
  /// Whether the number is in digits, so that there is one way to write another.
  private(set) var areCertain = false

  init(_ phrase: Phrase, _ claim: Claim, _ quantity: Quantity, language: String) {
    guard let amount = claim.onlyAmount, let written = amount.written,
      let number = Acceptance(quantity: quantity).number(like: amount, in: claim.meaning)
    else { return }
    let start = PhraseTokens.ownStart(of: phrase)
    let range = written.lowerBound - start..<written.upperBound - start
    guard range.lowerBound >= 0, range.upperBound <= phrase.text.utf8.count else { return }
    // A number that is ten times off has rather a wrong unit.
    let times = number * amount.scale / amount.value
    areCertain = amount.hasDigits && times > 0.1 && times < 10
    candidates = Self.texts(number, like: amount, claim.hedge, quantity, language)
      .map { Judgement.Edit(range: range, replacement: $0) }
  }

  private static func texts(
    _ number: Double,
    like amount: Amount,
    _ hedge: Hedge,
    _ quantity: Quantity,
    _ language: String
  ) -> [String] {
    switch amount.form {
    case .numeral(let numeral):
      let isExact =
        hedge == .exactly || quantity.countsEveryDigit || amount.unit?.isPerCent == true
      let rounded = rounded(number, to: numeral.step(isExact: isExact), hedge)
      guard rounded.isFinite, rounded < 1e15, rounded > 0 || number == 0 else { return [] }
      if amount.hasDigits { return [digits(rounded, like: numeral, language)] }
      return NumberWords.text(rounded).map { [$0] } ?? []
    case .fraction where amount.unit == nil && amount.scale == 1:
      return NumberWords.fractions(near: number)
    case .fraction, .proportion, .word: return []
    }
  }

  /// The nearest multiple of `step` that the hedge allows.
  private static func rounded(_ value: Double, to step: Double, _ hedge: Hedge) -> Double {
    let steps = value / step
    let nearest = steps.rounded(.toNearestOrAwayFromZero)
    let whole = abs(steps - nearest) < 1e-9 * max(1, abs(steps)) ? nearest : steps
    return switch hedge {
    case .asTyped, .exactly, .about, .aboveAbout, .belowAbout: nearest * step
    case .above, .justAbove: (whole.rounded(.up) - 1) * step
    case .atLeast, .wellAbove: whole.rounded(.down) * step
    case .below, .nearly: (whole.rounded(.down) + 1) * step
    case .atMost, .wellBelow: whole.rounded(.up) * step
    }
  }

  private static func digits(_ number: Double, like numeral: Numeral, _ language: String) -> String
  {
    let decimals = min(numeral.decimals, 9)
    let plain = NumberText.plain(number, decimals: decimals)
    guard numeral.groupSign != nil || numeral.decimals > 0 || number < 10_000 else { return plain }
    var format = NumberFormat(language: numeral.countsLakhs ? "en-IN" : language)
    // A blank or an apostrophe, as its author writes.
    if let sign = numeral.groupSign, sign != ",", sign != "." { format.groupSign = sign }
    return format.text(number, decimals: decimals)
  }
}

extension Claim {
  /// The amount of a claim that has but one.
  fileprivate var onlyAmount: Amount? {
    switch meaning {
    case .amount(let only, nil), .difference(let only, nil, _), .multiple(let only, nil),
      .allBut(let only):
      return only
    case .amount, .difference, .multiple, .unchanged, .part, .rank: return nil
    }
  }
}

extension Acceptance {
  /// What an amount would have to be, as it is written, to say the quantity; `nil` where no amount
  /// of its kind does.
  fileprivate func number(like amount: Amount, in meaning: Claim.Meaning) -> Double? {
    let factor: Double
    do throws(Mismatch) { factor = try self.factor(amount) } catch { return nil }
    let value: Double
    switch meaning {
    case .difference(_, _, let isFall):
      let change = quantity.kind == .ratio ? quantity.low - 1 : quantity.low
      guard (change < 0) == isFall else { return nil }
      value = abs(change)
    case .multiple:
      return (quantity.kind == .growth ? 1 + quantity.low / 100 : quantity.low) / amount.scale
    case .allBut: value = (quantity.unit?.isPerCent == true ? 100 : 1) - quantity.low
    case .amount, .unchanged, .part, .rank:
      guard (quantity.low < 0) == amount.isNegative || quantity.low == 0 else { return nil }
      value = abs(quantity.low)
    }
    return value / (factor * amount.scale)
  }
}
