import Testing

@testable import Charts

struct OtherScalesTests {
  @Test(arguments: [
    (1.0, 0.0), (2.718281828459045, 1.0), (10.0, 2.302585092994046), (1e-6, -13.815510557964274),
    (0.5, -0.6931471805599453), (1e15, 34.538776394910684), (3.0, 1.0986122886681098),
  ])
  func `the logarithm is that of the tables`(number: Double, expected: Double) {
    #expect(abs(naturalLogarithm(number) - expected) < 1e-14 * max(1, abs(expected)))
  }

  @Test(arguments: [
    (1.0...1_000.0, 5, [1, 10, 100, 1_000]),
    (20.0...600.0, 5, [20, 50, 100, 200, 500]),
    (0.01...5.0, 4, [0.01, 0.1, 1]),
    (1.0...1e12, 5, [1, 1_000, 1e6, 1e9, 1e12]),
  ])
  func `log ticks are round`(domain: ClosedRange<Double>, count: Int, expected: [Double]) {
    #expect(LogScale(domain: domain, from: 0, to: 1).ticks(count: count) == expected)
  }

  @Test func `equal ratios are equal lengths`() {
    let scale = LogScale(domain: 1...100, from: 0, to: 200)
    #expect(abs(scale(10) - 100) < 1e-9)
    #expect(scale(1) == 0)
    #expect(abs(scale(100) - 200) < 1e-9)
  }

  @Test(arguments: [
    (2_010.0...2_024.0, 5, true, ["2010", "2015", "2020"]),
    (2_020.0...2_021.0, 5, true, ["2020", "2021"]),
    (2_023.0...2_024.0, 5, false, ["2023-01", "2023-04", "2023-07", "2023-10", "2024-01"]),
    (1_900.0...2_024.0, 7, true, ["1900", "1920", "1940", "1960", "1980", "2000", "2020"]),
  ])
  func `time ticks are whole years or months`(
    span: ClosedRange<Double>,
    count: Int,
    areYears: Bool,
    expected: [String]
  ) {
    #expect(
      TimeTicks.ticks(span, count: count, areYears: areYears).map(\.text) == expected
    )
  }

  @Test(arguments: ["2024", "2024-02-29", "0001-01-01"])
  func `a year or date reads back`(text: String) {
    #expect(ChartTime(text)?.text == text)
  }

  @Test(arguments: ["", "24", "2023-02-29", "2024-13", "2024-1-1", "2024-01-01-01", "abcd", "२०२४"])
  func `what is no date is none`(text: String) {
    #expect(ChartTime(text) == nil)
  }
}
