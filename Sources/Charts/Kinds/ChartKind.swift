/// The kinds of chart there are; each is one file in this folder.
public enum ChartKind: String, Hashable, Sendable, CaseIterable {
  /// Who produces most? One bar per category.
  case bar
  /// Who holds each stage? One bar per category, cut into parts.
  case stack
  /// How did it move? One line per series over time.
  case line

  /// The sentence that follows the kind, for a message.
  var sentence: String {
    switch self {
    case .bar: "value by category, or value by category by series"
    case .stack: "value by category by part"
    case .line: "value by time, or value by time by series"
    }
  }

  /// How many fields may follow the value.
  var groupings: ClosedRange<Int> {
    switch self {
    case .bar, .line: 1...2
    case .stack: 2...2
    }
  }

  var drawn: any DrawnChart.Type {
    switch self {
    case .bar: BarChart.self
    case .stack: StackChart.self
    case .line: LineChart.self
    }
  }

  static let names = allCases.map(\.rawValue)

  /// Kinds of the catalogue that nobody has written.
  static let undrawn = [
    "column", "slope", "dumbbell", "heat", "treemap", "marimekko", "flow", "map", "tiles", "dots",
    "scatter", "timeline",
  ]

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
