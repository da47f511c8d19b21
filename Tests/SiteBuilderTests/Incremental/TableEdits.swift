@testable import SiteBuilder

extension Edit {
  /// Changes of tables, sources and figures.
  static let ofTables: [Edit] =
    [
      Edit("a cell was changed that a text shows", in: mine, ("2025,25000", "2025,26000")),
      Edit(
        "a cell was changed that a chart shows",
        in: mine,
        ("china,2024,1800000", "china,2024,1700000")
      ),
      Edit(
        "a cell was changed that a template shows",
        in: world,
        ("lead,2025,4500000", "lead,2025,4600000")
      ),
      Edit(
        "a cell was changed that a named figure shows",
        in: mine,
        ("2025,5400000", "2025,5300000")
      ),
      Edit(
        "a cell was changed that nothing binds",
        in: prices,
        ("lead,2025,2000", "lead,2025,2001")
      ),
      Edit(
        "a cell was changed within what the words allow",
        in: mine,
        ("2025,80000,", "2025,80200,")
      ),
      Edit("a total was changed", in: world, ("tin,2025,110000", "tin,2025,109500")),
      Edit("some cell was changed") { site, generator in
        site.changeRows(of: mine, &generator) { rows, generator in
          guard let number = rows.indices.dropFirst().randomElement(using: &generator) else {
            return
          }
          var cells = rows[number].split(separator: ",", omittingEmptySubsequences: false)
            .map(String.init)
          guard cells.count == 5 else { return }
          cells[3] = "\(Int.random(in: 1...90_000, using: &generator))"
          rows[number] = cells.joined(separator: ",")
        }
      },
      Edit("a value was withheld", in: mine, ("china,2024,1800000", "china,2024,W")),
      Edit("a withheld value was told", in: mine, ("china,2025,W", "china,2025,1750000")),
      Edit("a value is estimated no more", in: mine, ("1900000,e", "1900000,")),
      Edit("a row was added") { site, generator in
        let year = Int.random(in: 2019...2023, using: &generator)
        let mineral = ["tin", "copper"].randomElement(using: &generator) ?? ""
        site[mine] = (site[mine] ?? "") + "\(mineral),china,\(year),\(year * 5),\n"
      },
      Edit("a row was added to a small table", in: world, ("lead,", "lead,2024,4400000\nlead,")),
      Edit("a newer row was added", in: world, ("lead,", "lead,2026,4700000\nlead,")),
      Edit("a row was deleted", in: mine, ("tin,indonesia,2024,20000,\n", "")),
      Edit("the rows came in another order") { site, generator in
        site.changeRows(of: mine, &generator) { rows, generator in
          rows = Array(rows.prefix(1)) + rows.dropFirst().shuffled(using: &generator)
        }
      },
      Edit("the columns came in another order") { site, generator in
        site.changeRows(of: prices, &generator) { rows, _ in
          rows = rows.map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            return (cells.dropFirst() + cells.prefix(1)).joined(separator: ",")
          }
        }
      },
      Edit("a column was renamed") { site, _ in
        site.exchange("price\n", for: "cost\n", in: prices)
        site.exchange("- {name: price,", for: "- {name: cost,", in: schema)
      },
      Edit("a cell was quoted", in: mine, ("lead,china", "\"lead\",china")),
      Edit("a table got a byte order mark", in: world, ("mineral,year", "\u{FEFF}mineral,year")),
      Edit("a table and its file were added") { site, generator in
        let name = "extra\(Int.random(in: 1...3, using: &generator))"
        guard site["Content/data/\(name).csv"] == nil else { return }
        site["Content/data/\(name).csv"] = "mineral,grade\ntin,1\nlead,2\n"
        site[schema] =
          (site[schema] ?? "")
          + "\(name):\n  fields: [{name: mineral, reference: minerals}, {name: grade, type: number}]\n"
      },
      Edit("a table moved to another file") { site, _ in
        let (one, other) = (prices, "Content/data/costs.csv")
        let (from, to) = site[one] != nil ? (one, other) : (other, one)
        site[to] = site[from]
        site[from] = nil
        site.exchange("file: price-list.csv", for: "file: costs.csv", in: schema)
      },
    ] + ofSchemas + ofBindings

  private static let ofSchemas = [
    Edit("a table got another title", in: schema, ("title: Mine production", "title: Mines")),
    Edit("a table was described anew", in: schema, ("By *country*.", "Taken *by* country.")),
    Edit("a table's edition was changed", in: schema, ("edition: MCS 2026", "edition: MCS 2027")),
    Edit("a table's licence was changed", in: schema, ("licence: public domain", "licence: CC0")),
    Edit("a table got another source", in: schema, ("source: usgs", "source: iea")),
    Edit("a table is due", in: schema, ("updated: 2026-01-31", "updated: 2024-01-31")),
    Edit("a column's unit was changed", in: schema, ("unit: USD/t", "unit: USD/kg")),
    Edit("a missing value got another label", in: schema, ("label: withheld", "label: secret")),
    Edit("an invariant was loosened", in: schema, ("[0, 9000000]", "[0, 99000000]")),
    Edit(
      "an invariant went",
      in: schema,
      ("    - {sum: production, over: country, at_most: totals}\n", "")
    ),
    Edit("totals went with their invariant") { site, _ in
      site.exchange(
        "    - {sum: production, over: country, at_most: totals}\n",
        for: "",
        in: schema
      )
      site.exchange("  totals: {table: world, field: production}\n", for: "", in: schema)
    },
    Edit("a column got another title", in: schema, ("title: Production,", "title: Output,")),
    Edit(
      "a column refers to nothing",
      in: schema,
      ("- {name: mineral, reference: minerals}", "- {name: mineral}")
    ),
    Edit(
      "a column refers to records",
      in: schema,
      (
        "- {name: mineral}\n    - {name: year, type: year}\n    - {name: price",
        "- {name: mineral, reference: minerals}\n    - {name: year, type: year}\n    - {name: price"
      )
    ),
    Edit("estimates are not flagged", in: schema, (", estimated: flag", "")),
    Edit(
      "a foreign key went",
      in: schema,
      (
        "  foreignKeys:\n    - {fields: [mineral, year], reference: {resource: world, fields: [mineral, year]}}\n",
        ""
      )
    ),
  ]

  private static let ofBindings = [
    Edit(
      "a source got another title",
      in: sources,
      ("title: Critical Minerals", "title: The Minerals")
    ),
    Edit("a source got another author", in: sources, ("U.S. Geological Survey", "USGS")),
    Edit("a source got another day", in: sources, ("2025-05-21", "2025-06-21")),
    Edit("a source was added", in: sources, ("unused:", "more: {title: More of it}\nunused:")),
    Edit("a source went", in: sources, ("unused: {title: Never cited}\n", "")),
    Edit(
      "a source was replaced by an edition",
      in: sources,
      ("{title: Never cited}", "{title: MCS, replaces: usgs}")
    ),
    Edit(
      "sources came in another order",
      in: sources,
      ("unused: {title: Never cited}\n", "a-first: {title: Never cited}\n")
    ),
    Edit("a named figure got decimals", in: figures, ("decimals: 1", "decimals: 2")),
    Edit("a named figure got another note", in: figures, ("As reported.", "As told.")),
    Edit("a named figure got another unit", in: figures, ("unit: t", "unit: kt")),
    Edit(
      "a named figure is of another year",
      in: figures,
      ("country: china, year: latest", "country: china, year: 2024")
    ),
    Edit("a named figure has another measure", in: figures, ("measure: share", "measure: value")),
    Edit(
      "one more figure got a name",
      in: figures,
      (
        "chiles-copper:",
        "lead-now: {table: world, where: {mineral: lead, year: latest}}\nchiles-copper:"
      )
    ),
    Edit("a named figure was renamed with its links") { site, _ in
      let isNew = site[figures]?.contains("copper-of-chile") == true
      let (old, new) =
        isNew ? ("copper-of-chile", "chiles-copper") : ("chiles-copper", "copper-of-chile")
      site.replaceAll(old, with: new)
    },
  ]
}

private let mine = "Content/data/mine.csv"
private let world = "Content/data/world.csv"
private let prices = "Content/data/price-list.csv"
private let schema = "Content/data/tables.yaml"
private let sources = "Content/sources.yaml"
private let figures = "Content/figures.yaml"

extension EditedSite {
  /// Changes the lines of a table; the first is its header.
  fileprivate mutating func changeRows(
    of path: String,
    _ generator: inout SplitMix64,
    _ change: (inout [String], inout SplitMix64) -> Void
  ) {
    guard let text = self[path] else { return }
    var rows = text.split(separator: "\n").map(String.init)
    change(&rows, &generator)
    self[path] = rows.map { $0 + "\n" }.joined()
  }
}
