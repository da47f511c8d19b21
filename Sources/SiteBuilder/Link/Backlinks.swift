import Markup

/// A link as the page it leads to shows it: where it stands, and in what sentence.
struct Backlink: Hashable, Sendable {
  /// The page with the link, by its number in the catalog.
  var page: Int
  /// Safe markup with the link's words in `<mark>`; `nil` where no page is written that shows it.
  var sentence: [UInt8]?
}

/// Gives every page the links that lead to it: the first of each other page, newest page first.
///
/// - Parameter sentences: Whether their sentences are wanted.
func addBacklinks(_ pages: inout [Page], sentences: Bool, jobs: Int) {
  let outgoing = pages.indices.map { $0 }.concurrentMap(jobs: jobs) { [pages] number in
    sentences
      ? pages[number].outgoingLinks(from: number).map { Backlink(page: $0, sentence: $1) }
      : pages[number].firstLinks(from: number).map { Backlink(page: $0.target) }
  }
  for (number, links) in outgoing.enumerated() {
    for link in links {
      pages[link.page].backlinks.append(Backlink(page: number, sentence: link.sentence))
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
    let links = firstLinks(from: number)
    guard !links.isEmpty else { return [] }
    let (html, offset) = labelledHTML
    let places = links.map { offset($0.place.lowerBound)..<offset($0.place.upperBound) }
    let sentences = Excerpt.sentences(around: places, in: html)
    return zip(links, sentences).map { ($0.target, $1.bytes) }
  }

  /// Where in the HTML of the prose each other page is linked first, in order.
  fileprivate func firstLinks(from number: Int) -> [(target: Int, place: Range<Int>)] {
    let written = source.prose.links
    var links: [(target: Int, place: Range<Int>)] = []
    links.reserveCapacity(written.count)
    for (link, target) in targets.enumerated() {
      if let page = target.page { links.append((page, written[link].element)) }
    }
    for hole in holes {
      if case .mention(let page) = hole.kind { links.append((page, hole.range)) }
    }
    links.sort { $0.place.lowerBound < $1.place.lowerBound }
    var seen: Set<Int> = [number]
    seen.reserveCapacity(links.count + 1)
    return links.filter { seen.insert($0.target).inserted }
  }
}
