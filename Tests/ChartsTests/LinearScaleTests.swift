import Testing

@testable import Charts

struct LinearScaleTests {
  @Test(arguments: [
    (0.0...10.0, 5, [0, 2, 4, 6, 8, 10]),
    (0.0...1.0, 4, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    (-3.0...3.0, 3, [-2, 0, 2]),
    (1_990.0...2_025.0, 4, [1_990, 2_000, 2_010, 2_020]),
    (0.0...0.0007, 3, [0, 0.0002, 0.0004, 0.0006]),
    (5.0...5.0, 4, [5]),
  ])
  func `ticks are round values inside the domain`(
    domain: ClosedRange<Double>,
    count: Int,
    expected: [Double]
  ) {
    #expect(LinearScale(domain: domain, from: 0, to: 1).ticks(count: count) == expected)
  }

  @Test func `a reversed range puts the low end at the bottom of the page`() {
    let y = LinearScale(domain: 0...200, from: 400, to: 0)
    #expect(y(0) == 400)
    #expect(y(50) == 300)
    #expect(y(200) == 0)
  }

  /// Properties hold for any domain. The seed is the argument, so a failure names its case.
  @Test(arguments: UInt64(0)..<200)
  func `ticks ascend, stay inside and are evenly spaced`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let low = Double.random(in: -1e6...1e6, using: &random)
    let high = low + Double.random(in: 1e-3...1e6, using: &random)
    let ticks = LinearScale(domain: low...high, from: 0, to: 1).ticks(count: 6)

    #expect(ticks.allSatisfy { (low...high).contains($0) }, "domain \(low)...\(high)")
    #expect((2...13).contains(ticks.count), "domain \(low)...\(high): \(ticks)")
    let gaps = zip(ticks.dropFirst(), ticks).map { $0 - $1 }
    let (narrow, wide) = (try #require(gaps.min()), try #require(gaps.max()))
    #expect(narrow > 0)
    #expect(wide - narrow <= 4 * max(low.magnitude, high.magnitude).ulp, "gaps \(gaps)")
  }

  @Test(arguments: UInt64(0)..<100)
  func `a nice domain begins and ends at ticks around every value`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let low = Double.random(in: -1e4...1e4, using: &random)
    let high = low + Double.random(in: 1e-2...1e5, using: &random)
    let nice = (low...high).niced(count: 5)
    let ticks = LinearScale(domain: nice, from: 0, to: 1).ticks(count: 5)
    #expect(nice.lowerBound <= low && nice.upperBound >= high)
    let step = (nice.upperBound - nice.lowerBound) / 1e6
    #expect(abs((ticks.first ?? 0) - nice.lowerBound) < step, "\(nice) \(ticks)")
    #expect(abs((ticks.last ?? 0) - nice.upperBound) < step, "\(nice) \(ticks)")
  }
}
