import Diagnostics
import Tables

/// A page of the site with everything it points at, and everything that points at it, known.
struct Page: Sendable {
  var source: PageSource
  var route: Route
  var title: String
  var template: String
  /// The language of the page: its own or the site's.
  var language: String
  /// Where each of the prose's links leads.
  var targets: [LinkTarget] = []
  /// The words of each wiki link that gives none, as markup; `nil` where those typed will do.
  var labels: [[UInt8]?] = []
  /// The route of the page's image.
  var image: String?
  /// The prose's holes and the mentions of records, in order.
  var holes: [Hole] = []
  /// The charts of the prose.
  var charts: [BoundChart] = []
  /// The figures of the prose; `nil` where a finding has said why one is not bound.
  var figures: [BoundFigure?] = []
  /// The figures among the record's values, in the order of the schema.
  var fieldFigures: [FieldFigure] = []
  /// All figures that the page shows, in the order in which it does.
  var figureList: [FigurePlace] = []
  /// The sources of each citation of the prose, by their numbers in the bibliography.
  var citations: [[Int?]] = []
  /// The sources of the page, by their numbers, in the order of their first mention.
  var sources: [Int] = []
  /// Where each reference among the record's values leads, by field and item.
  var references: [FieldReference] = []
  var backlinks: [Backlink] = []
  var incoming: [IncomingReferences] = []
  var related: [Int] = []
  /// The start of the text, for a page that does not describe itself.
  var summary: String?
  /// The neighbours in the collection's order.
  var previous: Int?
  var next: Int?

  var date: CalendarDate? { source.front.date?.value }

  /// The newest date that the page names for its own text.
  var lastChange: CalendarDate? { source.front.updated?.value ?? source.front.date?.value }

  var kind: PageSource.Kind { source.kind }

  /// The start of the text.
  var startOfText: String? {
    let (html, offset) = labelledHTML
    let text = Summary.text(of: Array(html[..<offset(source.prose.textEnd)]))
    return text.isEmpty ? nil : text
  }

  /// The number of the collection that the page is a record of.
  var collection: Int? {
    if case .record(let collection) = kind { collection } else { nil }
  }
}

/// A record's value that names another record.
struct FieldReference: Hashable, Sendable {
  /// The number of the field in the collection's schema.
  var field: Int
  /// The name as written.
  var name: String
  /// The number of the page it names.
  var page: Int
}

/// The records that name this one in a field, under the heading that the field's schema gives.
struct IncomingReferences: Hashable, Sendable {
  var title: String
  /// By title.
  var pages: [Int]
}

/// Gives every page that does not describe itself the start of its text.
func addSummaries(_ pages: inout [Page], jobs: Int) {
  let silent = pages.indices.filter { pages[$0].source.front.description == nil }
  let summaries = silent.concurrentMap(jobs: jobs) { [pages] in pages[$0].startOfText }
  for (page, summary) in zip(silent, summaries) { pages[page].summary = summary }
}
