/// The labels of horizontal bars and the place of each bar, for all kinds with one bar a row.
struct RowFrames: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    var label: TextFit
    /// The distance between the baselines of its label.
    var leading: Double
    var whole: String?
    var isBold: Bool
    var isMuted: Bool
    /// The first baseline of the label.
    var baseline: Double
    /// The top of the marks.
    var top: Double
    var marksHeight: Double

    var middle: Double { top + marksHeight / 2 }
  }

  /// Labels stand above their bars, as on a narrow drawing with long names.
  var isAbove: Bool
  /// Where the marks begin, right of the labels.
  var left: Double
  var rows: [Row]
  /// Above the first row, its label included.
  var top: Double
  /// Below the last row.
  var bottom: Double

  private static let gap = 10.0

  /// A narrow drawing puts labels above when less than this would be left for marks beside them.
  private static let leastPlot = 80.0

  /// Stacks the rows downwards from `top`, each with marks of `marksHeight`; `room` is what the
  /// values beside the marks need.
  init(
    _ ranked: [RankedRow],
    marksHeight: Double,
    extraGap: Double = 0,
    top: Double,
    room: Double = 0,
    layout: ChartLayout
  ) {
    let size = TextMark.normalSize
    let widest =
      ranked.map { row in
        TextWidth.of(row.category.label, size: size, isBold: row.isHighlighted)
      }.max() ?? 0
    let share = layout.width * (layout.isNarrow ? 0.4 : 0.34)
    let left = layout.width - min(widest, share) - Self.gap - room
    isAbove = layout.isNarrow && (widest > layout.width * 0.45 || left < Self.leastPlot)
    let limit = isAbove ? layout.width : share
    var rows = ranked.map { Self.row($0, width: limit, marksHeight: marksHeight) }
    let column = rows.map { $0.label.width(size: size, isBold: $0.isBold) }.max() ?? 0
    self.left = isAbove ? 0 : column + Self.gap
    self.top = top
    var y = top
    for index in rows.indices {
      y = rows[index].place(at: y, isAbove: isAbove, marksHeight: marksHeight) + extraGap
    }
    self.rows = rows
    bottom = max(top, y - Row.gap(isAbove: isAbove) - extraGap)
  }

  private static func row(_ ranked: RankedRow, width: Double, marksHeight: Double) -> Row {
    let (category, isBold) = (ranked.category, ranked.isHighlighted)
    let size = TextMark.normalSize
    var fit = TextFit(category.label, width: width, size: size, maximumLines: 2, isBold: isBold)
    if fit.isCut, let short = category.short {
      fit = TextFit(short, width: width, size: size, maximumLines: 2, isBold: isBold)
    }
    return Row(
      label: fit,
      leading: size * (fit.lines.map(TextMark.leading).max() ?? 1.25),
      whole: fit.isCut ? category.label : nil,
      isBold: isBold,
      isMuted: category.isRest,
      baseline: 0,
      top: 0,
      marksHeight: marksHeight
    )
  }

  /// What an upright line goes through: all rows, or the marks of each where labels stand above
  /// them.
  func spans(overhang: Double = 4) -> [(top: Double, bottom: Double)] {
    isAbove
      ? rows.map { (top: $0.top - 2, bottom: $0.top + $0.marksHeight + 2) }
      : [(top: (rows.first?.top ?? top) - overhang, bottom: bottom + overhang)]
  }

  /// An upright line at `x`, through all rows.
  func upright(x: Double) -> [[Point]] { .upright(x: x, spans()) }

  /// The labels, set against the bars.
  var labels: Shape {
    let marks = rows.flatMap { row in
      row.label.lines.enumerated().map { index, line in
        Shape.text(
          TextMark(
            text: line,
            at: Point(
              x: isAbove ? 0 : left - Self.gap,
              y: row.baseline + Double(index) * row.leading
            ),
            anchor: isAbove ? .left : .right,
            isBold: row.isBold,
            style: row.isMuted ? "mu" : "",
            whole: index == row.label.lines.count - 1 ? row.whole : nil
          )
        )
      }
    }
    return .group(style: "labels", marks)
  }
}

extension [[Point]] {
  /// An upright line at `x`, a stretch for each span.
  static func upright(x: Double, _ spans: [(top: Double, bottom: Double)]) -> Self {
    spans.map { [Point(x: x, y: $0.top), Point(x: x, y: $0.bottom)] }
  }
}

extension RowFrames.Row {
  fileprivate static func gap(isAbove: Bool) -> Double { isAbove ? 11 : 8 }

  /// Sets the row at `y`; gives where the next one begins.
  fileprivate mutating func place(at y: Double, isAbove: Bool, marksHeight: Double) -> Double {
    let size = TextMark.normalSize
    let text = Double(label.lines.count) * leading
    if isAbove {
      baseline = y + leading * 0.5 + size * TextMark.middleToBaseline
      top = y + text + 2
      return top + marksHeight + Self.gap(isAbove: true)
    }
    let height = max(text, marksHeight)
    top = y + (height - marksHeight) / 2
    let first = y + (height - text) / 2 + leading / 2
    baseline = first + size * TextMark.middleToBaseline
    return y + height + Self.gap(isAbove: false)
  }
}
