extension StackChart {
  private static let axisRoom = 24.0

  func scene(_ layout: ChartLayout) -> Scene {
    let frames = RowFrames(
      bars,
      marksHeight: layout.isNarrow ? 22 : 26,
      top: Self.axisRoom,
      room: totalRoom,
      layout: layout
    )
    let scale = scale(from: frames.left, to: layout.width)
    let axis = ValueAxis(
      scale: .linear(scale),
      text: text,
      spans: frames.spans(),
      baseline: 12,
      right: layout.width
    )
    var boxes: [[Box]] = parts.map { _ in [] }
    var labels: [TextMark] = []
    for (bar, frame) in zip(bars, frames.rows) {
      for segment in segments(of: bar, scale: scale, frame: frame) {
        boxes[segment.part].append(segment.box)
        labels += label(segment, of: bar)
      }
    }
    let marks = parts.indices.filter { !boxes[$0].isEmpty }.map { part in
      Shape.group(style: "marks sep \(inks[part].fill)", boxes[part].map { .box($0, style: "") })
    }
    let hatched = parts.indices.filter(isHatched).flatMap { boxes[$0] }.filter { $0.width > 3 }
    let zero = Shape.lines(frames.upright(x: scale(0)), style: "zero")
    let shapes =
      axis.shapes + marks
      + (hatched.isEmpty ? [] : [.hatch(hatched.map(\.outline), style: "faint")])
      + [zero, frames.labels]
      + [.group(style: "labels nu in", labels.map { .text($0) })]
      + (totals.isEmpty ? [] : [totalMarks(frames, scale)])
    return Scene(width: layout.width, height: (frames.bottom + 6).rounded(.up), shapes: shapes)
  }

  private struct Segment {
    var part: Int
    var box: Box
  }

  /// Positive parts grow right of zero, negative ones left.
  private func segments(
    of bar: RankedRow,
    scale: LinearScale,
    frame: RowFrames.Row
  ) -> [Segment] {
    var (high, low) = (0.0, 0.0)
    return bar.values.enumerated().compactMap { part, value in
      guard let number = value?.number, number != 0 else { return nil }
      let start = number > 0 ? high : low
      if number > 0 { high += number } else { low += number }
      let (a, b) = (scale(start), scale(start + number))
      let width = max(1, abs(b - a))
      let box = Box(
        x: min(a, scale.end - width),
        y: frame.top,
        width: width,
        height: frame.marksHeight
      )
      return Segment(
        part: part,
        box: number > 0 ? box : Box(x: b, y: box.y, width: width, height: box.height)
      )
    }
  }

  /// The name and number of a part, or the number, or nothing: what fits in its box.
  private func label(_ segment: Segment, of bar: RankedRow) -> [TextMark] {
    guard let value = bar.values[segment.part] else { return [] }
    let number = text.label(value)
    let category = parts[segment.part].category
    let names = [category.label, category.short].compactMap { $0.map { "\($0) \(number)" } }
    let size = TextMark.smallSize
    let fitting = (names + [number]).first {
      TextWidth.of($0, size: size) + 10 <= segment.box.width
    }
    guard let fitting else { return [] }
    let box = segment.box
    let ink = inks[segment.part]
    let hasHalo = isHatched(segment.part) || !Ink.ofSeries.contains(ink)
    return [
      TextMark(
        text: fitting,
        at: Point(
          x: box.x + box.width / 2,
          y: box.y + box.height / 2 + size * TextMark.middleToBaseline
        ),
        anchor: .middle,
        size: size,
        style: hasHalo ? ink.halo : ""
      )
    ]
  }

  /// The text of each bar's sum; none for shares, or where a part is negative.
  private var totals: [String] {
    let isPlain = bars.allSatisfy { $0.values.allSatisfy { ($0?.number ?? 0) >= 0 } }
    guard !isPercent, isPlain else { return [] }
    return bars.map { bar in bar.values.compactMap(\.self).total.map { text.label($0) } ?? "" }
  }

  private func totalMarks(_ frames: RowFrames, _ scale: LinearScale) -> Shape {
    let marks = zip(zip(bars, frames.rows), totals).map { row, total in
      let end = max(scale(row.0.size ?? 0), scale(0) + 1)
      return TextMark(
        text: total,
        at: Point(x: end + 6, y: row.1.middle + TextMark.normalSize * TextMark.middleToBaseline)
      )
    }
    return .group(style: "labels nu", marks.filter { !$0.text.isEmpty }.map { .text($0) })
  }

  private func scale(from left: Double, to right: Double) -> LinearScale {
    let numbers = bars.map { $0.values.compactMap { $0?.number } }
    var low = numbers.map { $0.filter { $0 < 0 }.reduce(0, +) }.min() ?? 0
    var high = numbers.map { $0.filter { $0 > 0 }.reduce(0, +) }.max() ?? 0
    if isPercent { high = max(high, 100) }
    if low == high { (low, high) = (0, 1) }
    if !isPercent, totals.isEmpty {
      let nice = (low...high).niced(count: 4)
      (low, high) = (nice.lowerBound, nice.upperBound)
    }
    return LinearScale(domain: low...high, from: left, to: right - totalRoom)
  }

  private var totalRoom: Double {
    totals.map { TextWidth.of($0, size: TextMark.normalSize) + 8 }.max() ?? 2
  }
}
