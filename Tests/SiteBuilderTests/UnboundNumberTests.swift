import Diagnostics
import Testing

@testable import SiteBuilder

struct UnboundNumberTests {
  /// Texts in which each number that is neither bound nor cited is marked.
  static let texts = [
    "China mined ⟦270,000 t⟧ in 2024.",
    "China mined [270,000](fig:mine/total) t, and over [60%](fig:mine/share) of it; ⟦5 t⟧ went.",
    "China mined <fig:mine/total?year=2024> and [](fig:mine/value?year=2023).",
    "US$ [400 million](fig:mine/value), and [most](fig:mine/share) of ⟦5⟧.",
    // Citations count for their sentence, before or after its period.
    "Of 5 t [@usgs], 4 t went. But ⟦3 t⟧ stayed.",
    "Of 5 t.[@usgs] But ⟦3 t⟧ stayed. And 2 t.[@usgs, p. 3] ⟦9⟧ of them.",
    "⟦3 t⟧ stayed. Of 5 t. [@usgs]",
    "Of 5 t.[^a] But ⟦3 t⟧ stayed.[^b]\n\n[^a]: See [@usgs], of 12 pages. ⟦8⟧ more. And [@usgs] 4.\n[^b]: None of ⟦7⟧.",
    "- ⟦5 t⟧ of tin\n- 6 t of lead. Or 7 t. [@usgs]\n- One.\n\n  8 t. 9 t.\n\n  More [@usgs].",
    "- 5 t of tin\n- 6 t\n\nSources: [@usgs].",
    "- ⟦5 t⟧ of tin\n\nIn 3 mines [@usgs].",
    // Tables: a cell counts once.
    "| a | t |\n|---|---|\n| x | ⟦5⟧ of 6 |\n| y | 2024 |\n",
    "| a | t |\n|---|---|\n| x | 5 |\n\nSource: [@usgs].",
    "| a | t [@usgs] | u |\n|---|---|---|\n| x | 5 | ⟦6⟧ |\n| y | 7 | 8 [@usgs] |\n",
    "| a | t |\n|---|---|\n| x | [5](fig:mine/value) of 6 |\n",
    // Places, across markup and in quotes.
    "Of **⟦270,000** t⟧ a *part*, ~~12~~ `5` and ![6](x.png) 😀 ⟦7⟧.",
    "> [!NOTE]\n> Of ⟦5 t⟧\n> and\n> ⟦6⟧.",
    "## 2. Of ⟦5 t⟧ {#five}",
    "See [[tin]], [[cobalt|⟦3⟧ mines]], <https://x.org/2>, https://x.org/3 and [x](https://x.org/4).",
    // Charts.
    "```chart\nbar: tonnes by country\nfrom: mine\ntitle: Of 5 t\n```",
    "```chart\nbar: tonnes by country\nrows: |\n  | country | tonnes (t) |\n  | x | ⟦5,000⟧ |\ntitle: Of ⟦5 t⟧\n```",
    "```chart\nbar: tonnes by country\nrows: |\n  | country | tonnes |\n  | x | 5 |\nsource: X\ntitle: Of 5 t\n```",
    "```text\n5 t\n```",
  ]

  @Test(arguments: texts)
  func `numbers without a source are found`(marked: String) throws {
    let text = MarkedText(marked, file: "a.md")
    let found = Self.numbers(of: text.file.text).filter { $0.standing == .neither }
    #expect(found.map(\.range.place) == text.ranges.map(\.place), "\(found.map(\.text))")
    #expect(found.map(\.range.end) == text.ranges.map(\.end), "\(found.map(\.text))")
  }

  private static func numbers(of text: String) -> [ProseNumber] {
    compileProse(
      Array(text.utf8)[...],
      file: "a.md",
      startingAt: SourcePosition(line: 1, column: 1),
      allowsHTML: false,
      countsNumbers: true
    ).value.numbers
  }

  @Test func `nothing is counted unless asked for`() throws {
    let site = SiteExample(brief: "Of 5 t.")
    #expect(try site.report().coverage == nil)
    try site.expectFindings()
  }

  @Test func `coverage is counted by page`() throws {
    var options = SiteOptions()
    options.countsNumbers = true
    let prose = "China mined 5 t. Of 6 t [@usgs] and 7 t went 8 t; \"[9](fig:mine/value)\"."
    let numbers = Self.numbers(of: prose)
    #expect(numbers.map(\.text) == ["5 t", "6 t", "7 t", "8 t", "9"])
    #expect(numbers.map(\.standing) == [.neither, .cited, .cited, .cited, .bound])
    #expect(numbers[0].sentence == "China mined 5 t.")
    let site = SiteExample(files: [
      "Content/briefs/a.md": "---\ntitle: A\n---\nOf 5 t. Of 6 t. Or 7 t [@usgs].",
      "Content/briefs/b.md": "---\ntitle: B\ndraft: true\n---\nOf 5 t.",
    ])
    let coverage = try #require(try site.report(options: options).coverage)
    #expect(coverage.pages.map(\.file) == ["Content/briefs/a.md"])
    #expect(coverage.percentage == 33)
  }

  private static let two = "---\ntitle: A\n---\nOf ⟦5 t⟧. Of ⟦6⟧. Or 7 [@usgs]."

  static let rules = [
    rule("unbound-number", "unbound-number", settings: "warning", brief: two),
    rule("unbound-number", "unbound-number", settings: "{at_least: 34%}", brief: two),
    rule("unbound-number", "unbound-number", settings: "{level: error}", brief: two),
    rule(settings: "off", brief: two.unmarked),
    rule(settings: "{level: off, at_least: 80%}", brief: two.unmarked),
    rule(settings: "{at_least: 33%}", brief: two.unmarked),
    rule(settings: "{at_least: 100%}", brief: "---\ntitle: A\n---\nNone.\n"),
  ]

  @Test(arguments: rules)
  func `a site may ask for coverage`(example: SiteExample) throws {
    try example.expectFindings()
  }

  @Test func `a finding says how much is wanted`() throws {
    let site = Self.rule(settings: "{at_least: 80%}", brief: Self.two.unmarked)
    let finding = try #require(try site.report().findings.first)
    #expect(finding.severity == .warning)
    #expect(
      finding.summary
        == "'5 t' is neither bound to data nor cited; so are 33% of this page's numbers, "
        + "and 80% are to be"
    )
    #expect(
      finding.help == "bind it: '[5 t](fig:TABLE/MEASURE)', or cite its source: '[@ID]'"
    )
    let strict = Self.rule(settings: "error", brief: Self.two.unmarked)
    #expect(try strict.report().failed)
  }

  private static func rule(_ ids: String..., settings: String, brief: String) -> SiteExample {
    var site = SiteExample(
      files: [
        "Content/briefs/a.md": brief,
        "Content/site.yaml":
          "title: Demo\nbase_url: https://example.org/\nrules: {unbound-number: \(settings)}",
      ]
    )
    site.ids = ids
    return site
  }
}

extension String {
  fileprivate var unmarked: String { filter { $0 != "⟦" && $0 != "⟧" } }
}
