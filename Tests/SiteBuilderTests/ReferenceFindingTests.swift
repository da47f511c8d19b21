import Diagnostics
import SiteBuilder
import Testing

struct ReferenceFindingTests {
  static let references = [
    SiteExample(
      "unknown-record",
      help: "replace with 'chile'",
      at: "Content/minerals/tin.yaml",
      "name: Tin\nproducers: [⟦chila⟧]"
    ),
    SiteExample(
      "unknown-record",
      "unknown-record",
      at: "Content/minerals/tin.yaml",
      "name: Tin\nproducers:\n  - Chile\n  - ⟦chila⟧\n  - ⟦'x y'⟧"
    ),
    SiteExample(
      "unknown-record",
      help: "correct the name, or add 'Content/countries/peru.yaml'",
      at: "Content/minerals/lead.md",
      "---\nname: Lead\nlargest: ⟦peru⟧\n---\nText."
    ),
    SiteExample(
      "unpublished-record",
      help: "publish that record first, or take the reference out",
      files: [
        "Content/countries/peru.yaml": "{title: Peru, draft: true}",
        "Content/minerals/lead.yaml": "{name: Lead, largest: ⟦peru⟧}",
      ]
    ),
    SiteExample(
      "ambiguous-name",
      help: "write one of a, b",
      files: [
        "Content/countries/a.yaml": "title: Georgia",
        "Content/countries/b.yaml": "title: georgia",
        "Content/minerals/lead.yaml": "{name: Lead, largest: ⟦Georgia⟧}",
      ]
    ),
    SiteExample(
      "unknown-collection",
      help: "replace with 'countries'",
      at: "Content/places/_collection.yaml",
      "{title: Places, singular: place, fields: [{name: in, reference: ⟦contries⟧}]}"
    ),
    SiteExample(
      "unknown-collection",
      help: "add 'Content/regions/_collection.yaml'",
      files: [
        "Content/places/_collection.yaml": """
        title: Places
        singular: place
        fields: [{name: in, type: list, items: {reference: ⟦regions⟧}}]
        """,
        "Content/places/x.yaml": "{title: X, in: [a, b]}",
      ]
    ),
    SiteExample(
      "duplicate-value",
      help: "correct one of them",
      at: "Content/minerals/zinc.yaml",
      "{name: Zinc, symbol: ⟦Sn⟧}"
    ),
    SiteExample(
      at: "Content/minerals/lead.yaml",
      "{name: Lead, largest: chile, producers: [Chile, CHILE]}"
    ),
  ]

  @Test(arguments: references)
  func `references among records are looked up`(example: SiteExample) throws {
    try example.expectFindings()
  }

  static let values = [
    SiteExample(
      "missing-field",
      help: "add 'name: …'",
      at: "Content/minerals/tin.yaml",
      "⟦⟧symbol: Sn"
    ),
    SiteExample(
      "missing-field",
      help: "add 'name: …'",
      at: "Content/minerals/tin.yaml",
      "name:⟦⟧\nsymbol: Sn"
    ),
    SiteExample(
      "wrong-type",
      at: "Content/minerals/tin.yaml",
      "name: Tin\nproduction: ⟦many tonnes⟧"
    ),
    SiteExample(
      "value-too-small",
      at: "Content/minerals/tin.yaml",
      "{name: Tin, production: ⟦-1⟧}"
    ),
    SiteExample("pattern-mismatch", at: "Content/minerals/tin.yaml", "{name: Tin, symbol: ⟦tin⟧}"),
    SiteExample(
      "wrong-type",
      help: "write [chile]",
      at: "Content/minerals/tin.yaml",
      "{name: Tin, producers: ⟦chile⟧}"
    ),
    SiteExample(
      "unknown-key",
      help: "replace with 'symbol'",
      at: "Content/minerals/tin.yaml",
      "name: Tin\n⟦symbl⟧: Sn"
    ),
    SiteExample(
      "wrong-type",
      help: "write it as lines of 'key: value'",
      at: "Content/minerals/tin.yaml",
      "⟦- Tin⟧"
    ),
    SiteExample("duplicate-key", at: "Content/minerals/tin.yaml", "name: Tin\n⟦name⟧: Zinn"),
    SiteExample(
      "unknown-key",
      at: "Content/minerals/tin.yaml",
      "⟦nmae⟧: Tin"
    ),
  ]

  @Test(arguments: values)
  func `values of records are held against the schema`(example: SiteExample) throws {
    try example.expectFindings()
  }

  @Test func `a name of any length makes a short message`() throws {
    let name = String(repeating: "x", count: 100_000)
    let example = SiteExample(
      at: "Content/minerals/tin.yaml",
      "{name: Tin, producers: [\(name)]}"
    )
    let finding = try #require(try example.report().findings.first)
    #expect(finding.id == "unknown-record")
    #expect(finding.summary.count < 160)
    #expect(finding.help == "correct the name")
  }

  static let texts = [
    text("[[tin]]", "misplaced-link"),
    text("So [@usgs].", "misplaced-link"),
    text("[x](../tin.yaml) and [[tin]]", "misplaced-link"),
    text("[x](javascript:y)", "unsafe-link"),
    text("A <b>word</b>", "raw-html"),
    text("A *word*, [x](https://example.com/), `[[tin]]`"),
  ]

  @Test(arguments: texts)
  func `Markdown in fields is checked`(example: SiteExample) throws {
    try example.expectFindings()
  }

  private static func text(_ text: String, _ ids: String...) -> SiteExample {
    let marks = ids.reduce("'\(text)'") { text, _ in "⟦\(text)⟧" }
    var example = SiteExample(
      files: [
        "Content/notes/_collection.yaml":
          "{title: Notes, singular: note, fields: [{name: words, type: text}]}",
        "Content/notes/a.yaml": "title: A\nwords: \(marks)",
      ]
    )
    example.ids = ids
    return example
  }

  static let citations = [
    SiteExample("unknown-source", help: "replace with 'usgs'", brief: "So [@⟦ugss⟧, p. 1]."),
    SiteExample(
      "unknown-source",
      "unknown-source",
      help: "add 'iea-2025:' to 'Content/sources.yaml'",
      brief: "So [see @⟦iea-2025⟧; @usgs; @⟦gsi⟧, p. 2]."
    ),
    SiteExample(
      "unknown-source",
      help: "replace with 'usgs'",
      at: "Content/briefs/a.md",
      "---\ntitle: A\nsources: [usgs, ⟦usg⟧]\n---"
    ),
    SiteExample(brief: "So [@usgs, p. 1], `[@nobody]`, a@example.org."),
  ]

  @Test(arguments: citations)
  func `citations are looked up`(example: SiteExample) throws { try example.expectFindings() }
}
