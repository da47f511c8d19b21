/// Ticks of a time axis, from left to right in every language.
struct TimeAxis {
  /// In years.
  var span: ClosedRange<Double>
  /// Of the data, in order: the first and last are said where no round moment lies between.
  var moments: [ChartTime]
  /// Where the span begins and ends on the page.
  var from: Double
  var to: Double
  /// The baseline of the texts.
  var y: Double
  /// Of the drawing, which the texts do not leave.
  var width: Double

  /// Where a moment, in years, is on the page.
  func callAsFunction(_ position: Double) -> Double {
    LinearScale(domain: span, from: from, to: to)(position)
  }

  /// As many round moments as have room for their text.
  var ticks: [TimeTicks.Tick] {
    let areYears = moments.allSatisfy { if case .year = $0 { true } else { false } }
    for count in [8, 6, 5, 4, 3, 2, 1] {
      var ticks = TimeTicks.ticks(span, count: count, areYears: areYears)
      if ticks.count < 2 { ticks = ends(count) }
      let boxes = ticks.map { mark($0).box }
      let areApart = zip(boxes, boxes.dropFirst()).allSatisfy { $0.right + 14 <= $1.x }
      if areApart { return ticks }
    }
    return []
  }

  var shapes: [Shape] { [.group(style: "axis", ticks.map { .text(mark($0)) })] }

  /// Quiet upright lines at the ticks.
  func grid(_ spans: [(top: Double, bottom: Double)]) -> Shape {
    .lines(ticks.flatMap { [[Point]].upright(x: self($0.position), spans) }, style: "grid")
  }

  /// The first and last moment.
  private func ends(_ count: Int) -> [TimeTicks.Tick] {
    let ends = [moments.first, moments.count > 1 && count > 1 ? moments.last : nil]
    return ends.compactMap { time in
      time.map { TimeTicks.Tick(position: $0.position, text: $0.text) }
    }
  }

  private func mark(_ tick: TimeTicks.Tick) -> TextMark {
    var mark = TextMark(
      text: tick.text,
      at: Point(x: self(tick.position), y: y),
      anchor: .middle,
      size: TextMark.smallSize
    )
    if mark.box.x < 0 {
      mark.anchor = .left
      mark.at.x = max(0, mark.at.x)
    } else if mark.box.right > width {
      mark.anchor = .right
      mark.at.x = min(width, mark.at.x)
    }
    return mark
  }
}
