import Testing

struct FiguresCommandTests {
  private static func site() throws -> ScratchSite {
    let site = try ScratchSite()
    try site.write(
      """
      mine:
        source: usgs
        edition: MCS 2026
        primaryKey: [country, year]
        parts: country
        fields:
          - {name: country}
          - {name: year, type: year}
          - {name: tonnes, type: number, unit: t}

      """,
      to: "Content/data/tables.yaml"
    )
    try site.write(
      "country,year,tonnes\nchile,2025,5\nperu,2025,15\n",
      to: "Content/data/mine.csv"
    )
    try site.write("usgs: {title: Summaries}\n", to: "Content/sources.yaml")
    try site.write(
      "perus: {table: mine, where: {country: peru, year: latest}}\n",
      to: "Content/figures.yaml"
    )
    try site.write(
      "---\ntitle: Figures\n---\nOf [15 t](fig:perus), [](fig:mine/count).\n",
      to: "Content/briefs/figures.md"
    )
    try site.write(
      "---\ntitle: Later\ndraft: true\n---\n[5 t](fig:mine/value?country=chile)\n",
      to: "Content/briefs/later.md"
    )
    for name in ["table", "tables", "sources"] {
      try site.write("{{ page.title }}", to: "Templates/\(name).html")
    }
    return site
  }

  @Test func `every figure has a line`() throws {
    let site = try Self.site()
    let run = try Program.run("figures", site.path)
    #expect(run.code == 0)
    #expect(
      run.output == """
        Content/briefs/figures.md:4:5\t15 t\t15\u{A0}t\tholds\tfig:perus
        Content/briefs/figures.md:4:26\t2\t2\tholds\tfig:mine/count

        """
    )
    #expect(run.errors == "")
    let drafts = try Program.run("figures", site.path, "--drafts")
    #expect(drafts.output.split(separator: "\n").count == 3)
  }

  @Test func `programs read JSON`() throws {
    let site = try Self.site()
    let run = try Program.run("figures", site.path, "--json")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("[\n  {\n    \"file\": \"Content/briefs/figures.md\",\n"))
    #expect(run.output.contains("\"low\": 15,\n    \"high\": 15,\n    \"unit\": \"t\","))
    #expect(run.output.contains("{\n        \"id\": \"peru-2025\","))
  }

  @Test(arguments: ["mine/share?country=peru", "fig:mine/share?country=peru"])
  func `one figure is answered`(query: String) throws {
    let site = try Self.site()
    let run = try Program.run("figures", site.path, "--query", query)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output == """
        75.0%
          measures share of tonnes: peru, 2025
          rows     Content/data/mine.csv:3  peru-2025
          source   usgs, MCS 2026

        """
    )
  }

  @Test func `words are held against the data`() throws {
    let site = try Self.site()
    let holds = try Program.run("figures", site.path, "--query", "[15 t](fig:perus)")
    #expect(holds.code == 0, "\(holds.errors)")
    #expect(holds.output.hasPrefix("15\u{A0}t\n  text     15 t: holds\n"))
    let fails = try Program.run("figures", site.path, "--query", "[25 t](fig:perus)")
    #expect(fails.code == 1)
    #expect(fails.errors.hasPrefix("--query:1:2: error[figure-mismatch]: text says '25 t'"))
  }

  @Test func `a figure without an answer is told why`() throws {
    let site = try Self.site()
    let run = try Program.run("figures", site.path, "--query", "mine/value?country=perru")
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(
      run.errors == """
        --query:1:20: error[unknown-value]: no row of table 'mine' has country 'perru'
            1 | mine/value?country=perru
              |                    ^^^^^
          help: replace with 'peru'

        """
    )
  }

  @Test func `a figure that is bound to nothing is listed with the site's errors`() throws {
    let site = try Self.site()
    try site.write("[5 t](fig:mien/value)\n", to: "Content/briefs/wrong.md")
    let run = try Program.run("figures", site.path)
    #expect(run.code == 1)
    #expect(
      run.output.hasSuffix("Content/briefs/wrong.md:1:2\t5 t\t–\tunbound\tfig:mien/value\n")
    )
    #expect(run.errors.contains("error[unknown-table]"))
    #expect(try Program.run("figures", site.path + "/nowhere").code == 2)
  }
}
