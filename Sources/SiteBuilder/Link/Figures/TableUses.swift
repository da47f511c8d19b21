import Tables

/// Which pages rest on which tables and rows, for the pages of the tables.
struct TableUses: Sendable {
  /// A figure that a row stands behind: its page and its number in the page's list, from 1.
  struct RowUse: Hashable, Sendable {
    var page: Int
    var number: Int
  }

  /// A figure that selects more rows than this is of the table as a whole, and of no row.
  static let mostRows = 100

  /// The pages with figures or charts over each table, by title.
  private(set) var pages: [[Int]]
  /// For each table the figures behind which its rows stand.
  private(set) var rows: [[Int: [RowUse]]]

  init(_ sitePages: [Page], tables: TableCatalog) {
    var users = Array(repeating: Set<Int>(), count: tables.count)
    rows = Array(repeating: [:], count: tables.count)
    for (page, source) in sitePages.enumerated() {
      for table in source.charts.compactMap(\.chart?.table) { users[table].insert(page) }
      for (index, place) in source.figureList.enumerated() where place.page == page {
        guard let answer = sitePages.figure(at: place)?.answer, let table = answer.table else {
          continue
        }
        let use = RowUse(page: page, number: index + 1)
        users[table].insert(page)
        if let used = answer.measured?.rows, used.count <= Self.mostRows {
          for row in used { rows[table][row, default: []].append(use) }
        }
        if let total = answer.measured?.totalRow, let totals = tables.totalsNumber(of: table) {
          users[totals].insert(page)
          rows[totals][total, default: []].append(use)
        }
      }
    }
    pages = users.map { pages in
      pages.sorted { (sitePages[$0].title, $0) < (sitePages[$1].title, $1) }
    }
  }
}
