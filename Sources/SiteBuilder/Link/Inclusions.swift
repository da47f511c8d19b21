import Diagnostics

/// A stretch of a page's prose that another page includes.
struct Section: Hashable, Sendable {
  var page: Int
  /// The heading that starts it; `nil` for the whole page.
  var heading: String?
}

extension Prose {
  var hasInclusions: Bool { links.contains(where: \.isInclusion) }

  /// The bytes of the section under the heading with `id`, up to the next heading that is not
  /// deeper; of the whole text, without its footnotes, for `nil`.
  func bytes(of id: String?) -> Range<Int> {
    guard let id, let index = headings.firstIndex(where: { $0.id == id }) else {
      return 0..<textEnd
    }
    let start = headings[index]
    let end = headings[(index + 1)...].first { $0.level <= start.level }?.offset
    return start.offset..<min(end ?? textEnd, textEnd)
  }
}

/// Takes out the inclusions that would have no end, or none in sight, with a finding for each.
///
/// These are a cycle, printed whole; a chain of more than `deepest` inclusions; and a page of more
/// than `most` in all, as come about when each of a few pages includes the next one twice.
func cutEndlessInclusions(_ pages: inout [Page]) -> [Diagnostic] {
  var check = InclusionCheck(pages: pages)
  for number in pages.indices where pages[number].source.prose.hasInclusions {
    _ = check.follow(Section(page: number, heading: nil), trail: [])
  }
  pages = check.pages
  return check.findings
}

private struct InclusionCheck {
  static let deepest = 32
  static let most = 10_000

  /// What a section includes, directly or through others.
  struct Extent {
    var depth = 0
    var count = 0
  }

  private(set) var pages: [Page]
  private(set) var findings: [Diagnostic] = []
  private var extents: [Section: Extent] = [:]

  init(pages: [Page]) { self.pages = pages }

  mutating func follow(_ section: Section, trail: [Section]) -> Extent {
    if let extent = extents[section] { return extent }
    let steps = trail + [section]
    var extent = Extent()
    for (link, next) in inclusions(in: section) where !isCut(link, on: section.page) {
      if let loop = steps.firstIndex(where: { contains($0, next) }) {
        cut(link, on: section.page, cycle(Array(steps[loop...]) + [next], at: link))
        continue
      }
      let inner = steps.count > Self.deepest ? nil : follow(next, trail: steps)
      guard let inner, inner.depth < Self.deepest else {
        cut(link, on: section.page, tooDeep(section, at: link))
        continue
      }
      guard extent.count + inner.count < Self.most else {
        cut(link, on: section.page, tooMany(section, at: link))
        continue
      }
      extent.depth = max(extent.depth, inner.depth + 1)
      extent.count += inner.count + 1
    }
    extents[section] = extent
    return extent
  }

  private func isCut(_ link: Int, on page: Int) -> Bool { pages[page].targets[link] == .nowhere }

  private mutating func cut(_ link: Int, on page: Int, _ finding: Diagnostic) {
    findings.append(finding)
    pages[page].targets[link] = .nowhere
  }

  /// Whether `inner` holds an inclusion that is being followed from `outer` already.
  private func contains(_ outer: Section, _ inner: Section) -> Bool {
    guard outer.page == inner.page else { return false }
    let links = inclusions(in: inner).map(\.link)
    return inclusions(in: outer).contains { links.contains($0.link) }
  }

  private func inclusions(in section: Section) -> [(link: Int, next: Section)] {
    let page = pages[section.page]
    let bytes = page.source.prose.bytes(of: section.heading)
    return page.source.prose.holes.compactMap { hole in
      guard case .inclusion(let link) = hole.kind, bytes.contains(hole.range.lowerBound),
        case .page(let next, let heading) = page.targets[link]
      else { return nil }
      return (link, Section(page: next, heading: heading))
    }
  }
}

// MARK: Findings

extension InclusionCheck {
  private func cycle(_ sections: [Section], at link: Int) -> Diagnostic {
    let names = sections.map { section in
      pages[section.page].source.path + (section.heading.map { "#" + $0 } ?? "")
    }
    return finding(
      "inclusion-cycle",
      "inclusion leads back to itself: \(names.joined(separator: " → "))",
      at: link,
      on: sections[sections.count - 2].page,
      help: "take one of these inclusions out, or link instead"
    )
  }

  private func tooDeep(_ section: Section, at link: Int) -> Diagnostic {
    finding(
      "deep-inclusion",
      "inclusions are nested more than \(Self.deepest) deep",
      at: link,
      on: section.page,
      help: "include the last page directly"
    )
  }

  private func tooMany(_ section: Section, at link: Int) -> Diagnostic {
    finding(
      "many-inclusions",
      "this page includes more than \(Self.most) sections, counting those within them",
      at: link,
      on: section.page,
      help: "link instead"
    )
  }

  private func finding(
    _ id: String,
    _ summary: String,
    at link: Int,
    on page: Int,
    help: String
  ) -> Diagnostic {
    let range = pages[page].source.prose.links[link].range
    return Diagnostic(.error, id: id, summary, at: range, help: help)
  }
}
