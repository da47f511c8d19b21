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
  let pages: SitePages
  let routes: [Route]
  let kinds: [PageSource.Kind]
  let titles: [String]
  /// The address of each page on its own host: `/sub/minerals/lithium/`.
  let addresses: [String]
  private let lazyData: Lazily<SiteData>
  /// The named figures that content binds, drafts included, by their numbers.
  let usedNames: Set<Int>
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
  private let lazyPagesByRoute: Lazily<[String: Int]>
  let usesOfSource: [[Int]]
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
    self.pages = SitePages(pages)
    routes = pages.map(\.route)
    kinds = pages.map(\.kind)
    titles = binder.titles
    addresses = binder.addresses
    lazyData = Lazily(SiteData(binder, figures, TableUses(pages, tables: binder.tables)))
    self.usedNames = usedNames
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
    recordsByCollection = records
    let indexes = content.collections.indices.map { number in
      pages.firstIndex { $0.kind == .collection(number) }
    }
    self.indexes = indexes
    collectionValues = Self.values(of: content, indexes, binder.addresses, records)
    fieldValues = content.collections.map { $0.fields.map { TemplateMap(FieldMembers.schema($0)) } }
    lazyPagesByRoute = Self.pagesByRoute(routes)
    usesOfSource = pages.indices.reduce(
      into: Array(repeating: [], count: content.bibliography.count)
    ) { uses, page in
      for source in pages[page].sources { uses[source].append(page) }
    }
  }

  /// The data, and what rests on it.
  var data: SiteData { lazyData.value }

  var tables: TableCatalog { data.tables }

  /// The site as an earlier build linked it.
  ///
  /// - Parameters:
  ///   - content: All but pages, tables and attachments.
  ///   - data: The data, and what rests on it.
  init(_ content: Content, _ pages: RestoredPages, base: BaseURL, data: Lazily<SiteData>) {
    let links = pages.linked
    settings = content.settings
    self.base = base
    collections = content.collections
    self.pages = SitePages(pages)
    routes = links.pages.map(\.route)
    kinds = links.pages.map(\.kind)
    titles = links.pages.map(\.title)
    addresses = links.pages.map { base.path($0.route.path) }
    lazyData = data
    usedNames = []
    bibliography = content.bibliography
    files = SiteFiles(routes: links.files, assets: links.assets)
    templates = content.templates
    navigation = links.navigation
    redirects = links.redirects
    totals = links.totals
    recordsByCollection = links.records
    indexes = links.indexes
    collectionValues = Self.values(of: content, links.indexes, addresses, links.records)
    fieldValues = content.collections.map { $0.fields.map { TemplateMap(FieldMembers.schema($0)) } }
    lazyPagesByRoute = Self.pagesByRoute(routes)
    usesOfSource = links.usesOfSource
    stamps = []
  }

  private static func pagesByRoute(_ routes: [Route]) -> Lazily<[String: Int]> {
    Lazily { Dictionary(zip(routes.map(\.path), routes.indices)) { first, _ in first } }
  }

  /// The number of the page at each route's path.
  var pagesByRoute: [String: Int] { lazyPagesByRoute.value }

  private static func values(
    of content: Content,
    _ indexes: [Int?],
    _ addresses: [String],
    _ records: [[Int]]
  ) -> [TemplateValue] {
    content.collections.indices.map { number in
      content.collections[number].value(
        address: indexes[number].map { addresses[$0] },
        count: records[number].count
      )
    }
  }

  /// Where the feed stands, if a collection makes one.
  var feedRoute: String? { collections.contains(where: \.feeds) ? "/feed.xml" : nil }

  /// What the collection of a page calls one of its records; `nil` for other pages.
  func singular(of page: Int) -> String? {
    if case .record(let collection) = kinds[page] { collections[collection].singular } else { nil }
  }

  /// The pages above a page, the home page first.
  func ancestors(of page: Int) -> [Int] {
    let parts = routes[page].path.split(separator: "/").dropLast()
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
      routes[candidate].path != "/" && navigation.contains { $0.page == candidate }
    }
  }

  /// What a page says of itself, or the start of its text.
  func description(of page: Int) -> String? {
    if let description = pages.held(page).page.source.front.description { return description }
    switch kinds[page] {
    case .collection(let number) where !collections[number].description.isEmpty:
      return collections[number].description
    case .single where routes[page].path == "/" && !settings.description.isEmpty:
      return settings.description
    default: break
    }
    return pages.held(page).page.summary
  }

  /// The path of the page that a wrong path may mean.
  func nearestPage(to path: String) -> String? { routes.map(\.path).nearest(to: path) }

  /// Whether a path of the site is one of its pages, files or old addresses.
  func leadsSomewhere(_ path: String) -> Bool {
    let clean = String(path.prefix { $0 != "#" && $0 != "?" })
    return pagesByRoute[clean] != nil || clean == feedRoute || clean == "/sitemap.xml"
      || (clean == "/data/datapackage.json" && tables.count > 0)
      || redirects.contains { $0.route.path == clean }
      || files.files.contains { $0.route == clean }
  }
}
