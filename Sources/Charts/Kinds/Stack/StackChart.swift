/// Who holds each stage? One horizontal bar per category, cut into parts.
///
/// As shares, each bar is a whole of 100; parts are drawn as given, never rescaled. As amounts,
/// bars have their own length and total; negative parts grow left of zero.
struct StackChart: DrawnChart {
  static let sentence = SentenceForm(
    "value by category by part",
    parts: [.by: .init(.category, 2...2)]
  )
  static let keys: Set<SpecKey> = [.top, .other, .sort, .scale, .zero, .percent]

  static func name(in language: String) -> String { StackWords.of(language).name }

  /// One per bar: the numbers of `parts` in it.
  var bars: [RankedRow]
  /// The bars in the order of the table, which is that of the values of `parts`.
  var given: [ChartCategory]
  /// In the order drawn; a gathered part is last. Values by bar, in the order of the table.
  var parts: [RankedRow]
  /// Not drawn, because the author wanted no "other".
  var left: [RankedRow]
  var isPercent: Bool
  var options: ChartOptions
  var text: ValueText
  var barHeading: TwinTable.Heading
  var partHeading: TwinTable.Heading
  var words: ChartWords { text.words }
  var ownWords: StackWords { StackWords.of(text.language) }

  var isEmpty: Bool { bars.isEmpty }

  static func read(_ reading: inout ChartReading) -> Self? {
    guard let tab = Crosstab.read(&reading) else { return nil }
    let options = reading.spec.options
    reading.checkHighlight(tab.series + tab.categories)
    reading.checkPointNotes(tab.series + tab.categories)
    reading.checkBars([])
    let count = tab.series.filter { !$0.isRest }.count
    let rule = RankingRule(
      order: .value,
      top: options.top.map { min($0, 6) } ?? (count > 6 ? 5 : nil),
      other: options.other,
      highlight: options.highlight.map(\.value),
      otherLabel: reading.words.other
    )
    let (parts, left) = tab.transposed.ranked(rule)
    let drawn = Crosstab(
      categories: tab.categories,
      series: parts.map(\.category),
      values: tab.categories.indices.map { bar in parts.map { $0.values[bar] } }
    )
    let order = RankingRule(
      order: options.order ?? .given,
      top: nil,
      other: .left,
      highlight: options.highlight.map(\.value),
      otherLabel: ""
    )
    let names = reading.spec.groupings.map(reading.heading)
    let text = reading.valueText
    let isPercent = options.isPercent?.value ?? text.isPercent
    let chart = Self(
      bars: drawn.ranked(order).rows,
      given: tab.categories,
      parts: parts,
      left: left,
      isPercent: isPercent,
      options: options,
      text: isPercent ? text.percent : text,
      barHeading: names[0],
      partHeading: names[1]
    )
    chart.check(&reading)
    return chart
  }

  /// Of each part; parts that are not highlighted are grey.
  var inks: [Ink] {
    let isMarked = parts.contains(where: \.isHighlighted)
    return parts.enumerated().map { index, part in
      if part.category.isRest { return .rest }
      return isMarked && !part.isHighlighted ? .grey : Ink(series: index)
    }
  }

  /// Every second colour has stripes, so that neighbours differ without colour.
  func isHatched(_ part: Int) -> Bool { part % 2 == 1 && Ink.ofSeries.contains(inks[part]) }

  var legend: Legend {
    let shown = parts.indices.filter { (parts[$0].size ?? 0) != 0 || parts[$0].category.isRest }
    return .entries(
      shown.map {
        LegendEntry(style: inks[$0].fill, isHatched: isHatched($0), text: parts[$0].category.label)
      }
    )
  }

  var notes: [String] {
    let notes = ChartNotes(words: words)
    let all = (parts + left).flatMap { $0.members.isEmpty ? [$0] : $0.members }
    let values = parts.flatMap { $0.values.compactMap(\.self) }
    let isZero = !values.isEmpty && values.allSatisfy { $0.number == 0 }
    return (isZero ? [words.allZero] : []) + uneven
      + notes.without(all.missing(given))
      + (left.isEmpty ? [] : [ChartWords.filled(words.notDrawn, "\(left.count)")])
      + notes.points(options.pointNotes) { name in
        (given + parts.map(\.category)).first { $0.answers(name) }?.label ?? name
      }
      + notes.signs(values)
  }

  /// Bars whose shares are known and add up to something else than 100.
  private var uneven: [String] {
    guard isPercent, left.isEmpty else { return [] }
    let names = bars.compactMap { bar -> String? in
      guard let size = bar.size, abs(size - 100) > 0.5, !bar.hasMissing else { return nil }
      return "\(bar.category.label) \(text.tick((size * 10).rounded() / 10))"
    }
    return names.isEmpty
      ? [] : [ChartWords.filled(ownWords.shares, ChartNotes.list(names, atMost: 4))]
  }

  var table: TwinTable {
    let members = parts.contains { !$0.members.isEmpty }
    if !members, given.count > 8 { return tableByBar }
    return TwinTable(
      stubs: [partHeading],
      values: given.map { TwinTable.Heading(name: $0.key, title: $0.label) },
      rows: (parts + left).flatMap { part in
        [TwinTable.Row(categories: [part.category], numbers: part.values)]
          + part.members.map {
            TwinTable.Row(categories: [$0.category], numbers: $0.values, isMember: true)
          }
      }
    )
  }

  private var tableByBar: TwinTable {
    TwinTable(
      stubs: [barHeading],
      values: parts.map { TwinTable.Heading(name: $0.category.key, title: $0.category.label) },
      rows: bars.map { TwinTable.Row(categories: [$0.category], numbers: $0.values) }
    )
  }

  var description: String {
    let notes = ChartNotes(words: words)
    let largest = bars.compactMap { bar -> String? in
      let known = bar.values.indices.filter {
        bar.values[$0]?.number != nil && !parts[$0].category.isRest
      }
      let part = known.max { (bar.values[$0]?.number ?? 0) < (bar.values[$1]?.number ?? 0) }
      guard let part, let value = bar.values[part] else { return nil }
      return "\(bar.category.label): \(parts[part].category.label) \(text.sentence(value))"
    }
    let head = ChartWords.filled(ownWords.parts, "\(bars.count)", "\(parts.count)") + "."
    let names = ChartNotes.list(largest, atMost: 5, words: 32)
    let body = largest.isEmpty ? [] : [ChartWords.filled(ownWords.largestParts, names)]
    return notes.summary([head] + body, without: parts.missing(given))
  }
}

extension RankedRow {
  var hasMissing: Bool { values.contains { $0 != nil && $0?.number == nil } }
}
