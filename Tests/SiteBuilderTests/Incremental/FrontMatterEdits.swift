@testable import SiteBuilder

extension Edit {
  /// Changes of what stands before the prose, of any page.
  static let ofFrontMatter: [Edit] =
    values.map { key, values in
      Edit("\(key) of a page was changed") { site, generator in
        guard let path = site.pages.randomElement(using: &generator) else { return }
        site.set(key, to: values.randomElement(using: &generator) ?? nil, in: path)
      }
    } + ofRecords

  /// Keys of any page with what they are set to; `nil` takes them away.
  private static let values: [(String, [String?])] = [
    ("subtitle", ["A new word", "Another", nil]),
    ("description", ["Said <anew>.", "Said & done.", nil]),
    ("date", ["2026-01-20", "2025-06-01", "2026-02-14", "2026-04-01", nil]),
    ("updated", ["2026-02-10", "2026-02-15", nil]),
    ("authors", ["[Ada Rao]", "Cy Mo", nil]),
    ("topics", ["[metals, prices]", "[new, solder]", "[solo]", nil]),
    ("aliases", ["[Another name, /earlier/]", "[/was/here.html]", "[So called]", nil]),
    ("draft", ["true", "false", nil]),
    ("review_by", ["2026-01-31", "2026-09-30", nil]),
    ("corrections", ["['2026-02-01: A comma.']", nil]),
    ("lang", ["de", "hi", nil]),
    ("sources", ["[iea]", "[usgs, iea]", nil]),
    ("image", ["/map.svg", nil]),
    ("template", ["special.html", "page.html", nil]),
  ]

  private static let ofRecords = [
    Edit("a title was changed", in: market, ("title: The tin market", "title: A market of tin")),
    Edit("a title was changed that links name", in: about, ("About us", "Imprint")),
    Edit("a record got another name", in: lead, ("name: Lead", "name: Leads")),
    Edit("a record's other name was changed", in: tin, ("[Stannum, ", "[Stagnum, ")),
    Edit("a record's price was changed", in: tin, ("price: 31000", "price: 32500.5")),
    Edit("a record got a price", in: lead, ("topics: [metals]", "topics: [metals]\nprice: 2000")),
    Edit("a record names another country", in: tin, ("largest: china", "largest: indonesia")),
    Edit("a record names fewer countries", in: tin, ("[china, indonesia]", "[indonesia]")),
    Edit("a record names more countries", in: lead, ("[PRC]", "[PRC, chile]")),
    Edit("a field's text was changed", in: tin, ("*cassiterite*", "*ores*, mostly")),
    Edit(
      "a field's figure was changed",
      in: tin,
      ("country=china&year=2025\n", "country=china&year=2024\n")
    ),
    Edit(
      "a record lost its figure",
      in: tin,
      ("leading: fig:mine/share?mineral=tin&country=china&year=2025\n", "")
    ),
    Edit("a claim says less", in: "Content/claims/wrong.yaml", ("[all]", "[under a quarter]")),
    Edit(
      "a claim names its country",
      in: "Content/claims/wrong.yaml",
      ("title:", "said_by: chile\ntitle:")
    ),
    Edit("a region was changed", in: "Content/countries/chile.yaml", ("South America", "Americas")),
    Edit(
      "a country got another title",
      in: "Content/countries/indonesia.yaml",
      ("title: Indonesia", "title: Republic of Indonesia")
    ),
    Edit("an old address was added", in: tin, ("/metals/tin/]", "/metals/tin/, /sn/]")),
    Edit("another name came to mean another record") { site, _ in
      let (china, indonesia) = ("Content/countries/china.md", "Content/countries/indonesia.yaml")
      site.exchange("aliases: [PRC]", for: "aliases: [Cathay]", in: china)
      site.exchange("region: Asia", for: "region: Asia\naliases: [PRC]", in: indonesia)
    },
    Edit(
      "another brief became the newest",
      in: "Content/briefs/reader.md",
      ("2026-01-02", "2026-02-10")
    ),
    Edit("a draft was finished", in: "Content/briefs/draft.md", ("draft: true", "draft: false")),
    Edit("a page was brought forward", in: "Content/briefs/later.md", ("2026-03-01", "2026-02-14")),
    Edit(
      "a page got another slug",
      in: "Content/briefs/digest.md",
      ("title:", "slug: all-at-once\ntitle:")
    ),
    Edit("a record got another slug", in: lead, ("name: Lead", "slug: plumbum\nname: Lead")),
  ]
}

private let tin = "Content/minerals/tin.md"
private let lead = "Content/minerals/lead.yaml"
private let market = "Content/briefs/market.md"
private let about = "Content/about.md"
