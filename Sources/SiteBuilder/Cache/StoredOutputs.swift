import Diagnostics
import Tables

/// What the files of a site were made from.
struct StoredOutputs: Sendable {
  /// A page that was read, and how much of it.
  struct PageRead: Hashable, Sendable {
    var key: UInt64
    var detail: PageDetail
  }

  /// A file, its reads by key and by their place in `reads`.
  struct File: Sendable {
    var record: FileRecord
    var pages: [PageRead]
    var others: [Int]
  }

  /// Of all that is the same for the whole site.
  var site: ContentHash
  /// Of each table.
  var tables: [ContentHash]
  /// Each read of any file, once, with what it gave.
  var reads: [(read: SiteRead, digest: ContentHash)]
  var files: [File]
}

extension StoredOutputs {
  init(_ records: [FileRecord], _ linked: LinkedSite, _ known: SiteDigests) {
    site = known.key.site
    tables = known.key.tables
    let keys = known.pages.keys
    var numbers: [SiteRead: Int] = [:]
    var reads: [(read: SiteRead, digest: ContentHash)] = []
    files = records.map { record in
      let others = record.reads.others.map { read in
        if let number = numbers[read] { return number }
        numbers[read] = reads.count
        reads.append((read, linked.digest(of: read, pageKeys: keys)))
        return reads.count - 1
      }
      let pages = record.reads.pages.map { PageRead(key: keys[$0], detail: $1) }
      return File(record: record, pages: pages, others: others)
    }
    self.reads = reads
  }
}

extension StoredOutputs.PageRead: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(fixed: key)
    writer.write(byte: detail.rawValue)
  }

  init(from reader: inout ByteReader) {
    key = reader.readFixed()
    detail = PageDetail(rawValue: reader.readByte()) ?? reader.damaged(.whole)
  }
}

extension StoredOutputs.File: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(text: record.path)
    writer.write(record.hash)
    writer.write(record.origin)
    writer.write(record.findings)
    writer.write(count: record.charts)
    writer.write(count: record.figures)
    writer.write(record.names.sorted())
    writer.write(pages)
    writer.write(others)
  }

  init(from reader: inout ByteReader) {
    record = FileRecord(path: reader.readText(), hash: reader.read())
    record.origin = reader.read()
    record.findings = reader.read()
    record.charts = reader.readCount()
    record.figures = reader.readCount()
    record.names = Set(reader.read([Int].self))
    record.isFresh = false
    pages = reader.read()
    others = reader.read()
  }
}

extension StoredOutputs: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(site)
    writer.write(tables)
    writer.write(count: reads.count)
    for (read, digest) in reads {
      writer.write(read)
      writer.write(digest)
    }
    writer.write(files)
  }

  init(from reader: inout ByteReader) {
    site = reader.read()
    tables = reader.read()
    reads = []
    for _ in 0..<reader.readItemCount() where !reader.isDamaged {
      reads.append((reader.read(), reader.read()))
    }
    files = reader.read()
  }
}

extension SiteRead: Storable {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .records(let collection): writer.write(collection, as: 0)
    case .table(let table): writer.write(table, as: 1)
    case .rows(let rows): writer.write(rows, as: 2)
    case .tableUses(let table): writer.write(table, as: 3)
    case .sourceUses: writer.write(byte: 4)
    case .totals: writer.write(byte: 5)
    case .address(let path): writer.write(path, as: 6)
    }
  }

  init(from reader: inout ByteReader) {
    self =
      switch reader.readByte() {
      case 0: .records(reader.read())
      case 1: .table(reader.read())
      case 2: .rows(reader.read())
      case 3: .tableUses(reader.read())
      case 4: .sourceUses
      case 5: .totals
      case 6: .address(reader.read())
      default: reader.damaged(.totals)
      }
  }
}

extension RowsRead: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(table)
    writer.write(measure)
    writer.write(selection.conditions)
  }

  init(from reader: inout ByteReader) {
    table = reader.read()
    measure = reader.read()
    selection = Selection(reader.read())
  }
}

extension Selection.Condition: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(text: field)
    switch values {
    case .anyOf(let texts): writer.write(texts, as: 0)
    case .range(let from, let to): writer.write([from, to], as: 1)
    case .latest: writer.write(byte: 2)
    }
  }

  init(from reader: inout ByteReader) {
    let field = reader.readText()
    switch reader.readByte() {
    case 0: self.init(field, .anyOf(reader.read()))
    case 1:
      let ends = reader.read([String].self)
      if ends.count == 2 {
        self.init(field, .range(from: ends[0], to: ends[1]))
      } else {
        self.init(field, reader.damaged(.latest))
      }
    case 2: self.init(field, .latest)
    default: self.init(field, reader.damaged(.latest))
    }
  }
}
