@testable import Charts

enum DumbbellFuzz: FuzzKind {
  static func make(_ random: inout SplitMix64, script: [String]) -> (
    spec: ChartSpec, table: ChartTable
  ) {
    let spec = ChartSpec.random(.dumbbell, "first, second by thing", &random)
    let values = RandomValues(&random)
    let rows = (0..<Int.random(in: 0...60, using: &random)).map { row in
      [script.name(row), values.cell(&random), values.cell(&random)]
    }
    let fields = ["thing", "first", "second"].map { ChartField(name: $0) }
    return (spec, ChartTable(fields: fields, rows: rows))
  }
}
