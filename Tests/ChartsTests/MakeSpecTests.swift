import Charts
import Testing

/// Charts as a program without Cupel makes them.
struct MakeSpecTests {
  private let table = ChartTable(
    fields: [ChartField(name: "country"), ChartField(name: "production", unit: "t")],
    rows: [
      [.category(ChartCategory("Chile", code: "CHL")), .number(49_000)],
      [.category(ChartCategory("Australia", code: "AUS")), .number(88_000, flags: [.estimated])],
      [.category(ChartCategory("Canada", code: "CAN")), .missing(code: "W", meaning: "withheld")],
    ]
  )

  @Test func `a line, a title and a table make a chart`() throws {
    var options = ChartOptions()
    options.highlight = ["Chile"]
    let (spec, mistakes) = ChartSpec.make(
      "bar: production by country",
      title: "Who mines lithium",
      options: options
    )
    #expect(mistakes.isEmpty)
    let (chart, problems) = Chart.read(try #require(spec), table: table)
    #expect(problems.isEmpty)
    let made = try #require(chart)
    #expect(made.subtitle == "production, t")
    #expect(made.alternativeText.contains("Highlighted: Chile, 49,000"))
    let lines = made.csv(source: ChartSource("USGS")).split(separator: "\r\n")
    #expect(
      lines == [
        "country_code,country,production,status,unit,source", "CHL,Chile,49000,,t,USGS",
        "AUS,Australia,88000,e,t,USGS", "CAN,Canada,,W,t,USGS",
      ]
    )
  }

  @Test(arguments: [
    ("pie: production by country", "refused-chart-kind"),
    ("bra: production by country", "unknown-chart-kind"),
    ("bar: production", "bad-chart-sentence"), ("bar", "bad-chart-sentence"),
  ])
  func `a line that is no sentence is told`(line: String, id: String) {
    let (spec, problems) = ChartSpec.make(line, title: "A title")
    #expect(spec == nil)
    #expect(problems.map(\.id) == [id])
  }
}
