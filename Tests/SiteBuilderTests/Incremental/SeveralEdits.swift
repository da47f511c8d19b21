@testable import SiteBuilder

extension Edit {
  /// Some changes at once, of which none changes what a page says of itself.
  static let ofSeveral = [
    Edit("some texts were changed") { site, generator in
      for _ in 0..<3 { site.addSentence(&generator) }
    },
    Edit("a text and a cell were changed") { site, generator in
      site.addSentence(&generator)
      site.exchange("lead,2025,4500000", for: "lead,2025,4400000", in: "Content/data/world.csv")
    },
    Edit("cells of two tables were changed") { site, _ in
      site.exchange("copper,2025,9000", for: "copper,2025,9100", in: "Content/data/price-list.csv")
      site.exchange("lead,2025,4500000", for: "lead,2025,4550000", in: "Content/data/world.csv")
    },
    Edit("a text and an attachment were changed") { site, generator in
      site.addSentence(&generator)
      site.exchange("width", for: "height", in: "Content/map.svg")
    },
    Edit("a text and a template were changed") { site, generator in
      site.addSentence(&generator)
      site.exchange("<main>", for: "<main id=\"m\">", in: "Templates/base.html")
    },
    Edit("a sentence that links was changed") { site, generator in
      let number = Int.random(in: 1...99, using: &generator)
      site.exchange(
        "Bronze needs",
        for: "By law \(number) bronze needs",
        in: "Content/minerals/copper.md"
      )
    },
    Edit("the first words of a text were changed") { site, _ in
      site.exchange(
        "Everything at once.",
        for: "All of it, *at once*.",
        in: "Content/briefs/digest.md"
      )
    },
    Edit("a link got more words before it") { site, _ in
      site.exchange("See [[about]]", for: "First read [[about]]", in: "Content/index.md")
    },
    Edit("a link that was there twice is there once") { site, _ in
      site.exchange("[[minerals/tin|tin]]", for: "tin", in: "Content/about.md")
    },
    Edit("a cited page was changed", in: "Content/briefs/market.md", ("p. 144", "p. 145")),
    Edit("a note was changed", in: "Content/briefs/market.md", ("If demand holds", "If all holds")),
  ]
}

extension EditedSite {
  fileprivate mutating func addSentence(_ generator: inout SplitMix64) {
    guard let path = texts.randomElement(using: &generator) else { return }
    let number = UInt8.random(in: 0...255, using: &generator)
    let word = String(number, radix: 2).map { $0 == "0" ? "so" : "well" }.joined(separator: " ")
    self[path] = (self[path] ?? "") + "\nThat is \(word).\n"
  }
}
