@testable import Charts

enum DotsFuzz: FuzzKind {
  static func make(_ random: inout SplitMix64, script: [String]) -> (
    spec: ChartSpec, table: ChartTable
  ) {
    let spec = ChartSpec.random(.dots, "value by thing in group", &random)
    let values = RandomValues(&random)
    let rows = (0..<Int.random(in: 0...60, using: &random)).map { row in
      [script.name(row), script.name(row % 4), values.cell(&random)]
    }
    let fields = ["thing", "group", "value"].map { ChartField(name: $0) }
    return (spec, ChartTable(fields: fields, rows: rows))
  }
}
