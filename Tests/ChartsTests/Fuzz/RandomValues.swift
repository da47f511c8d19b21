@testable import Charts

/// Numbers of one size, with the codes and letters of sources among them.
struct RandomValues {
  var scale: Double
  var isNegative: Bool

  /// Some table's worth: from thousandths to trillions, in one table of four with negative ones.
  init(_ random: inout SplitMix64) {
    scale = random.choice([1e-4, 1, 50, 1e5, 1e9, 1e13])
    isNegative = random.isOne(of: 4)
  }

  init(scale: Double, isNegative: Bool = false) {
    self.scale = scale
    self.isNegative = isNegative
  }

  func cell(_ random: inout SplitMix64) -> ChartCell {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return .missing(code: "W", meaning: "withheld")
    case 1: return .missing(code: "NA", meaning: "not available")
    case 2: return .number(0)
    case 3: return .number((scale * 7).rounded(), flags: [.estimated])
    default:
      let number = Double.random(in: (isNegative ? -1 : 0)...1, using: &random) * scale
      return .number(number.magnitude < 1e-6 ? 0 : number)
    }
  }
}

extension ChartSpec {
  /// A spec as an author would type it, with the options most kinds have.
  static func random(
    _ kind: ChartKind,
    _ sentence: String,
    _ random: inout SplitMix64
  ) -> ChartSpec {
    var spec = ChartSpec(
      kind: kind,
      sentence: kind.drawn.sentence.sentence(sentence, at: [0]),
      title: "A title"
    )
    let top = Int.random(in: 0...20, using: &random)
    spec.options.top = top == 0 ? nil : top
    spec.options.labels = Bool.random(using: &random) ? .auto : .all
    return spec
  }
}

extension [String] {
  /// The name of the thing with a number: one of these words, each time another.
  func name(_ number: Int) -> ChartCell { .category(ChartCategory("\(word(number)) \(number)")) }

  func word(_ number: Int) -> String { self[number % count] }
}
