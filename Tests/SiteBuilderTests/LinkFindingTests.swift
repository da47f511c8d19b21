import Diagnostics
import Testing

@testable import SiteBuilder

struct LinkFindingTests {
  static let names = [
    SiteExample("unknown-page", help: "replace with 'cobalt'", brief: "See [[⟦cobolt⟧]]."),
    SiteExample("unknown-page", help: "replace with 'cobalt'", brief: "See [[⟦cobolt⟧|it]]."),
    SiteExample("unknown-page", help: "replace with 'cobalt'", brief: "See [[⟦cobolt⟧#Uses|it]]."),
    SiteExample("unknown-page", help: "replace with 'cobalt'", brief: "![[⟦cobolt⟧#Uses]]"),
    SiteExample(
      "unknown-page",
      help: "replace with 'minerals/cobalt'",
      brief: "See [[⟦minerals/cobolt⟧]]."
    ),
    SiteExample(
      "unknown-page",
      help: "correct the name, or add a page of that name",
      brief: "See [[⟦nothing like that⟧]]."
    ),
    SiteExample("unknown-page", brief: "Größe, आकार: [[⟦cobolt⟧]]."),
    SiteExample("unknown-page", brief: "> - in a list\n>   of a quote: [[⟦cobolt⟧]]"),
    SiteExample("unknown-page", brief: "|a|b|\n|-|-|\n|x|[[⟦cobolt⟧]]|"),
    SiteExample("unknown-page", brief: "A note.[^1]\n\n[^1]: On [[⟦cobolt⟧]]."),
    SiteExample("unknown-page", brief: "> [!NOTE]\n> On [[⟦cobolt⟧]]."),
    SiteExample("unknown-page", brief: "## On [[⟦cobolt⟧]]"),
    SiteExample("unknown-page", "unknown-page", brief: "[[⟦cobolt⟧]] and\n*[[⟦tim⟧]]*"),
    SiteExample(
      "ambiguous-name",
      help: "write '[[countries/tin]]' or '[[minerals/tin]]'",
      files: [
        "Content/countries/tin.yaml": "title: Isle of Tin",
        "Content/briefs/metals.md": "See [[⟦tin⟧]].",
      ]
    ),
    SiteExample(
      "unpublished-page",
      help: "publish that page first, or take the link out",
      files: [
        "Content/briefs/a.md": "See [[⟦later⟧]].",
        "Content/briefs/later.md": "---\ntitle: Soon\ndraft: true\n---",
      ]
    ),
    SiteExample(
      "unpublished-page",
      files: [
        "Content/briefs/a.md": "See [it](⟦later.md⟧).",
        "Content/briefs/later.md": "---\ntitle: Soon\ndraft: true\n---",
      ]
    ),
    SiteExample(
      "unpublished-page",
      files: [
        "Content/briefs/a.md": "See [it](⟦/briefs/later/⟧).",
        "Content/briefs/later.md": "---\ntitle: Soon\ndraft: true\n---",
      ]
    ),
    SiteExample(brief: "See [[cobalt]], [[COBALT|it]], `[[cobolt]]`, [[Minerals]], \\[[cobolt]]."),
    SiteExample(brief: "```\n[[cobolt]]\n```"),
  ]

  @Test(arguments: names)
  func `names of pages are looked up`(example: SiteExample) throws {
    try example.expectFindings()
  }

  static let headings = [
    SiteExample("unknown-heading", help: "replace with 'Uses'", brief: "[[cobalt#⟦Usses⟧]]"),
    SiteExample("unknown-heading", help: "replace with 'Uses'", brief: "[[cobalt#⟦Usses⟧|it]]"),
    SiteExample("unknown-heading", help: "replace with 'Uses'", brief: "![[cobalt#⟦Usses⟧]]"),
    SiteExample(
      "unknown-heading",
      help: "choose one of 'Uses', 'Who mines it'",
      brief: "[[cobalt#⟦Price⟧]]"
    ),
    SiteExample(
      "unknown-heading",
      help: "link to the page without '#'; it has no headings",
      brief: "[[tin#⟦Uses⟧]]"
    ),
    SiteExample("unknown-heading", help: "replace with 'Here'", brief: "## Here\n\n[[#⟦Hare⟧]]"),
    SiteExample("unknown-heading", help: "replace with '#here'", brief: "## Here\n\n[x](⟦#hare⟧)"),
    SiteExample(
      "unknown-heading",
      help: "replace with '#who-mines-it'",
      brief: "[x](⟦../minerals/cobalt.md#who-mine-it⟧)"
    ),
    SiteExample(brief: "## Here\n\n[[#here]] [x](#here) [[cobalt#who mines it]] [[cobalt#uses]]"),
  ]

  @Test(arguments: headings)
  func `headings are looked up`(example: SiteExample) throws {
    try example.expectFindings()
  }

  static let paths = [
    SiteExample(
      "unknown-file",
      help: "replace with '../minerals/cobalt.md'",
      brief: "See [it](⟦../minerals/cobolt.md⟧)."
    ),
    SiteExample(
      "unknown-file",
      help: "replace with '../minerals/tin.yaml'",
      brief: "See [it](⟦../minerals/tin.md⟧)."
    ),
    SiteExample(
      "unknown-file",
      help: "replace with '../minerals/tin.yaml'",
      brief: "See [it](⟦tin.yaml⟧)."
    ),
    SiteExample("unknown-file", help: "replace with 'metals.md'", brief: "[x](⟦metal.md⟧)"),
    SiteExample("unknown-file", help: "replace with '/briefs/a/'", brief: "[x](⟦/brief/a/⟧)"),
    SiteExample(
      "unknown-file",
      help: "correct the path, or add the file",
      brief: "[x](⟦nothing.pdf⟧ \"A title\")"
    ),
    SiteExample("unknown-file", brief: "[x](<⟦no thing.pdf⟧>)"),
    SiteExample("unknown-file", brief: "Größe ![A map](⟦map.png⟧)"),
    SiteExample("unknown-file", brief: "[x][ref]\n\n[ref]: ⟦nothing.pdf⟧"),
    SiteExample(
      "unknown-file",
      help: "name a file inside Content, or write the whole https:// address",
      brief: "[x](⟦../../README.md⟧)"
    ),
    SiteExample("unknown-file", at: "Content/about.md", "---\nimage: ⟦map.png⟧\nimage_alt: x\n---"),
    SiteExample(
      "unknown-file",
      help: "save the image in Content and name its path",
      at: "Content/about.md",
      "---\nimage: ⟦https://example.com/x.png⟧\n---"
    ),
    SiteExample("unknown-file", at: "Content/about.md", "---\nimage: ⟦briefs/metals.md⟧\n---"),
    SiteExample(
      files: ["Content/about.md": "---\nimage: map.png\nimage_alt: x\n---", "Content/map.png": "x"]
    ),
    SiteExample("unsafe-link", brief: "[x](⟦javascript:alert(1)⟧)"),
    SiteExample(
      "missing-alt-text",
      "unknown-file",
      help: "say between the brackets what the image shows",
      brief: "A ⟦![](⟦map.png⟧)⟧"
    ),
    SiteExample(brief: "[x](https://example.com/) [y](//example.com/) [z](mailto:a@example.com)"),
    SiteExample(brief: "[x](/feed.xml) [y](../data/datapackage.json) [z](/sitemap.xml)"),
    SiteExample(
      brief: "[x](/sources/) [y](/briefs/) [z](../minerals/) [w](../data/mine.csv) [v](a.md?q#)"
    ),
  ]

  @Test(arguments: paths)
  func `paths are followed`(example: SiteExample) throws { try example.expectFindings() }

  static let inclusions = [
    SiteExample(
      "inline-inclusion",
      help: "put it in a paragraph of its own, or write '[[…]]' to link",
      brief: "Words ![[⟦cobalt⟧]] around it."
    ),
    SiteExample(
      "inclusion-cycle",
      help: "take one of these inclusions out, or link instead",
      brief: "![[⟦a⟧]]"
    ),
    SiteExample(
      "inclusion-cycle",
      files: [
        "Content/a.md": "## Part\n\n![[b]]",
        "Content/b.md": "![[⟦a⟧#Part]]",
      ]
    ),
    SiteExample(
      "inclusion-cycle",
      "inclusion-cycle",
      files: [
        "Content/a.md": "![[b]]\n\n![[⟦a⟧]]",
        "Content/b.md": "![[⟦a⟧]]",
      ]
    ),
    SiteExample(brief: "![[cobalt]]\n\n![[cobalt#Uses]]\n\n- in a list\n\n  ![[tin]]"),
    SiteExample(
      files: ["Content/a.md": "## One\n\n![[b]]\n\n## Two\n\nx", "Content/b.md": "![[a#Two]]"]
    ),
  ]

  @Test(arguments: inclusions)
  func `inclusions end`(example: SiteExample) throws { try example.expectFindings() }

  @Test(arguments: [false, true])
  func `a long chain of inclusions is refused whatever the order`(isReversed: Bool) throws {
    let names = (100..<160).map { "p\($0)" }
    let order = isReversed ? names.reversed() : names
    var files: [String: String?] = [:]
    for (name, next) in zip(order, order.dropFirst()) {
      files["Content/\(name).md"] = "![[\(next)]]"
    }
    files["Content/\(order[order.count - 1]).md"] = "The end."
    let report = try SiteExample(files: files).report()
    #expect(Set(report.findings.map(\.id)) == ["deep-inclusion"])
  }

  @Test func `inclusions that double at each step are refused`() throws {
    var files: [String: String?] = ["Content/p29.md": "The end."]
    for number in 0..<29 {
      files["Content/p\(number).md"] = "![[p\(number + 1)]]\n\n![[p\(number + 1)]]"
    }
    let report = try SiteExample(files: files).report()
    #expect(Set(report.findings.map(\.id)) == ["many-inclusions"])
  }
}
