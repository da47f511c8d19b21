/// Which numbers a claim allows a quantity to be.
struct Acceptance {
  let quantity: Quantity

  /// The numbers that `claim` allows, in the unit of the quantity.
  func interval(of claim: Claim) throws(Mismatch) -> Interval {
    switch claim.meaning {
    case .amount(let first, let second):
      try checkCounted(claim, first)
      return try interval(first, second, claim.hedge) { amount throws(Mismatch) in
        try factor(amount)
      }
    case .difference(let first, let second, let isFall):
      return try difference(first, second, isFall: isFall, claim.hedge)
    case .multiple(let first, let second): return try multiple(first, second, claim.hedge)
    case .unchanged: return try unchanged()
    case .part(let interval): return try part(interval, claim.hedge)
    case .allBut(let amount):
      let whole = quantity.unit?.isPerCent == true ? 100.0 : 1
      guard quantity.kind == .share || whole == 100 else { throw partMismatch() }
      let rest = try interval(amount, nil, claim.hedge) { amount throws(Mismatch) in
        try factor(amount)
      }
      return rest.negated.shifted(by: whole)
    case .rank(let number, let fromBottom, let orBetter):
      return try rank(number, fromBottom: fromBottom, orBetter: orBetter)
    }
  }

  /// - Parameter factor: By what to multiply an amount to have it in the unit of the quantity.
  private func interval(
    _ first: Amount,
    _ second: Amount?,
    _ hedge: Hedge,
    factor: (Amount) throws(Mismatch) -> Double
  ) throws(Mismatch) -> Interval {
    let firstFactor = try factor(first)
    var tolerance = tolerance(of: first, hedge) * firstFactor
    guard let second else {
      return interval(first, hedge, by: firstFactor, tolerance: tolerance)
    }
    // Both ends are as precise as the finer one: 1 to 1.5 million starts at 0.95 million.
    let secondFactor = try factor(second)
    tolerance = min(tolerance, self.tolerance(of: second, hedge) * secondFactor)
    let low = interval(first, hedge, by: firstFactor, tolerance: tolerance)
    let high = interval(second, hedge, by: secondFactor, tolerance: tolerance)
    return Interval(
      low.low,
      high.high,
      includesLow: low.includesLow,
      includesHigh: high.includesHigh
    )
  }

  private func tolerance(of amount: Amount, _ hedge: Hedge) -> Double {
    amount.tolerance(isExact: hedge == .exactly || quantity.countsEveryDigit)
  }

  private func interval(
    _ amount: Amount,
    _ hedge: Hedge,
    by factor: Double,
    tolerance: Double
  ) -> Interval {
    let interval = hedge.interval(around: amount.value * factor, tolerance: tolerance)
    return amount.isNegative ? interval.negated : interval
  }

  private func difference(
    _ first: Amount,
    _ second: Amount?,
    isFall: Bool,
    _ hedge: Hedge
  ) throws(Mismatch) -> Interval {
    switch quantity.kind {
    case .change, .growth:
      let size = try interval(first, second, hedge) { amount throws(Mismatch) in try factor(amount)
      }
      return (isFall ? size.negated : size).clamped(isFall: isFall)
    case .ratio:
      // 23% more is 1.23 times as much.
      let size = try interval(first, second, hedge) { amount throws(Mismatch) in
        if amount.isFraction { return 1 }
        guard amount.unit?.isPerCent == true else {
          throw Mismatch(summary: "a ratio is written as 'so many times'")
        }
        return 0.01
      }
      return (isFall ? size.negated : size).shifted(by: 1)
    case .amount, .share, .rank, .concentration, .count:
      throw Mismatch(summary: "text speaks of a change; the data is \(quantity.nature)")
    }
  }

  private func multiple(
    _ first: Amount,
    _ second: Amount?,
    _ hedge: Hedge
  ) throws(Mismatch) -> Interval {
    let factors = try interval(first, second, hedge) { _ throws(Mismatch) in 1 }
    switch quantity.kind {
    case .ratio: return factors
    case .growth: return factors.shifted(by: -1).scaled(by: 100)
    case .amount, .share, .rank, .change, .concentration, .count:
      throw Mismatch(summary: "text says how many times as much; the data is \(quantity.nature)")
    }
  }

  private func unchanged() throws(Mismatch) -> Interval {
    switch quantity.kind {
    case .growth: return Interval(-1, 1)
    case .ratio: return Interval(0.99, 1.01)
    case .change: return Interval(0, 0)
    case .amount, .share, .rank, .concentration, .count:
      throw Mismatch(summary: "text says that nothing changed; the data is \(quantity.nature)")
    }
  }

  private func part(_ part: Interval, _ hedge: Hedge) throws(Mismatch) -> Interval {
    var part = part
    if hedge != .asTyped { part = hedge.interval(around: part.high.rounded(), tolerance: 0.005) }
    switch quantity.kind {
    case .share: return part
    case .amount where quantity.unit?.isPerCent == true: return part.scaled(by: 100)
    case .amount where part.high < 0.001, .count where part.high < 0.001: return Interval(0, 0)
    case .amount, .rank, .change, .growth, .ratio, .concentration, .count:
      throw partMismatch()
    }
  }

  func partMismatch() -> Mismatch {
    Mismatch(summary: "text speaks of a part of a whole; the data is \(quantity.nature)")
  }

  private func rank(_ number: Int, fromBottom: Bool, orBetter: Bool) throws(Mismatch) -> Interval {
    guard case .rank(let among) = quantity.kind else {
      throw Mismatch(
        summary: "text says a rank; the data is \(quantity.nature)",
        help: "bind it to the measure 'rank'"
      )
    }
    let place = Double(number)
    guard fromBottom else { return orBetter ? Interval(1, place) : Interval(place, place) }
    guard among < .max else {
      throw Mismatch(summary: "it is not known among how many the rank is")
    }
    let fromTop = Double(among) + 1 - place
    return orBetter ? Interval(fromTop, Double(among)) : Interval(fromTop, fromTop)
  }
}
