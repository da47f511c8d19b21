import Diagnostics
import Tables
import Templating

/// What linking made of the content: every reference resolved, everything in its order.
///
/// A class because all workers share it: immutable, one reference instead of a copy of each list.
final class LinkedSite: Sendable {
  let settings: SiteSettings
  let base: BaseURL
  let collections: [CollectionSchema]
  let pages: [Page]
  let titles: [String]
  /// The address of each page on its own host: `/sub/minerals/lithium/`.
  let addresses: [String]
  /// The tables and what charts need of them.
  let binder: ChartBinder
  let figures: FigureTables
  /// The named figures that content binds, drafts included, by their numbers.
  let usedNames: Set<Int>
  let tableUses: TableUses
  let bibliography: [Source]
  let files: SiteFiles
  let templates: [SourceFile]
  let navigation: [NavigationEntry]
  /// Old addresses and the pages they lead to, by address.
  let redirects: [Redirect]
  let totals: Totals
  /// The records of each collection, in its order.
  let recordsByCollection: [[Int]]
  let indexes: [Int?]
  /// Each collection and its fields as templates see them: every page has one, all the same.
  let collectionValues: [TemplateValue]
  let fieldValues: [[TemplateMap]]
  let pagesByRoute: [String: Int]
  let usesOfSource: [[Int]]
  /// The start of the text of each page that does not describe itself.
  let summaries: [String?]
  /// What the cache knows of the files of all pages, drafts included, by path.
  let stamps: [(path: String, stamp: PageStamp)]

  /// What is counted of the site as a whole.
  struct Totals: Hashable, Sendable {
    var pages = 0
    var records = 0
    /// In the prose of all pages.
    var charts = 0
    /// In the prose and the values of all pages.
    var figures = 0
    /// Drafts and pages of later days, which are not in this build.
    var withheld = 0
    var newestDate: CalendarDate?
  }

  init(
    _ content: Content,
    pages: [Page],
    records: [[Int]],
    binder: ChartBinder,
    figures: FigureTables,
    usedNames: Set<Int>,
    files: SiteFiles,
    base: BaseURL,
    navigation: [NavigationEntry],
    redirects: [Redirect],
    withheldPages: Int
  ) {
    settings = content.settings
    stamps = content.pages.compactMap { page in page.stamp.map { (page.file, $0) } }
    self.base = base
    collections = content.collections
    self.pages = pages
    titles = binder.titles
    addresses = binder.addresses
    self.binder = binder
    self.figures = figures
    self.usedNames = usedNames
    tableUses = TableUses(pages, tables: binder.tables)
    bibliography = content.bibliography
    self.files = files
    templates = content.templates
    self.navigation = navigation
    self.redirects = redirects
    totals = Totals(
      pages: pages.count,
      records: pages.count { $0.kind.isRecord },
      charts: pages.reduce(0) { $0 + $1.charts.count },
      figures: pages.reduce(0) { $0 + $1.figures.count + $1.fieldFigures.count },
      withheld: withheldPages,
      newestDate: pages.lazy.compactMap(\.source.front.newestDate).max()
    )
    summaries = pages.map { $0.source.front.description == nil ? $0.summary : nil }
    recordsByCollection = records
    let indexes = content.collections.indices.map { number in
      pages.firstIndex { $0.kind == .collection(number) }
    }
    self.indexes = indexes
    collectionValues = content.collections.indices.map { number in
      content.collections[number].value(
        address: indexes[number].map { binder.addresses[$0] },
        count: records[number].count
      )
    }
    fieldValues = content.collections.map { $0.fields.map { TemplateMap(FieldMembers.schema($0)) } }
    pagesByRoute = Dictionary(pages.enumerated().map { ($1.route.path, $0) }) { first, _ in first }
    usesOfSource = pages.indices.reduce(
      into: Array(repeating: [], count: content.bibliography.count)
    ) { uses, page in
      for source in pages[page].sources { uses[source].append(page) }
    }
  }

  var tables: TableCatalog { binder.tables }

  /// Where the feed stands, if a collection makes one.
  var feedRoute: String? { collections.contains(where: \.feeds) ? "/feed.xml" : nil }

  /// What the collection of a page calls one of its records; `nil` for other pages.
  func singular(of page: Int) -> String? {
    pages[page].collection.map { collections[$0].singular }
  }

  /// The pages above a page, the home page first.
  func ancestors(of page: Int) -> [Int] {
    let parts = pages[page].route.path.split(separator: "/").dropLast()
    var path = "/"
    var ancestors = pagesByRoute[path].map { [$0] } ?? []
    for part in parts {
      path += part + "/"
      if let ancestor = pagesByRoute[path] { ancestors.append(ancestor) }
    }
    return ancestors.filter { $0 != page }
  }

  /// The page of the navigation that a page belongs to: itself or the nearest above it.
  func section(of page: Int) -> Int? {
    let candidates = ancestors(of: page) + [page]
    return candidates.last { candidate in
      pages[candidate].route.path != "/" && navigation.contains { $0.page == candidate }
    }
  }

  /// What a page says of itself, or the start of its text.
  func description(of page: Int) -> String? {
    if let description = pages[page].source.front.description { return description }
    switch pages[page].kind {
    case .collection(let number) where !collections[number].description.isEmpty:
      return collections[number].description
    case .single where pages[page].route.path == "/" && !settings.description.isEmpty:
      return settings.description
    default: break
    }
    return summaries[page]
  }

  /// Whether a path of the site is one of its pages, files or old addresses.
  func leadsSomewhere(_ path: String) -> Bool {
    let clean = String(path.prefix { $0 != "#" && $0 != "?" })
    return pagesByRoute[clean] != nil || clean == feedRoute || clean == "/sitemap.xml"
      || (clean == "/data/datapackage.json" && tables.count > 0)
      || redirects.contains { $0.route.path == clean }
      || files.files.contains { $0.route == clean }
  }
}
