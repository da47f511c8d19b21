import Testing

@testable import Markup

struct NumberTextTests {
  @Test(
    arguments: [
      (0, 0, "0"), (-0.0, 2, "0"), (-0.004, 2, "0"), (1, 2, "1"), (1.5, 0, "2"), (0.5, 0, "1"),
      (-0.5, 0, "-1"), (2.5, 0, "3"), (1.25, 1, "1.3"), (-1.25, 1, "-1.3"), (0.1 + 0.2, 9, "0.3"),
      (1.005, 2, "1.01"), (1.115, 2, "1.12"), (0.285, 2, "0.29"), (2.675, 2, "2.68"),
      (0.045, 2, "0.05"), (9.995, 2, "10"), (99.99, 1, "100"), (0.000_000_001, 9, "0.000000001"),
      (0.000_000_000_4, 9, "0"), (Double.leastNonzeroMagnitude, 9, "0"), (1e-7, 6, "0"),
      (1234567.891, 2, "1234567.89"),
      (12_345_678_901.5, 9, "12345678901.5"), (9_007_199_254_740_992, 0, "9007199254740992"),
      (1e15 + 0.5, 1, "1000000000000000.5"), (1e20, 0, "100000000000000000000"),
      (1.5e22, 3, "15000000000000000000000"), (-1e19, 2, "-10000000000000000000"),
      (123_456_789_012_345_683_968, 0, "123456789012345680000"),
    ] as [(Double, Int, String)]
  )
  func `numbers are rounded half away from zero in decimals`(
    number: Double,
    decimals: Int,
    expected: String
  ) {
    #expect(NumberText.plain(number, decimals: decimals) == expected)
  }

  @Test func `the largest number has all its digits`() {
    let text = NumberText.plain(.greatestFiniteMagnitude, decimals: 9)
    #expect(text.count == 309 && text.hasPrefix("17976931348623157000"))
  }

  @Test(arguments: UInt64(0)..<300)
  func `text reads back as the number within half of the last decimal`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scales: [Double] = [1e-6, 1, 1e3, 1e9]
    let scale = scales.randomElement(using: &random) ?? 1
    let number = Double.random(in: -scale...scale, using: &random)
    let decimals = Int.random(in: 0...9, using: &random)
    let text = NumberText.plain(number, decimals: decimals)
    let back = try #require(Double(text))
    let half = 0.5 / (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    #expect(abs(back - number) <= half + 2 * number.ulp, "\(number) became \(text)")
    #expect(!text.contains(".") || text.last != "0")
    #expect(NumberText.plain(back, decimals: decimals) == text)
  }
}
