import Diagnostics
import Tables
import Testing

struct BasisTests {
  static let text = """
    mineral,form,country,year,tonnes
    lithium,content,AUS,2024,100
    lithium,content,CHL,2024,50
    lithium,carbonate,ARG,2024,250
    lithium,ore,USA,2024,W
    lithium,content,AUS,2023,80
    lithium,carbonate,CHL,2023,400

    """

  private func example(converting factors: [(String, String, Double)] = []) -> MeasureExample {
    let here = SourceRange(startOf: "Content/data/tables.yaml")
    var schema = TableSchema(name: "lithium", at: here)
    schema.primaryKey = ["mineral", "country", "year"]
    schema.parts = Located("country", at: here)
    schema.missingValues = [MissingValue("W", label: "withheld")]
    var tonnes = Field(name: "tonnes", type: .number, at: here)
    tonnes.basis = Located("form", at: here)
    schema.fields = [
      Field(name: "mineral", at: here), Field(name: "form", at: here),
      Field(name: "country", at: here), Field(name: "year", type: .year, at: here), tonnes,
    ]
    schema.conversions = factors.map { from, to, factor in
      Conversion(
        from: Located(from, at: here),
        to: Located(to, at: here),
        factor: factor,
        source: Located("usgs", at: here)
      )
    }
    return MeasureExample(Self.text, as: schema)
  }

  @Test(arguments: [
    "total?mineral=lithium&year=2024", "share?mineral=lithium&country=AUS&year=2024",
    "rank?mineral=lithium&country=AUS&year=2024", "hhi?mineral=lithium&year=2024",
    "change?mineral=lithium&country=CHL&year=2023..2024",
    "ratio?mineral=lithium&country=AUS&year=2024&to.country=ARG",
  ])
  func `numbers of different things are not set against each other`(question: String) {
    let problems = example().problems(question)
    #expect(problems.map(\.id) == ["mixed-bases"])
    #expect(problems.first?.cells.count == 2)
    #expect(
      problems.first?.help
        == "choose one with 'form=…', or give table 'lithium' a conversion to one basis, with its"
        + " source"
    )
  }

  @Test(arguments: [
    ("value?mineral=lithium&country=ARG&year=2024", 250.0, "carbonate"),
    ("total?mineral=lithium&year=2024&country=AUS,CHL", 150, "content"),
    ("ratio?mineral=lithium&country=AUS&year=2024&to.country=CHL", 2, "content"),
    ("change?mineral=lithium&country=AUS&year=2023..2024", 20, "content"),
  ])
  func `numbers of one thing keep their basis`(question: String, number: Double, basis: String) {
    let measured = example(converting: [("content", "carbonate", 5)]).measured(question)
    #expect(measured?.low == number)
    #expect(measured?.basis == basis)
  }

  @Test func `a conversion leads to one basis`() {
    let example = example(converting: [("carbonate", "content", 0.2)])
    let total = example.measured("total?mineral=lithium&year=2024&country=AUS,CHL,ARG")
    #expect(total?.low == 200)
    #expect(total?.basis == "content")
    #expect(example.bounds("share?mineral=lithium&country=ARG&year=2024") == 0...0.25)
    #expect(example.bounds("change?mineral=lithium&country=CHL&year=2023..2024") == -30 ... -30)
    #expect(
      example.bounds("ratio?mineral=lithium&country=ARG&year=2024&to.country=CHL") == 1...1
    )
  }

  @Test func `a conversion that leads elsewhere does not help`() {
    let example = example(converting: [("ore", "content", 0.02), ("content", "metal", 1)])
    #expect(
      example.problems("total?mineral=lithium&year=2024").map(\.summary) == [
        "rows count different things: 'content', 'carbonate'"
      ]
    )
  }
}
