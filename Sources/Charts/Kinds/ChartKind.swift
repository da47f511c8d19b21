/// The kinds of chart there are; each has a folder here.
public enum ChartKind: String, Hashable, Sendable, CaseIterable {
  /// Who produces most? One bar per category.
  case bar
  /// How did one total move? One upright bar per year.
  case column
  /// Who holds each stage? One bar per category, cut into parts.
  case stack
  /// How did it move? One line per series over time.
  case line
  /// Who gained and lost between two dates? One sloping line per entity.
  case slope
  /// How far apart are two measures? Two dots per category.
  case dumbbell
  /// Which column matters for which row? One coloured cell for each.
  case heat
  /// What is the mix? One area per item.
  case treemap
  /// Who holds each market, and how large is it? One column per market, as wide as its size.
  case marimekko
  /// Where does it go? Ribbons between nodes.
  case flow
  /// Where? Countries of the world, coloured by their value.
  case map
  /// Where, with equal weight? One square per country.
  case tiles
  /// How are items spread? One dot per item along a scale.
  case dots
  /// Do two measures move together? One dot per item.
  case scatter
  /// What happened when? One bar or dot per event.
  case timeline

  var drawn: any DrawnChart.Type {
    switch self {
    case .bar: BarChart.self
    case .column: ColumnChart.self
    case .stack: StackChart.self
    case .line: LineChart.self
    case .slope: SlopeChart.self
    case .dumbbell: DumbbellChart.self
    case .heat: HeatChart.self
    case .treemap: TreemapChart.self
    case .marimekko: MarimekkoChart.self
    case .flow: FlowChart.self
    case .map: MapChart.self
    case .tiles: TilesChart.self
    case .dots: DotsChart.self
    case .scatter: ScatterChart.self
    case .timeline: TimelineChart.self
    }
  }

  static let names = allCases.map(\.rawValue)

  /// Kinds that mislead, with what to use in their place.
  static let refused = [
    (name: "pie", remedy: "use 'bar' to compare parts, or 'stack' for parts of a whole"),
    (name: "doughnut", remedy: "use 'bar' to compare parts, or 'stack' for parts of a whole"),
    (name: "donut", remedy: "use 'bar' to compare parts, or 'stack' for parts of a whole"),
    (name: "dual-axis", remedy: "use two 'line' charts, one above the other"),
    (name: "dual", remedy: "use two 'line' charts, one above the other"),
    (name: "3d", remedy: "use the same chart without depth, such as 'bar'"),
    (name: "3d-bar", remedy: "use 'bar'"),
    (name: "bar3d", remedy: "use 'bar'"),
    (name: "area", remedy: "use 'line', or 'stack' for a few dates"),
    (name: "word-cloud", remedy: "use 'bar' with the counts"),
    (name: "wordcloud", remedy: "use 'bar' with the counts"),
    (name: "radar", remedy: "use 'bar' with one series for each thing compared"),
    (name: "gauge", remedy: "write the number in the text"),
  ]
}
