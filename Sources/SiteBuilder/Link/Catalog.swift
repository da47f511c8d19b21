import Diagnostics
import Tables
import Templating

/// Content in which every reference is resolved. Only `link` makes one.
///
/// A class because the values that templates see share it: immutable, one reference instead of a
/// copy of each of its lists.
final class Catalog: Sendable {
  let settings: SiteSettings
  let base: BaseURL
  let collections: [CollectionSchema]
  let pages: [Page]
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
  /// The number of charts in the prose of all pages.
  let proseCharts: Int
  /// The number of figures in the prose and the values of all pages.
  let writtenFigures: Int
  let recordCount: Int
  /// How many drafts and pages of later days are not in this build.
  let withheldPages: Int
  let newestDate: CalendarDate?
  /// The records of each collection, in its order.
  private let recordsByCollection: [[Int]]
  private let indexes: [Int?]
  /// Each collection and its fields as templates see them: every page has one, all the same.
  let collectionValues: [TemplateValue]
  let fieldValues: [[TemplateMap]]
  fileprivate let pagesByRoute: [String: Int]
  private let usesOfSource: [[Int]]
  /// The start of the text of each page that does not describe itself.
  private let summaries: [String?]

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
    self.base = base
    collections = content.collections
    self.pages = pages
    self.binder = binder
    self.figures = figures
    self.usedNames = usedNames
    tableUses = TableUses(pages, tables: binder.tables)
    bibliography = content.bibliography
    self.files = files
    templates = content.templates
    self.navigation = navigation
    self.redirects = redirects
    self.withheldPages = withheldPages
    proseCharts = pages.reduce(0) { $0 + $1.charts.count }
    writtenFigures = pages.reduce(0) { $0 + $1.figures.count + $1.fieldFigures.count }
    recordCount = pages.count { $0.kind.isRecord }
    summaries = pages.map { $0.source.front.description == nil ? $0.summary : nil }
    newestDate = pages.lazy.compactMap(\.source.front.newestDate).max()
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

  // MARK: Addresses

  /// The address of a page on its own host: `/sub/minerals/lithium/`.
  func address(of page: Int) -> String { binder.addresses[page] }

  func title(of page: Int) -> String { binder.titles[page] }

  /// What the collection of a page calls one of its records; `nil` for other pages.
  func singular(of page: Int) -> String? {
    pages[page].collection.map { collections[$0].singular }
  }

  /// The address of a link as it stands on the page `reader`.
  func address(of target: LinkTarget, on reader: Int) -> String {
    switch target {
    case .page(let page, let fragment):
      guard let fragment else { return address(of: page) }
      return (page == reader ? "" : address(of: page)) + "#" + fragment
    case .file(let route): return base.path(route)
    case .nowhere: return ""
    }
  }

  /// Where the feed stands, if a collection makes one.
  var feedRoute: String? { collections.contains(where: \.feeds) ? "/feed.xml" : nil }

  // MARK: Relations

  /// The records of a collection, in its order.
  func records(of collection: Int) -> [Int] { recordsByCollection[collection] }

  /// The index page of a collection.
  func index(of collection: Int) -> Int? { indexes[collection] }

  /// The pages that cite a source.
  func uses(ofSource source: Int) -> [Int] { usesOfSource[source] }

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
}

/// An entry of the navigation.
struct NavigationEntry: Hashable, Sendable {
  var label: String
  var page: Int
}

/// An old address of a page.
struct Redirect: Hashable, Sendable {
  var route: Route
  var page: Int
}

extension Catalog {
  /// Whether a path of the site is one of its pages, files or old addresses.
  func leadsSomewhere(_ path: String) -> Bool {
    let clean = String(path.prefix { $0 != "#" && $0 != "?" })
    return pagesByRoute[clean] != nil || clean == feedRoute || clean == "/sitemap.xml"
      || (clean == "/data/datapackage.json" && tables.count > 0)
      || redirects.contains { $0.route.path == clean }
      || files.files.contains { $0.route == clean }
  }
}
