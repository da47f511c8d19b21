/// Names and last values right of the ends of lines.
struct EndLabels {
  var fits: [TextFit]
  var wholes: [String?]
  /// The width of the widest.
  var width: Double

  private static let size = TextMark.normalSize

  /// Empty where the author wants no labels.
  init(_ chart: LineChart, width limit: Double) {
    let isWanted = chart.options.labels != .none
    let lines = isWanted ? Array(chart.series.prefix(chart.coloured)) : []
    var fits: [TextFit] = []
    var wholes: [String?] = []
    for one in lines {
      let last = one.points.last { $0.value.number != nil } ?? one.points.last
      let value = last.map { chart.text.label($0.value) } ?? ""
      let name = one.category.label
      var fit = Self.fit(name, value, limit)
      if fit.lines.count > 2, let short = one.category.short { fit = Self.fit(short, value, limit) }
      fits.append(fit)
      wholes.append(fit.isCut ? name : nil)
    }
    self.fits = fits
    self.wholes = wholes
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

  var heights: [Double] { fits.map { Double($0.lines.count) * Self.leading($0) + 2 } }

  private static func leading(_ fit: TextFit) -> Double {
    size * (fit.lines.map(TextMark.leading).max() ?? 1.25)
  }

  /// The lines of one label around `middle`.
  func marks(_ index: Int, x: Double, middle: Double, style: String) -> [Shape] {
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
          style: style,
          whole: line.contains("…") ? wholes[index] : nil
        )
      )
    }
  }
}
