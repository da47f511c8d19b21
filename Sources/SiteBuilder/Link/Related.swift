/// Chooses for every page the few others it has most to do with.
///
/// A link either way counts 3, a topic in common 4 shared among the pages that have it, so that a
/// rare topic says more than a common one. Ties go to the newer page, then to the title.
func addRelated(_ pages: inout [Page], jobs: Int) {
  let byTopic = pagesByTopic(pages)
  let dates = pages.map(\.date)
  let titles = pages.map(\.title)
  let related = pages.indices.map { $0 }.concurrentMap(jobs: jobs) { [pages] number in
    var scores = pages[number].scores(of: byTopic)
    scores[number] = nil
    let best = scores.sorted { left, right in
      if left.value != right.value { return left.value > right.value }
      let (a, b) = (dates[left.key], dates[right.key])
      if a != b { return b.map { b in a.map { $0 > b } ?? false } ?? true }
      return (titles[left.key], left.key) < (titles[right.key], right.key)
    }
    return best.prefix(mostRelated).map(\.key)
  }
  for (page, related) in zip(pages.indices, related) { pages[page].related = related }
}

extension Page {
  /// How much each page it has anything to do with, itself among them, has to do with it.
  fileprivate func scores(of byTopic: [String: [Int]]) -> [Int: Double] {
    var scores: [Int: Double] = [:]
    scores.reserveCapacity(targets.count + backlinks.count)
    for target in targets.compactMap(\.page) { scores[target, default: 0] += 3 }
    for backlink in backlinks { scores[backlink.page, default: 0] += 3 }
    for topic in source.front.topics {
      let others = byTopic[topic.lowercased()] ?? []
      guard others.count <= mostPagesOfTopic else { continue }
      for other in others { scores[other, default: 0] += 4 / Double(others.count) }
    }
    return scores
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
