extension LineChart {
  /// The stretch of values shown, in data units, and how it is scaled.
  ///
  /// From zero unless the least value is more than half the greatest; widened to round values.
  func valueDomain(count: Int) -> (ChartOptions.Scale, ClosedRange<Double>) {
    if let domain = options.domain { return (options.scale.value, domain.value) }
    let numbers =
      series.flatMap { $0.points.compactMap { $0.value.number } }
      + (options.line.map { [$0.value.value] } ?? [])
    var low = numbers.min() ?? 0
    var high = numbers.max() ?? 1
    if options.scale.value == .log {
      return (.log, low > 0 && low < high ? low...high : max(low, 1e-9) / 2...max(high, 1) * 2)
    }
    if options.startsAtZero ?? (low <= high / 2 || low == high) {
      (low, high) = (min(0, low), max(0, high))
    }
    if low == high { high = low + 1 }
    return (.linear, (low...high).niced(count: count))
  }

  /// In years; a year around a moment alone.
  var timeSpan: ClosedRange<Double> {
    let positions = series.flatMap { $0.points.map(\.time.position) }
    guard let first = positions.min(), let last = positions.max() else { return 0...1 }
    return first < last ? first...last : first - 0.5...last + 0.5
  }
}
