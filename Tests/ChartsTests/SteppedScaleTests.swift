import Testing

@testable import Charts

struct SteppedScaleTests {
  private let plain = ValueText(unit: "t", language: "en")

  @Test(arguments: [
    // A few values have a step each.
    ([3.0], false, 6, []),
    ([1, 2, 4], false, 6, [2, 4]),
    // Equal steps: percent, or no value far above the others.
    ([2, 31, 45, 70, 88, 97], true, 6, [20, 40, 60, 80]),
    ([12, 31, 45, 70, 88, 97], false, 6, [20, 40, 60, 80]),
    ([61, 66, 70, 75, 80, 84], false, 6, [65, 70, 75, 80]),
    ([2, 31, 45, 70, 88, 97], true, 3, [50]),
    // A ladder where some are: by 1-2-5, by 1-3, by 10.
    ([5, 6, 6.5, 7, 8, 90], false, 7, [10, 20, 50]),
    ([4, 5, 6, 7, 90, 900], false, 6, [10, 30, 100, 300]),
    ([0, 1, 2, 3, 4, 500_000], false, 7, [1, 10, 100, 1_000, 10_000, 100_000]),
    ([0.01, 0.02, 0.03, 0.04, 9, 12], false, 4, [0.1, 1, 10]),
    // Steps below the least and above the greatest are not there.
    ([10, 20, 30, 40, 50, 9_000], false, 6, [30, 100, 300, 1_000, 3_000]),
  ])
  func `a ramp is cut at round values between the least and the greatest`(
    numbers: [Double],
    isPercent: Bool,
    most: Int,
    expected: [Double]
  ) {
    let scale = SteppedScale.ramp(numbers, isPercent: isPercent, most: most)
    #expect(scale.cuts == expected)
    #expect(scale.styles.count == expected.count + 1)
    #expect(Set(scale.styles).count == scale.styles.count)
  }

  @Test(arguments: 1...40)
  func `no ramp has more steps than it may, nor an empty end`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let size = [1.0, 100, 1e6, 1e12][seed % 4]
    let numbers = (0..<(seed * 3)).map { _ in
      let number = Double.random(in: 0...1, using: &random)
      return (seed % 3 == 0 ? number * number * number * number : number) * size
    }
    for most in 2...7 {
      let scale = SteppedScale.ramp(numbers, isPercent: seed % 5 == 0, most: most)
      #expect(scale.styles.count <= most)
      #expect(scale.cuts == scale.cuts.sorted())
      let used = Set(numbers.map(scale.step))
      #expect(used.contains(0) && used.contains(scale.cuts.count), "\(scale.cuts) of \(numbers)")
    }
  }

  @Test func `a ramp without numbers has one step`() {
    let scale = SteppedScale.ramp([], isPercent: false)
    #expect(scale.styles == ["q3"] && scale.cuts.isEmpty)
    #expect(scale.legend(plain, missing: "no number").steps.map(\.text) == [""])
  }

  @Test func `a value at a cut goes up`() {
    let scale = SteppedScale.ramp([1, 50, 100], isPercent: false, at: [100, 10])
    #expect(scale.cuts == [10, 100])
    #expect([9.9, 10, 99, 100].map(scale.step) == [0, 1, 1, 2])
    #expect(scale.style(100) == "q6")
  }

  @Test(arguments: [
    ([10.0], [-6.0, -2.0, 2.0, 6.0]), ([-100, 3], [-60, -20, 20, 60]),
    ([], [-0.6, -0.2, 0.2, 0.6]),
    ([0, 0], [-0.6, -0.2, 0.2, 0.6]),
  ])
  func `steps around zero are alike below and above it`(numbers: [Double], expected: [Double]) {
    let scale = SteppedScale.diverging(numbers)
    #expect(zip(scale.cuts, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(scale.style(0) == "v2")
  }

  @Test(arguments: [
    ([0.0], ["v0", "v4"]), ([-10, 10], ["v0", "v2", "v4"]),
    ([-5, 0, 5], ["v0", "v1", "v3", "v4"]),
    ([-10, -5, 5, 10], ["v0", "v1", "v2", "v3", "v4"]), ([5, 10], ["v2", "v3", "v4"]),
  ])
  func `the author's steps keep the middle at zero`(cuts: [Double], styles: [String]) {
    #expect(SteppedScale.diverging([-20, 20], at: cuts).styles == styles)
  }

  @Test(arguments: [
    ([0.0, 5, 20, 300, 400, 500], [10.0, 100], ["Under 10", "10 to 99", "100 and more"]),
    ([0.5, 5, 20, 300, 400, 500], [10, 100], ["Under 10", "10 to 100", "100 and more"]),
    ([1, 2, 3, 4, 5, 6], [2, 3], ["Under 2", "2", "3 and more"]),
    ([7, 8, 9], [], ["7", "8", "9"]),
    (
      [1e6, 3e7, 2e9], [1e7, 1e9],
      ["Under 10\u{A0}million", "10\u{A0}million to 1\u{A0}billion", "1\u{A0}billion and more"]
    ),
  ])
  func `a legend says what each step is`(numbers: [Double], cuts: [Double], texts: [String]) {
    let legend = SteppedScale.ramp(numbers, isPercent: false, at: cuts).legend(plain, missing: nil)
    #expect(legend.steps.map(\.text) == texts)
  }

  @Test(arguments: ["ar", "de", "en", "es", "fr", "hi", "en-GB", "xx"])
  func `a legend has words in every language`(language: String) {
    let text = ValueText(unit: "%", language: language)
    let legend = SteppedScale.ramp([], isPercent: true, at: [10, 20]).legend(text, missing: "?")
    #expect(Set(legend.entries.map(\.text)).count == 4)
    #expect(legend.entries.last?.swatch == .missing)
  }
}
