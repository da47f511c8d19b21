/// Who produces most? One horizontal bar per category, or one for each series in it.
///
/// Bars begin at zero, always. Missing values have a striped stub and their code.
struct BarChart: DrawnChart {
  static let sentence = SentenceForm(
    "value by category, or value by category by series",
    parts: [.by: .init(.category, 1...2)]
  )
  static let keys: Set<SpecKey> = [.top, .other, .sort, .labels, .scale, .zero, .domain, .line]

  static func name(in language: String) -> String { BarWords.of(language).name }

  var rows: [RankedRow]
  /// By row, then series, what stands beside each bar.
  var labels: [[BarLabel?]]
  /// Not drawn, because the author wanted no "other".
  var left: [RankedRow]
  /// One without a label where the sentence has no series.
  var series: [ChartCategory]
  var options: ChartOptions
  var text: ValueText
  var stubs: [TwinTable.Heading]
  var valueHeading: TwinTable.Heading
  var words: ChartWords { text.words }
  var ownWords: BarWords { BarWords.of(text.language) }

  var isEmpty: Bool { rows.isEmpty }
  var isGrouped: Bool { stubs.count > 1 }

  static func read(_ reading: inout ChartReading) -> Self? {
    guard let tab = Crosstab.read(&reading) else { return nil }
    let options = reading.spec.options
    reading.checkHighlight(tab.categories)
    reading.checkPointNotes(tab.categories)
    reading.checkBars(tab.values.flatMap { $0.compactMap { $0?.number } })
    if reading.spec.groupings.count > 1, tab.series.count > 6 {
      reading.report(
        "too-many-series",
        "\(tab.series.count) series have no six colours to tell them apart",
        "choose six at most with 'where:', or use 'stack'",
        at: reading.spec.groupings[1].place
      )
    }
    let rule = RankingRule(
      order: options.order ?? .value,
      top: options.top ?? (tab.categories.count > 15 ? 9 : nil),
      other: reading.addsUp(tab.values) ? options.other : .left,
      highlight: options.highlight.map(\.value),
      otherLabel: reading.words.other
    )
    let (rows, left) = tab.ranked(rule)
    reading.checkRange(rows.flatMap { $0.values.compactMap { $0?.number } })
    let text = reading.valueText
    return Self(
      rows: rows,
      labels: rows.map { $0.values.map { $0.map { BarLabel($0, text) } } },
      left: left,
      series: tab.series,
      options: options,
      text: text,
      stubs: reading.spec.groupings.map(reading.heading),
      valueHeading: reading.heading(reading.spec.value)
    )
  }

  var legend: Legend {
    guard isGrouped else { return .none }
    return .entries(
      series.enumerated().map { LegendEntry(style: Ink(series: $0).fill, text: $1.label) }
    )
  }

  var notes: [String] {
    let notes = ChartNotes(words: words)
    let drawn = rows.flatMap { $0.values.compactMap(\.self) }
    let isZero = !drawn.isEmpty && drawn.allSatisfy { $0.number == 0 }
    return (isZero ? [words.allZero] : [])
      + notes.without(rows.flatMap(\.members).missing(series))
      + (left.isEmpty ? [] : [ChartWords.filled(words.notDrawn, "\(left.count)")])
      + notes.points(options.pointNotes) { name in
        rows.first { $0.category.answers(name) }?.category.label ?? name
      }
      + notes.signs(drawn)
  }

  var table: TwinTable {
    TwinTable(
      stubs: [stubs[0]],
      values: isGrouped
        ? series.map { TwinTable.Heading(name: $0.key, title: $0.label) } : [valueHeading],
      rows: (rows + left).flatMap { row in
        [TwinTable.Row(categories: [row.category], numbers: row.values)]
          + row.members.map {
            TwinTable.Row(categories: [$0.category], numbers: $0.values, isMember: true)
          }
      }
    )
  }
}

extension [RankedRow] {
  /// Every value without a number, with the name of its row and series.
  func missing(_ series: [ChartCategory]) -> [(name: String, value: ChartValue)] {
    flatMap { row in
      zip(series, row.values).compactMap { part, value in
        guard let value, value.number == nil else { return nil }
        let names = [row.category.label, part.label].filter { !$0.isEmpty }
        return (names.joined(separator: ", "), value)
      }
    }
  }
}
