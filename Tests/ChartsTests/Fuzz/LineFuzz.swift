@testable import Charts

enum LineFuzz: FuzzKind {
  static func make(_ random: inout SplitMix64, script: [String]) -> (
    spec: ChartSpec, table: ChartTable
  ) {
    let parts = Bool.random(using: &random) ? Int.random(in: 1...9, using: &random) : 0
    var spec = ChartSpec.random(
      .line,
      parts > 0 ? "value by thing by part" : "value by thing",
      &random
    )
    spec.options.isBridged = Bool.random(using: &random)
    if Bool.random(using: &random) {
      spec.options.pointNotes = (0..<3).map {
        Placed(PointNote(at: "\(2_000 + $0 * 5)", text: script.word($0)), SpecPlace([0]))
      }
    }
    if random.isOne(of: 4) {
      let line = ReferenceLine(value: 5, text: script.word(2))
      spec.options.line = Placed(line, SpecPlace([0]))
    }
    var table = BarFuzz.table(&random, script, parts: parts, units: [nil, "t", "US$/t", "%"])
    for row in table.rows.indices {
      table.rows[row][0] = .time(.year(2_000 + row / max(parts, 1)))
    }
    return (spec, table)
  }
}
