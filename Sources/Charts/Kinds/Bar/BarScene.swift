extension BarChart {
  func scene(_ layout: ChartLayout) -> Scene {
    let room = valueRoom
    let frames = frames(layout, room: room.before + room.after)
    let scale = scale(from: frames.left + room.before, to: layout.width - room.after)
    let marks = marks(frames, scale, thickness: thickness(layout))
    let axis = ValueAxis(
      scale: .linear(scale),
      text: text,
      spans: frames.spans(),
      baseline: 12,
      right: layout.width
    )
    let rule = options.line.map { line in
      VerticalRule(
        line.value,
        x: scale(line.value.value),
        spans: frames.spans(overhang: 6),
        top: frames.top,
        width: layout.width
      )
    }
    let zero = Shape.lines(frames.upright(x: scale(0)), style: "zero")
    let shapes =
      (labelsValues ? [] : axis.shapes) + marks.boxes + [zero] + (rule?.shapes ?? [])
      + [frames.labels, marks.labels(hasHalo: rule != nil)]
    return Scene(width: layout.width, height: (frames.bottom + 6).rounded(.up), shapes: shapes)
  }

  private func thickness(_ layout: ChartLayout) -> Double {
    isGrouped ? 12 : layout.isNarrow ? 14 : 16
  }

  /// From the top of one bar of a row to the top of the next.
  private static let step = 15.0

  private func frames(_ layout: ChartLayout, room: Double) -> RowFrames {
    let count = Double(max(series.count, 1))
    return RowFrames(
      rows,
      marksHeight: Self.step * (count - 1) + thickness(layout),
      extraGap: isGrouped ? 6 : 0,
      top: 5 + (labelsValues ? 0 : 17) + (options.line == nil ? 0 : VerticalRule.room),
      room: room,
      layout: layout
    )
  }

  private func marks(_ frames: RowFrames, _ scale: LinearScale, thickness: Double) -> BarMarks {
    var marks = BarMarks(scale: scale)
    for (number, row) in rows.enumerated() {
      for (part, label) in labels[number].enumerated() {
        guard let label else { continue }
        marks.add(
          label,
          at: (y: frames.rows[number].top + Double(part) * Self.step, height: thickness),
          ink: ink(of: row, part),
          isBold: row.isHighlighted,
          isLabelled: labelsValues
        )
      }
    }
    return marks
  }

  /// Values stand beside the bars, unless there are many bars.
  private var labelsValues: Bool {
    switch options.labels {
    case .all: true
    case .none: false
    case .auto, .ends: rows.count * max(series.count, 1) <= (isGrouped ? 40 : 15)
    }
  }

  private func ink(of row: RankedRow, _ part: Int) -> Ink {
    if isGrouped { return Ink(series: part) }
    let isMuted = row.category.isRest || !options.highlight.isEmpty && !row.isHighlighted
    return isMuted ? .grey : .first
  }

  /// From zero or the least value.
  private func scale(from left: Double, to right: Double) -> LinearScale {
    let numbers =
      rows.flatMap { $0.values.compactMap { $0?.number } }
      + (options.line.map { [$0.value.value] } ?? [])
    let domain = options.domain?.value
    var low = min(0, domain?.lowerBound ?? 0, numbers.min() ?? 0)
    var high = max(0, domain?.upperBound ?? 0, numbers.max() ?? 0)
    if low == high { high = 1 }
    if !labelsValues {
      let nice = (low...high).niced(count: 5)
      (low, high) = (nice.lowerBound, nice.upperBound)
    }
    return LinearScale(domain: low...high, from: left, to: right)
  }

  /// What the values need left and right of the bars.
  private var valueRoom: (before: Double, after: Double) {
    var (before, after) = (0.0, 0.0)
    for label in labels.joined() {
      guard let label else { continue }
      let room = BarMarks.room(label, isLabelled: labelsValues)
      if (label.value.number ?? 0) < 0 {
        before = max(before, room)
      } else {
        after = max(after, room)
      }
    }
    return (before, after)
  }
}
