/// Where things are in a line chart: its plot rectangle, scales and guides.
struct LinePlot {
  let chart: LineChart
  let layout: ChartLayout
  let labels: EndLabels
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  private let y: ValueScale
  private let span: ClosedRange<Double>

  init(_ chart: LineChart, _ layout: ChartLayout) {
    self.chart = chart
    self.layout = layout
    let (kind, domain) = chart.valueDomain(count: Self.tickCount)
    let scale = { (top: Double, bottom: Double) -> ValueScale in
      kind == .log
        ? .log(LogScale(domain: domain, from: bottom, to: top))
        : .linear(LinearScale(domain: domain, from: bottom, to: top))
    }
    let ticks = scale(0, 1).ticks(count: Self.tickCount)
    let tickWidth =
      chart.text.ticks(ticks).map { TextWidth.of($0, size: TextMark.smallSize) }.max() ?? 0
    left = tickWidth + 8
    labels = EndLabels(chart, width: layout.width * (layout.isNarrow ? 0.35 : 0.28))
    right = layout.width - (labels.width > 0 ? labels.width + 10 : 8)
    span = chart.timeSpan
    let time = LinearScale(domain: span, from: left, to: right)
    let notes = MomentNotes(
      chart.options.pointNotes,
      x: time.callAsFunction,
      left: left,
      right: right
    )
    let rows = Double(notes.rows + (chart.options.band == nil ? 0 : 1))
    top = 10 + rows * MomentNotes.rowHeight
    let needed = labels.heights.reduce(0, +)
    bottom = top + max(layout.isNarrow ? 210 : 260, needed).rounded(.up)
    y = scale(top, bottom)
  }

  private static let tickCount = 5

  private var x: LinearScale { LinearScale(domain: span, from: left, to: right) }

  func point(_ moment: TimeSeries.Moment) -> Point {
    Point(x: x(moment.time.position), y: moment.value.number.map(y.callAsFunction) ?? bottom)
  }

  func moments(of chart: LineChart) -> MomentNotes {
    MomentNotes(chart.options.pointNotes, x: x.callAsFunction, left: left, right: right)
  }

  /// Lines across at round values, years below; the line of zero stands out.
  var guides: [Shape] {
    let ticks = y.ticks(count: Self.tickCount)
    let size = TextMark.smallSize
    let lines = ticks.filter { $0 != 0 }.map { tick in
      [Point(x: left, y: y(tick)), Point(x: right, y: y(tick))]
    }
    let zero = ticks.contains(0) ? [[Point(x: left, y: y(0)), Point(x: right, y: y(0))]] : []
    let values = zip(ticks, chart.text.ticks(ticks)).map { tick, words in
      Shape.text(
        TextMark(
          text: words,
          at: Point(x: left - 8, y: y(tick) + size * TextMark.middleToBaseline),
          anchor: .right,
          size: size
        )
      )
    }
    return [.lines(lines, style: "grid")]
      + (zero.isEmpty ? [] : [.lines(zero, style: "zero")])
      + [.group(style: "axis", values), .group(style: "axis", timeTexts.map { .text($0) })]
  }

  private var timeTexts: [TextMark] {
    let areYears = chart.moments.allSatisfy { if case .year = $0 { true } else { false } }
    for count in [8, 6, 5, 4, 3, 2, 1] {
      var ticks = TimeTicks.ticks(span, count: count, areYears: areYears)
      if ticks.count < 2 { ticks = ends(count) }
      let marks = ticks.map { tick in timeText(tick) }
      let areApart = zip(marks, marks.dropFirst()).allSatisfy { $0.box.right + 14 <= $1.box.x }
      if areApart { return marks }
    }
    return []
  }

  /// The first and last moment, where no round one lies between.
  private func ends(_ count: Int) -> [TimeTicks.Tick] {
    let moments = chart.moments
    let ends = [moments.first, moments.count > 1 && count > 1 ? moments.last : nil]
    return ends.compactMap { time in
      time.map { TimeTicks.Tick(position: $0.position, text: $0.text) }
    }
  }

  private func timeText(_ tick: TimeTicks.Tick) -> TextMark {
    var mark = TextMark(
      text: tick.text,
      at: Point(x: x(tick.position), y: bottom + 18),
      anchor: .middle,
      size: TextMark.smallSize
    )
    if mark.box.right > layout.width {
      mark.anchor = .right
      mark.at.x = min(layout.width, mark.at.x)
    }
    return mark
  }

  var moments: [Shape] {
    let notes = moments(of: chart)
    guard !notes.placed.isEmpty else { return [] }
    let rules = notes.placed.map { placed in
      [
        Point(x: placed.x, y: 4 + Double(placed.row + 1) * MomentNotes.rowHeight),
        Point(x: placed.x, y: bottom),
      ]
    }
    let texts = notes.placed.map { placed in
      var mark = placed.mark
      mark.at.y = Double(placed.row) * MomentNotes.rowHeight + 13
      return Shape.text(mark)
    }
    return [.lines(rules, style: "moment"), .group(style: "notes", texts)]
  }

  var band: [Shape] {
    guard let band = chart.options.band?.value else { return [] }
    let from = max(left, min(x(band.from.position), right))
    let to = max(left, min(x(band.to.position), right))
    let fit = TextFit(
      band.text,
      width: right - left,
      size: TextMark.smallSize,
      maximumLines: 1
    )
    let text = fit.lines.first ?? ""
    let width = TextWidth.of(text, size: TextMark.smallSize)
    let start = max(left, min((from + to - width) / 2, right - width))
    let mark = TextMark(
      text: text,
      at: Point(x: start, y: top - 10),
      size: TextMark.smallSize,
      whole: fit.isCut ? band.text : nil
    )
    return [
      .box(
        Box(x: from, y: top - 5, width: max(1, to - from), height: bottom - top + 5),
        style: "band"
      ),
      .group(style: "axis notes", [.text(mark)]),
    ]
  }

  var referenceLine: [Shape] {
    guard let line = chart.options.line?.value else { return [] }
    let height = y(line.value)
    let fit = TextFit(
      line.text,
      width: right - left - 8,
      size: TextMark.smallSize,
      maximumLines: 1
    )
    let mark = TextMark(
      text: fit.lines.first ?? "",
      at: Point(x: left + 4, y: height < top + 20 ? height + 15 : height - 5),
      size: TextMark.smallSize,
      whole: fit.isCut ? line.text : nil
    )
    return [
      .lines([[Point(x: left, y: height), Point(x: right, y: height)]], style: "ref"),
      .group(style: "labels halo", [.text(mark)]),
    ]
  }
}
