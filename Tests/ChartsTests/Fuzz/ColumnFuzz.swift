@testable import Charts

enum ColumnFuzz: FuzzKind {
  static func make(_ random: inout SplitMix64, script: [String]) -> (
    spec: ChartSpec, table: ChartTable
  ) {
    let spec = ChartSpec.random(.column, "value by year", &random)
    let values = RandomValues(&random)
    let rows = (0..<Int.random(in: 0...60, using: &random)).map { row -> [ChartCell] in
      [.time(.year(1_980 + row)), values.cell(&random)]
    }
    let fields = ["year", "value"].map { ChartField(name: $0) }
    return (spec, ChartTable(fields: fields, rows: rows))
  }
}
