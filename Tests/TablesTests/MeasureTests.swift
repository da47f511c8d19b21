import Tables
import Testing

struct MeasureTests {
  @Test(arguments: ["value", "share", "hhi", "top(3)", "without_top(12)", "count", "latest"])
  func `measures are read as they are written`(text: String) {
    #expect(Measure(text)?.text == text)
  }

  @Test(arguments: ["Share", "top", "top()", "top(0)", "top(-1)", "top(1000)", "top(1", "", "shar"])
  func `what is no measure is not read as one`(text: String) {
    #expect(Measure(text) == nil)
  }

  @Test(arguments: [
    ("shre", "share"), ("top3", "top(3)"), ("top", "top(1)"), ("top(0)", "top(1)"),
    ("without_top(x)", "without_top(1)"), ("totl", "total"), ("Growth", "growth"),
  ])
  func `a misspelt measure is recognised`(text: String, measure: String) {
    #expect(Measure.nearest(to: text) == measure)
  }

  @Test func `what is like no measure is not recognised`() {
    #expect(Measure.nearest(to: "colour") == nil)
  }

  static let answers: [(String, ClosedRange<Double>)] = [
    ("value?mineral=lithium&country=AUS&year=2022", 60_000...60_000),
    ("value?mineral=cobalt&country=IDN&year=2023", 0...0),
    ("tonnes.value?mineral=lithium&country=AUS&year=latest", 80_000...80_000),
    ("latest?mineral=lithium&country=CHL", 45_000...45_000),
    ("latest?mineral=lithium&country=CHL&year=2022..2022", 30_000...30_000),
    ("total?mineral=lithium&year=2022", 100_000...100_000),
    ("total?mineral=lithium&country=AUS,CHL&year=2022", 90_000...90_000),
    ("total?mineral=lithium&country=CHL&year=2022..2023", 75_000...75_000),
    ("total?mineral=lithium&country=CHL&year=2020..", 75_000 ... .infinity),
    ("total?mineral=lithium&year=2023", 125_000 ... .infinity),
    ("total?mineral=lithium,cobalt&year=2022", 240_000...240_000),
    ("share?mineral=lithium&country=AUS&year=2022", 0.6...0.6),
    ("share?mineral=lithium&country=AUS,CHL&year=2022", 0.9...0.9),
    ("share?mineral=lithium&country=AUS&year=2023", 0...0.64),
    ("share?mineral=cobalt&country=IDN&year=2023", 0...0),
    ("share?mineral=lithium&country=CHL&year=2022&by=year", 0...0.4),
    ("share?mineral=cobalt&country=COD&year=2022&by=year", 0.4...0.4),
    ("rank?mineral=lithium&country=AUS&year=2022", 1...1),
    ("rank?mineral=cobalt&country=IDN&year=2022", 2...2),
    ("rank?mineral=cobalt&country=RUS&year=2022", 2...2),
    ("rank?mineral=lithium&country=CHL&year=2023", 2...3),
    ("change?mineral=lithium&country=AUS&year=2022..2023", 20_000...20_000),
    ("change?mineral=lithium&country=AUS&year=2022..latest", 20_000...20_000),
    ("change?mineral=lithium&country=AUS,CHL&year=2022,2023", 35_000...35_000),
    ("change?mineral=cobalt&country=IDN&year=2023,2022", -20_000 ... -20_000),
    ("growth?mineral=lithium&country=CHL&year=2022..2023", 50...50),
    ("ratio?mineral=lithium&country=CHL&year=2022..2023", 1.5...1.5),
    ("ratio?mineral=lithium&country=AUS&year=2022&to.country=CHL", 2...2),
    ("ratio?mineral=lithium&country=AUS&year=2022&to.mineral=cobalt&to.country=COD", 0.6...0.6),
    ("ratio?mineral=lithium&country=AUS&year=latest&to.year=2022", 80.0 / 60...80.0 / 60),
    ("ratio?mineral=lithium&country=AUS,CHL&year=2022&to.country=ARG", 9...9),
    ("hhi?mineral=lithium&year=2022", 4_600...4_600),
    ("top(1)?mineral=lithium&year=2022", 0.6...0.6),
    ("top(2)?mineral=lithium&year=2022", 0.9...0.9),
    ("top(9)?mineral=lithium&year=2022", 1...1),
    ("without_top(1)?mineral=lithium&year=2022", 40_000...40_000),
    ("without_top(9)?mineral=lithium&year=2022", 0...0),
    ("count?mineral=lithium&year=2022", 3...3),
    ("count?year=2022&by=mineral", 2...2),
    ("count?mineral=lithium&year=2022..2024", 3...3),
    ("tonnes.count?mineral=lithium&year=2023", 2...3),
  ]

  @Test(arguments: answers)
  func `a table answers`(question: String, bounds: ClosedRange<Double>) throws {
    let found = try #require(MeasureExample.production.bounds(question), "no answer")
    #expect(isNear(found.lowerBound, bounds.lowerBound), "\(found)")
    #expect(isNear(found.upperBound, bounds.upperBound), "\(found)")
  }

  static let totals: [(String, ClosedRange<Double>)] = [
    ("share?mineral=lithium&country=AUS&year=2022", 60.0 / 110...60.0 / 110),
    ("share?mineral=lithium&country=AUS&year=2023", 0.4...0.4),
    ("share?mineral=lithium&country=CHL&year=2022..2023", 75.0 / 310...75.0 / 310),
    // The whole is cut down by a condition that the total knows nothing of.
    ("share?mineral=lithium&country=AUS&year=2023&flag=e", 1...1),
    // No total is printed.
    ("share?mineral=cobalt&country=IDN&year=2023", 0...0),
    ("share?mineral=cobalt&country=COD&year=2022", 0...100.0 / 140),
    ("rank?mineral=lithium&country=CHL&year=2023", 2...3),
    ("top(1)?mineral=lithium&year=2022", 60.0 / 110...60.0 / 110),
    // The remainder of 75,000 may be one part that is larger than the second.
    ("top(2)?mineral=lithium&year=2023", 0.625...0.775),
    ("top(1)?mineral=cobalt&year=2022", 0...1),
    ("without_top(1)?mineral=lithium&year=2022", 50_000...50_000),
    ("without_top(2)?mineral=lithium&year=2023", 45_000...75_000),
    ("without_top(1)?mineral=cobalt&year=2022", 40_000 ... .infinity),
    ("hhi?mineral=cobalt&year=2022", 0...10_000),
    (
      "hhi?mineral=lithium&year=2023",
      10_000 * (0.16 + 0.050625)...10_000 * (0.16 + 0.050625 + 0.140625)
    ),
  ]

  @Test(arguments: totals)
  func `a printed total is the whole`(question: String, bounds: ClosedRange<Double>) throws {
    let found = try #require(MeasureExample.withTotals.bounds(question), "no answer")
    #expect(isNear(found.lowerBound, bounds.lowerBound), "\(found)")
    #expect(isNear(found.upperBound, bounds.upperBound), "\(found)")
  }

  @Test func `an answer says which rows it is made of`() throws {
    let example = MeasureExample.production
    let value = try #require(example.measured("value?mineral=lithium&country=AUS&year=2023"))
    #expect(value.rows == [3])
    #expect(value.used == [3])
    #expect(value.isEstimated)
    #expect(value.times == ["2023"])
    #expect(value.field == 3)
    let share = try #require(example.measured("share?mineral=lithium&country=CHL&year=2023"))
    #expect(share.rows == [4])
    #expect(share.used == [3, 4, 5])
    #expect(share.missing == [5])
    #expect(share.isEstimated)
    #expect(share.totalRow == nil)
    let change = try #require(
      example.measured("change?mineral=lithium&country=CHL&year=2022..2023")
    )
    #expect(change.rows == [1, 4])
    #expect(change.times == ["2022", "2023"])
    #expect(!change.isEstimated)
    let rank = try #require(example.measured("rank?mineral=lithium&country=CHL&year=2023"))
    #expect(rank.parts == 3)
    #expect(!rank.isEstimated)
  }

  @Test func `an answer says which printed total is the whole`() throws {
    let example = MeasureExample.withTotals
    let plain = try #require(example.measured("share?mineral=lithium&country=CHL&year=2022"))
    #expect(plain.totalRow == 0)
    #expect(plain.used == [1])
    #expect(!plain.isEstimated)
    let estimated = try #require(example.measured("share?mineral=lithium&country=CHL&year=2023"))
    #expect(estimated.totalRow == 1)
    #expect(estimated.isEstimated)
    #expect(estimated.missing == [])
  }

  private func isNear(_ left: Double, _ right: Double) -> Bool {
    left == right || abs(left - right) <= 1e-9 * max(1, abs(right))
  }
}
