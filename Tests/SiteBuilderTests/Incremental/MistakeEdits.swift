@testable import SiteBuilder

extension Edit {
  /// Edits with which the sound site must not be published.
  static let ofMistakes: [Edit] =
    pairs.map { name, file, old, new in
      Edit(name, in: file, isMistake: true, (old, new))
    } + [
      Edit("a text is not UTF-8", isMistake: true) { site, _ in
        site.files["Content/briefs/market.md"]?.append(0xFF)
      },
      Edit("a page is gone that others link to", isMistake: true) { site, _ in
        site["Content/minerals/copper.md"] = nil
      },
      Edit("a record is gone that a table names", isMistake: true) { site, _ in
        site["Content/countries/indonesia.yaml"] = nil
      },
      Edit("a table's file is gone", isMistake: true) { site, _ in
        site["Content/data/world.csv"] = nil
      },
      Edit("a template is gone", isMistake: true) { site, _ in
        site["Templates/brief.html"] = nil
      },
      Edit("an image is gone", isMistake: true) { site, _ in site["Content/map.svg"] = nil },
      Edit("two pages have one address", isMistake: true) { site, _ in
        site["Content/briefs/market.yaml"] = "title: The same\n"
      },
      Edit("pages include each other", isMistake: true) { site, _ in
        site["Content/briefs/market.md"]?.append("\n![[digest]]\n")
      },
    ]

  private static let pairs = [
    ("a link leads nowhere", "Content/about.md", "[[minerals/tin|", "[[minerals/zinc|"),
    ("a heading is gone that others link to", "Content/minerals/copper.md", "## Uses", "## Worth"),
    ("a source is cited that is not there", "Content/minerals/tin.md", "[@iea]", "[@ieo]"),
    ("words say too much", "Content/briefs/market.md", "[over half]", "[over 90%]"),
    ("a figure does not exist", "Content/briefs/market.md", "fig:chinas-tin", "fig:chinas-ten"),
    ("a cell contradicts the words", "Content/data/mine.csv", "2025,80000,", "2025,60000,"),
    ("a cell is no number", "Content/data/mine.csv", "2025,25000", "2025,many"),
    ("a row is there twice", "Content/data/mine.csv", "lead,", "tin,china,2024,1,\nlead,"),
    ("a row is too short", "Content/data/mine.csv", "tin,indonesia,2024,20000,", "tin,indonesia"),
    ("a header is misspelt", "Content/data/mine.csv", "country,year", "cuontry,year"),
    ("an invariant does not hold", "Content/data/mine.csv", "2025,25000", "2025,95000"),
    ("a foreign key leads nowhere", "Content/data/price-list.csv", "lead,2025", "lead,2023"),
    (
      "front matter is no YAML", "Content/briefs/market.md", "topics: [solder, prices]",
      "topics: [solder"
    ),
    ("settings are no YAML", "Content/site.yaml", "navigation:", "navigation: ]"),
    ("the navigation leads nowhere", "Content/site.yaml", "page: about", "page: abuot"),
    ("a record lacks a field", "Content/minerals/lead.yaml", "name: Lead\n", ""),
    ("a symbol is there twice", "Content/minerals/lead.yaml", "symbol: Pb", "symbol: Sn"),
    ("a reference leads nowhere", "Content/minerals/lead.yaml", "[PRC]", "[PRQ]"),
    ("a collection has no title", "Content/claims/_collection.yaml", "title: Claims\n", ""),
    (
      "a source has no title", "Content/sources.yaml", "unused: {title: Never cited}",
      "unused: {author: X}"
    ),
    ("a template's tag is unclosed", "Templates/brief.html", "{% endblock %}", ""),
    ("a template names what is not there", "Templates/brief.html", "page.authors", "page.autors"),
    ("a template calls an unknown asset", "Templates/base.html", "style.css", "styles.css"),
    ("a template leads nowhere", "Templates/home.html", "/about/", "/abuot/"),
    (
      "a template includes nothing", "Templates/base.html", "partials/head.html",
      "partials/hat.html"
    ),
  ]
}

extension String? {
  fileprivate mutating func append(_ text: String) { self = (self ?? "") + text }
}
