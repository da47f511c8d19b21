/// Chooses for every page the few others it has most to do with.
///
/// A link either way counts 3, a topic in common 4 shared among the pages that have it, so that a
/// rare topic says more than a common one. Ties go to the newer page, then to the title.
func addRelated(_ pages: inout [Page], jobs: Int) {
  let byTopic = pagesByTopic(pages)
  let dates = pages.map(\.date)
  let titles = pages.map(\.title)
  let related = pages.indices.map { $0 }.concurrentMap(jobs: jobs) { [pages] in
    Scores(pages: pages.count)
  } _: { [pages] (scores: inout Scores, number: Int) in
    pages.add(to: &scores, of: number, byTopic)
    scores[number] = 0
    return scores.takeBest(mostRelated) { left, right in
      let (a, b) = (dates[left], dates[right])
      if a != b { return b.map { b in a.map { $0 > b } ?? false } ?? true }
      return (titles[left], left) < (titles[right], right)
    }
  }
  for (page, related) in zip(pages.indices, related) { pages[page].related = related }
}

extension [Page] {
  /// How much each page that a page has anything to do with, itself among them, has to do with it.
  fileprivate func add(to scores: inout Scores, of number: Int, _ byTopic: [String: [Int]]) {
    for target in self[number].targets {
      if let page = target.page { scores[page] += 3 }
    }
    for backlink in self[number].backlinks { scores[backlink.page] += 3 }
    for topic in self[number].source.front.topics {
      let others = byTopic[topic.lowercased()] ?? []
      guard others.count <= mostPagesOfTopic else { continue }
      for other in others { scores[other] += 4 / Double(others.count) }
    }
  }
}

/// How much each page has to do with one of them: 0 for most.
private struct Scores {
  private var scores: [Double]
  /// The pages that have been given a score.
  private var pages: [Int] = []

  init(pages: Int) { scores = Array(repeating: 0, count: pages) }

  subscript(page: Int) -> Double {
    get { scores[page] }
    set {
      if scores[page] == 0 { pages.append(page) }
      scores[page] = newValue
    }
  }

  /// The pages with the highest scores, at most `count`; forgets all scores.
  ///
  /// - Parameter precedes: The order of pages with the same score.
  mutating func takeBest(_ count: Int, by precedes: (Int, Int) -> Bool) -> [Int] {
    var best: [Int] = []
    for page in pages where scores[page] > 0 {
      let place = best.firstIndex { other in
        scores[page] == scores[other] ? precedes(page, other) : scores[page] > scores[other]
      }
      guard best.count < count || place != nil else { continue }
      best.insert(page, at: place ?? best.endIndex)
      if best.count > count { best.removeLast() }
    }
    for page in pages { scores[page] = 0 }
    pages.removeAll(keepingCapacity: true)
    return best
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
