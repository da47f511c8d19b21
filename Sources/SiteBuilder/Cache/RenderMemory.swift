import Diagnostics
import Tables

/// What an earlier build made, as far as nothing that it was made from has changed.
struct RenderMemory: Sendable {
  private var records: [String: FileRecord] = [:]
  /// Why a file cannot stay as it is, by path.
  private(set) var reasons: [String: String] = [:]

  static let empty = RenderMemory()

  private init() {}

  /// - Parameters:
  ///   - outputs: What the earlier build knew of its files.
  ///   - pages: What it knew of its pages.
  ///   - digests: What the pages are now.
  init(
    _ outputs: StoredOutputs,
    pages: StoredPages,
    _ site: LinkedSite,
    _ digests: PageDigests,
    key: SiteKey
  ) {
    guard outputs.site == key.site else {
      for file in outputs.files {
        reasons[file.record.path] = "settings, templates, options or the like changed"
      }
      return
    }
    let before = Dictionary(pages.digests.map { ($0.key, $0.digest) }) { first, _ in first }
    let numbers = Dictionary(zip(digests.keys, digests.keys.indices)) { first, _ in first }
    let changedReads = outputs.reads.map { read, digest in
      !site.gives(digest, read, outputs, digests, key)
    }
    for file in outputs.files {
      var record = file.record
      var reason: String?
      for read in file.pages {
        guard let number = numbers[read.key] else {
          reason = "a page that it showed is gone"
          break
        }
        if before[read.key]?[read.detail] != digests.all[number][read.detail] {
          reason = "\(site.addresses[number]) changed"
          break
        }
        record.reads.pages[number] = read.detail
      }
      for other in file.others {
        guard outputs.reads.indices.contains(other), !changedReads[other] else {
          reason = reason ?? "data or lists that it shows changed"
          continue
        }
        record.reads.others.insert(outputs.reads[other].read)
      }
      if let reason { reasons[record.path] = reason } else { records[record.path] = record }
    }
  }

  /// Whether nothing is known of any file.
  var isEmpty: Bool { records.isEmpty && reasons.isEmpty }

  /// The record of a file that need not be made again.
  func record(of path: String, origin: ContentHash) -> FileRecord? {
    guard let record = records[path], record.origin == origin else { return nil }
    return record
  }
}

/// All that is the same for every file of a site, as hashes.
struct SiteKey: Sendable {
  var site: ContentHash
  /// Of the bytes of each table, and of the pages that they name.
  var tables: [ContentHash]
}

extension SiteKey {
  init(_ site: LinkedSite, _ digests: PageDigests, inputs: StoredInputs, options: SiteOptions) {
    var writer = ByteWriter(pageKeys: digests.keys)
    writer.write(options.digest)
    for (path, file) in zip(inputs.paths, inputs.files) where Self.isGlobal(path) {
      writer.write(text: path)
      writer.write(file.content)
    }
    for entry in site.navigation {
      writer.write(text: entry.label)
      writer.write(text: site.addresses[entry.page])
    }
    for (index, records) in zip(site.indexes, site.recordsByCollection) {
      writer.write(index.map { site.addresses[$0] })
      writer.write(count: records.count)
    }
    self.site = ContentHash(writer.bytes)
    tables = site.tableDigests(digests.keys, inputs)
  }

  /// Whether a file is of the site as a whole: no page, no attachment and no data.
  static func isGlobal(_ path: String) -> Bool {
    path.hasPrefix("Templates/") || path.hasSuffix("/_collection.yaml")
      || ContentFiles<FoundFile>.globalFiles.contains(path)
  }
}

extension LinkedSite {
  /// Of the bytes of each table, and of the pages that they name.
  func tableDigests(_ keys: [UInt64], _ inputs: StoredInputs) -> [ContentHash] {
    let contents = Dictionary(zip(inputs.paths, inputs.files.map(\.content))) { first, _ in first }
    return (0..<tables.count).map { number in
      let entry = tables[number]
      var writer = ByteWriter(pageKeys: keys)
      writer.write(contents[entry.table.path])
      for records in entry.records {
        writer.write(count: records.count)
        for (text, page) in records.sorted(by: { $0.key < $1.key }) {
          writer.write(text: text)
          writer.write(page: page)
        }
      }
      return ContentHash(writer.bytes)
    }
  }

  /// Whether a read gives what it gave in an earlier build.
  fileprivate func gives(
    _ digest: ContentHash,
    _ read: SiteRead,
    _ outputs: StoredOutputs,
    _ digests: PageDigests,
    _ key: SiteKey
  ) -> Bool {
    switch read {
    case .records(let collection):
      guard recordsByCollection.indices.contains(collection) else { return false }
    case .table(let table), .tableUses(let table):
      guard key.tables.indices.contains(table) else { return false }
    case .rows(let rows):
      guard key.tables.indices.contains(rows.table) else { return false }
      if outputs.tables.indices.contains(rows.table),
        outputs.tables[rows.table] == key.tables[rows.table]
      {
        return true
      }
    case .sourceUses, .totals, .address: break
    }
    return self.digest(of: read, pageKeys: digests.keys) == digest
  }
}
