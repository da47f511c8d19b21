extension SiteExample {
  /// A sound site with one of each kind: two collections, a table, a source, a brief.
  static let plain = [
    "Content/site.yaml": """
    title: Demo
    base_url: https://example.org/
    navigation: [briefs, minerals]
    """,
    "Content/sources.yaml": """
    usgs: {title: Mineral Commodity Summaries, issued: 2026}
    """,
    "Content/minerals/_collection.yaml": """
    title: Minerals
    singular: mineral
    label: name
    fields:
      - {name: name, constraints: {required: true}}
      - {name: symbol, constraints: {unique: true, pattern: '[A-Z][a-z]?'}}
      - {name: production, type: number, constraints: {minimum: 0}}
      - {name: producers, type: list, reference: countries, reverse: Mined here}
      - {name: largest, reference: countries}
    """,
    "Content/minerals/cobalt.md": """
    ---
    name: Cobalt
    symbol: Co
    ---
    ## Uses

    Batteries.

    ## Who mines it
    """,
    "Content/minerals/tin.yaml": "{name: Tin, symbol: Sn}",
    "Content/countries/_collection.yaml": "{title: Countries, singular: country}",
    "Content/countries/chile.yaml": "title: Chile",
    "Content/briefs/_collection.yaml": "{title: Briefs, singular: brief, feed: true}",
    "Content/briefs/metals.md": "---\ntitle: Metals\n---\nOf [[tin]].",
    "Content/data/tables.yaml": """
    mine:
      source: usgs
      primaryKey: [country, year]
      missingValues: [{value: W, label: withheld}]
      fields:
        - {name: country, reference: countries}
        - {name: year, type: year}
        - {name: tonnes, type: number}
    """,
    "Content/data/mine.csv": "country,year,tonnes\nchile,2025,5\n",
    "Templates/home.html": plainTemplate,
    "Templates/page.html": plainTemplate,
    "Templates/record.html": plainTemplate,
    "Templates/collection.html": plainTemplate,
    "Templates/table.html": plainTemplate,
    "Templates/tables.html": plainTemplate,
    "Templates/sources.html": plainTemplate,
    "Templates/404.html": plainTemplate,
    "Templates/redirect.html": "{{ page.title }}",
    "Templates/assets/style.css": "body { margin: 0 }",
  ]

  private static let plainTemplate = "{{ page.title }}{{ page.body }}"
}
