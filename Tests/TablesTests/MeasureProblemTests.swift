import Diagnostics
import Tables
import Testing

struct MeasureProblemTests {
  typealias Case = (
    question: String, id: String, part: MeasureProblem.Part, summary: String, help: String
  )

  static let problems: [Case] = [
    (
      "tons.value?mineral=lithium", "unknown-field", .field,
      "table 'production' has no field 'tons'", "replace with 'tonnes'"
    ),
    (
      "country.value?mineral=lithium", "invalid-figure", .field,
      "field 'country' of table 'production' is text, not a number",
      "write 'tonnes', or ask for the count"
    ),
    (
      "value?minerals=lithium", "unknown-field", .condition(0, isField: true),
      "table 'production' has no field 'minerals'", "replace with 'mineral'"
    ),
    (
      "value?mineral=lithium&country=AUT", "unknown-value", .condition(1, isField: false),
      "no row of table 'production' has country 'AUT'", "replace with 'AUS'"
    ),
    (
      "value?mineral=cobalt&country=CHI", "unknown-value", .condition(1, isField: false),
      "no row of table 'production' has country 'CHI'", "write one of COD, IDN, RUS"
    ),
    (
      "value?country=AUS,CHI", "unknown-value", .condition(0, isField: false),
      "no row of table 'production' has country 'CHI'", "replace with 'CHL'"
    ),
    (
      "value?mineral=lithium&mineral=cobalt", "invalid-figure", .condition(1, isField: true),
      "'mineral' is given twice", "write its values with commas: mineral=first,second"
    ),
    (
      "value?mineral=latest", "invalid-figure", .condition(0, isField: false),
      "'latest' is for years; field 'mineral' is text", "write a value of the field"
    ),
    (
      "value?year=2024..2021", "invalid-figure", .condition(0, isField: false),
      "the range '2024..2021' runs backwards", "write '2021..2024'"
    ),
    (
      "value?mineral=a..b", "invalid-figure", .condition(0, isField: false),
      "'a..b' is a range; field 'mineral' is text", "write its values with commas between them"
    ),
    (
      "value?year=2021..now", "invalid-figure", .condition(0, isField: false),
      "'now' is no end of a range; field 'year' is a year", "write a year before and after '..'"
    ),
    (
      "value?mineral=lithium&to.country=CHL", "invalid-figure", .comparison(0, isField: true),
      "'to.country' is for ratio; the measure is value", "take it out, or ask for the ratio"
    ),
    (
      "ratio?mineral=lithium&country=AUS&year=2022&to.country=CHX", "unknown-value",
      .comparison(0, isField: false),
      "no row of table 'production' has country 'CHX'", "replace with 'CHL'"
    ),
    (
      "value?mineral=lithium&country=AUS", "ambiguous-figure", .whole,
      "3 rows match; they differ in year", "add year=…, one of 2022, 2023, 2024"
    ),
    (
      "value?mineral=lithium", "ambiguous-figure", .whole,
      "8 rows match; they differ in country and year",
      "add country=…, one of AUS, CHL, ARG; and year=…, one of 2022, 2023, 2024"
    ),
    (
      "value?mineral=cobalt&country=AUS", "no-rows", .condition(1, isField: false),
      "no row of table 'production' has mineral 'cobalt', country 'AUS'",
      "for the rest the table has country COD, IDN, RUS"
    ),
    (
      "value?mineral=cobalt&year=2024", "no-rows", .condition(1, isField: false),
      "no row of table 'production' has mineral 'cobalt', year '2024'",
      "for the rest the table has year 2022, 2023"
    ),
    (
      "value?mineral=lithium&country=AUS&year=2024", "missing-value", .whole,
      "tonnes of 'lithium', 'AUS', 2024 is 'W' (withheld)",
      "choose another row or another year, one of 2022, 2023"
    ),
    (
      "share?mineral=cobalt&country=RUS&year=2023", "missing-value", .whole,
      "tonnes of 'cobalt', 'RUS', 2023 is empty",
      "choose another row or another year, one of 2022"
    ),
    (
      "total?mineral=lithium&year=2024", "missing-value", .whole,
      "tonnes of 'lithium', 'AUS', 2024 is 'W' (withheld), and 1 more",
      "choose another row or another year, one of 2022, 2023"
    ),
    (
      "total?mineral=lithium", "ambiguous-figure", .whole,
      "8 rows match; they differ in year",
      "add year=…, one of 2022, 2023, 2024; to add them write year=first..last"
    ),
    (
      "total?year=2022", "ambiguous-figure", .whole,
      "6 rows match; they differ in mineral", "add mineral=…, one of lithium, cobalt"
    ),
    (
      "value?mineral=lithium&country=AUS&year=2022..2024", "ambiguous-figure", .whole,
      "3 rows match; they differ in year", "write year=…, one of 2022, 2023, 2024"
    ),
    (
      "share?mineral=lithium,cobalt&country=AUS&year=2022", "ambiguous-figure", .whole,
      "6 rows match; they differ in mineral", "write mineral=…, one of lithium, cobalt"
    ),
    (
      "share?country=AUS&year=2022", "ambiguous-figure", .whole,
      "6 rows match; they differ in mineral", "add mineral=…, one of lithium, cobalt"
    ),
    (
      "share?mineral=lithium&country=CHL", "ambiguous-figure", .whole,
      "8 rows match; they differ in year",
      "add year=…, one of 2022, 2023, 2024; to add them write year=first..last"
    ),
    (
      "share?mineral=lithium&year=2022", "invalid-figure", .measure,
      "'share' needs the part that is meant", "add country=…, one of AUS, CHL, ARG, COD, IDN, RUS"
    ),
    (
      "rank?mineral=lithium&country=AUS,CHL&year=2022", "ambiguous-figure",
      .condition(1, isField: false),
      "'rank' is the place of one part; here are several", "write one country"
    ),
    (
      "hhi?mineral=lithium&country=AUS&year=2022", "invalid-figure", .condition(1, isField: false),
      "'hhi' is of all parts; here some are chosen", "take 'country=…' out"
    ),
    (
      "share?mineral=lithium&country=AUS&year=2022&by=contry", "unknown-field", .parts,
      "table 'production' has no field 'contry'", "replace with 'country'"
    ),
    (
      "growth?mineral=lithium&country=AUS&year=2022", "invalid-figure",
      .condition(2, isField: false), "'growth' needs a first and a last year",
      "write year=2022..2024, or two years of your choice"
    ),
    (
      "change?mineral=lithium&country=AUS", "invalid-figure", .measure,
      "'change' needs a first and a last year",
      "write year=2022..2024, or two years of your choice"
    ),
    (
      "change?mineral=lithium&country=AUS&year=2020..2023", "no-rows",
      .condition(2, isField: false),
      "no row that is meant has year 2020, an end of the range",
      "write ends that are there: 2022, 2023"
    ),
    (
      "change?mineral=lithium&country=AUS&year=2022..2024", "missing-value", .whole,
      "tonnes of 'lithium', 'AUS', 2024 is 'W' (withheld)",
      "choose another row or another year, one of 2022, 2023"
    ),
    (
      "change?mineral=lithium&year=2022..2023", "ambiguous-figure", .whole,
      "3 rows match; they differ in country", "add country=…, one of AUS, CHL, ARG"
    ),
    (
      "ratio?mineral=lithium&country=AUS&year=2022", "invalid-figure", .measure,
      "'ratio' needs another side",
      "add 'to.mineral=…' for another row, or a range of years"
    ),
    (
      "ratio?mineral=cobalt&country=COD&year=2023&to.country=IDN", "undefined-figure", .whole,
      "'ratio' is reckoned from 'cobalt', 'IDN', 2023, where tonnes is 0 t",
      "choose another row or year, or ask for the change"
    ),
    (
      "count?mineral=lithium", "ambiguous-figure", .whole,
      "8 rows match; they differ in year",
      "add year=…, one of 2022, 2023, 2024; to count them together write year=first..last"
    ),
  ]

  @Test(arguments: problems)
  func `what has no answer is one problem, with its remedy`(example: Case) throws {
    let problems = MeasureExample.production.problems(example.question)
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.id == example.id)
    #expect(problem.part == example.part)
    #expect(problem.summary == example.summary)
    #expect(problem.help == example.help)
  }

  @Test func `every word that means nothing is a problem of its own`() {
    let problems = MeasureExample.production
      .problems("tons.share?minral=lithium&country=AUT&year=latest..2020&by=x")
    #expect(
      problems.map(\.id) == [
        "unknown-field", "unknown-field", "unknown-field", "unknown-value", "invalid-figure",
      ]
    )
  }

  @Test func `a missing value is shown at its cells`() {
    let problem = MeasureExample.production.problems("total?mineral=lithium&year=2024").first
    #expect(problem?.cells.map(\.row) == [6, 7])
    #expect(problem?.cells.map(\.text) == ["here is 'W' (withheld)", "here is 'W' (withheld)"])
  }

  @Test func `a table with several numbers must be told which is meant`() {
    let here = SourceRange(startOf: "Content/data/tables.yaml")
    var schema = TableSchema(name: "two", at: here)
    schema.fields = [
      Field(name: "a", type: .number, at: here), Field(name: "b", type: .integer, at: here),
    ]
    var example = MeasureExample("a,b\n1,2\n", as: schema)
    #expect(
      example.problems("value").map(\.help) == ["write 'a.value', or give the table 'value: a'"]
    )
    #expect(example.bounds("b.value") == 2...2)
    #expect(example.bounds("count") == 1...1)
    schema.value = Located("b", at: here)
    example = MeasureExample("a,b\n1,2\n", as: schema)
    #expect(example.bounds("value") == 2...2)
    #expect(example.problems("latest").first?.summary.contains("no field of years") == true)
    #expect(example.problems("hhi").first?.summary.contains("names no 'parts'") == true)
  }

  @Test func `a part larger than its printed total is no share of it`() {
    var example = MeasureExample.withTotals
    example.totals =
      MeasureExample(
        "mineral,year,amount,flag,others,bound\nlithium,2022,59000,,,\n",
        as: MeasureExample.worldSchema
      ).table
    // 60,000 could be 55,000.
    #expect(example.bounds("share?mineral=lithium&country=AUS&year=2022") == 1...1)
    example.totals =
      MeasureExample(
        "mineral,year,amount,flag,others,bound\nlithium,2022,40000,,,\n",
        as: MeasureExample.worldSchema
      ).table
    let problem = example.problems("share?mineral=lithium&country=AUS&year=2022").first
    #expect(problem?.id == "undefined-figure")
    #expect(
      problem?.summary == "the part, 60,000 t, is more than the printed total, 40,000 t"
    )
  }
}
