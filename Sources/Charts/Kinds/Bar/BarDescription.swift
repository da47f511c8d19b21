extension BarChart {
  var description: String {
    let notes = ChartNotes(words: words)
    var sentences = [ChartWords.filled(ownWords.bars, "\(rows.count)") + orderWords + "."]
    for part in series.indices.prefix(3) { sentences += extremes(part) }
    let marked = rows.filter(\.isHighlighted)
    if !marked.isEmpty {
      let names = marked.map { "\($0.category.label), \(amount($0, 0))" }
      sentences.append(
        ChartWords.filled(words.highlighted, ChartNotes.list(names, atMost: 3, words: 24))
      )
    }
    let missing = rows.filter { !$0.category.isRest }.missing(series)
    return notes.summary(sentences, without: missing)
  }

  private var orderWords: String {
    switch options.order ?? .value {
    case .value: rows.count > 1 ? words.largestFirst : ""
    case .ascending: rows.count > 1 ? words.smallestFirst : ""
    case .name, .given: ""
    }
  }

  /// The greatest and least of one series.
  private func extremes(_ part: Int) -> [String] {
    let own = rows.filter { !$0.category.isRest && $0.values[part]?.number != nil }
    let sorted = own.sorted { ($0.values[part]?.number ?? 0) > ($1.values[part]?.number ?? 0) }
    guard let first = sorted.first, let last = sorted.last else { return [] }
    let name = series[part].label
    let prefix = isGrouped ? "\(name): " : ""
    let share = isGrouped ? "" : share(of: first).map { " (\($0))" } ?? ""
    let top = "\(prefix)\(first.category.label), \(amount(first, part))\(share)"
    let high = ChartWords.filled(words.highest, top)
    guard own.count > 2, !isGrouped else { return [high] }
    let low = "\(last.category.label), \(amount(last, part))"
    return [high, ChartWords.filled(words.lowest, low)]
  }

  private func amount(_ row: RankedRow, _ part: Int) -> String {
    row.values[part].map { text.sentence($0) } ?? "–"
  }

  /// "37% of all", where all is known and adds up.
  private func share(of row: RankedRow) -> String? {
    let numbers = rows.compactMap { $0.values[0]?.number }
    let total = numbers.reduce(0, +)
    let isWhole = numbers.count == rows.count && numbers.allSatisfy { $0 >= 0 }
    guard isWhole, left.isEmpty, rows.count > 2, total > 0, text.unit != nil, !text.isPercent,
      text.unit?.contains("/") == false, let number = row.values[0]?.number
    else { return nil }
    return ChartWords.filled(
      words.shareOfAll,
      text.percent.tick((number / total * 100).rounded())
    )
  }
}
