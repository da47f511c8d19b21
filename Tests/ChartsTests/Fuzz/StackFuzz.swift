@testable import Charts

enum StackFuzz: FuzzKind {
  static func make(_ random: inout SplitMix64, script: [String]) -> (
    spec: ChartSpec, table: ChartTable
  ) {
    let spec = ChartSpec.random(.stack, "value by thing by part", &random)
    let parts = Int.random(in: 1...9, using: &random)
    return (spec, BarFuzz.table(&random, script, parts: parts, units: [nil, "t", "US$/t"]))
  }
}
