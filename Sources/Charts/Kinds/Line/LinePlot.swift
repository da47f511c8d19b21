/// Where things are in a line chart: its plot rectangle, scales and guides.
struct LinePlot {
  let chart: LineChart
  let layout: ChartLayout
  let labels: EndLabels
  /// The words above the plot, and those that found no room there.
  let notes: MomentNotes
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  private let x: TimeAxis
  private let y: ValueScale

  init(_ chart: LineChart, _ layout: ChartLayout) {
    self.chart = chart
    self.layout = layout
    let (kind, domain) = chart.valueDomain(count: UprightAxis.usualCount)
    let scale = { (top: Double, bottom: Double) -> ValueScale in
      kind == .log
        ? .log(LogScale(domain: domain, from: bottom, to: top))
        : .linear(LinearScale(domain: domain, from: bottom, to: top))
    }
    left = UprightAxis.room(scale(0, 1), chart.text)
    labels = EndLabels(chart.endLabels, width: layout.width * (layout.isNarrow ? 0.35 : 0.28))
    right = layout.width - (labels.width > 0 ? labels.width + 10 : 8)
    var x = TimeAxis(
      span: chart.timeSpan,
      moments: chart.moments,
      from: left,
      to: right,
      y: 0,
      width: layout.width
    )
    notes = MomentNotes(
      chart.options.pointNotes,
      x: x.callAsFunction,
      left: left,
      right: right
    )
    let rows = Double(notes.rows + (chart.options.band == nil ? 0 : 1))
    top = 10 + rows * MomentNotes.rowHeight
    bottom = top + max(layout.isNarrow ? 210 : 260, labels.height).rounded(.up)
    x.y = bottom + 18
    self.x = x
    y = scale(top, bottom)
  }

  func point(_ moment: TimeSeries.Moment) -> Point {
    Point(x: x(moment.time.position), y: moment.value.number.map(y.callAsFunction) ?? bottom)
  }

  /// Lines across at round values, moments below.
  var guides: [Shape] {
    UprightAxis(scale: y, left: left, right: right, text: chart.text).shapes + x.shapes
  }

  var moments: [Shape] {
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
