/// How did it move? One line per series over time.
///
/// At most six lines have a colour, a dash and a label at their end; the others are grey context.
/// A missing value is a gap with hollow ends.
struct LineChart: DrawnChart {
  static let sentence = SentenceForm(
    "value by time, or value by time by series",
    parts: [.by: .init(.time, 1...2, later: .category)]
  )
  static let keys: Set<SpecKey> = [
    .top, .labels, .scale, .zero, .domain, .line, .band, .bridge,
  ]
  static let mirrors = false

  static func name(in language: String) -> String { LineWords.of(language).name }

  /// Coloured ones first, by their last value; then the others.
  var series: [TimeSeries]
  /// How many of them have a colour.
  var coloured: Int
  var hasNames: Bool
  /// Every moment of any line, in order.
  var moments: [ChartTime]
  var options: ChartOptions
  var text: ValueText
  var timeHeading: TwinTable.Heading
  var seriesHeading: TwinTable.Heading
  /// Those that find no room above a narrow plot and stand below it in words.
  var unplacedNotes: [Placed<PointNote>] = []
  var words: ChartWords { text.words }
  var ownWords: LineWords { LineWords.of(text.language) }

  static let mostColoured = 6

  var isEmpty: Bool { series.isEmpty }

  static func read(_ reading: inout ChartReading) -> Self? {
    guard var series = TimeSeries.read(&reading) else { return nil }
    let options = reading.spec.options
    let hasNames = reading.spec.groupings.count > 1
    reading.checkHighlight(series.map(\.category))
    reading.checkLines(series)
    let highlight = options.highlight.map(\.value)
    let isMarked: (TimeSeries) -> Bool = { one in highlight.contains { one.category.answers($0) } }
    series.sort { a, b in
      isMarked(a) != isMarked(b) ? isMarked(a) : a.isBefore(b)
    }
    let wanted = highlight.isEmpty ? options.top ?? mostColoured : series.filter(isMarked).count
    let groupings = reading.spec.groupings
    let headings = groupings.map(reading.heading)
    var chart = Self(
      series: series,
      coloured: min(wanted, mostColoured, series.count),
      hasNames: hasNames,
      moments: series.moments,
      options: options,
      text: reading.valueText,
      timeHeading: headings[0],
      seriesHeading: hasNames ? headings[1] : reading.heading(reading.spec.value)
    )
    if !options.pointNotes.isEmpty {
      chart.unplacedNotes = LinePlot(chart, .narrow).notes.unplaced
    }
    return chart
  }

  func ink(_ index: Int) -> Ink { index < coloured ? Ink(series: index) : .grey }

  /// Lines have labels at their ends; without, a legend.
  var legend: Legend {
    guard hasNames, options.labels == .none else { return .none }
    return .entries(
      series.prefix(coloured).enumerated().map {
        LegendEntry(swatch: .line, style: ink($0).line, text: $1.category.label)
      }
    )
  }

  var notes: [String] {
    let notes = ChartNotes(words: words)
    let values = series.flatMap { $0.points.map(\.value) }
    let isZero = !values.isEmpty && values.allSatisfy { $0.number == 0 }
    let grey = series.count - coloured
    return (isZero ? [words.allZero] : [])
      + (grey > 0 ? [ChartWords.filled(ownWords.context, "\(grey)")] : [])
      + notes.points(unplacedNotes) { $0 }
      + notes.signs(values)
  }

  /// By series where they are many and the moments few; else by moment.
  var table: TwinTable {
    let moments = self.moments
    let values = series.map { one in moments.map { one.value(at: $0) } }
    let names = series.map(\.category)
    let times = moments.map { ChartCategory($0.text) }
    let isLong = moments.count >= series.count || !hasNames
    let (stub, heads) = isLong ? (times, names) : (names, times)
    return TwinTable(
      stubs: [isLong ? timeHeading : seriesHeading],
      values: heads.map {
        TwinTable.Heading(name: $0.key, title: hasNames ? $0.label : seriesHeading.title)
      },
      rows: stub.indices.map { row in
        TwinTable.Row(
          categories: [stub[row]],
          numbers: isLong ? values.map { $0[row] } : values[row]
        )
      }
    )
  }

  var description: String {
    guard let first = moments.first, let last = moments.last else { return "" }
    let head = ChartWords.filled(ownWords.lines, "\(series.count)", first.text, last.text) + "."
    return ChartNotes(words: words).summary(
      [head] + series.prefix(min(coloured, 3)).compactMap(movement)
    )
  }

  /// First, last and highest of one line.
  private func movement(_ one: TimeSeries) -> String? {
    let known = one.points.filter { $0.value.number != nil }
    guard let first = known.first, let last = known.last else { return nil }
    let top = known.reduce(first) {
      ($1.value.number ?? 0) > ($0.value.number ?? 0) ? $1 : $0
    }
    let name = hasNames ? one.category.label : seriesHeading.title
    let ends = ChartWords.filled(
      words.fromTo,
      name,
      text.sentence(first.value),
      first.time.text,
      text.sentence(last.value),
      last.time.text
    )
    guard top.time != first.time, top.time != last.time else { return ends + "." }
    return ends + "; "
      + ChartWords.filled(words.peak, text.sentence(top.value), top.time.text) + "."
  }
}
