extension ClosedRange<Double> {
  /// Widened to whole steps of about `count` ticks, so that the first and last grid lines enclose
  /// every value.
  func niced(count: Int) -> ClosedRange<Double> {
    var domain = self
    for _ in 0..<3 {
      let ticks = LinearScale(domain: domain, from: 0, to: 1).ticks(count: count)
      guard ticks.count > 1 else { return domain }
      let step = ticks[1] - ticks[0]
      let low = ticks[0] > domain.lowerBound ? ticks[0] - step : ticks[0]
      let last = ticks[ticks.count - 1]
      let high = last < domain.upperBound ? last + step : last
      let next = low...high
      if next == domain { return domain }
      domain = next
    }
    return domain
  }
}
