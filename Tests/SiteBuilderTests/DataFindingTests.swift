import Testing

struct DataFindingTests {
  static let tables = [
    SiteExample(
      "undescribed-table",
      help: "describe it in 'Content/data/tables.yaml', or take the file away",
      at: "Content/data/other.csv",
      "⟦⟧a\nb\n"
    ),
    schema(
      "unknown-file",
      help: "write 'file: mine.csv'",
      text: "⟦mina⟧:\n  fields: [{name: country}]"
    ),
    schema("unknown-file", text: "mine: {fields: [{name: a}], file: ⟦min.csv⟧}"),
    schema(
      "unknown-source",
      help: "replace with 'usgs'",
      text: "mine:\n  source: ⟦usg⟧\n\(fields)"
    ),
    schema(
      "unknown-collection",
      text: "mine:\n  fields: [{name: country, reference: ⟦contries⟧}, \(rest)]"
    ),
    schema(
      "unknown-table",
      text: "mine:\n  foreignKeys: [{fields: [country], \(other("⟦min⟧"))}]\n\(fields)"
    ),
    schema(
      "unknown-field",
      help: "replace with 'country'",
      text: "mine:\n  foreignKeys: [⟦{fields: [country], \(other("mine", "countri"))}⟧]\n\(fields)"
    ),
    schema("missing-key", text: "⟦mine⟧: {title: Mine}"),
    schema("misplaced-link", text: "mine:\n  description: ⟦'See [[tin]].'⟧\n\(fields)"),
    schema("wrong-type", text: "⟦- mine⟧"),
    rows("unknown-record", help: "replace with 'chile'", text: "⟦chila⟧,2025,5\nchile,2025,1"),
    rows("unknown-record", text: "⟦peru⟧,2024,5\nperu,2025,1"),
    rows("wrong-type", text: "chile,2025,⟦5 t⟧"),
    rows("wrong-type", text: "chile,⟦20⟧,5"),
    rows("duplicate-row", text: "chile,2025,5\n⟦chile,2025⟧,6"),
    rows("ragged-row", text: "⟦chile,2025⟧"),
    rows("ragged-row", text: "chile,2025,5⟦,6⟧"),
    rows("wrong-type", "unknown-record", text: "chile,2025,⟦x⟧\n⟦chila⟧,2026,1"),
    SiteExample(
      "unknown-column",
      help: "replace with 'tonnes'",
      at: "Content/data/mine.csv",
      "country,year,⟦tons⟧\nchile,2025,5\n"
    ),
    rows(text: "chile,2025,W\nChile,2026,5"),
    SiteExample(at: "Content/data/index.md", "# All the tables"),
  ]

  @Test(arguments: tables)
  func `tables are checked`(example: SiteExample) throws { try example.expectFindings() }

  private static let fields = "  fields: [{name: country, reference: countries}, \(rest)]"
  private static let rest = "{name: year, type: year}, {name: tonnes, type: number}"

  private static func other(_ table: String, _ field: String = "country") -> String {
    "reference: {resource: \(table), fields: [\(field)]}"
  }

  private static func schema(
    _ ids: String...,
    help: String? = nil,
    text: String
  ) -> SiteExample {
    example(ids, help, "Content/data/tables.yaml", text)
  }

  private static func rows(
    _ ids: String...,
    help: String? = nil,
    text: String
  ) -> SiteExample {
    example(ids, help, "Content/data/mine.csv", "country,year,tonnes\n\(text)\n")
  }

  private static func example(
    _ ids: [String],
    _ help: String?,
    _ path: String,
    _ text: String
  ) -> SiteExample {
    var example = SiteExample(help: help, at: path, text)
    example.ids = ids
    return example
  }

  @Test func `a key that stands in no row of the other table is found at its cell`() throws {
    try SiteExample(
      "unknown-row",
      help: "correct the value, or add the row",
      files: [
        "Content/data/tables.yaml": """
        mine:
          foreignKeys: [{fields: [country], reference: {resource: places, fields: [code]}}]
          fields: [{name: country}, {name: year}, {name: tonnes}]
        places: {fields: [{name: code}]}
        """,
        "Content/data/mine.csv": "country,year,tonnes\nCL,1,2\n⟦PE⟧,1,2\nPE,2,2\n",
        "Content/data/places.csv": "code\nCL\n",
      ]
    ).expectFindings()
  }

  static let charts = [
    chart(
      "unknown-table",
      help: "replace with 'mine'",
      text: "bar: tonnes by country\nfrom: ⟦min⟧"
    ),
    chart("unknown-field", text: "bar: ⟦tons⟧ by country\nfrom: mine"),
    chart("unknown-value", text: "bar: tonnes by country\nfrom: mine\nwhere: {country: ⟦peru⟧}"),
    chart("unknown-field", text: "bar: tonnes by country\nfrom: mine\nwhere: {⟦yaer⟧: 2025}"),
    chart("wrong-type", text: "bar: tonnes by country\nfrom: mine\nwhere: ⟦latest⟧"),
    chart("unknown-chart-kind", text: "⟦bars⟧: tonnes by country\nfrom: mine"),
    chart(text: "bar: tonnes by country\nfrom: mine\nwhere: {year: latest}"),
    SiteExample("empty-chart-block", brief: "⟦```chart\n```⟧"),
    SiteExample(
      "missing-chart-title",
      brief: "```chart\n⟦bar⟧: tonnes by country\nfrom: mine\n```"
    ),
    SiteExample(
      "unknown-table",
      brief: "- in a list\n\n  ```chart\n  bar: a by b\n  from: ⟦nothing⟧\n  title: X\n  ```"
    ),
    SiteExample(
      "unknown-table",
      brief: "> ```chart\n> bar: a by b\n> title: X\n> from: ⟦nothing⟧\n> ```"
    ),
    SiteExample(
      "missing-source",
      help: "give table 'mine' a 'source:' in 'Content/data/tables.yaml', or the chart a 'source:'"
        + " of its own",
      files: [
        "Content/data/tables.yaml": "mine: {fields: [{name: country}, {name: t, type: number}]}",
        "Content/data/mine.csv": "country,t\nCL,1\n",
        "Content/a.md": "```chart\nbar: t by country\ntitle: X\nfrom: ⟦mine⟧\n```",
      ]
    ),
    SiteExample(
      "unknown-table",
      help: "describe it in 'Content/data/tables.yaml'",
      files: [
        "Content/data/tables.yaml": nil, "Content/data/mine.csv": nil,
        "Content/a.md": "```chart\nbar: a by b\ntitle: X\nfrom: ⟦mine⟧\n```",
      ]
    ),
  ]

  @Test(arguments: charts)
  func `charts are checked`(example: SiteExample) throws { try example.expectFindings() }

  private static func chart(
    _ ids: String...,
    help: String? = nil,
    text: String
  ) -> SiteExample {
    let chart = "```chart\n\(text)\ntitle: Mine production\n```\n"
    return example(ids, help, "Content/briefs/a.md", "---\ntitle: A\n---\nText.\n\n\(chart)")
  }
}
