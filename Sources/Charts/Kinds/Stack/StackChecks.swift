extension StackChart {
  /// What parts of a whole must be: not negative, and together about 100.
  func check(_ reading: inout ChartReading) {
    guard isPercent else { return }
    let place = options.isPercent?.place ?? reading.spec.value.place
    var wrong: [(name: String, total: Double)] = []
    for bar in bars {
      let name = bar.category.label
      if let negative = bar.values.compactMap({ $0?.number }).first(where: { $0 < 0 }) {
        reading.report(
          "negative-share",
          "'\(name)' has the share \(text.tick(negative))",
          "use amounts with 'percent: false'",
          at: place
        )
      } else if left.isEmpty, let size = bar.size, size > 105 || size < 95 && !bar.hasMissing {
        wrong.append((name, size))
      }
    }
    guard let first = wrong.first else { return }
    let more = wrong.count > 1 ? " (and \(wrong.count - 1) more such)" : ""
    reading.report(
      "bad-share-total",
      "the shares of '\(first.name)' add up to \(text.tick(first.total)), not 100\(more)",
      "look at 'where', or use amounts with 'percent: false'",
      at: place
    )
  }
}
