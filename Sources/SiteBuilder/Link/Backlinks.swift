import Markup

/// A link as the page it leads to shows it: where it stands, and in what sentence.
struct Backlink: Hashable, Sendable {
  /// The page with the link, by its number in the catalog.
  var page: Int
  /// Safe markup with the link's words in `<mark>`.
  var sentence: [UInt8]
}

/// Gives every page the links that lead to it: the first of each other page, newest page first.
func addBacklinks(_ pages: inout [Page], jobs: Int) {
  let outgoing = pages.indices.map { $0 }.concurrentMap(jobs: jobs) { [pages] number in
    pages[number].outgoingLinks(from: number)
  }
  for (number, links) in outgoing.enumerated() {
    for (target, sentence) in links {
      pages[target].backlinks.append(Backlink(page: number, sentence: sentence))
    }
  }
  let dates = pages.map(\.date)
  let titles = pages.map(\.title)
  for page in pages.indices {
    pages[page].backlinks.sort { left, right in
      let (a, b) = (dates[left.page], dates[right.page])
      if a != b { return b.map { b in a.map { $0 > b } ?? false } ?? true }
      return (titles[left.page], left.page) < (titles[right.page], right.page)
    }
  }
}

extension Page {
  /// The first link to each other page, in the order of the text, with its sentence.
  func outgoingLinks(from number: Int) -> [(target: Int, sentence: [UInt8])] {
    var seen: Set<Int> = [number]
    let prose = source.prose
    let written = targets.indices.compactMap { link in
      targets[link].page.map { ($0, prose.links[link].element) }
    }
    let mentioned = holes.compactMap { hole -> (Int, Range<Int>)? in
      if case .mention(let page) = hole.kind { (page, hole.range) } else { nil }
    }
    let (html, offset) = labelledHTML
    let links = (written + mentioned).sorted { $0.1.lowerBound < $1.1.lowerBound }
      .filter { seen.insert($0.0).inserted }
    let places = links.map { offset($0.1.lowerBound)..<offset($0.1.upperBound) }
    return zip(links, Excerpt.sentences(around: places, in: html)).map { ($0.0, $1.bytes) }
  }
}
