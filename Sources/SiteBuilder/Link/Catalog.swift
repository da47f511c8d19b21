import Diagnostics
import Tables

/// Content in which every reference is resolved, as one reader sees it. Only `link` makes one.
///
/// What a page shows of others is asked here, and noted: so it is known which pages must be made
/// again when one of them changes.
@dynamicMemberLookup
final class Catalog: Sendable {
  let site: LinkedSite
  /// `nil` where nobody asks what was read.
  let reads: ReadLog?
  /// Asked for more than anything else: lists of its own, which no other worker counts references
  /// to.
  private let titles: [String]
  private let addresses: [String]

  init(_ site: LinkedSite, reads: ReadLog? = nil) {
    self.site = site
    self.reads = reads
    titles = reads == nil ? site.titles : site.titles.map { $0 }
    addresses = reads == nil ? site.addresses : site.addresses.map { $0 }
  }

  /// What is the same for the site as a whole, and so is not noted.
  subscript<Value>(dynamicMember path: KeyPath<LinkedSite, Value>) -> Value {
    site[keyPath: path]
  }

  // MARK: Pages

  /// All of a page.
  func page(_ number: Int) -> Page {
    reads?.note(number, .whole)
    return site.pages[number]
  }

  /// The template that makes a page.
  func template(of number: Int) -> String {
    reads?.note(number, .whole)
    return site.pages.held(number).page.template
  }

  /// A page of which no more is shown than its front matter, its fields and what it is called.
  func card(_ number: Int) -> Page {
    reads?.note(number, .card)
    return site.pages[number]
  }

  // MARK: Addresses

  /// The address of a page on its own host: `/sub/minerals/lithium/`.
  func address(of page: Int) -> String {
    reads?.note(page, .name)
    return addresses[page]
  }

  func title(of page: Int) -> String {
    reads?.note(page, .name)
    return titles[page]
  }

  /// What the collection of a page calls one of its records; `nil` for other pages.
  func singular(of page: Int) -> String? {
    reads?.note(page, .name)
    return site.singular(of: page)
  }

  /// The address of a link as it stands on the page `reader`.
  func address(of target: LinkTarget, on reader: Int) -> String {
    switch target {
    case .page(let page, let fragment):
      guard let fragment else { return address(of: page) }
      return (page == reader ? "" : address(of: page)) + "#" + fragment
    case .file(let route): return site.base.path(route)
    case .nowhere: return ""
    }
  }

  /// Whether a path of the site is one of its pages, files or old addresses.
  func leadsSomewhere(_ path: String) -> Bool {
    reads?.note(.address(path))
    return site.leadsSomewhere(path)
  }

  // MARK: Relations

  /// The records of a collection, in its order.
  func records(of collection: Int) -> [Int] {
    reads?.note(.records(collection))
    return site.recordsByCollection[collection]
  }

  /// The pages that cite a source.
  func uses(ofSource source: Int) -> [Int] {
    reads?.note(.sourceUses)
    return site.usesOfSource[source]
  }

  /// The pages above a page, the home page first.
  func ancestors(of page: Int) -> [Int] {
    reads?.note(page, .whole)
    return site.ancestors(of: page)
  }

  /// The page of the navigation that a page belongs to: itself or the nearest above it.
  func section(of page: Int) -> Int? {
    reads?.note(page, .whole)
    return site.section(of: page)
  }

  /// What a page says of itself, or the start of its text.
  func description(of page: Int) -> String? {
    reads?.note(page, .card)
    return site.description(of: page)
  }

  // MARK: Data

  /// All of a table: its rows, and the records that they name.
  func table(_ number: Int) -> TableCatalog.Entry {
    reads?.note(.table(number))
    return site.tables[number]
  }

  /// The rows of a table that a selection gives.
  func rows(
    of table: Int,
    _ selection: Selection,
    measure: String? = nil
  ) -> SelectedRows {
    reads?.note(.rows(RowsRead(table: table, selection: selection, measure: measure)))
    return site.tables[table].table.rows(selection, measure: measure)
  }

  /// What rests on a table.
  func uses(ofTable table: Int) -> (pages: [Int], rows: [Int: [TableUses.RowUse]]) {
    reads?.note(.tableUses(table))
    return (site.data.uses.pages[table], site.data.uses.rows[table])
  }

  /// What a chart shows that a template draws.
  func note(_ chart: BoundChart) {
    guard let reads else { return }
    if let rows = chart.rows { reads.note(.rows(rows)) }
    for page in chart.pages { reads.note(page, .name) }
    if let table = chart.chart?.table { noteName(ofTable: table) }
  }

  /// Where a chart's source leads: the page of its table.
  private func noteName(ofTable table: Int) {
    if let page = site.tables.page(ofTable: table) { reads?.note(page, .name) }
  }

  /// A figure that a template binds.
  func note(_ answer: FigureAnswer) {
    guard let reads else { return }
    reads.note(answer)
    let tables = answer.table.map { [$0, site.tables.totalsNumber(of: $0)] } ?? []
    for table in tables.compactMap(\.self) { reads.note(.table(table)) }
  }

  /// A figure that a page lists, perhaps with a section of another page.
  func note(_ place: FigurePlace) { reads?.note(place.page, .whole) }

  /// Counts and dates of the site as a whole.
  var totals: LinkedSite.Totals {
    reads?.note(.totals)
    return site.totals
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
