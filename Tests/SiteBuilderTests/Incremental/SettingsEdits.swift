@testable import SiteBuilder

extension Edit {
  /// Changes of `site.yaml`.
  static let ofSettings = [
    Edit("the site got another title", in: site, ("Metals & notes", "Metals, notes")),
    Edit("the site was described anew", in: site, ("What is known", "What we know")),
    Edit("the base URL was changed", in: site, ("example.org/sub/", "example.net/")),
    Edit("the site's language was changed", in: site, ("language: en", "language: en-GB")),
    Edit("the publisher was changed", in: site, ("name: Example Institute", "name: An Institute")),
    Edit("the licence was changed", in: site, ("CC BY 4.0", "CC BY-SA 4.0")),
    Edit("the navigation came in another order") { edited, _ in
      edited.exchange("  - briefs\n  - minerals\n", for: "  - minerals\n  - briefs\n", in: site)
    },
    Edit("the navigation got another label", in: site, ("label: About us", "label: Who we are")),
    Edit("an entry of the navigation went", in: site, ("  - minerals\n", "")),
    Edit(
      "an entry of the navigation was added",
      in: site,
      ("  - briefs\n", "  - briefs\n  - data\n")
    ),
    Edit("a rule was turned on", in: site, ("raw-html: off", "raw-html: warning")),
    Edit("a rule was made strict", in: site, ("raw-html: off", "raw-html: error")),
    Edit(
      "a rule was turned off",
      in: site,
      ("{raw-html: off", "{unused-footnote: off, raw-html: off")
    ),
    Edit(
      "numbers are to be bound",
      in: site,
      ("{raw-html: off", "{unbound-number: {level: warning, at_least: 80%}, raw-html: off")
    ),
  ]

  /// Changes of what a collection is.
  static let ofCollections = [
    Edit(
      "a collection got another title",
      in: minerals,
      ("title: Minerals", "title: All minerals")
    ),
    Edit("a collection is called otherwise", in: briefs, ("singular: brief", "singular: paper")),
    Edit("a collection was described anew", in: minerals, ("All that are", "Those")),
    Edit("a collection is sorted otherwise", in: minerals, ("order: name", "order: -price")),
    Edit("briefs are sorted otherwise", in: briefs, ("order: -date", "order: [title]")),
    Edit("names are no longer linked", in: minerals, ("autolink: true", "autolink: false")),
    Edit(
      "names of countries are linked",
      in: countries,
      ("title: Countries", "autolink: true, title: Countries")
    ),
    Edit("a collection has another template", in: countries, ("country.html", "record.html")),
    Edit(
      "a collection's index has a template",
      in: briefs,
      ("order: -date", "order: -date\nindex_template: page.html")
    ),
    Edit("a collection has another label", in: minerals, ("label: name", "label: symbol")),
    Edit("HTML is allowed", in: briefs, ("feed: true", "feed: true\nallow_html: true")),
    Edit("the feed went", in: briefs, ("feed: true", "feed: false")),
    Edit(
      "another collection is in the feed",
      in: claims,
      ("singular: claim", "singular: claim\nfeed: true")
    ),
    Edit("a field got another title", in: minerals, ("title: Mined in", "title: Producers")),
    Edit("a field got another unit", in: minerals, ("unit: USD/t", "unit: USD/kg")),
    Edit(
      "a field was added",
      in: minerals,
      ("  - {name: note,", "  - {name: colour, title: Colour}\n  - {name: note,")
    ),
    Edit(
      "fields came in another order",
      in: countries,
      ("[{name: region, title: Region}]", "[{name: capital}, {name: region, title: Region}]")
    ),
    Edit(
      "a reverse heading was changed",
      in: minerals,
      ("reverse: Minerals mined here", "reverse: Mined here")
    ),
    Edit("a reverse heading went", in: minerals, (", reverse: Largest producer of", "")),
    Edit(
      "a claim's figure got another title",
      in: claims,
      ("title: Figure,", "title: Statement,")
    ),
    Edit("a constraint was added", in: minerals, ("{minimum: 0}", "{minimum: 0, maximum: 100000}")),
  ]
}

private let site = "Content/site.yaml"
private let minerals = "Content/minerals/_collection.yaml"
private let countries = "Content/countries/_collection.yaml"
private let briefs = "Content/briefs/_collection.yaml"
private let claims = "Content/claims/_collection.yaml"
