import Diagnostics

/// Resolves citations and the sources that pages name in their front matter.
func citeSources(_ pages: inout [Page], _ content: Content) -> [Diagnostic] {
  let ids = content.bibliography.map(\.id)
  let numbers = Dictionary(zip(ids, ids.indices)) { first, _ in first }
  var findings: [Diagnostic] = []
  func number(_ id: String, at range: SourceRange) -> Int? {
    if let number = numbers[id] { return number }
    findings.append(
      Diagnostic(
        .error,
        id: "unknown-source",
        "the bibliography has no source '\(id)'",
        at: range,
        help: ids.nearest(to: id).map { "replace with '\($0)'" }
          ?? "add '\(id):' to 'Content/sources.yaml'"
      )
    )
    return nil
  }
  for page in pages.indices {
    let source = pages[page].source
    pages[page].citations = source.prose.citations.map { items in
      items.map { number($0.key, at: $0.range) }
    }
    let named = source.front.sources.map { number($0.value, at: $0.range) }
    var seen: Set<Int> = []
    pages[page].sources = (pages[page].citations.flatMap { $0 } + named).compactMap(\.self)
      .filter { seen.insert($0).inserted }
  }
  for page in pages.indices where pages[page].source.prose.hasInclusions {
    let included = pages[page].sourcesOfInclusions(in: pages)
    pages[page].sources += included.filter { !pages[page].sources.contains($0) }
  }
  return findings
}

extension Page {
  /// The sources cited in the sections that the page includes, in the order of the text.
  fileprivate func sourcesOfInclusions(in pages: [Page]) -> [Int] {
    var sections = source.prose.holes.compactMap { includedSection($0) }
    var seen = Set(sections)
    var sources: [Int] = []
    while !sections.isEmpty {
      let section = sections.removeFirst()
      let owner = pages[section.page]
      let bytes = owner.source.prose.bytes(of: section.heading)
      for hole in owner.source.prose.holes where bytes.contains(hole.range.lowerBound) {
        if case .citation(let number) = hole.kind {
          let cited = owner.citations[number].compactMap(\.self)
          sources += cited.filter { !sources.contains($0) }
        }
        if let next = owner.includedSection(hole), seen.insert(next).inserted {
          sections.append(next)
        }
      }
    }
    return sources
  }

  private func includedSection(_ hole: Hole) -> Section? {
    guard case .inclusion(let link) = hole.kind, case .page(let page, let heading) = targets[link]
    else { return nil }
    return Section(page: page, heading: heading)
  }
}
