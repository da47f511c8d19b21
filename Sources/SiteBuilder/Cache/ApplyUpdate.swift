import Diagnostics
import Markup
import Tables
import Templating

/// The files of a site that an update makes anew.
struct UpdatedFiles: Sendable {
  /// The files whose bytes are new, by their places among all.
  var fresh: [(place: Int, bytes: [UInt8])] = []
  /// The paths of all files that were made.
  var made: [String] = []
  /// The key of each page.
  let keys: [UInt64]
  var outputs: StoredOutputs
  var pages: StoredPages
  var links: StoredLinks
  var report: StoredReport
  /// Why each of them was made, by path.
  var reasons: [String: String] = [:]
}

extension SiteMemory {
  /// The files that must be made anew where little has changed, ready to be published.
  ///
  /// - Parameter isPublished: As for ``unchangedReport(isPublished:)``.
  /// - Returns: `nil` where the site must be linked in full.
  func update(
    _ options: SiteOptions,
    isPublished: ((ContentHash) -> Bool)? = nil
  ) -> UpdatedFiles? {
    guard let paths = changes, !paths.isEmpty,
      let report: StoredReport = stored(.report), !report.report.failed,
      isPublished?(report.files) ?? true,
      !report.report.findings.contains(where: { $0.concerns(paths) }),
      let update = SiteUpdate(self, options: options),
      let outputs: StoredOutputs = stored(.outputs)
    else { return nil }
    let links = update.pages.linked
    guard update.stored.digests.count == links.pages.count,
      outputs.files.count >= links.pages.count + links.redirects.count
    else { return nil }
    var files = UpdatedFiles(
      keys: links.pages.map(\.key),
      outputs: outputs,
      pages: update.stored,
      links: links,
      report: report
    )
    let changed = files.take(update, blobs: blobs)
    files.take(data: update, inputs: reader.inputs)
    let places = files.places(changed, update)
    guard places.count <= SiteUpdate.mostPages else { return nil }
    guard files.make(places, update, reader, options.times), !update.pages.isIncomplete else {
      return nil
    }
    return files
  }
}

extension SiteMemory {
  /// Keeps what an update found out, and reports it.
  func kept(_ files: UpdatedFiles) -> BuildReport {
    keep(state(files))
    var report = files.report.report
    report.notices = notices
    if options.listsFiles { report.paths = files.outputs.files.map(\.record.path) }
    report.rendered = files.made
    report.reasons = files.reasons
    return report
  }
}

extension UpdatedFiles {
  /// Takes in the pages that changed.
  ///
  /// - Returns: What they were before, by key.
  fileprivate mutating func take(
    _ update: SiteUpdate,
    blobs: BlobStore?
  ) -> [UInt64: PageDigests.Digest] {
    var writer = ByteWriter(pageKeys: keys)
    var before: [UInt64: PageDigests.Digest] = [:]
    var stamps: [String: PageStamp] = [:]
    for (number, page) in update.changed {
      writer.removeAll()
      page.writeLinks(to: &writer)
      let hash = ContentHash(writer.bytes)
      links.pages[number].links = blobs?.add(writer.bytes, hash: hash)
      links.pages[number].stamp = page.source.stamp
      if let stamp = page.source.stamp { stamps[page.source.file] = stamp }
      before[links.pages[number].key] = pages.digests[number].digest
      pages.digests[number].digest = update.site.digest(of: number, links: hash, &writer)
    }
    for index in pages.stamps.indices {
      if let stamp = stamps[pages.stamps[index].path] { pages.stamps[index].stamp = stamp }
    }
    return before
  }

  /// Takes in the tables that changed.
  fileprivate mutating func take(data update: SiteUpdate, inputs: StoredInputs) {
    guard !update.tables.isEmpty else { return }
    outputs.tables = update.site.tableDigests(keys, inputs)
  }

  /// The places of the files that were made from something that changed, and notes why.
  ///
  /// - Parameter changed: What changed pages were before, by key.
  fileprivate mutating func places(
    _ changed: [UInt64: PageDigests.Digest],
    _ update: SiteUpdate
  ) -> [Int] {
    var now: [UInt64: PageDigests.Digest] = [:]
    for number in update.changed.keys { now[keys[number]] = pages.digests[number].digest }
    var changedReads: Set<Int> = []
    for index in outputs.reads.indices where update.mayHaveChanged(outputs.reads[index].read) {
      let digest = update.site.digest(of: outputs.reads[index].read, pageKeys: keys)
      if digest != outputs.reads[index].digest {
        outputs.reads[index].digest = digest
        changedReads.insert(index)
      }
    }
    var places: [Int] = []
    for (place, file) in outputs.files.enumerated() {
      let path = file.record.path
      let page = file.pages.first { read in
        changed[read.key].map { $0[read.detail] != now[read.key]?[read.detail] } ?? false
      }
      if let page {
        let number = keys.firstIndex(of: page.key)
        reasons[path] = number.map { "\(update.site.addresses[$0]) changed" }
      } else if !changedReads.isEmpty, file.others.contains(where: changedReads.contains) {
        reasons[path] = "rows of a table that it shows changed"
      } else if update.isFile(path) {
        reasons[path] = "the file changed"
      } else {
        continue
      }
      places.append(place)
    }
    return places
  }

  /// Makes files.
  ///
  /// - Returns: Whether all is well with them, and they do nothing that counts for the whole site.
  fileprivate mutating func make(
    _ places: [Int],
    _ update: SiteUpdate,
    _ reader: SourceReader,
    _ times: BuildTimes?
  ) -> Bool {
    let site = update.site
    let templates = TemplateLibrary.parse(
      site.templates,
      prefix: "Templates/",
      functions: SiteFunctions.all(Catalog(site)),
      filters: SiteFilters.all(language: site.settings.language),
      constants: SiteFunctions.constants
    )
    var renderer = OutputRenderer(site, templates: templates.value, times: times)
    var list = FileListHash(outputs.files.lazy.map { ($0.record.path, $0.record.hash) })
    for place in places {
      let former = outputs.files[place].record
      guard let output = update.output(at: place, path: former.path, reader) else { return false }
      var (bytes, record) = renderer.render(output, path: former.path)
      record.hash = ContentHash(bytes)
      record.origin = former.origin
      guard former.findings.isEmpty, record.findings.isEmpty, former.names == record.names
      else { return false }
      report.report.charts += record.charts - former.charts
      report.report.figures += record.figures - former.figures
      list.remove(Array(former.path.utf8), former.hash)
      list.insert(Array(former.path.utf8), record.hash)
      outputs.replace(place, with: record, in: site, keys: keys)
      made.append(former.path)
      if record.hash != former.hash { fresh.append((place, bytes)) }
    }
    report.files = list.hash
    return true
  }
}

extension StoredOutputs {
  fileprivate mutating func replace(
    _ place: Int,
    with record: FileRecord,
    in site: LinkedSite,
    keys: [UInt64]
  ) {
    let others = record.reads.others.map { read in
      if let known = reads.firstIndex(where: { $0.read == read }) { return known }
      reads.append((read, site.digest(of: read, pageKeys: keys)))
      return reads.count - 1
    }
    let pages = record.reads.pages.map { PageRead(key: keys[$0], detail: $1) }
    files[place] = File(record: record, pages: pages, others: others)
  }
}

extension SiteUpdate {
  fileprivate func mayHaveChanged(_ read: SiteRead) -> Bool {
    switch read {
    case .rows(let rows): tables.contains(rows.table)
    case .table(let table): tables.contains(table)
    case .records, .tableUses, .sourceUses, .totals, .address: false
    }
  }

  /// Whether a file of the site is one of the tables that changed, or lists what pages say.
  fileprivate func isFile(_ path: String) -> Bool {
    tables.contains { site.tables[$0].table.path == "Content/\(path)" }
  }

  /// What stands at a place among the files of the site.
  fileprivate func output(at place: Int, path: String, _ reader: SourceReader) -> Output? {
    if place < site.routes.count { return .page(place) }
    let redirect = place - site.routes.count
    if redirect < site.redirects.count { return .redirect(redirect) }
    if let feed = site.feedRoute, path == String(feed.dropFirst()) { return .feed }
    guard let file = reader.folder.files.first(where: { $0.path == "Content/\(path)" }),
      let bytes = reader.read(file).value?.bytes
    else { return nil }
    return .text(bytes)
  }
}

extension Diagnostic {
  /// Whether it is about one of the files, or points into one.
  fileprivate func concerns(_ paths: [String]) -> Bool {
    ([range] + notes.map(\.range)).contains { range in
      range.map { paths.contains($0.file) } ?? false
    }
  }
}
