import Diagnostics
import Tables

extension LinkedSite {
  /// What a read gives, as a hash that is the same in another build when nothing of it changed.
  func digest(of read: SiteRead, pageKeys: [UInt64]) -> ContentHash {
    var writer = ByteWriter(pageKeys: pageKeys)
    switch read {
    case .records(let collection):
      for page in recordsByCollection[collection] { writer.write(page: page) }
    case .table(let table): return digest(of: tables[table], pageKeys: pageKeys)
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
    case .address(let path): writer.write(leadsSomewhere(path))
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
    for row in selected.rows { writer.write(row: row, of: entry) }
    return ContentHash(writer.bytes)
  }

  func digest(
    of entry: TableCatalog.Entry,
    row: Int,
    pageKeys: [UInt64]
  ) -> ContentHash {
    var writer = ByteWriter(pageKeys: pageKeys)
    writer.write(row: row, of: entry)
    writer.write(text: entry.rowIDs[row])
    return ContentHash(writer.bytes)
  }

  private func digest(of entry: TableCatalog.Entry, pageKeys: [UInt64]) -> ContentHash {
    var writer = ByteWriter(pageKeys: pageKeys)
    for row in 0..<entry.table.rowCount {
      writer.write(row: row, of: entry)
      writer.write(text: entry.rowIDs[row])
    }
    return ContentHash(writer.bytes)
  }
}

extension ByteWriter {
  /// The cells of a row as the file has them, whether they are estimates, and the pages they name.
  fileprivate mutating func write(row: Int, of entry: TableCatalog.Entry) {
    let table = entry.table
    for field in table.schema.fields.indices {
      let value = table[row, field]
      write(value)
      write(table.isEstimated(row, field))
      if !entry.records[field].isEmpty, let page = value.text.flatMap({ entry.records[field][$0] })
      {
        write(page: page)
      }
    }
  }
}
