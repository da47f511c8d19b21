import Diagnostics
import Testing

@testable import SiteBuilder

/// What is found in addresses of figures, in their names, and in what the tables say to them.
struct FigureFindingTests {
  static let addresses = [
    figure("unknown-table", "replace with 'mine'", "[5](fig:⟦mien⟧/value?country=chile)"),
    figure("unknown-table", "name one of mine, blends", "[5](fig:⟦nothing⟧/value)"),
    figure("unknown-measure", "replace with 'share'", "[5](fig:mine/⟦shar⟧?country=chile)"),
    figure("unknown-measure", "replace with 'tonnes'", "[5](fig:mine/⟦tones⟧?country=chile)"),
    figure("unknown-measure", "replace with 'share'", "[5](fig:mine/tonnes.⟦shrae⟧?country=chile)"),
    figure("unknown-field", "replace with 'tonnes'", "[5](fig:mine/⟦tones⟧.value?country=chile)"),
    figure("unknown-field", "replace with 'country'", "[5](fig:mine/value?⟦contry⟧=chile)"),
    figure("unknown-value", "replace with 'chile'", "[5](fig:mine/value?country=⟦chlie⟧)"),
    figure(
      "unknown-value",
      "replace with 'chile'",
      "[5](fig:mine/total?country=peru,⟦chlie⟧&year=2025)"
    ),
    figure("unknown-value", nil, "[](fig:mine/value?country=⟦chlie⟧)"),
    figure("unknown-value", nil, "<fig:mine/value?country=⟦chlie⟧>"),
    figure("unknown-value", nil, "[5][a]\n\n[a]: fig:mine/value?country=⟦chlie⟧ \"Title\""),
    figure("unknown-value", nil, "## [5](fig:mine/value?country=⟦chlie⟧)"),
    figure("unknown-value", nil, "|a|\n|-|\n|é [5](fig:mine/value?country=⟦chlie⟧)|"),
    figure("unknown-value", nil, "[5](⟦fig:mine/value?country=ch\\_lie⟧)"),
    figure("unknown-value", nil, "[5](<fig:mine/value?country=⟦chlie⟧>)"),
    figure("unknown-field", nil, "[5](fig:mine/ratio?country=chile&year=2025&to.⟦contry⟧=peru)"),
    figure("unknown-field", nil, "[5](fig:mine/share?country=chile&year=2025&by=⟦contry⟧)"),
    figure("unknown-figure", "replace with 'chiles'", "[5](fig:⟦chils⟧)"),
    figure(
      "unknown-figure",
      "say what of the table: 'fig:mine/value?field=value'",
      "[5](fig:⟦mine⟧)"
    ),
    figure(
      "unknown-table",
      "write 'fig:chiles'; a named figure says itself what it measures",
      "[5](fig:⟦chiles⟧/share)"
    ),
    figure("invalid-figure", nil, "[5](fig:mine⟦/value/2⟧?country=chile)"),
    figure("invalid-figure", "write 'country=value'", "[5](fig:mine/value?⟦country⟧)"),
    figure("invalid-figure", "write 'country=value'", "[5](fig:mine/value?⟦country=⟧)"),
    figure("invalid-figure", nil, "[5](fig:mine/value?country=⟦chile,,peru⟧)"),
    figure("invalid-figure", nil, "[5](fig:mine/value?country=chile&⟦country⟧=peru)"),
    figure("invalid-figure", nil, "[5](fig:mine/value?country=⟦chile..peru⟧)"),
    figure("invalid-figure", nil, "[5](fig:mine/growth?country=chile&year=⟦2025⟧)"),
    figure("invalid-figure", nil, "[5](fig:mine/value?country=chile&year=⟦2025..2021⟧)"),
    figure("invalid-figure", nil, "[5](fig:mine/value?country=chile&year=2025&decimals=⟦two⟧)"),
    figure("incomparable-figure", nil, "[5](fig:mine/value?country=chile&year=2025&unit=⟦US$⟧)"),
    figure("incomparable-figure", nil, "[5](fig:mine/share?country=chile&year=2025&unit=⟦t⟧)"),
    figure("invalid-figure", "take the '!' away", "⟦![5](fig:mine/value?country=chile)⟧"),
    figure("ambiguous-figure", nil, "[⟦5⟧](fig:mine/value?country=peru)"),
    figure("no-rows", nil, "[5](fig:mine/value?country=peru&year=⟦2021⟧)"),
    figure("missing-value", nil, "[⟦5⟧](fig:mine/value?country=peru&year=2025)"),
    figure("missing-value", nil, "[](⟦fig:mine/value?country=peru&year=2025⟧)"),
    figure("mixed-bases", nil, "[⟦5⟧](fig:blends/total?year=2025)"),
  ]

  @Test(arguments: addresses)
  func `what an address says wrong is found at the word`(example: SiteExample) throws {
    try example.expectFindings()
  }

  static let sound = [
    figure("[5 t](fig:mine/value?country=chile&year=2025), `[6](fig:nothing)`"),
    figure(
      "[5](fig:mine/tonnes?country=chile&year=latest) [5](FIG:chiles) [](fig:chiles?year=2021)"
    ),
    figure("[5](fig:mine/tonnes?year=2025&country=%63hile)"),
    figure("[1](fig:mine/count?year=2021..2025&country=chile)"),
    figure("[1](fig:mine/count?year=2021&&country=chile&)"),
  ]

  @Test(arguments: sound)
  func `an address may be written in many ways`(example: SiteExample) throws {
    try example.expectFindings()
  }

  static let names = [
    named("unknown-table", "replace with 'mine'", "x: {table: ⟦mien⟧}"),
    named("missing-key", nil, "x: ⟦⟧{measure: share}"),
    named("unknown-measure", nil, "x: {table: mine, measure: ⟦shrae⟧}"),
    named("unknown-field", nil, "x: {table: mine, field: ⟦tones⟧}"),
    named("unknown-field", nil, "x: {table: mine, where: {⟦contry⟧: chile}}"),
    named("unknown-value", nil, "x: {table: mine, where: {country: [peru, ⟦chlie⟧], year: 2025}}"),
    named("unknown-field", nil, "x: {table: mine, measure: ratio, to: {⟦contry⟧: chile}}"),
    named("unknown-field", nil, "x: {table: mine, measure: share, by: ⟦contry⟧}"),
    named("unknown-key", "replace with 'measure'", "x: {table: mine, ⟦mesure⟧: value}"),
    named("invalid-figure", nil, "x: {table: mine, decimals: ⟦many⟧}"),
    named("incomparable-figure", nil, "x: {table: mine, unit: ⟦US$⟧}"),
    named("wrong-type", nil, "x: {table: mine, where: {country: ⟦{a: b}⟧}}"),
    named("wrong-type", nil, "x: {table: mine, where: ⟦chile⟧}"),
    named("invalid-figure", nil, "⟦a/x⟧: {table: mine}", use: "Nothing."),
    SiteExample(
      "unused-figure",
      help: "bind it as 'fig:x', or take it out",
      files: ["Content/figures.yaml": "⟦x⟧: {table: mine}"]
    ),
    // A template's warning, even one that is turned off, hides nothing.
    SiteExample(
      "unused-figure",
      files: [
        "Content/figures.yaml": "⟦x⟧: {table: mine}",
        "Content/site.yaml":
          "title: T\nbase_url: https://example.org/\nrules: {missing-source: off}",
        "Templates/404.html":
          "{{ chart(bar='n by a', rows='| a | n |\\n|---|--:|\\n| b | 1 |\\n| c | 2 |', title='T') }}",
      ]
    ),
    SiteExample(files: [
      "Content/figures.yaml": "x: {table: mine}",
      "Content/briefs/a.md": "---\ntitle: A\ndraft: true\n---\n[5](fig:x?year=2025)",
    ]),
    SiteExample(files: [
      "Content/figures.yaml": "x: {table: mine, where: {year: 2025, country: chile}}",
      "Templates/home.html": "",
      "Templates/404.html": "{{ figure('x').value }}",
    ]),
  ]

  @Test(arguments: names)
  func `a named figure is checked where it is defined`(example: SiteExample) throws {
    try example.expectFindings()
  }

  static let fields = [
    field("unknown-value", "share: fig:mine/share?country=⟦chlie⟧&year=2025"),
    field("unknown-value", "share: '[5](fig:mine/value?country=⟦chlie⟧)'"),
    field("unknown-value", "share: \"[5](fig:mine/value?country=⟦chlie⟧)\""),
    field("wrong-type", "share: ⟦over 60%⟧"),
    field("wrong-type", "share: ⟦'[over 60%](mine/share)'⟧"),
    field("wrong-type", "share: ⟦[over 60%]⟧"),
    field("unknown-value", "shares: [fig:mine/share?country=⟦chlie⟧&year=2025]"),
    SiteExample(
      "misplaced-key",
      at: "Content/notes/_collection.yaml",
      "{title: Notes, singular: note, fields: [{name: a, verdict: ⟦true⟧}]}"
    ),
    SiteExample(
      "misplaced-key",
      at: "Content/notes/_collection.yaml",
      """
      title: Notes
      singular: note
      fields: [{name: a, type: object, fields: [{name: ⟦b⟧, type: figure}]}]
      """
    ),
    SiteExample(
      "misplaced-link",
      files: [
        "Content/notes/_collection.yaml":
          "{title: Notes, singular: note, fields: [{name: a, type: text}]}",
        "Content/notes/n.yaml": "a: ⟦'[5](fig:mine/value)'⟧",
      ]
    ),
  ]

  @Test(arguments: fields)
  func `a figure of a record is found at its place`(example: SiteExample) throws {
    try example.expectFindings()
  }

  @Test func `a figure rests on a table with a source`() throws {
    let example = SiteExample(
      "missing-source",
      files: [
        "Content/data/tables.yaml": """
        ⟦mine⟧:
          fields: [{name: country}, {name: tonnes, type: number}]
        """,
        "Content/data/mine.csv": "country,tonnes\nchile,5\n",
        "Content/briefs/a.md": "[](fig:mine/value) [](fig:mine/count)",
      ]
    )
    try example.expectFindings()
  }

  @Test func `a template is told where its figure is wrong`() throws {
    let example = SiteExample(
      "unknown-value",
      "wrong-argument",
      files: [
        "Templates/404.html":
          "{{ figure('mine/value?country=⟦chlie⟧') }} {{ ⟦figure(5)⟧ }} {{ figure('x').text }}",
        "Content/figures.yaml": "x: {table: mine, where: {year: 2025, country: chile}}",
      ]
    )
    try example.expectFindings()
  }
}

// MARK: Examples

private let figureTables = [
  "Content/data/tables.yaml": """
  mine:
    source: usgs
    primaryKey: [country, year]
    parts: country
    missingValues: [{value: W, label: withheld}]
    fields:
      - {name: country}
      - {name: year, type: year}
      - {name: tonnes, type: number, unit: t}
  blends:
    source: usgs
    parts: country
    fields:
      - {name: country}
      - {name: year, type: year}
      - {name: tonnes, type: number, unit: t, basis: form}
      - {name: form}
  """,
  "Content/data/mine.csv":
    "country,year,tonnes\nchile,2021,4\nchile,2025,5\nperu,2024,3\nperu,2025,W\n",
  "Content/data/blends.csv": "country,year,tonnes,form\nchile,2025,5,ore\nperu,2025,5,metal\n",
]

/// The site with tables for figures, and a brief with one.
private func figure(_ id: String, _ help: String?, _ prose: String) -> SiteExample {
  SiteExample(id, help: help, files: files(prose))
}

private func figure(_ prose: String) -> SiteExample { SiteExample(files: files(prose)) }

private func files(_ prose: String) -> [String: String?] {
  figureTables.merging([
    "Content/briefs/a.md": "---\ntitle: A\n---\n[](fig:chiles) \(prose)".replacing(
      "[](fig:chiles) ##",
      with: "[](fig:chiles)\n\n##"
    ).replacing("[](fig:chiles) |", with: "[](fig:chiles)\n\n|"),
    "Content/figures.yaml": "chiles: {table: mine, where: {country: chile, year: 2025}}",
  ]) { $1 }.mapValues { $0 }
}

/// The site with a named figure that a brief uses.
private func named(
  _ id: String,
  _ help: String?,
  _ yaml: String,
  use: String = "[](fig:x?country=chile&year=2025)"
) -> SiteExample {
  SiteExample(
    id,
    help: help,
    files: figureTables.merging([
      "Content/figures.yaml": yaml, "Content/briefs/a.md": "---\ntitle: A\n---\n" + use,
    ]) { $1 }.mapValues { $0 }
  )
}

/// The site with a record that has figures.
private func field(_ id: String, _ yaml: String) -> SiteExample {
  SiteExample(
    id,
    files: figureTables.merging([
      "Content/notes/_collection.yaml": """
      title: Notes
      singular: note
      fields:
        - {name: share, type: figure}
        - {name: shares, type: list, items: {type: figure}}
      """,
      "Content/notes/n.yaml": yaml,
    ]) { $1 }.mapValues { $0 }
  )
}
