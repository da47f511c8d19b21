import Diagnostics
import Testing

@testable import SiteBuilder

/// Sums, bounds and uniqueness that a schema promises of rows, checked over the whole site.
struct InvariantFindingTests {
  static let examples = [
    site(),
    // 4,000 is 3,500 to 4,500; 3,600 and 500 are 3,550 to 3,650 and 450 to 550.
    site(mine: "chile,2024,3600,c\nperu,2024,500,c\n", world: "2024,4000,c\n"),
    site(mine: "chile,2024,W,c\nperu,2024,30,c\n", world: "2024,90,c\n"),
    site(mine: "chile,2024,50,c\nperu,2024,30,c\n", world: "2024,NA,c\n"),
    site(mine: "chile,2024,50,c\nperu,2024,30,c\n", world: "2025,7,c\n"),
    site(
      "broken-invariant",
      help: "correct what is wrong, or allow for it with 'within: 12%'",
      mine: "chile,2024,51,c\nperu,2024,31,c\n",
      world: "2024,⟦93⟧,c\n"
    ),
    site(
      "broken-invariant",
      mine: "chile,2024,51,c\nperu,2024,W,c\n",
      world: "2024,⟦49⟧,c\n"
    ),
    site("broken-invariant", mine: "chile,2024,51,c\n", world: "2024,⟦52.1⟧,c\n"),
    site(
      "broken-invariant",
      "broken-invariant",
      mine: "chile,2024,51,c\nchile,2025,99,c\n",
      world: "2024,⟦62⟧,c\n2025,⟦7⟧,c\n"
    ),
    site(
      "mixed-bases",
      mine: "chile,2024,51,c\nperu,2024,9,⟦o⟧\n",
      world: "2024,60,c\n"
    ),
    site("mixed-bases", mine: "chile,2024,51,⟦o⟧\n", world: "2024,51,c\n"),
    site(
      invariants: "{sum: tonnes, over: country, equals: totals, within: 20%}",
      mine: "chile,2024,51,c\n",
      world: "2024,62,c\n"
    ),
    site(
      invariants: "{sum: tonnes, over: country, at_most: totals}",
      mine: "chile,2024,51,c\n",
      world: "2024,999,c\n"
    ),
    site(
      "broken-invariant",
      invariants: "{sum: tonnes, over: country, at_most: totals}",
      mine: "chile,2024,51,c\n",
      world: "2024,⟦41⟧,c\n"
    ),
    site(
      "broken-invariant",
      help: "correct what is wrong, or allow for it with 'within: 10%'",
      invariants: "{sum: tonnes, over: country, equals: 100}",
      mine: "chile,2024,⟦61⟧,c\nperu,2024,29,c\nperu,2025,100,c\n"
    ),
    site(
      invariants: "{sum: tonnes, over: country, equals: 100, where: {year: 2025}}",
      mine: "chile,2024,60,c\nperu,2025,100,c\n"
    ),
    site(
      "broken-invariant",
      help: "correct the number, or the bounds of the invariant",
      invariants: "{field: tonnes, between: [0, 100]}",
      mine: "chile,2024,100,c\nperu,2024,⟦100.5⟧,c\nperu,2025,W,c\n"
    ),
    site(
      "broken-invariant",
      invariants: "{unique: [form, tonnes]}",
      mine: "chile,2024,60,c\nperu,2024,⟦60,c⟧\nchile,2025,60,o\n"
    ),
    site(
      invariants: "{sum: tonnes, over: country, equals: totals}",
      conversions: "{from: o, to: c, factor: 0.5, source: usgs}",
      mine: "chile,2024,51,c\nperu,2024,18,o\n",
      world: "2024,60,c\n"
    ),
    site(
      "unknown-source",
      help: "replace with 'usgs'",
      conversions: "{from: o, to: c, factor: 0.5, source: ⟦usg⟧}"
    ),
    site(
      "unknown-value",
      help: "write one of 2024",
      invariants: "{sum: tonnes, over: country, equals: totals, where: {year: ⟦1985⟧}}"
    ),
  ]

  @Test(arguments: examples)
  func `what must be true of rows is checked`(example: SiteExample) throws {
    try example.expectFindings()
  }

  @Test func `a broken sum tells both numbers and the parts`() throws {
    let example = Self.site(
      mine: "chile,2024,151000,c\nperu,2024,87000,c\n",
      world: "2024,250000,c\n"
    )
    let finding = try #require(try example.report().findings.first)
    #expect(
      finding.summary == "countries of 2024 add up to 238,000 t; the printed total is 250,000 t"
    )
    #expect(finding.range?.file == "Content/data/world.csv")
    #expect(finding.notes.map(\.text) == ["one part is 151,000 t", "one part is 87,000 t"])
    #expect(
      finding.notes.map(\.range.place) == [
        "Content/data/mine.csv:2:12", "Content/data/mine.csv:3:11",
      ]
    )
  }

  private static func site(
    _ ids: String...,
    help: String? = nil,
    invariants: String = "{sum: tonnes, over: country, equals: totals}",
    conversions: String = "",
    mine: String = "chile,2024,50,c\nperu,2024,30,c\n",
    world: String = "2024,80,c\n"
  ) -> SiteExample {
    let fields = """
      {name: tonnes, type: number, unit: t, basis: form}, {name: form}]
        missingValues: [W, NA]
        source: usgs
      """
    var example = SiteExample(
      help: help,
      files: [
        "Content/data/tables.yaml": """
        mine:
          primaryKey: [country, year]
          totals: {table: world, field: tonnes}
          conversions: [\(conversions)]
          invariants: [\(invariants)]
          fields: [{name: country}, {name: year, type: year}, \(fields)
        world:
          primaryKey: [year]
          fields: [{name: year, type: year}, \(fields)
        """,
        "Content/data/mine.csv": "country,year,tonnes,form\n\(mine)",
        "Content/data/world.csv": "year,tonnes,form\n\(world)",
      ]
    )
    example.ids = ids
    return example
  }
}
