extension ChartReading {
  /// What bars of any kind refuse: a scale that does not begin at zero, or has none.
  mutating func checkBars(_ numbers: [Double]) {
    let options = spec.options
    let zeroHelp = "remove it, or use 'line', which needs no zero"
    if options.scale.value == .log {
      report(
        "log-bars",
        "bars on a log scale have lengths that mean nothing",
        "use 'line' over time, or say the small values in the text",
        at: options.scale.place
      )
    }
    if options.startsAtZero == false {
      report("bars-without-zero", "bars must begin at zero", zeroHelp, at: SpecPlace([0]))
    }
    guard let domain = options.domain else { return }
    if !domain.value.contains(0) {
      report(
        "bars-without-zero",
        "the domain of bars must hold zero",
        zeroHelp,
        at: domain.place
      )
    } else if let outside = numbers.first(where: { !domain.value.contains($0) }) {
      report(
        "value-outside-domain",
        "the value \(valueText.tick(outside)) is outside the domain",
        "widen or remove 'domain'",
        at: domain.place
      )
    }
  }

  /// Warns where most marks would be too small to see.
  mutating func checkRange(_ numbers: [Double]) {
    let sizes = numbers.map(\.magnitude).filter { $0 > 0 }.sorted()
    guard sizes.count > 2, spec.options.scale.value == .linear else { return }
    let ratio = sizes[sizes.count - 1] / sizes[sizes.count / 2]
    guard ratio > 50 else { return }
    let help =
      spec.kind == .line
      ? "use 'scale: log'" : "say the small values in the text, or chart the largest apart"
    warn(
      "huge-chart-range",
      "the largest value is more than 50 times the middle one; most marks will be tiny",
      help,
      at: spec.value.place
    )
  }
}

extension ChartReading {
  /// Whether the values may be added to one of "other": amounts may, prices per tonne may not, and
  /// shares only where they are parts of one whole, which are at most 105 in each series.
  func addsUp(_ values: [[ChartValue?]]) -> Bool {
    guard !(unit ?? "").contains("/") else { return false }
    guard valueText.isPercent else { return true }
    let series = values.first?.indices ?? 0..<0
    return series.allSatisfy { part in
      values.compactMap { $0[part]?.number }.reduce(0, +) <= 105
    }
  }
}
