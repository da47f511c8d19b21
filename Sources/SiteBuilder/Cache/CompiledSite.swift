import Diagnostics

/// A linked site with all that tells which of its files an earlier build has made already.
struct CompiledSite: Sendable {
  let catalog: Checked<Catalog>
  /// What later builds compare with; `nil` where nothing of the site is kept.
  let known: SiteDigests?
  /// What need not be made again.
  private let made: RenderMemory

  init(
    _ catalog: Checked<Catalog>,
    _ memory: SiteMemory,
    _ pages: PageMemory,
    _ options: SiteOptions
  ) {
    let site = catalog.value.site
    let known = SiteDigests(site, memory, options)
    self.catalog = catalog
    self.known = known
    made = known.map { memory.renderMemory(site, $0, pages: pages.stored) } ?? .empty
  }

  /// Makes the files that are not known, or that the output folder does not hold as known.
  func render(
    into publication: Publication?,
    _ options: SiteOptions,
    _ progress: BuildProgress
  ) throws(BuildFailure) -> Checked<RenderedSite> {
    let made = made
    return try SiteBuilder.render(
      catalog,
      jobs: options.jobs,
      progress: progress,
      into: publication,
      isWritten: isWritten(for: publication),
      times: options.times
    ) { path, origin in
      guard let record = made.record(of: path, origin: origin),
        publication?.holds(path, record.hash) ?? true
      else { return nil }
      return record
    }
  }

  /// Whether the files are wanted: not by a check that has none to compare with.
  private func isWritten(for publication: Publication?) -> Bool {
    publication != nil || !made.isEmpty
  }

  /// Why a file that was made could not stay as it was.
  func reason(for file: FileRecord) -> String {
    if file.origin == FileRecord.noOrigin {
      return "no template makes it, and such files are quick to make"
    }
    if made.isEmpty { return "nothing is known of an earlier build" }
    return made.reasons[file.path] ?? "the output folder did not have it"
  }
}

/// What a site is, as hashes: two sites with the same show the same.
struct SiteDigests: Sendable {
  let pages: PageDigests
  let key: SiteKey

  /// - Returns: `nil` where nothing of the site is kept.
  init?(_ site: LinkedSite, _ memory: SiteMemory, _ options: SiteOptions) {
    guard let blobs = memory.blobs else { return nil }
    pages = PageDigests(site, blobs: blobs, kept: memory.keptLinks(), jobs: options.jobs)
    key = SiteKey(site, pages, inputs: memory.reader.inputs, options: options)
  }
}

extension RenderedSite {
  /// Of the paths and contents of all files.
  var contentHash: ContentHash {
    .ofFiles(files.map { ($0.path, $0.hash) })
  }
}

extension SiteMemory {
  /// The report with what this build did.
  func told(
    _ report: BuildReport,
    _ site: CompiledSite,
    _ rendered: RenderedSite
  ) -> BuildReport {
    var report = report
    report.notices = notices
    report.site = (site, rendered, self)
    if options.listsFiles { report.paths = rendered.files.map(\.path) }
    for file in rendered.files where file.isFresh {
      report.rendered.append(file.path)
      report.reasons[file.path] = site.reason(for: file)
    }
    return report
  }
}
