/// Ticks of a horizontal value axis, with quiet lines through the plot.
struct ValueAxis {
  var scale: ValueScale
  var text: ValueText
  /// What the lines go through, from above to below.
  var spans: [(top: Double, bottom: Double)]
  /// The baseline of the tick texts.
  var baseline: Double
  /// Texts stay left of it.
  var right: Double

  /// As many round ticks as have room for their text, lines first.
  var shapes: [Shape] {
    let ticks = fittingTicks
    let lines = ticks.filter { $0 != 0 }.flatMap { [[Point]].upright(x: scale($0), spans) }
    let texts = marks(ticks).map { Shape.text($0) }
    return [.lines(lines, style: "grid"), .group(style: "axis", texts)]
  }

  private var fittingTicks: [Double] {
    for count in [5, 4, 3, 2, 1] {
      let ticks = scale.ticks(count: count)
      let boxes = marks(ticks).map(\.box)
      let areApart = zip(boxes, boxes.dropFirst()).allSatisfy { $0.right + 10 <= $1.x }
      if areApart, ticks.count > 1 { return ticks }
    }
    return Array(scale.ticks(count: 2).prefix(1))
  }

  private func marks(_ ticks: [Double]) -> [TextMark] {
    zip(ticks, text.ticks(ticks)).map { mark($0, $1) }
  }

  private func mark(_ tick: Double, _ words: String) -> TextMark {
    var mark = TextMark(
      text: words,
      at: Point(x: scale(tick), y: baseline),
      anchor: .middle,
      size: TextMark.smallSize
    )
    if mark.box.x < 0 {
      mark.anchor = .left
      mark.at.x = max(0, mark.at.x)
    } else if mark.box.right > right {
      mark.anchor = .right
      mark.at.x = min(right, mark.at.x)
    }
    return mark
  }
}
