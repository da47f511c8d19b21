import Diagnostics
import Testing

@testable import SiteBuilder

/// One mistake is one finding: nothing is held against what follows from it.
struct SingleFindingTests {
  static let records = [
    SiteExample("tab-indentation", at: "Content/minerals/tin.yaml", "name: Tin\n⟦\t⟧symbol: Sn\n"),
    SiteExample("unclosed-quote", at: "Content/minerals/tin.yaml", "name: ⟦\"⟧Tin\n"),
    SiteExample("unclosed-front-matter", at: "Content/minerals/lead.md", "⟦---⟧\nsymbol: Sn\n"),
    SiteExample("wrong-type", at: "Content/minerals/lead.yaml", "⟦- Lead⟧\n"),
    SiteExample(
      "unknown-key",
      help: "replace with 'name'",
      at: "Content/minerals/lead.yaml",
      "⟦nme⟧: Lead\n"
    ),
    SiteExample("unknown-key", at: "Content/minerals/lead.yaml", "name: Lead\n⟦symbl⟧: Pb\n"),
  ]

  @Test(arguments: records)
  func `a record with one mistake has one finding`(example: SiteExample) throws {
    try example.expectFindings()
  }

  static let schemas = [
    SiteExample(
      "missing-key",
      "missing-key",
      at: "Content/minerals/_collection.yaml",
      "⟦⟧⟦⟧"
    ),
    SiteExample(
      "missing-key",
      files: [
        "Content/sources.yaml": "usgs: ⟦⟧{issued: 2026}",
        "Content/briefs/a.md": "---\ntitle: A\n---\nSo it is [@usgs].\n",
      ]
    ),
  ]

  @Test(arguments: schemas)
  func `what a schema or a source lacks is not told of those that use it`(
    example: SiteExample
  ) throws {
    try example.expectFindings()
  }

  static let cells = [
    SiteExample("stray-quote", at: csv, "country,year,tonnes\nchi⟦\"⟧le,2025,5\n"),
    SiteExample("text-after-quote", at: csv, "country,year,tonnes\n\"chile\"⟦x⟧,2025,5\n"),
    SiteExample("unknown-record", at: csv, "country,year,tonnes\n⟦ chile⟧,2025,5\n"),
  ]

  private static let csv = "Content/data/mine.csv"

  @Test(arguments: cells)
  func `a cell with one mistake has one finding`(example: SiteExample) throws {
    try example.expectFindings()
  }

  @Test func `a slug names its record whatever others are called`() throws {
    let example = SiteExample(files: [
      "Content/countries/peru.yaml": "{title: Peru, aliases: [Chile]}",
      "Content/minerals/lead.yaml": "{name: Lead, producers: [chile, peru]}",
    ])
    try example.expectFindings()
  }

  static let prose = [
    SiteExample(
      "unknown-scheme",
      help: "replace with 'https:'",
      brief: "[x](⟦htps://example.org/⟧)"
    ),
    SiteExample("unknown-scheme", help: "replace with 'fig:'", brief: "[60%](⟦figg:mine/share⟧)"),
    SiteExample(brief: "[x](mailto:a@example.org) [y](//example.org/) [z](#top)\n\n# Top"),
    SiteExample("unknown-block", help: "replace with 'chart'", brief: "```⟦Chart⟧\nbar: x\n```\n"),
    SiteExample(brief: "```swift\nlet a = 1\n```\n\n    chart\n"),
    SiteExample("stray-file", at: "Content/briefs/b.markdown", "⟦⟧# B"),
  ]

  @Test(arguments: prose)
  func `what would be published without its meaning is found`(example: SiteExample) throws {
    try example.expectFindings()
  }

  static let templates = [
    SiteExample("unclosed-tag", at: "Templates/page.html", "⟦{% for x in y %}⟧{{ x }}"),
    SiteExample(
      "undefined-name",
      "unknown-template",
      at: "Templates/home.html",
      "{{ ⟦pgae⟧ }}{% include ⟦\"x.html\"⟧ %}"
    ),
  ]

  @Test(arguments: templates)
  func `a template that can be read hides none of its mistakes`(example: SiteExample) throws {
    var example = example
    example.files.append((path: "Content/about.md", text: "# About"))
    example.files.append((path: "Content/index.md", text: "# Home"))
    try example.expectFindings()
  }
}
