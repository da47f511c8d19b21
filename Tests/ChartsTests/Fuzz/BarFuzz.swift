@testable import Charts

enum BarFuzz: FuzzKind {
  static func make(_ random: inout SplitMix64, script: [String]) -> (
    spec: ChartSpec, table: ChartTable
  ) {
    let parts = Bool.random(using: &random) ? Int.random(in: 1...6, using: &random) : 0
    let sentence = parts > 0 ? "value by thing by part" : "value by thing"
    var spec = ChartSpec.random(.bar, sentence, &random)
    if random.isOne(of: 4) {
      let line = ReferenceLine(value: 5, text: script.word(2))
      spec.options.line = Placed(line, SpecPlace([0]))
    }
    return (spec, table(&random, script, parts: parts, units: [nil, "t", "US$/t", "%"]))
  }

  /// Rows of a thing, its part and a value.
  static func table(
    _ random: inout SplitMix64,
    _ script: [String],
    parts: Int,
    units: [String?]
  ) -> ChartTable {
    let values = RandomValues(&random)
    let each = max(parts, 1)
    let rows = (0..<Int.random(in: 0...60, using: &random)).map { row in
      [script.name(row / each), script.name(row % each), values.cell(&random)]
    }
    let fields = [
      ChartField(name: "thing"), ChartField(name: "part"),
      ChartField(name: "value", unit: random.choice(units)),
    ]
    return ChartTable(fields: fields, rows: rows)
  }
}
