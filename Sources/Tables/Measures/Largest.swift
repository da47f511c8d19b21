extension Question {
  /// The share of the largest `count` parts, 0 to 1.
  func top(_ count: Int) throws(MeasureFailure) -> Measured {
    let parts = try weighedParts()
    if parts.isLowerBound { return measured(0, to: 1, of: parts) }
    if parts.hasGaps { return measured(parts.leastShare(ofLargest: count), to: 1, of: parts) }
    let bounds = parts.largest(count)
    let (low, high) = (bounds.low / parts.target, bounds.high / parts.target)
    return measured(min(1, low), to: min(1, high), of: parts)
  }

  /// What is left of the whole without its largest `count` parts.
  func withoutTop(_ count: Int) throws(MeasureFailure) -> Measured {
    let parts = try weighedParts()
    let bounds = parts.largest(count)
    guard parts.hasGaps else {
      let high = parts.isLowerBound ? .infinity : max(0, parts.target - bounds.low)
      return measured(max(0, parts.target - bounds.high), to: high, of: parts)
    }
    // With large numbers in the gaps, each takes a place among the largest from a known part.
    let places = count - parts.missing
    let high = places < 0 ? .infinity : parts.known - parts.largest(places).low
    return measured(parts.known - bounds.low, to: high, of: parts)
  }
}

extension WeighedParts {
  /// What the largest `count` parts come to: the known ones, or one of them less and in its place all
  /// of the remainder as one part.
  func largest(_ count: Int) -> (low: Double, high: Double) {
    guard count > 0 else { return (0, 0) }
    let known = amounts.prefix(count).reduce(0, +)
    return (known, max(known, amounts.prefix(count - 1).reduce(remainder, +)))
  }

  /// The least share that the largest `count` parts can have, whatever the missing parts are.
  ///
  /// For a given sum of theirs the least is where they are equal; as they grow together the share is
  /// a ratio of two linear functions between the sizes of known parts, so the least stands at one of
  /// these sizes, or where they are beyond measure.
  func leastShare(ofLargest count: Int) -> Double {
    let unbounded = min(1, Double(count) / Double(missing))
    let without = known > 0 ? amounts.prefix(count).reduce(0, +) / known : 1
    return amounts.reduce(min(unbounded, without)) { least, size in
      guard size > 0 else { return least }
      let larger = min(count, amounts.count { $0 > size })
      let equal = min(count - larger, missing)
      let rest = amounts.dropFirst(larger).prefix(count - larger - equal)
      let top = amounts.prefix(larger).reduce(0, +) + rest.reduce(0, +) + Double(equal) * size
      return min(least, top / (known + Double(missing) * size))
    }
  }
}
