/// Names and values at the ends of lines, moved apart where they would overlap.
struct EndLabels {
  struct Entry {
    var name: String
    /// Used where the name does not fit.
    var short: String?
    var value: String
    /// A class of `ChartStyle`, or empty.
    var style: String
  }

  /// Where the labels stand, as seen from the plot.
  enum Side {
    case left
    case right
  }

  private var entries: [Entry]
  private var fits: [TextFit]
  private var side: Side
  /// The width of the widest.
  var width: Double

  private static let size = TextMark.normalSize

  /// Labels of at most `limit`.
  init(_ entries: [Entry], width limit: Double, side: Side = .right) {
    self.entries = entries
    self.side = side
    fits = entries.map { entry in
      let fit = Self.fit(entry.name, entry.value, limit)
      guard fit.lines.count > 2, let short = entry.short else { return fit }
      return Self.fit(short, entry.value, limit)
    }
    width = fits.map { $0.width(size: Self.size) }.max() ?? 0
  }

  /// The name on two lines at most, the value behind it or on a line of its own: never cut.
  private static func fit(_ name: String, _ value: String, _ limit: Double) -> TextFit {
    var fit = TextFit(name, width: limit, size: size, maximumLines: 2)
    let last = "\(fit.lines.last ?? "") \(value)".trimmed
    if TextWidth.of(last, size: size) <= limit || fit.lines.isEmpty {
      fit.lines = fit.lines.dropLast() + [last]
    } else {
      fit.lines.append(value)
    }
    return fit
  }

  /// What they need one below the other.
  var height: Double { fits.map(Self.height).reduce(0, +) }

  private static func height(_ fit: TextFit) -> Double {
    Double(fit.lines.count) * leading(fit) + 2
  }

  private static func leading(_ fit: TextFit) -> Double {
    size * (fit.lines.map(TextMark.leading).max() ?? 1.25)
  }

  /// The labels beside `ends`, the ends of their lines in the order of the entries, `nil` where a
  /// line has none; `edge` is that of the plot, and `range` is what they may cover.
  ///
  /// A quiet line leads to a label that is not beside its end.
  func shapes(_ ends: [Point?], edge: Double, in range: ClosedRange<Double>) -> [Shape] {
    let x = side == .right ? edge + 9 : edge - 9
    let ends = zip(entries.indices, ends).compactMap { index, end in
      end.map { (index: index, point: $0) }
    }.sorted { ($0.point.y, $0.index) < ($1.point.y, $1.index) }
    let middles = PlacedLabels.middles(
      wishes: ends.map(\.point.y),
      heights: ends.map { Self.height(fits[$0.index]) },
      in: range
    )
    let leads = zip(ends, middles).compactMap { end, middle in
      lead(from: end.point, to: Point(x: x, y: middle), edge: edge)
    }
    let texts = zip(ends, middles).flatMap { marks($0.index, x: x, middle: $1) }
    return (leads.isEmpty ? [] : [.lines(leads, style: "grid")])
      + (texts.isEmpty ? [] : [.group(style: "labels nu", texts)])
  }

  private func lead(from end: Point, to label: Point, edge: Double) -> [Point]? {
    let sign = side == .right ? 1.0 : -1
    let isBeside = (edge - end.x) * sign <= 6 && abs(label.y - end.y) <= 6
    guard !isBeside else { return nil }
    return [Point(x: end.x + 4 * sign, y: end.y), Point(x: label.x - 2 * sign, y: label.y)]
  }

  /// The lines of one label around `middle`.
  private func marks(_ index: Int, x: Double, middle: Double) -> [Shape] {
    let fit = fits[index]
    let leading = Self.leading(fit)
    let first = middle - leading * Double(fit.lines.count - 1) / 2
    return fit.lines.enumerated().map { number, line in
      .text(
        TextMark(
          text: line,
          at: Point(
            x: x,
            y: first + Double(number) * leading + Self.size * TextMark.middleToBaseline
          ),
          anchor: side == .right ? .left : .right,
          style: entries[index].style,
          whole: fit.isCut && line.contains("…") ? entries[index].name : nil
        )
      )
    }
  }
}
