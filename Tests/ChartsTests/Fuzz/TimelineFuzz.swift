@testable import Charts

enum TimelineFuzz: FuzzKind {
  static func make(_ random: inout SplitMix64, script: [String]) -> (
    spec: ChartSpec, table: ChartTable
  ) {
    let spec = ChartSpec.random(.timeline, "thing from start to end by group", &random)
    let rows = (0..<Int.random(in: 0...60, using: &random)).map { row -> [ChartCell] in
      [
        script.name(row), .time(.year(1_980 + row)), .time(.year(1_982 + row * 2)),
        script.name(row % 4),
      ]
    }
    let fields = ["thing", "start", "end", "group"].map { ChartField(name: $0) }
    return (spec, ChartTable(fields: fields, rows: rows))
  }
}
