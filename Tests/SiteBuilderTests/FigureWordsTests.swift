import Diagnostics
import Testing

@testable import SiteBuilder

/// What is found in the words of figures, once the data has answered.
struct FigureWordsTests {
  static let words = [
    saying("figure-mismatch", "China mined [⟦over 85%⟧](fig:mine/share?country=china&year=2025)."),
    saying("figure-mismatch", "[⟦over **85%**⟧](fig:mine/share?country=china&year=2025)"),
    saying("figure-mismatch", "*[⟦70 t⟧](fig:chinas)*"),
    saying("figure-mismatch", "More than [⟦80 t⟧](fig:chinas)."),
    saying("figure-mismatch", "[⟦80⟧](fig:chinas) kt of it"),
    saying("figure-mismatch", "[⟦second-largest⟧](fig:mine/rank?country=china&year=2025)"),
    saying("figure-mismatch", "[⟦halved⟧](fig:mine/growth?country=china&year=2024..2025)"),
    saying("figure-mismatch", "|a|\n|-|\n|ä [⟦70 t⟧](fig:chinas)|"),
    saying("figure-mismatch", "[⟦a\nthird⟧](fig:mine/share?country=china&year=2025)"),
    saying("figure-mismatch", "[⟦70 t⟧][a]\n\n[a]: fig:chinas"),
    saying("undecided-figure", "[⟦90 t⟧](fig:mine/total?year=2024)"),
    saying("incomparable-figure", "[⟦$80⟧](fig:chinas)"),
    saying("incomparable-figure", "[⟦80 t⟧](fig:mine/share?country=china&year=2025)"),
    saying("unreadable-figure", "[⟦a fair bit⟧](fig:chinas)"),
  ]

  @Test(arguments: words)
  func `words that the data does not bear out are found`(example: SiteExample) throws {
    try example.expectFindings()
  }

  static let sound = [
    saying("[**80** t](fig:chinas), more than [79 t](fig:chinas), [0.08](fig:chinas) kt"),
    saying("[three quarters](fig:mine/share?country=china&year=2025) of all"),
    saying("[at least 60 t](fig:mine/total?year=2024)"),
    saying("[largest](fig:mine/rank?country=china&year=2025)"),
    saying("[doubled](fig:mine/growth?country=china&year=2024..2025)"),
    saying("Mining [rose by 40 t](fig:mine/change?country=china&year=2024..2025)."),
    saying("[75 per cent](fig:mine/share?country=china&year=2025)"),
  ]

  @Test(arguments: sound)
  func `words that hold are let be`(example: SiteExample) throws {
    try example.expectFindings()
  }

  @Test func `a mismatch shows the data's own cells and what would hold`() throws {
    let report = try saying("[85%](fig:mine/share?country=china&year=2025)").report()
    let finding = try #require(report.findings.first)
    #expect(finding.summary == "text says '85%'; the data says 75.0%")
    #expect(finding.help == "write '75%'")
    let places = finding.notes.map { "\($0.range.place) \($0.text)" }
    #expect(
      places == [
        "Content/data/mine.csv:4:12 here is '80'",
        "Content/data/world.csv:2:6 the whole is '106.6667'",
      ]
    )
  }

  @Test func `a fix changes the words and no more`() throws {
    let brief = "---\ntitle: A\n---\nÄ [about 70 t](fig:chinas).\n"
    let example = SiteExample(files: figureSite(brief))
    let fix = try #require(try example.report().findings.first?.fix)
    let lines = LineIndex(brief.utf8)
    var bytes = Array(brief.utf8)
    bytes.replaceSubrange(
      lines.offset(of: fix.range.start)..<lines.offset(of: fix.range.end),
      with: fix.replacement.utf8
    )
    let fixed = String(decoding: bytes, as: UTF8.self)
    #expect(fixed == brief.replacing("70", with: "80"))
  }

  @Test(arguments: [
    "[about *70* t](fig:chinas)", "[about 7&#48; t](fig:chinas)", "[about&nbsp;70 t](fig:chinas)",
  ])
  func `words that are not written as they read are not fixed`(prose: String) throws {
    let findings = try saying(prose).report().findings
    #expect(findings.map(\.id) == ["figure-mismatch"])
    #expect(findings.first?.fix == nil)
  }
}

/// Figures that several places speak of.
struct FigureContradictionTests {
  @Test func `a mismatch is noted where another place says otherwise`() throws {
    let files = figureSite(
      "[85%](fig:mine/share?country=china&year=2025)",
      "[75%](fig:mine/share?country=china&year=latest)"
    )
    let finding = try #require(try SiteExample(files: files).report().findings.first)
    #expect(finding.id == "figure-mismatch")
    #expect(finding.notes.last?.text == "contradicts '75%'")
    #expect(finding.notes.last?.range.place == "Content/briefs/b.md:1:2")
  }

  static let open = [
    // The data has no number.
    SiteExample(
      "missing-value",
      "figure-contradiction",
      "missing-value",
      files: figureSite(
        "[⟦5 t⟧](fig:mine/value?country=peru&year=2024)",
        "[⟦⟦7 t⟧⟧](fig:mine/value?year=2024&country=peru)"
      )
    ),
    // The data has bounds.
    SiteExample(
      "undecided-figure",
      "figure-contradiction",
      "undecided-figure",
      files: figureSite(
        "[⟦90 t⟧](fig:mine/total?year=2024)",
        "[⟦⟦100 t⟧⟧](fig:mine/total?year=2024)"
      )
    ),
    SiteExample(
      "undecided-figure",
      "undecided-figure",
      files: figureSite(
        "[⟦90 t⟧](fig:mine/total?year=2024)",
        "[⟦over 80 t⟧](fig:mine/total?year=2024)"
      )
    ),
  ]

  @Test(arguments: open)
  func `words that cannot both be so are found where the data leaves it open`(
    example: SiteExample
  ) throws {
    try example.expectFindings()
  }

  @Test func `a record's verdict is no finding`() throws {
    var files = figureSite("Nothing.")
    files["Content/claims/_collection.yaml"] =
      "{title: C, singular: claim, fields: [{name: figure, type: figure, verdict: true}]}"
    files["Content/claims/a.yaml"] = "figure: '[over 85%](fig:mine/share?country=china&year=2025)'"
    files["Content/claims/b.yaml"] = "figure: '[5 t](fig:mine/value?country=peru&year=2024)'"
    files["Content/claims/c.yaml"] = "figure: '[90 t](fig:mine/total?year=2024)'"
    files["Templates/record.html"] =
      "{{ page.values.figure.verdict if page.values.figure is defined }}"
    try SiteExample(files: files).expectFindings()
  }
}

// MARK: Examples

/// The site with tables in which China mined 80 t of 106.7 t, twice as much as the year before.
private func figureSite(_ briefs: String...) -> [String: String?] {
  var files: [String: String?] = [
    "Content/data/tables.yaml": """
    mine:
      source: usgs
      primaryKey: [country, year]
      value: tonnes
      parts: country
      totals: {table: world, field: tonnes}
      missingValues: [{value: W, label: withheld}]
      fields:
        - {name: country}
        - {name: year, type: year}
        - {name: tonnes, type: number, unit: t}
    world:
      source: usgs
      primaryKey: [year]
      fields: [{name: year, type: year}, {name: tonnes, type: number, unit: t}]
    """,
    "Content/data/mine.csv":
      "country,year,tonnes\nchina,2024,40\nperu,2024,W\nchina,2025,80\nchile,2024,20\nchile,2025,10\n",
    "Content/data/world.csv": "year,tonnes\n2025,106.6667\n",
    "Content/figures.yaml": "chinas: {table: mine, where: {country: china, year: 2025}}",
    "Content/notes.md": "[](fig:chinas)",
  ]
  for (name, brief) in zip(["a", "b"], briefs) { files["Content/briefs/\(name).md"] = brief }
  return files
}

private func saying(_ id: String, _ prose: String) -> SiteExample {
  SiteExample(id, files: figureSite("---\ntitle: A\n---\n" + prose))
}

private func saying(_ prose: String) -> SiteExample {
  SiteExample(files: figureSite("---\ntitle: A\n---\n" + prose))
}
