import Diagnostics
import Tables
import Testing

/// Values of which the source says "more than".
struct LowerBoundTests {
  static let answers: [(String, ClosedRange<Double>)] = [
    ("value?country=AUS&year=2024", 60...60),
    ("value?country=CHL&year=2024", 30 ... .infinity),
    ("total?year=2023", 100...100),
    ("total?year=2024", 100 ... .infinity),
    ("share?country=AUS&year=2024", 0...0.6),
    ("share?country=CHL&year=2024", 0.3...1),
    ("rank?country=AUS&year=2024", 1...2),
    ("rank?country=CHL&year=2024", 1...2),
    ("rank?country=ARG&year=2024", 2...3),
    ("change?country=CHL&year=2023..2024", 0 ... .infinity),
    ("change?country=CHL&year=2024..2025", -.infinity...10),
    ("growth?country=CHL&year=2024..2025", -100...100.0 / 3),
    ("growth?country=CHL&year=2023..2024", 0 ... .infinity),
    ("ratio?country=CHL&year=2024&to.country=AUS", 0.5 ... .infinity),
    ("ratio?country=AUS&year=2024&to.country=CHL", 0...2),
    ("without_top(1)?year=2024", 10...70),
  ]

  @Test(arguments: answers)
  func `what is more than printed opens the answer`(
    question: String,
    bounds: ClosedRange<Double>
  ) throws {
    let found = try #require(Self.example.bounds(question), "no answer")
    #expect(
      abs(found.lowerBound - bounds.lowerBound) < 1e-9 || found.lowerBound == bounds.lowerBound
    )
    #expect(
      abs(found.upperBound - bounds.upperBound) < 1e-9 || found.upperBound == bounds.upperBound
    )
  }

  @Test func `parts that are all lower bounds cannot be weighed`() {
    let problems = Self.example.problems("hhi?year=2026")
    #expect(problems.map(\.id) == ["undefined-figure"])
    #expect(problems.first?.cells.map(\.row) == [7])
  }

  private static var example: MeasureExample {
    let here = SourceRange(startOf: "Content/data/tables.yaml")
    var schema = TableSchema(name: "reserves", at: here)
    schema.primaryKey = ["country", "year"]
    schema.parts = Located("country", at: here)
    var tonnes = Field(name: "tonnes", type: .number, at: here)
    tonnes.lowerBound = Located("bound", at: here)
    schema.fields = [
      Field(name: "country", at: here), Field(name: "year", type: .year, at: here), tonnes,
      Field(name: "bound", at: here),
    ]
    let text = """
      country,year,tonnes,bound
      AUS,2024,60,
      CHL,2024,30,more than
      ARG,2024,10,
      AUS,2023,60,
      CHL,2023,30,
      ARG,2023,10,
      CHL,2025,40,
      CHL,2026,9,more than

      """
    return MeasureExample(text, as: schema)
  }
}
