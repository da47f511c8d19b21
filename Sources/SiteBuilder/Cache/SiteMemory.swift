import Diagnostics
import Tables

/// What Cupel knows of a site from earlier builds, and keeps for later ones.
struct SiteMemory: Sendable {
  let reader: SourceReader
  /// `nil` where nothing is kept.
  private let cache: CacheFolder?
  private let state: SiteState?
  private let tool: ToolIdentity
  /// Where pages are kept; `nil` where nothing is.
  let blobs: BlobStore?
  /// The paths of the files whose content differs from that of the last build; `nil` where files
  /// came or went, or where nothing is known of the last build.
  let changes: [String]?
  let options: SiteOptions
  /// What there is to say of the cache, such as that it could not be used.
  let notices: [String]

  init(_ folder: SiteFolder, at root: String, options: SiteOptions) {
    self.options = options
    var notices: [String] = []
    cache = options.usesCache ? Self.open(at: root, &notices) : nil
    var state = Self.state(in: cache, &notices)
    tool = ToolIdentity(options.tool, at: options.program, knowing: state?.tool)
    if let stored = state?.tool, !stored.works(like: tool) {
      notices.append("the cache is of another version of Cupel; all is built anew")
      state = nil
    }
    self.state = state
    reader = SourceReader(
      folder,
      stored: state?.value(of: .inputs),
      moment: cache?.moment ?? 0,
      jobs: options.jobs
    )
    blobs = cache.map { BlobStore($0.folder) }
    changes = state?.options == options.digest ? reader.changes(jobs: options.jobs) : nil
    self.notices = notices
  }

  private static func open(at root: String, _ notices: inout [String]) -> CacheFolder? {
    do throws(DiskError) {
      if let cache = try CacheFolder(at: root) { return cache }
      notices.append("another build of this site is running; this one does without the cache")
    } catch {
      notices.append("nothing is kept for the next build: \(error.reason)")
    }
    return nil
  }

  private static func state(
    in cache: CacheFolder?,
    _ notices: inout [String]
  ) -> SiteState? {
    do throws(CacheProblem) {
      return try cache?.state()
    } catch {
      switch error {
      case .foreign: notices.append("the cache is of another version of Cupel; all is built anew")
      case .damaged: notices.append("the cache is damaged; all is built anew")
      }
      return nil
    }
  }
}

// MARK: What is known

extension SiteMemory {
  /// The report of the last build, if nothing has changed that it depends on.
  ///
  /// - Parameter isPublished: Whether the output folder holds the files of the site, told by the hash
  ///   of their paths and contents; `nil` where nothing is to be published.
  func unchangedReport(isPublished: ((ContentHash) -> Bool)? = nil) -> BuildReport? {
    guard changes == [], !options.countsNumbers,
      let stored: StoredReport = stored(.report),
      stored.report.failed || (isPublished?(stored.files) ?? true)
    else { return nil }
    var report = stored.report
    if options.listsFiles {
      // Of files that nobody wanted nothing is known.
      guard let outputs: StoredOutputs = self.stored(.outputs), !outputs.files.isEmpty else {
        return nil
      }
      report.paths = outputs.files.map(\.record.path)
    }
    keepIdentities()
    return report
  }

  /// What is known of pages.
  func pageMemory() -> PageMemory {
    PageMemory(
      reader: reader,
      stored: stored(.pages) ?? StoredPages(stamps: [], digests: []),
      blobs: blobs
    )
  }

  /// Where the last build kept what linking added to pages.
  func keptLinks() -> Set<Blob> {
    guard blobs?.isScattered == false, let links: StoredLinks = stored(.links) else { return [] }
    return Set(links.pages.compactMap(\.links))
  }

  /// What the last build left in a section; `nil` where there is none.
  func stored<Value: Storable>(_ section: SiteState.Section) -> Value? {
    state?.value(of: section)
  }

  /// What is known of the files that were made, as far as it still holds.
  func renderMemory(
    _ site: LinkedSite,
    _ digests: PageDigests,
    pages: StoredPages,
    key: SiteKey
  ) -> RenderMemory {
    guard let outputs: StoredOutputs = stored(.outputs) else { return .empty }
    return RenderMemory(outputs, pages: pages, site, digests, key: key)
  }
}

// MARK: What is kept

extension SiteMemory {
  /// Keeps what this build found out. That it cannot is no failure of the build.
  func keep(
    _ rendered: RenderedSite,
    _ report: BuildReport,
    digests: PageDigests,
    key: SiteKey,
    pages: PageMemory
  ) {
    keep(
      StoredReport(report: report, files: rendered.contentHash),
      StoredPages(
        stamps: rendered.site.stamps,
        digests: zip(digests.keys, digests.all).map { (key: $0, digest: $1) }
      ),
      // Of files that were not written nothing is known that would spare making them.
      StoredOutputs(rendered.isWritten ? rendered.files : [], rendered.site, digests, key),
      StoredLinks(rendered.site, digests)
    )
  }

  func keep(
    _ report: StoredReport,
    _ pages: StoredPages,
    _ outputs: StoredOutputs,
    _ links: StoredLinks
  ) {
    guard let cache, let blobs else { return }
    guard blobs.finish() else { return cache.forget() }
    let state = SiteState(
      tool: tool,
      options: options.digest,
      sections: [
        .inputs: .bytes(of: reader.inputs), .report: .bytes(of: report),
        .pages: .bytes(of: pages), .outputs: .bytes(of: outputs), .links: .bytes(of: links),
      ]
    )
    do throws(DiskError) {
      try cache.keep(state)
      let kept = pages.stamps.map(\.stamp.blob) + links.pages.map(\.links)
      blobs.removePacks(but: Set(kept.compactMap(\.?.pack)))
    } catch {
      cache.forget()
    }
  }

  /// Keeps the identities that files have now, where only these changed.
  func keepIdentities() {
    guard let cache, var state, let stored = reader.stored else { return }
    let inputs = reader.inputs
    guard inputs.files != stored.files else { return }
    state.replace(.inputs, with: .bytes(of: inputs))
    do throws(DiskError) { try cache.keep(state) } catch { cache.forget() }
  }
}

extension [UInt8] {
  fileprivate static func bytes(of value: some Storable) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(value)
    return writer.bytes
  }
}

extension SiteOptions {
  /// Of the options that the outcome depends on.
  var digest: ContentHash {
    var writer = ByteWriter()
    writer.write(baseURL)
    for flag in [includesDrafts, includesFuture, isStrict, countsNumbers] { writer.write(flag) }
    writer.write(asOf?.description)
    return ContentHash(writer.bytes)
  }
}
