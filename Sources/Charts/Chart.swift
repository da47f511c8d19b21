import Markup

/// A chart: a spec and its table, validated, ordered and ready to be drawn.
///
/// ```swift
/// let (spec, mistakes) = ChartSpec.decode(node)
/// let (chart, problems) = Chart.read(spec, table: table, language: "en")
/// let figure = chart.figure(id: "lithium", source: source)
/// ```
/// What is made from a chart depends on nothing else: no clock, no locale, no order of calls.
public struct Chart: Sendable {
  public let spec: ChartSpec
  /// BCP 47.
  public let language: String
  /// Such as "Mine production, t": the subtitle typed, or the name of the value and its unit.
  public let subtitle: String
  let model: any DrawnChart
  let valueText: ValueText
  /// As read, every row with one cell per field.
  let table: ChartTable

  /// Makes a chart; none if a problem is an error. The table is `spec.rows` where the author typed
  /// one. `language` is the page's; the spec's own goes before it.
  public static func read(
    _ spec: ChartSpec,
    table: ChartTable?,
    language: String = "en"
  ) -> (chart: Chart?, problems: [ChartProblem]) {
    guard let table = spec.rows ?? table else {
      let problem = ChartProblem(
        .error,
        "missing-chart-data",
        "the chart has no data",
        help: "add 'from:', a data set, or 'rows:'",
        at: spec.value.place
      )
      return (nil, [problem])
    }
    let language = spec.language ?? language
    var reading = ChartReading(spec: spec, table: table, language: language)
    let model = reading.model()
    guard let model, !reading.problems.hasErrors else { return (nil, reading.problems) }
    if model.isEmpty {
      reading.warn(
        "empty-chart",
        "the chart has no rows",
        "look at 'from' and 'where'",
        at: SpecPlace([0])
      )
    }
    let chart = Chart(
      spec: spec,
      language: language,
      subtitle: spec.subtitle ?? model.ownSubtitle ?? reading.ownSubtitle,
      model: model,
      valueText: reading.valueText,
      table: reading.table
    )
    return (chart, reading.problems)
  }

  /// What the chart shows, for readers who do not see it: the author's words or a description made
  /// from the data.
  public var alternativeText: String {
    spec.alt ?? (model.isEmpty ? ChartWords.filled(words.noData, spec.title) : model.description)
  }

  /// The drawing as it stands on a page of the chart's language.
  func scene(_ layout: ChartLayout) -> Scene {
    let scene = model.scene(layout)
    return isRightToLeft && type(of: model).mirrors ? scene.mirrored : scene
  }

  var kindName: String { spec.kind.drawn.name(in: language) }
  var isRightToLeft: Bool { valueText.isRightToLeft }
  var words: ChartWords { valueText.words }
}

extension ChartReading {
  fileprivate mutating func model() -> (any DrawnChart)? {
    spec.options.multiples == nil ? spec.kind.drawn.read(&self) : MultiplesChart.read(&self)
  }

  fileprivate var ownSubtitle: String {
    let title = title(of: spec.value.value)
    return unit.map { "\(title), \($0)" } ?? title
  }
}
