@testable import Charts

enum FlowFuzz: FuzzKind {
  static func make(_ random: inout SplitMix64, script: [String]) -> (
    spec: ChartSpec, table: ChartTable
  ) {
    let spec = ChartSpec.random(.flow, "value from source to target", &random)
    let values = RandomValues(&random)
    let rows = (0..<Int.random(in: 0...60, using: &random)).map { row in
      [script.name(row % 4), script.name(4 + row % 5), values.cell(&random)]
    }
    let fields = ["source", "target", "value"].map { ChartField(name: $0) }
    return (spec, ChartTable(fields: fields, rows: rows))
  }
}
