extension Acceptance {
  /// A number without a unit is read in the data's own, unless it says that it counts other things.
  func checkCounted(_ claim: Claim, _ amount: Amount) throws(Mismatch) {
    guard let noun = claim.counted.last, let unit = quantity.unit else { return }
    switch quantity.kind {
    case .amount, .change, .count: break
    case .share, .rank, .growth, .ratio, .concentration: return
    }
    if case .things(let name) = unit.dimension {
      let names = name.split(separator: " ").map { String($0).singular }
      guard noun.hasSuffix("s"), !claim.counted.contains(where: { names.contains($0.singular) })
      else { return }
      throw Mismatch(summary: "text counts \(noun); the data counts \(unit)")
    }
    guard amount.scale == 1 else { return }
    throw Mismatch(
      summary: "'\(noun)' is no unit that is known; the data is \(quantity.nature)",
      help: UnitNames.ambiguities[noun],
      verdict: .unreadable
    )
  }

  /// By what to multiply an amount to have it as the quantity has it.
  func factor(_ amount: Amount) throws(Mismatch) -> Double {
    switch quantity.kind {
    case .share: return try shareFactor(amount)
    case .amount: return try unitFactor(amount, quantity.unit)
    case .change: return try unitFactor(amount, quantity.unit?.ofDifferences)
    case .growth: return try growthFactor(amount)
    case .ratio:
      guard let unit = amount.unit else { return 1 }
      guard unit.isPerCent else { throw unitMismatch(unit) }
      return 0.01
    case .concentration, .count:
      guard let unit = amount.unit else { return 1 }
      if case .things = unit.dimension { return 1 }
      if case .points = unit.dimension, quantity.kind == .concentration { return 1 }
      throw unitMismatch(unit)
    case .rank:
      guard amount.unit == nil, !amount.isFraction else {
        throw Mismatch(summary: "a rank is a place in an order")
      }
      return 1
    }
  }

  private func shareFactor(_ amount: Amount) throws(Mismatch) -> Double {
    if let unit = amount.unit {
      guard unit.isPerCent else { throw unitMismatch(unit) }
      return 0.01
    }
    if amount.isFraction || amount.value < 1 || amount.value == 0 { return 1 }
    throw Mismatch(summary: "a share is written in per cent")
  }

  private func unitFactor(_ amount: Amount, _ own: MeasureUnit?) throws(Mismatch) -> Double {
    guard let unit = amount.unit else {
      if amount.isFraction {
        guard own?.isPerCent == true else { throw partMismatch() }
        return 100
      }
      if own?.dimension == .points { throw pointsMismatch() }
      // `18,000 crore` of what is given in crore rupees: the magnitude is the unit's own.
      return amount.scale > 1 ? 1 / (own?.magnitude ?? 1) : 1
    }
    guard let own else {
      if case .things = unit.dimension { return 1 }
      throw unitMismatch(unit)
    }
    if let factor = unit.factor(to: own) { return factor }
    if own.dimension == .points, unit.isPerCent { throw pointsMismatch() }
    // `$55` for a price per kilogram: a text says of what it is the price.
    if case .ratio(let above, _) = own.dimension, unit.dimension == above {
      return unit.size / own.sizeAbove
    }
    throw unitMismatch(unit)
  }

  private func growthFactor(_ amount: Amount) throws(Mismatch) -> Double {
    if amount.isFraction, amount.unit == nil { return 100 }
    guard let unit = amount.unit else {
      throw Mismatch(summary: "growth is written in per cent")
    }
    guard unit.isPerCent else { throw unitMismatch(unit) }
    return 1
  }

  func unitMismatch(_ unit: MeasureUnit) -> Mismatch {
    Mismatch(summary: "text speaks of '\(unit)'; the data is \(quantity.nature)")
  }

  func pointsMismatch() -> Mismatch {
    Mismatch(
      summary: "the difference of two percentages is in percentage points, not per cent"
    )
  }
}
