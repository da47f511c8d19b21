import Foundation

@testable import SiteBuilder

extension Edit {
  /// Files that come, go and move.
  static let ofFiles = [
    Edit("a brief was added") { site, generator in
      let number = Int.random(in: 1...30, using: &generator)
      let link = Paragraph.link.text(site, &generator)
      let more = Paragraph.allCases.randomElement(using: &generator)?.text(site, &generator)
      site["Content/briefs/new-\(number).md"] =
        "---\ntitle: New \(number)\ndate: 2026-01-\(9 + number % 20)\ntopics: [solder]\n---\n"
        + "\(link)\n\n\(more ?? "")\n"
    },
    Edit("a mineral was added") { site, generator in
      let number = Int.random(in: 1...9, using: &generator)
      site["Content/minerals/metal-\(number).yaml"] =
        "name: Metal \(number)\nproducers: [chile]\nlargest: china\n"
    },
    Edit("a country was added") { site, _ in
      site["Content/countries/peru.md"] = "---\ntitle: Peru\n---\nOf [[copper]] and tin.\n"
    },
    Edit("a page was added") { site, generator in
      let number = Int.random(in: 1...9, using: &generator)
      site["Content/notes/page-\(number).md"] = "# Page \(number)\n\nOf [[tin]].\n"
    },
    Edit("a collection was added") { site, _ in
      site["Content/mines/_collection.yaml"] = "{title: Mines, singular: mine, order: title}\n"
      site["Content/mines/escondida.md"] = "---\ntitle: Escondida\n---\nA mine of [[copper]].\n"
    },
    Edit("a page and its links were renamed") { site, _ in
      site.move("Content/briefs/market.md", to: "Content/briefs/bazaar.md")
      site.replaceAll("[[market", with: "[[bazaar")
      site.replaceAll("](market.md", with: "](bazaar.md")
    },
    Edit("a page nobody links to was renamed") { site, _ in
      site.move("Content/briefs/digest.md", to: "Content/briefs/summary.md")
    },
    Edit("a page's name changed its case") { site, _ in
      site.move("Content/briefs/digest.md", to: "Content/briefs/Digest.md")
    },
    Edit("a page moved to another collection") { site, _ in
      site.move("Content/briefs/digest.md", to: "Content/claims/digest.md")
    },
    Edit("a brief became a page of its own") { site, _ in
      site.move("Content/briefs/digest.md", to: "Content/digest.md")
    },
    Edit("a record became a text") { site, _ in
      let path = "Content/minerals/lead"
      if let text = site[path + ".yaml"] {
        site[path + ".yaml"] = nil
        site[path + ".md"] = "---\n\(text)---\nLead is heavy. Solder had it.\n"
      } else {
        site[path + ".md"] = nil
        site[path + ".yaml"] = EditedSite.pages[path + ".yaml"]
      }
    },
    Edit("a brief was copied") { site, generator in
      guard
        let path = site.paths(in: "Content/briefs/").filter({ $0.hasSuffix(".md") })
          .randomElement(using: &generator)
      else { return }
      site["Content/briefs/\(stem(path))-copy.md"] = site[path]
    },
    Edit("two pages changed places") { site, _ in
      let (one, other) = ("Content/briefs/digest.md", "Content/briefs/later.md")
      let text = site[one]
      site[one] = site[other]
      site[other] = text
    },
    Edit("a page nobody links to was deleted") { site, _ in site["Content/briefs/digest.md"] = nil
    },
    Edit("a claim was deleted") { site, _ in site["Content/claims/wrong.yaml"] = nil },
    Edit("the page of the tables went") { site, _ in site["Content/data/index.md"] = nil },
    Edit("a page was written anew") { site, generator in
      let written = EditedSite()
      guard let path = written.pages.randomElement(using: &generator) else { return }
      site[path] = (written[path] ?? "") + "\n"
    },
    Edit("an image was changed", in: "Content/map.svg", (#"width="4""#, #"width="40""#)),
    Edit("an image of a record was changed", in: "Content/countries/china.svg", ("6", "7")),
    Edit("an attachment came or went") { site, _ in
      let path = "Content/briefs/report.pdf"
      site.files[path] = site.files[path] == nil ? Data([0x25, 0x50, 0, 0xFF, 0xFE]) : nil
    },
    Edit("an attachment was added with a link to it") { site, generator in
      let number = Int.random(in: 1...3, using: &generator)
      site.files["Content/files/paper-\(number).bin"] = Data([UInt8(number), 0, 255])
      site["Content/about.md"] =
        (site["Content/about.md"] ?? "")
        + "\nRead [paper \(number)](files/paper-\(number).bin).\n"
    },
    Edit("an image moved with its links") { site, _ in
      guard site.files["Content/map.svg"] != nil else { return }
      site.move("Content/map.svg", to: "Content/maps/map.svg")
      site.replaceAll("/map.svg", with: "/maps/map.svg")
      site.replaceAll("(map.svg)", with: "(maps/map.svg)")
    },
  ]
}

extension EditedSite {
  /// Gives a file another path; where that has been done, the former.
  fileprivate mutating func move(_ path: String, to other: String) {
    let (from, to) = files[path] != nil ? (path, other) : (other, path)
    guard let bytes = files.removeValue(forKey: from) else { return }
    files[to] = bytes
  }
}
