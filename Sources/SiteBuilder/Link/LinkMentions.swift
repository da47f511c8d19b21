import Diagnostics

/// Turns the first mention of each record in a page's prose into a link, for the records of
/// collections that ask for it.
func linkMentions(_ pages: inout [Page], _ content: Content, jobs: Int) {
  let names = pages.indices.flatMap { page -> [(name: String, target: Int)] in
    guard let collection = pages[page].collection, content.collections[collection].autolinks
    else { return [] }
    return pages[page].names.map { ($0, page) }
  }
  guard !names.isEmpty else {
    for page in pages.indices { pages[page].holes = pages[page].source.prose.holes }
    return
  }
  let matcher = NameMatcher(names)
  let holes = Array(pages.enumerated()).concurrentMap(jobs: jobs) { number, page in
    let prose = page.source.prose
    let linked = Set(page.targets.compactMap(\.page) + [number])
    let mentions = matcher.mentions(in: prose.html, excluding: linked)
      .filter { $0.range.upperBound <= prose.textEnd }
      .map { Hole(range: $0.range, kind: .mention($0.target)) }
    return prose.holes.merged(with: mentions)
  }
  for (page, holes) in zip(pages.indices, holes) { pages[page].holes = holes }
}

extension Page {
  /// The names under which the page is linked and mentioned: its title and other names.
  var names: [String] {
    [title] + source.front.aliases.map(\.value).filter { !$0.hasPrefix("/") }
  }
}

extension LinkTarget {
  /// The page it leads to, if it is one.
  var page: Int? {
    if case .page(let page, _) = self { page } else { nil }
  }
}

extension [Hole] {
  /// Both lists in one order; a mention that touches a hole gives way.
  fileprivate func merged(with mentions: [Hole]) -> [Hole] {
    guard !mentions.isEmpty else { return self }
    let free = mentions.filter { mention in
      !contains { !$0.range.isEmpty && $0.range.overlaps(mention.range) }
    }
    return (self + free).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
