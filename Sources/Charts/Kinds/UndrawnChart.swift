/// A kind of the catalogue whose drawing is lacking: its spec is checked, then refused.
protocol UndrawnChart: DrawnChart {}

extension UndrawnChart {
  static var keys: Set<SpecKey> { Set(SpecKey.allCases) }

  static func name(in language: String) -> String { "chart" }

  static func read(_ reading: inout ChartReading) -> Self? {
    let drawn = ChartKind.allCases.filter { !($0.drawn is any UndrawnChart.Type) }
    reading.report(
      "undrawn-chart-kind",
      "'\(reading.spec.kind.rawValue)' is not yet drawn",
      "use one of " + drawn.map { "'\($0.rawValue)'" }.joined(separator: ", "),
      at: SpecPlace([0], isKey: true)
    )
    return nil
  }

  var isEmpty: Bool { true }
  var notes: [String] { [] }
  var description: String { "" }
  var table: TwinTable { TwinTable(stubs: [], values: [], rows: []) }

  func scene(_ layout: ChartLayout) -> Scene { Scene(width: layout.width, height: 0, shapes: []) }
}
