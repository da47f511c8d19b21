extension EditedSite {
  /// Tables with what is bound to them, and the settings.
  static let tables = [
    "Content/data/index.md": """
    ---
    title: The data
    ---
    Two tables stand here.

    """,
    "Content/data/mine.csv": """
    mineral,country,year,production,flag
    tin,china,2024,70000,
    tin,indonesia,2024,20000,
    tin,china,2025,80000,e
    tin,indonesia,2025,25000,
    copper,chile,2024,5300000,
    copper,china,2024,1800000,
    copper,chile,2025,5400000,
    copper,china,2025,W,
    lead,china,2025,1900000,e

    """,
    "Content/data/price-list.csv": """
    mineral,year,price
    tin,2025,31000
    copper,2025,9000
    lead,2025,2000

    """,
    "Content/data/tables.yaml": """
    mine:
      title: Mine production
      description: By *country*.
      source: usgs
      licence: public domain
      edition: MCS 2026
      update_every: 1y
      updated: 2026-01-31
      primaryKey: [mineral, country, year]
      value: production
      parts: country
      totals: {table: world, field: production}
      invariants:
        - {sum: production, over: country, at_most: totals}
        - {field: production, between: [0, 9000000]}
      missingValues:
        - {value: W, label: withheld}
      fields:
        - {name: mineral, title: Mineral, reference: minerals}
        - {name: country, title: Country, reference: countries}
        - {name: year, title: Year, type: year}
        - {name: production, title: Production, type: number, unit: t, estimated: flag}
        - {name: flag, title: Flag, constraints: {enum: [e]}}
    world:
      title: World production
      source: iea
      primaryKey: [mineral, year]
      fields:
        - {name: mineral, reference: minerals}
        - {name: year, type: year}
        - {name: production, type: number, unit: t}
    prices:
      file: price-list.csv
      primaryKey: [mineral, year]
      foreignKeys:
        - {fields: [mineral, year], reference: {resource: world, fields: [mineral, year]}}
      fields:
        - {name: mineral}
        - {name: year, type: year}
        - {name: price, type: number, unit: USD/t}

    """,
    "Content/data/world.csv": """
    mineral,year,production
    tin,2024,95000
    tin,2025,110000
    copper,2024,23000000
    copper,2025,23500000
    lead,2025,4500000

    """,
    "Content/figures.yaml": """
    chinas-tin: {table: mine, where: {mineral: tin, country: china, year: latest}, unit: t, note: As reported.}
    chiles-copper:
      table: mine
      measure: share
      where: {mineral: copper, country: chile, year: latest}
      decimals: 1

    """,
    "Content/site.yaml": """
    title: Metals & notes
    description: What is known of three metals.
    base_url: https://example.org/sub/
    language: en
    publisher: {name: Example Institute, url: https://example.org/}
    licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
    navigation:
      - briefs
      - minerals
      - {label: About us, page: about}
    rules: {raw-html: off}

    """,
    "Content/sources.yaml": """
    usgs: {title: Mineral Commodity Summaries, author: U.S. Geological Survey, issued: 2026, licence: public domain}
    iea:
      title: Critical Minerals Outlook
      author: [Ada Rao, Ben Lee]
      issued: 2025-05-21
      URL: https://www.iea.org/
    unused: {title: Never cited}

    """,
  ]
}
