@testable import Charts

enum SlopeFuzz: FuzzKind {
  static func make(_ random: inout SplitMix64, script: [String]) -> (
    spec: ChartSpec, table: ChartTable
  ) {
    let spec = ChartSpec.random(.slope, "value by thing from 2018 to 2024", &random)
    let values = RandomValues(&random)
    let rows = (0..<Int.random(in: 0...60, using: &random)).map { row in
      [script.name(row / 2), .time(.year(row % 2 == 0 ? 2_018 : 2_024)), values.cell(&random)]
    }
    let fields = ["thing", "year", "value"].map { ChartField(name: $0) }
    return (spec, ChartTable(fields: fields, rows: rows))
  }
}
