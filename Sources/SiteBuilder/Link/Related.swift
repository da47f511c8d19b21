/// Chooses for every page the few others it has most to do with.
///
/// A link either way counts 3, a topic in common 4 shared among the pages that have it, so that a
/// rare topic says more than a common one. Ties go to the newer page, then to the title.
func addRelated(_ pages: inout [Page]) {
  let byTopic = pagesByTopic(pages)
  let dates = pages.map(\.date)
  let titles = pages.map(\.title)
  for number in pages.indices {
    var scores: [Int: Double] = [:]
    for target in pages[number].targets.compactMap(\.page) { scores[target, default: 0] += 3 }
    for backlink in pages[number].backlinks { scores[backlink.page, default: 0] += 3 }
    for topic in pages[number].source.front.topics {
      let others = byTopic[topic.lowercased()] ?? []
      guard others.count <= mostPagesOfTopic else { continue }
      for other in others { scores[other, default: 0] += 4 / Double(others.count) }
    }
    scores[number] = nil
    let best = scores.sorted { left, right in
      if left.value != right.value { return left.value > right.value }
      let (a, b) = (dates[left.key], dates[right.key])
      if a != b { return b.map { b in a.map { $0 > b } ?? false } ?? true }
      return (titles[left.key], left.key) < (titles[right.key], right.key)
    }
    pages[number].related = best.prefix(mostRelated).map(\.key)
  }
}

private let mostRelated = 5

/// A topic on more pages than this relates nothing: looking at all of them for each of them would
/// cost the square of the site.
private let mostPagesOfTopic = 500

private func pagesByTopic(_ pages: [Page]) -> [String: [Int]] {
  pages.indices.reduce(into: [:]) { topics, page in
    for topic in pages[page].source.front.topics {
      topics[topic.lowercased(), default: []].append(page)
    }
  }
}
