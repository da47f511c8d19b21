@testable import Charts

enum MarimekkoFuzz: FuzzKind {
  static func make(_ random: inout SplitMix64, script: [String]) -> (
    spec: ChartSpec, table: ChartTable
  ) {
    let spec = ChartSpec.random(.marimekko, "value by part per market sized size", &random)
    let values = RandomValues(&random)
    let parts = Int.random(in: 1...6, using: &random)
    let rows = (0..<Int.random(in: 0...60, using: &random)).map { row -> [ChartCell] in
      let size = ChartCell.number(Double(1 + row / parts))
      return [script.name(row / parts), size, script.name(row % parts), values.cell(&random)]
    }
    let fields = ["market", "size", "part", "value"].map { ChartField(name: $0) }
    return (spec, ChartTable(fields: fields, rows: rows))
  }
}
