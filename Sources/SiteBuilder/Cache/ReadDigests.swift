import Diagnostics
import Tables

extension LinkedSite {
  /// What a read gives, as a hash that is the same in another build when nothing of it changed.
  func digest(of read: SiteRead, pageKeys: [UInt64]) -> ContentHash {
    var writer = ByteWriter(pageKeys: pageKeys)
    switch read {
    case .records(let collection):
      for page in recordsByCollection[collection] { writer.write(page: page) }
    case .table(let table):
      writer.write(rows: 0..<tables[table].table.rowCount, of: tables[table])
    case .rows(let rows): return digest(of: rows, pageKeys: pageKeys)
    case .tableUses(let table):
      for page in data.uses.pages[table] { writer.write(page: page) }
      for (row, uses) in data.uses.rows[table].sorted(by: { $0.key < $1.key }) {
        writer.write(count: row)
        for use in uses {
          writer.write(page: use.page)
          writer.write(count: use.number)
        }
      }
    case .sourceUses:
      for uses in usesOfSource {
        writer.write(count: uses.count)
        for page in uses { writer.write(page: page) }
      }
    case .totals:
      for count in [totals.pages, totals.records, totals.charts, tables.count] {
        writer.write(count: count)
      }
      writer.write(text: totals.newestDate?.description ?? "")
    case .address(let path):
      writer.write(leadsSomewhere(path))
      if !leadsSomewhere(path) { writer.write(nearestPage(to: path)) }
    }
    return ContentHash(writer.bytes)
  }

  /// The selected rows, cell by cell, with what was wrong with the selection.
  func digest(of read: RowsRead, pageKeys: [UInt64]) -> ContentHash {
    let entry = tables[read.table]
    let selected = entry.table.rows(read.selection, measure: read.measure)
    var writer = ByteWriter(pageKeys: pageKeys)
    for problem in selected.problems {
      writer.write(text: problem.summary)
      writer.write(problem.help)
    }
    writer.write(rows: selected.rows, of: entry)
    return ContentHash(writer.bytes)
  }

  func digest(
    of entry: TableCatalog.Entry,
    rows: [Int],
    pageKeys: [UInt64]
  ) -> ContentHash {
    var writer = ByteWriter(pageKeys: pageKeys)
    writer.write(rows: rows, of: entry)
    return ContentHash(writer.bytes)
  }
}

extension ByteWriter {
  /// The bytes of rows, and the pages that they name.
  fileprivate mutating func write(rows: some Sequence<Int>, of entry: TableCatalog.Entry) {
    let table = entry.table
    write(bytes: table.headBytes)
    let references = entry.records.indices.filter { !entry.records[$0].isEmpty }
    for row in rows {
      write(bytes: table.bytes(row))
      for field in references {
        if let page = table[row, field].text.flatMap({ entry.records[field][$0] }) {
          write(page: page)
        }
      }
    }
  }
}
