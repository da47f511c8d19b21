@testable import Charts

/// Random specs and tables of one kind.
protocol FuzzKind {
  /// `script` is a few names, short and long, of one language.
  static func make(_ random: inout SplitMix64, script: [String]) -> (
    spec: ChartSpec, table: ChartTable
  )
}

extension ChartKind {
  var fuzz: any FuzzKind.Type {
    switch self {
    case .bar: BarFuzz.self
    case .column: ColumnFuzz.self
    case .stack: StackFuzz.self
    case .line: LineFuzz.self
    case .slope: SlopeFuzz.self
    case .dumbbell: DumbbellFuzz.self
    case .heat: HeatFuzz.self
    case .treemap: TreemapFuzz.self
    case .marimekko: MarimekkoFuzz.self
    case .flow: FlowFuzz.self
    case .map: MapFuzz.self
    case .tiles: TilesFuzz.self
    case .dots: DotsFuzz.self
    case .scatter: ScatterFuzz.self
    case .timeline: TimelineFuzz.self
    }
  }
}

/// A small seeded generator (Steele, Lea and Flood 2014), so random tests can be repeated.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Whether one of `count` cases came out.
  mutating func isOne(of count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

  mutating func choice<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &self)]
  }
}
