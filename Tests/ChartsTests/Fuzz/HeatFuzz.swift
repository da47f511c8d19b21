@testable import Charts

enum HeatFuzz: FuzzKind {
  static func make(_ random: inout SplitMix64, script: [String]) -> (
    spec: ChartSpec, table: ChartTable
  ) {
    let spec = ChartSpec.random(.heat, "value by row by column", &random)
    let values = RandomValues(&random)
    let columns = Int.random(in: 1...14, using: &random)
    let rows = (0..<Int.random(in: 0...150, using: &random)).map { row in
      [script.name(row / columns), script.name(row % columns), values.cell(&random)]
    }
    let fields = ["row", "column", "value"].map { ChartField(name: $0) }
    return (spec, ChartTable(fields: fields, rows: rows))
  }
}
