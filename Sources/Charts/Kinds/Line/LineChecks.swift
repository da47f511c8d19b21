extension ChartReading {
  /// What the options of a line chart ask of its values.
  mutating func checkLines(_ series: [TimeSeries]) {
    let numbers = series.flatMap { $0.points.compactMap { $0.value.number } }
    checkRange(numbers)
    let options = spec.options
    if options.scale.value == .log, let low = numbers.first(where: { $0 <= 0 }) {
      report(
        "log-without-positive",
        "a log scale has no place for \(valueText.tick(low))",
        "remove 'scale: log'",
        at: options.scale.place
      )
    }
    if options.scale.value == .log, options.startsAtZero == true {
      report(
        "log-from-zero",
        "a log scale cannot start at zero",
        "remove 'zero' or 'scale'",
        at: options.scale.place
      )
    }
    if let line = options.line, options.scale.value == .log, line.value.value <= 0 {
      report(
        "log-without-positive",
        "a log scale has no place for the line",
        "remove it",
        at: line.place
      )
    }
    checkDomain(numbers)
    checkMoments(series.flatMap { $0.points.map(\.time.position) })
  }

  private mutating func checkDomain(_ numbers: [Double]) {
    guard let domain = spec.options.domain else { return }
    if spec.options.scale.value == .log, domain.value.lowerBound <= 0 {
      report(
        "log-without-positive",
        "a log scale cannot begin at zero or below",
        "begin 'domain' above zero",
        at: domain.place
      )
    }
    if let outside = numbers.first(where: { !domain.value.contains($0) }) {
      report(
        "value-outside-domain",
        "the value \(valueText.tick(outside)) is outside the domain",
        "widen or remove 'domain'",
        at: domain.place
      )
    }
  }

  /// Notes and the band must lie where the lines are.
  private mutating func checkMoments(_ positions: [Double]) {
    guard let first = positions.min(), let last = positions.max() else { return }
    for note in spec.options.pointNotes {
      let time = ChartTime(note.value.at)
      if let time, (first...(last + 1)).contains(time.position) { continue }
      report(
        "unknown-point-note",
        "no line is there at '\(note.value.at)'",
        "write a year or date from \(Int(first)) to \(Int(last))",
        at: note.place
      )
    }
    if let band = spec.options.band,
      band.value.from.position >= last || band.value.to.position <= first
    {
      report(
        "band-outside-chart",
        "no line is there in the band",
        "write years or dates from \(Int(first)) to \(Int(last))",
        at: band.place
      )
    }
  }
}
