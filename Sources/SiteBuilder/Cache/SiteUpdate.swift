import Diagnostics
import Tables

/// A site in which little has changed: the text of some pages, or cells of tables.
///
/// What an earlier build linked is restored page by page, and only what changed is linked anew.
/// That holds as long as the changes are regular: pages that say the same of themselves and link to
/// the same pages as before, without findings, and that rest on no data. Everything else is linked
/// in full (``link(_:options:)``), as is what turns out to be irregular on the way.
struct SiteUpdate: Sendable {
  /// So many pages are linked in full rather than one by one.
  static let mostPages = 200

  let site: LinkedSite
  let pages: RestoredPages
  /// What the last build kept of the pages.
  let stored: StoredPages
  /// The pages that are not as they were: with another text, or with another sentence of a page
  /// that links to them.
  let changed: [Int: Page]
  /// The tables with other cells, by number.
  let tables: Set<Int>

  /// - Returns: `nil` where the site must be linked in full.
  init?(_ memory: SiteMemory, options: SiteOptions) {
    guard let paths = memory.changes, !paths.isEmpty, paths.count <= Self.mostPages,
      !options.countsNumbers, let links: StoredLinks = memory.stored(.links),
      let blobs = memory.blobs, !blobs.isScattered,
      let parts = SiteParts(memory, options: options)
    else { return nil }
    let pageMemory = memory.pageMemory()
    let restored = RestoredPages(links, blobs: blobs)
    var changed: [Int: Page] = [:]
    var tables: Set<Int> = []
    for path in paths {
      if let table = parts.number(ofTable: path) {
        tables.insert(table)
      } else if let number = links.pages.firstIndex(where: { $0.file == path && $0.stamp != nil }),
        let page = restored.read(number),
        let source = parts.page(path, pageMemory),
        let relinked = page.relinked(source, sources: parts.sourceNumbers)
      {
        changed[number] = relinked
      } else {
        return nil
      }
    }
    guard let followed = restored.following(changed) else { return nil }
    pages = RestoredPages(links, blobs: blobs, changed: followed)
    let data = parts.data(links, pages)
    // Named figures are checked against the data wherever they are used.
    if !tables.isEmpty {
      _ = data.value
      guard !pages.isIncomplete, parts.content.figures.isEmpty else { return nil }
    }
    stored = pageMemory.stored
    self.changed = followed
    self.tables = tables
    site = LinkedSite(parts.content, pages, base: parts.base, data: data)
  }
}

extension Page {
  /// The page with another text that links to the same pages by the same words, and cites known
  /// sources; `nil` where it does more, or says something else of itself.
  ///
  /// - Parameter numbers: The number of each source by its id.
  fileprivate func relinked(_ source: PageSource, sources numbers: [String: Int]) -> Page? {
    let (prose, before) = (source.prose, self.source.prose)
    guard let facts = source.stamp?.facts, facts == self.source.stamp?.facts,
      !source.prose.hasInclusions, prose.charts.isEmpty, prose.figures.isEmpty
    else { return nil }
    var page = self
    page.source = source
    page.holes = prose.holes
    var links: [ProseLink.Target: Int] = [:]
    for (number, link) in before.links.enumerated() where targets[number] != .nowhere {
      links[link.target] = number
    }
    let known = prose.links.compactMap { links[$0.target] }
    guard known.count == prose.links.count else { return nil }
    page.targets = known.map { targets[$0] }
    // How often a page is linked to decides what it is related to.
    guard page.targets.compactMap(\.page).sorted() == targets.compactMap(\.page).sorted() else {
      return nil
    }
    let labelled = Set(before.labelledLinks)
    page.labels = Array(repeating: nil, count: known.count)
    for link in prose.labelledLinks {
      let same = before.links.indices.first {
        labelled.contains($0) && before.links[$0].target == prose.links[link].target
      }
      guard let same else { return nil }
      page.labels[link] = labels[same]
    }
    page.citations = prose.citations.map { $0.map { numbers[$0.key] } }
    let named = source.front.sources.map { numbers[$0.value] }
    let cited = page.citations.flatMap { $0 } + named
    var seen: Set<Int> = []
    page.sources = cited.compactMap(\.self).filter { seen.insert($0).inserted }
    guard !cited.contains(nil), page.sources == sources else { return nil }
    page.summary = source.front.description == nil ? page.startOfText : nil
    return page
  }
}

extension Prose {
  /// The links whose words come from the page that they lead to.
  fileprivate var labelledLinks: [Int] {
    holes.compactMap { if case .label(let link) = $0.kind { link } else { nil } }
  }
}

extension RestoredPages {
  /// The changed pages, and those that show other sentences of them now.
  ///
  /// - Returns: `nil` where a page that is linked to cannot be restored.
  fileprivate func following(_ changed: [Int: Page]) -> [Int: Page]? {
    var all = changed
    for (number, page) in changed.sorted(by: { $0.key < $1.key }) {
      for (target, sentence) in page.outgoingLinks(from: number) {
        guard var linked = all[target] ?? read(target),
          let place = linked.backlinks.firstIndex(where: { $0.page == number })
        else { return nil }
        guard linked.backlinks[place].sentence != sentence else { continue }
        linked.backlinks[place].sentence = sentence
        all[target] = linked
      }
    }
    return all
  }
}
