/// A map from values to a few steps, each a colour: what heat maps, maps and tiles are filled by.
struct SteppedScale: Hashable, Sendable {
  /// Ascending; a value equal to a cut belongs to the step above it.
  let cuts: [Double]
  /// A class of `ChartStyle` per step, from the lowest: one more than there are cuts. With a `t`
  /// before it, it is the class of a text on the step.
  let styles: [String]
  /// The only value of each step, where every value has a step of its own; else empty.
  private let values: [Double]
  /// Whether nothing has a fraction or is negative, so that a step ends one below the next cut.
  private let areWhole: Bool

  private init(_ cuts: [Double], styles: [String], values: [Double] = [], of numbers: [Double]) {
    self.cuts = cuts
    self.styles = styles
    self.values = values
    areWhole = (numbers + cuts).allSatisfy { $0 == $0.rounded() && (0..<1e6).contains($0) }
  }

  /// More cannot be told apart.
  static let mostSteps = 7
  /// So few different values have a step each.
  private static let fewValues = 5

  func step(_ number: Double) -> Int { cuts.count { $0 <= number } }

  func style(_ number: Double) -> String { styles[step(number)] }

  // MARK: Ramps

  /// Steps from light to dark, at most `most`: cut at `cuts` if the author says where; else equal
  /// steps, or where a few values are far above the others, steps of equal ratios.
  static func ramp(
    _ numbers: [Double],
    isPercent: Bool,
    most: Int = mostSteps,
    at cuts: [Double] = []
  ) -> Self {
    let distinct = Set(numbers).sorted()
    if !cuts.isEmpty {
      let cuts = Set(cuts).sorted()
      return Self(cuts, styles: rampStyles(cuts.count + 1), of: numbers)
    }
    if distinct.count <= min(fewValues, most) {
      let cuts = Array(distinct.dropFirst())
      return Self(cuts, styles: rampStyles(cuts.count + 1), values: distinct, of: numbers)
    }
    let used =
      isPercent || !isSkewed(numbers) ? equalCuts(distinct, most) : ratioCuts(distinct, most)
    return Self(used, styles: rampStyles(used.count + 1), of: numbers)
  }

  /// `count` steps of the ramp, as far from each other as they can be.
  private static func rampStyles(_ count: Int) -> [String] {
    switch count {
    case 1: ["q3"]
    case 2: ["q1", "q5"]
    default:
      (0..<count).map { "q\(Int((Double($0) * 6 / Double(count - 1)).rounded()))" }
    }
  }

  /// Whether the largest value is more than ten times the middle one.
  private static func isSkewed(_ numbers: [Double]) -> Bool {
    let sorted = numbers.filter { $0 > 0 }.sorted()
    guard let last = sorted.last else { return false }
    return last > sorted[sorted.count / 2] * 10
  }

  /// From zero, unless the least value is more than half the greatest.
  private static func equalCuts(_ distinct: [Double], _ most: Int) -> [Double] {
    guard let low = distinct.first, let high = distinct.last else { return [] }
    let start = low >= 0 && low <= high / 2 ? 0 : low
    let choices = (1...max(most, 1)).reversed().lazy.map { count in
      let ticks = LinearScale(domain: (start...high).niced(count: count), from: 0, to: 1)
        .ticks(count: count)
      return ticks.filter { low < $0 && $0 <= high }
    }
    return choices.first { $0.count < most } ?? []
  }

  /// 1, 2, 5, 10 or 1, 3, 10 or 1, 10, 100: the finest that makes few enough steps.
  private static func ratioCuts(_ distinct: [Double], _ most: Int) -> [Double] {
    guard let low = distinct.first(where: { $0 > 0 }), let high = distinct.last, low < high,
      let least = distinct.first, most > 1
    else { return [] }
    let ladders = LogScale(domain: low...high, from: 0, to: 1).ladders.map { ladder in
      ladder.filter { least < $0 }
    }
    if let fitting = ladders.last(where: { $0.count < most }) { return fitting }
    let step = (ladders[0].count + most - 2) / (most - 1)
    return ladders[0].indices.filter { $0 % step == 0 }.map { ladders[0][$0] }
  }

  // MARK: Around zero

  /// Five steps around zero, those below and above it alike; cut at `cuts` if the author says where.
  static func diverging(_ numbers: [Double], at cuts: [Double] = []) -> Self {
    if !cuts.isEmpty {
      let cuts = Set(cuts).sorted()
      return Self(cuts, styles: divergingStyles(cuts), of: numbers)
    }
    let most = numbers.map(\.magnitude).max() ?? 0
    let ticks = LinearScale(domain: 0...(most > 0 ? most : 1), from: 0, to: 1).ticks(count: 5)
    let step = ticks.first { $0 > 0 } ?? 1
    return Self(
      [-3 * step, -step, step, 3 * step],
      styles: ["v0", "v1", "v2", "v3", "v4"],
      of: numbers
    )
  }

  /// The middle colour for a step with values on both sides of zero; the strongest farthest from it.
  private static func divergingStyles(_ cuts: [Double]) -> [String] {
    let below = cuts.count { $0 <= 0 }
    let above = cuts.count { $0 >= 0 }
    let hasMiddle = !cuts.contains(0)
    let lower = (0..<below).map { $0 == below - 1 && below > 1 ? "v1" : "v0" }
    let upper = (0..<above).map { $0 == 0 && above > 1 ? "v3" : "v4" }
    return lower + (hasMiddle ? ["v2"] : []) + upper
  }

  // MARK: Legend

  /// What each step stands for, such as "under 10", "10 to 99", "100 and more".
  func legend(_ text: ValueText, missing: String?) -> SteppedLegend {
    let steps = styles.indices.map { index in
      SteppedLegend.Step(style: styles[index], text: words(index, text))
    }
    return SteppedLegend(steps: steps, missing: missing)
  }

  private func words(_ step: Int, _ text: ValueText) -> String {
    if values.indices.contains(step) { return text.tick(values[step]) }
    let from = step > 0 ? cuts[step - 1] : nil
    let to = step < cuts.count ? cuts[step] : nil
    switch (from, to) {
    case (let from?, let to?): return between(from, to, text)
    case (let from?, nil): return ChartWords.filled(text.words.andMore, text.tick(from))
    case (nil, let to?): return ChartWords.filled(text.words.under, text.tick(to))
    case (nil, nil): return ""
    }
  }

  private func between(_ from: Double, _ to: Double, _ text: ValueText) -> String {
    let last = areWhole ? to - 1 : to
    return last == from
      ? text.tick(from) : ChartWords.filled(text.words.between, text.tick(from), text.tick(last))
  }
}
