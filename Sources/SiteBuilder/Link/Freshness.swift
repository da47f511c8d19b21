public import Diagnostics
public import Tables

/// Something of the site that must be looked at again, and from which day on.
public struct DueItem: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// A table whose next update is due, by its `update_every`.
    case table
    /// A page that said by when to review it.
    case page
    /// A table, or a figure bound to one, whose source has a newer edition.
    case edition
  }

  public var kind: Kind
  /// The day itself counts as due.
  public var due: CalendarDate
  public var range: SourceRange
  /// What it is: `brief 'The narrow stage'`.
  var subject: String
  /// What it waits for: `review`; for an edition, the whole of what is to say of it.
  var need: String
  /// Where the newer edition stands, or what the day was counted from.
  var note: Diagnostic.Note?
  /// What the finding about it says to do.
  var help: String
}

/// What grows old in a site: tables, pages, and editions of sources.
struct Freshness {
  var pages: [Page]
  var collections: [CollectionSchema]
  var tables: TableCatalog
  var bibliography: [Source]
  /// The day of the build; `nil` where nothing in the site has a date.
  var asOf: CalendarDate?

  /// Tables, pages and figures, by day, then by place.
  var items: [DueItem] { (ownItems + figures).sorted() }

  /// Those that are findings: of an older edition the table is told, once, and not each figure.
  private var ownItems: [DueItem] {
    let tables = (0..<tables.count).map { self.tables[$0] }
    let editions = tables.compactMap { entry in
      entry.table.schema.source.flatMap {
        edition(entry, of: "table '\(entry.table.schema.label)'", at: $0.range)
      }
    }
    return tables.compactMap(update) + pages.compactMap(review) + editions
  }

  /// The figures bound to tables whose source has a newer edition.
  private var figures: [DueItem] {
    pages.flatMap { $0.figures + $0.fieldFigures.map(\.figure) }.compactMap { figure in
      guard let figure, let table = figure.answer.table else { return nil }
      return edition(tables[table], of: "figure '\(figure.text)'", at: figure.written.range)
    }
  }

  /// What is due on the day of the build, and tables that can never be.
  var findings: [Diagnostic] {
    let due = ownItems.sorted().filter { item in
      asOf.map { item.due <= $0 } ?? (item.kind == .edition)
    }
    return due.map(\.finding) + (0..<tables.count).compactMap { undated(tables[$0]) }
  }

  /// When a table must be updated next: its interval after it was last brought up to date, or else
  /// after the last day on which its source can have been issued.
  private func update(_ entry: TableCatalog.Entry) -> DueItem? {
    let schema = entry.table.schema
    guard let interval = schema.updateEvery, let start = start(of: entry) else { return nil }
    return DueItem(
      kind: .table,
      due: interval.due(after: start.value),
      range: schema.range,
      subject: "table '\(schema.label)'",
      need: "an update",
      note: .init("\(interval) from \(start.value)", at: start.range),
      help: "bring the table up to date, and write the day of that after 'updated:'"
    )
  }

  private func start(of entry: TableCatalog.Entry) -> Located<CalendarDate>? {
    if let updated = entry.table.schema.updated { return updated }
    guard let source = entry.source.map({ bibliography[$0] }), let days = source.issuedDays else {
      return nil
    }
    return Located(days.upperBound, at: source.range)
  }

  private func undated(_ entry: TableCatalog.Entry) -> Diagnostic? {
    let schema = entry.table.schema
    // A source that nobody knows has a finding of its own.
    let hasUnknownSource = schema.source != nil && entry.source == nil
    guard let interval = schema.updateEvery, start(of: entry) == nil, !hasUnknownSource else {
      return nil
    }
    return Diagnostic(
      .warning,
      id: "undated-table",
      "table '\(schema.name)' is updated every \(interval), but nothing says since when",
      at: schema.range,
      help: "add 'updated: 2026-02-01' to the table, or 'issued:' to its source"
    )
  }

  private func review(_ page: Page) -> DueItem? {
    guard let day = page.source.front.reviewBy else { return nil }
    let noun = page.collection.map { collections[$0].singular } ?? "page"
    return DueItem(
      kind: .page,
      due: day.value,
      range: day.range,
      subject: "\(noun) '\(page.title)'",
      need: "review",
      help: "review it, and write a later day after 'review_by:'"
    )
  }

  /// A newer edition counts from the first day on which it can have been issued; one that does not
  /// say when, from the day of the build.
  private func edition(
    _ entry: TableCatalog.Entry,
    of subject: String,
    at range: SourceRange
  ) -> DueItem? {
    guard let source = entry.source,
      let newest = bibliography[source].replacedBy.map({ bibliography[$0] })
    else { return nil }
    return DueItem(
      kind: .edition,
      due: newest.issuedDays?.lowerBound ?? asOf ?? CalendarDate(dayNumber: 0),
      range: range,
      subject: subject,
      need: "rests on '\(bibliography[source].id)', which '\(newest.id)' replaces",
      note: .init("the newest edition", at: newest.range),
      help: "bring the table up to date and write 'source: \(newest.id)'"
    )
  }
}

extension [DueItem] {
  fileprivate func sorted() -> [DueItem] {
    sorted {
      ($0.due, $0.range.file, $0.range.start, $0.kind.rawValue)
        < ($1.due, $1.range.file, $1.range.start, $1.kind.rawValue)
    }
  }
}

extension DueItem {
  /// A clause such as `brief 'The narrow stage' is due for review`.
  public var text: String {
    kind == .edition ? "\(subject) \(need)" : "\(subject) is due for \(need)"
  }

  fileprivate var finding: Diagnostic {
    let id =
      switch kind {
      case .table: "stale-table"
      case .page: "overdue-review"
      case .edition: "older-edition"
      }
    return Diagnostic(
      .warning,
      id: id,
      kind == .edition ? text : "\(subject) was due for \(need) on \(due)",
      at: range,
      help: help,
      notes: note.map { [$0] } ?? []
    )
  }
}
