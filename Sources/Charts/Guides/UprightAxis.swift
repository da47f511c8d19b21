/// Ticks of an upright value axis, with quiet lines across the plot; the line of zero stands out.
struct UprightAxis {
  /// From below upwards.
  var scale: ValueScale
  /// Where the plot begins; the texts stand left of it.
  var left: Double
  /// Where it ends.
  var right: Double
  var text: ValueText
  /// About how many ticks.
  var count = Self.usualCount

  static let usualCount = 5
  private static let gap = 8.0

  /// What the texts need left of the plot. Where the scale lies on the page does not matter.
  static func room(_ scale: ValueScale, _ text: ValueText, count: Int = usualCount) -> Double {
    let texts = text.ticks(scale.ticks(count: count))
    return (texts.map { TextWidth.of($0, size: TextMark.smallSize) }.max() ?? 0) + gap
  }

  var shapes: [Shape] {
    let ticks = scale.ticks(count: count)
    let lines = ticks.filter { $0 != 0 }.map(line)
    let zero = ticks.filter { $0 == 0 }.map(line)
    let texts = zip(ticks, text.ticks(ticks)).map { Shape.text(mark($0, $1)) }
    return [.lines(lines, style: "grid")]
      + (zero.isEmpty ? [] : [.lines(zero, style: "zero")])
      + [.group(style: "axis", texts)]
  }

  private func line(_ tick: Double) -> [Point] {
    [Point(x: left, y: scale(tick)), Point(x: right, y: scale(tick))]
  }

  private func mark(_ tick: Double, _ words: String) -> TextMark {
    let size = TextMark.smallSize
    return TextMark(
      text: words,
      at: Point(x: left - Self.gap, y: scale(tick) + size * TextMark.middleToBaseline),
      anchor: .right,
      size: size
    )
  }
}
