import Foundation

@testable import SiteBuilder

extension Edit {
  /// Changes of what pages say.
  static let ofProse: [Edit] =
    [
      Edit("a word was changed") { site, generator in
        site.changeLine(&generator) { line, generator in
          let words = ["Tin", "quickly", "stannum", "größer", "China", "copper", "42"]
          var parts = line.split(separator: " ").map(String.init)
          let number = Int.random(in: parts.indices, using: &generator)
          parts[number] = words.randomElement(using: &generator) ?? ""
          return parts.joined(separator: " ")
        }
      },
      Edit("a letter was changed") { site, generator in
        site.changeLine(&generator) { line, generator in
          var letters = Array(line)
          let number = Int.random(in: letters.indices, using: &generator)
          if letters[number].isLetter { letters[number] = letters[number] == "x" ? "y" : "x" }
          return String(letters)
        }
      },
      Edit("a line was deleted") { site, generator in site.changeLine(&generator) { _, _ in "" } },
      Edit("a sentence was added") { site, generator in
        site.changeLine(&generator) { line, _ in line + " So much is plain." }
      },
      Edit("a paragraph was deleted") { site, generator in
        site.changeBlocks(&generator) { blocks, generator in
          guard let number = blocks.indices.dropFirst().randomElement(using: &generator) else {
            return
          }
          blocks.remove(at: number)
        }
      },
      Edit("two paragraphs changed places") { site, generator in
        site.changeBlocks(&generator) { blocks, generator in
          let rest = blocks.indices.dropFirst()
          guard let one = rest.randomElement(using: &generator),
            let other = rest.randomElement(using: &generator)
          else { return }
          blocks.swapAt(one, other)
        }
      },
      Edit("the lines of a text got other endings") { site, generator in
        guard let path = site.texts.randomElement(using: &generator), let text = site[path]
        else { return }
        let bytes = text.utf8.flatMap { byte -> [UInt8] in
          switch byte {
          case UInt8(ascii: "\r"): []
          case UInt8(ascii: "\n") where !text.utf8.contains(UInt8(ascii: "\r")):
            [UInt8(ascii: "\r"), byte]
          default: [byte]
          }
        }
        site.files[path] = Data(bytes)
      },
      Edit("the last line end went") { site, generator in
        guard let path = site.texts.randomElement(using: &generator) else { return }
        while site.files[path]?.last == UInt8(ascii: "\n") { site.files[path]?.removeLast() }
      },
    ] + ofHeadings + ofParts
    + Paragraph.allCases.map { paragraph in
      Edit("\(paragraph.rawValue) was added") { site, generator in
        let text = paragraph.text(site, &generator)
        site.changeBlocks(&generator) { blocks, generator in
          let number = Int.random(in: min(1, blocks.count)...blocks.count, using: &generator)
          blocks.insert(text, at: number)
        }
      }
    }

  /// Changes of headings.
  static let ofHeadings = [
    Edit("a heading nobody links to was renamed", in: tin, ("## Where it is mined", "## Mines")),
    Edit("a heading was pinned", in: tin, ("## Uses\n", "## Uses of it {#uses}\n")),
    Edit("the heading of an included section changed its level", in: market, ("## Out", "### Out")),
    Edit(
      "a heading got a figure",
      in: about,
      ("## How we", "## The [](fig:chinas-tin) and how we")
    ),
    Edit("a heading of the same name came before", in: copper, ("Copper carries", "## Uses\n\nIt")),
    Edit("a title became a heading", in: lead, ("name: Lead", "name: Lead or *plumbum*")),
    Edit("a heading and the links to it were renamed") { site, _ in
      site.exchange("## Outlook", for: "## Prospects", in: market)
      site.exchange("#Outlook", for: "#Prospects", in: "Content/briefs/reader.md")
    },
  ]

  private static let ofParts = [
    Edit("the words of a figure were changed", in: market, ("[over half]", "[73%]")),
    Edit("a figure lost its words", in: market, ("[80,000 t](", "[](")),
    Edit("the figure was another", in: about, ("fig:chiles-copper", "fig:chinas-tin")),
    Edit("a footnote was changed", in: market, ("If demand", "Perhaps, if [[lead]]")),
    Edit(
      "a footnote and its call went",
      in: tin,
      (" of it.[^1]\n\n[^1]: The figure is est", " Est")
    ),
    Edit("the title of a chart was changed", in: market, ("Tin mined in", "Mined tin of")),
    Edit(
      "a chart became another",
      in: market,
      ("line: production by year", "stack: production by year")
    ),
    Edit("a chart shows another mineral") { site, _ in
      site.exchange("where: {mineral: copper", for: "where: {mineral: tin", in: copper)
      site.exchange("highlight: [Chile]", for: "highlight: [China]", in: copper)
    },
    Edit("a chart lost its highlight", in: copper, ("highlight: [Chile]\n", "")),
    Edit("a cell of a table in a text was changed", in: market, ("| country |", "| who |")),
    Edit("the words for an image were changed", in: about, ("A map of mines", "Mines")),
    Edit("the label of a link was changed", in: about, ("|tin]]", "|stannum]]")),
    Edit("a link led to another page", in: about, ("minerals/tin|", "minerals/copper|")),
    Edit("a citation was changed", in: market, ("p. 144", "pp. 144-145")),
    Edit("a citation went", in: market, ("; @usgs, p. 144", "")),
    Edit(
      "an included section became the whole page",
      in: reader,
      ("![[market#Outlook]]", "![[market]]")
    ),
    Edit("an inclusion went", in: digest, ("![[reader]]", "See [[reader]].")),
    Edit("an alert became another", in: reader, ("[!NOTE] Mind", "[!WARNING]")),
    Edit("a task was done", in: digest, ("- [ ]", "- [x]")),
    Edit(
      "a paragraph included elsewhere was changed",
      in: market,
      ("stay high", "stay [[copper|high]]")
    ),
    Edit("a chart in an included section was changed", in: market, ("two years", "all years")),
  ]
}

private let tin = "Content/minerals/tin.md"
private let copper = "Content/minerals/copper.md"
private let lead = "Content/minerals/lead.yaml"
private let market = "Content/briefs/market.md"
private let reader = "Content/briefs/reader.md"
private let digest = "Content/briefs/digest.md"
private let about = "Content/about.md"

extension EditedSite {
  /// Changes one line of plain words of some text.
  fileprivate mutating func changeLine(
    _ generator: inout SplitMix64,
    _ change: (String, inout SplitMix64) -> String
  ) {
    var places: [(path: String, line: Int)] = []
    for path in texts {
      let lines = lines(of: path)
      let body = lines.dropFirst().firstIndex(of: "---") ?? 0
      places += lines.indices.dropFirst(body + 1).filter { Self.isPlain(lines[$0]) }
        .map { (path, $0) }
    }
    guard let place = places.randomElement(using: &generator) else { return }
    var lines = lines(of: place.path)
    lines[place.line] = change(lines[place.line], &generator)
    self[place.path] = lines.joined(separator: "\n")
  }

  /// Changes what stands between the empty lines of a text; the first block is its front matter.
  fileprivate mutating func changeBlocks(
    _ generator: inout SplitMix64,
    _ change: (inout [String], inout SplitMix64) -> Void
  ) {
    guard let path = texts.randomElement(using: &generator), let text = self[path] else { return }
    let parts = text.split(separator: "\n---\n", maxSplits: 1).map(String.init)
    var blocks = (parts.last ?? "").split(separator: "\n\n").map(String.init)
    if parts.count == 2 { blocks.insert(parts[0] + "\n---\n", at: 0) }
    change(&blocks, &generator)
    self[path] = blocks.joined(separator: "\n\n") + "\n"
  }

  private func lines(of path: String) -> [String] {
    (self[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func isPlain(_ line: String) -> Bool {
    line.contains(" ") && line.allSatisfy { $0.isLetter || " ,.".contains($0) }
  }
}
