/// The names of all pages, of the records of each collection, and of what is not published.
struct SiteNames: Sendable {
  private(set) var all = NameIndex()
  private(set) var byCollection: [String: NameIndex] = [:]
  /// Pages that exist but are not in this build, in all and by collection.
  private var withheld = NameIndex()
  private var withheldByCollection: [String: NameIndex] = [:]
  private var reasons: [String] = []

  init(_ list: PageList, _ content: Content) {
    let slugs = content.collections.map(\.slug)
    for slug in slugs { byCollection[slug] = NameIndex() }
    all.reserveCapacity(pages: list.pages.count)
    // Of pages that claim one address, which is a finding by itself, the first has the names.
    var routes: Set<Route> = []
    for (number, page) in list.pages.enumerated()
    where page.kind != .notFound && routes.insert(page.route).inserted {
      let names = PageNames(page)
      all.add(names, number)
      if let collection = page.collection { byCollection[slugs[collection]]?.add(names, number) }
    }
    for (number, page) in list.withheld.map(\.page).enumerated() {
      let names = PageNames(page)
      withheld.add(names, number)
      guard let collection = page.collection else { continue }
      withheldByCollection[slugs[collection], default: NameIndex()].add(names, number)
    }
    reasons = list.withheld.map(\.reason)
  }

  /// Why a page of this name is not in the build: `a draft`; `nil` when there is none.
  func reasonWithheld(_ name: String, in collection: String? = nil) -> String? {
    let names = collection.map { withheldByCollection[$0] ?? NameIndex() } ?? withheld
    guard case .page(let number) = names.find(name) else { return nil }
    return reasons[number]
  }
}

extension SiteNames {
  /// What a record of a collection goes by; a slug is its record's alone, whatever others are
  /// called.
  func record(_ name: String, in collection: String) -> NameIndex.Match {
    guard let known = byCollection[collection] else { return .unknown(nearest: nil) }
    let found = known.find(name)
    if case .page(let page) = found { return .page(page) }
    if let page = known.page(atPath: "\(collection)/\(name)") { return .page(page) }
    return found ?? known.match(name)
  }
}

/// What a page goes by.
private struct PageNames {
  var path: String
  var names: [String]

  init(_ page: Page) {
    let path = page.source.path
    self.path = path.isEmpty ? "index" : path
    names = [page.source.slug] + page.names
  }
}

extension NameIndex {
  fileprivate mutating func add(_ page: PageNames, _ number: Int) {
    add(page: number, path: page.path, names: page.names)
  }
}
