import Testing

@testable import Charts

struct TextTests {
  @Test(arguments: [
    ("88,000", 88_000.0, ""), ("1 200", 1_200, ""), ("−4.5", -4.5, ""), ("1,200e", 1_200, "e"),
    ("37 %", 37, ""), ("12 er", 12, "er"), ("0.25", 0.25, ""),
  ])
  func `a number is read as a source prints it`(text: String, number: Double, flags: String) {
    let printed = PrintedNumber(text)
    #expect(printed?.number == number)
    #expect(printed?.flags.map(\.letter).joined() == flags)
  }

  @Test(arguments: [
    "", "e", "12x", "1,2", "1,2000", "--4", "1.2.3", "1e5", "٣", "1e400", "9999999999999999",
  ])
  func `what is no number is refused`(text: String) {
    #expect(PrintedNumber(text) == nil)
  }

  @Test func `text breaks at words, then anywhere, then ends in an ellipsis`() {
    func lines(_ text: String, _ width: Double) -> [String] {
      TextFit(text, width: width, size: 10, maximumLines: 2).lines
    }
    #expect(lines("Chile", 100) == ["Chile"])
    #expect(lines("Saint Vincent", 50) == ["Saint", "Vincent"])
    #expect(lines("one two three four five six", 60).last?.hasSuffix("…") == true)
    #expect(lines("Llanfairpwllgwyngyll", 60).count == 2)
    #expect(lines("", 10) == [""])
  }

  @Test(arguments: UInt64(0)..<100)
  func `labels moved apart keep order, stay inside and do not overlap`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let wishes = (0..<8).map { _ in Double.random(in: 0...200, using: &random) }.sorted()
    let heights = wishes.map { _ in Double.random(in: 10...24, using: &random) }
    let middles = PlacedLabels.middles(wishes: wishes, heights: heights, in: 0...200)
    for index in middles.indices {
      #expect(middles[index] - heights[index] / 2 >= -1e-9)
      #expect(middles[index] + heights[index] / 2 <= 200 + 1e-9)
      guard index > 0 else { continue }
      let apart = (heights[index] + heights[index - 1]) / 2
      #expect(middles[index] - middles[index - 1] >= apart - 1e-9)
    }
  }

  @Test func `every other row is drawn or named`() {
    let tab = Crosstab(
      categories: (0..<12).map { ChartCategory("c\($0)") },
      series: [ChartCategory("")],
      values: (0..<12).map { [.number(Double($0), [])] }
    )
    let rule = RankingRule(
      order: .value,
      top: 3,
      other: .grouped(label: nil),
      highlight: ["c0"],
      otherLabel: "Other ({0})"
    )
    let rows = tab.ranked(rule).rows
    #expect(rows.map(\.category.label) == ["c11", "c10", "c0", "Other (9)"])
    #expect(rows.last?.members.count == 9)
    #expect(rows.compactMap(\.size).reduce(0, +) == 66)
  }

  @Test func `one left over is drawn, not gathered`() {
    let tab = Crosstab(
      categories: ["b", "a", "c"].map { ChartCategory($0) },
      series: [ChartCategory("")],
      values: [[.number(1, [])], [.number(1, [])], [.number(1, [])]]
    )
    let rule = RankingRule(
      order: .value,
      top: 2,
      other: .grouped(label: nil),
      highlight: [],
      otherLabel: "{0}"
    )
    #expect(tab.ranked(rule).rows.map(\.category.label) == ["a", "b", "c"])
  }
}
