import Diagnostics
import Tables

/// The tables of the site with their references resolved.
struct TableCatalog: Sendable {
  struct Entry: Sendable {
    var table: Table
    /// The page of the table.
    var page: Int?
    /// Its source, by number in the bibliography.
    var source: Int?
    /// For each field the pages that its values name, by the text of the value; empty for fields
    /// that name none.
    var records: [[String: Int]]
    /// An id for each row, for links to it.
    var rowIDs: RowIDs
  }

  private(set) var entries: [Entry] = []
  private var numbers: [String: Int] = [:]

  var count: Int { entries.count }

  var names: [String] { entries.map(\.table.schema.name) }

  /// What to do instead of naming a table that does not exist.
  var choice: String {
    entries.isEmpty
      ? "describe it in 'Content/data/tables.yaml'" : "name one of \(names.joined(separator: ", "))"
  }

  func number(of name: String) -> Int? { numbers[name] }

  subscript(number: Int) -> Entry { entries[number] }

  /// A table alone: cheaper to hand from thread to thread than all that is known of it.
  func table(_ number: Int) -> Table { entries[number].table }

  /// The page of a table.
  func page(ofTable number: Int) -> Int? { entries[number].page }

  /// The source of a table, by number in the bibliography.
  func source(ofTable number: Int) -> Int? { entries[number].source }

  /// The table of printed totals that a schema names; `nil` where it names none that exists.
  func totals(of schema: TableSchema) -> Table? {
    schema.totals.flatMap { number(of: $0.table.value) }.map { table($0) }
  }

  init() {}

  /// Tables whose references an earlier build resolved; they have ids of rows like all.
  init(_ tables: [Table], _ links: [StoredLinks.Table]) {
    for (number, table) in tables.enumerated() {
      numbers[table.schema.name] = number
      let link = links.indices.contains(number) ? links[number] : nil
      entries.append(
        Entry(
          table: table,
          page: link?.page,
          source: link?.source,
          records: table.schema.fields.indices.map { field in
            link.flatMap { $0.records.indices.contains(field) ? $0.records[field] : nil } ?? [:]
          },
          rowIDs: RowIDs(table)
        )
      )
    }
  }

  /// What rows say that no row may say.
  var rowFindings: [Diagnostic] {
    entries.map(\.table).flatMap { table in
      table.schema.foreignKeys.flatMap { checkForeignKey($0, of: table, in: self) }
        + checkInvariants(of: table, in: self)
    }
  }

  /// Resolves what tables say of records, of each other and of the bibliography.
  ///
  /// - Parameter names: The names of records, by collection.
  static func link(
    _ content: Content,
    pages: [Page],
    names: SiteNames,
    jobs: Int
  ) -> Checked<TableCatalog> {
    var catalog = TableCatalog()
    var findings: [Diagnostic] = []
    let tablePages = Dictionary(
      pages.enumerated().compactMap { number, page in
        if case .table(let table) = page.kind { (table, number) } else { nil }
      }
    ) { first, _ in first }
    for (number, table) in content.tables.enumerated() {
      catalog.numbers[table.schema.name] = number
      let source = content.source(table.schema.source).unwrapped(into: &findings)
      for conversion in table.schema.conversions {
        _ = content.source(conversion.source).unwrapped(into: &findings)
      }
      let records = table.schema.fields.indices.map { field in
        linkRecords(of: table, field, names).unwrapped(into: &findings)
      }
      catalog.entries.append(
        Entry(
          table: table,
          page: tablePages[number],
          source: source,
          records: records,
          rowIDs: RowIDs(table)
        )
      )
    }
    return Checked(catalog, diagnostics: findings + catalog.rowFindings)
  }
}

/// The pages that the values of a field name; a value that names none is a finding at its first
/// cell.
private func linkRecords(
  of table: Table,
  _ field: Int,
  _ names: SiteNames
) -> Checked<[String: Int]> {
  let schema = table.schema.fields[field]
  guard let collection = schema.reference?.value, names.byCollection[collection] != nil else {
    return Checked([:])
  }
  var records = Checked<[String: Int]>([:])
  for distinct in table.distinctValues(of: schema.name) {
    guard let text = distinct.value.text else { continue }
    let place = Located(text, at: table.range(distinct.firstRow, field))
    let page = resolveRecord(place, in: collection, names)
    records.value[text] = page.value
    records.diagnostics += page.diagnostics
  }
  return records
}

/// Rows whose key stands in no row of the other table.
private func checkForeignKey(
  _ key: ForeignKey,
  of table: Table,
  in catalog: TableCatalog
) -> [Diagnostic] {
  guard let number = catalog.number(of: key.table.value) else {
    return [
      Diagnostic(
        .error,
        id: "unknown-table",
        "no table is called '\(key.table.value)'",
        at: key.table.range,
        help: catalog.names.nearest(to: key.table.value)
          .map { "replace with '\($0)'" } ?? catalog.choice
      )
    ]
  }
  let other = catalog[number].table
  if let field = key.tableFields.first(where: { other.fieldNumber($0) == nil }) {
    let names = other.schema.fields.map(\.name)
    return [
      Diagnostic(
        .error,
        id: "unknown-field",
        "table '\(key.table.value)' has no field '\(field)'",
        at: key.range,
        help: names.nearest(to: field).map { "replace with '\($0)'" }
          ?? "name one of \(names.joined(separator: ", "))"
      )
    ]
  }
  let known = Set(other.distinctValues(of: key.tableFields).map(\.values))
  return table.distinctValues(of: key.fields).filter { !known.contains($0.values) }.map { missing in
    let values = missing.values.map { ($0.text ?? "").clipped }.joined(separator: ", ")
    let field = table.fieldNumber(key.fields[0]) ?? 0
    return Diagnostic(
      .error,
      id: "unknown-row",
      "no row of table '\(key.table.value)' has \(key.tableFields.joined(separator: ", ")) \(values)",
      at: table.range(missing.firstRow, field),
      help: "correct the value, or add the row"
    )
  }
}

extension Content {
  /// The source that a table names by its id, by number.
  fileprivate func source(_ id: Located<String>?) -> Checked<Int?> {
    guard let id else { return Checked(nil) }
    if let number = bibliography.firstIndex(where: { $0.id == id.value }) { return Checked(number) }
    let nearest = bibliography.map(\.id).nearest(to: id.value)
    return Checked(
      nil,
      diagnostics: [
        Diagnostic(
          .error,
          id: "unknown-source",
          "the bibliography has no source '\(id.value)'",
          at: id.range,
          help: nearest.map { "replace with '\($0)'" }
            ?? "add '\(id.value):' to 'Content/sources.yaml'"
        )
      ]
    )
  }
}
