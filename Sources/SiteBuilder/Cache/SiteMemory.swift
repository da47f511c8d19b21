import Diagnostics
import Tables

/// What Cupel knows of a site from earlier builds, and keeps for later ones.
struct SiteMemory: Sendable {
  let reader: SourceReader
  /// `nil` where nothing is kept.
  private let cache: CacheFolder?
  private let state: SiteState?
  private let tool: ToolIdentity
  /// Where pages are kept; `nil` where none are.
  ///
  /// A first check keeps nothing but its report: where a site is checked once, as by CI, nobody comes
  /// back for the rest.
  let blobs: BlobStore?
  /// Whether files of the site are wanted, to be published or to tell later what changed.
  let wantsPages: Bool
  /// The paths of the files whose content differs from that of the last build; `nil` where files
  /// came or went, or where nothing is known of the last build.
  let changes: [String]?
  let options: SiteOptions
  /// What there is to say of the cache, such as that it could not be used.
  let notices: [String]

  /// - Parameter publishes: Whether the site is built, not only checked.
  init(_ folder: SiteFolder, at root: String, publishes: Bool, options: SiteOptions) {
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
    let keepsPages = publishes || state != nil
    blobs = keepsPages ? cache.map { BlobStore($0.folder) } : nil
    wantsPages = publishes || blobs != nil
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
    _ known: SiteDigests,
    pages: StoredPages
  ) -> RenderMemory {
    guard let outputs: StoredOutputs = stored(.outputs) else { return .empty }
    return RenderMemory(outputs, pages: pages, site, known.pages, key: known.key)
  }
}

// MARK: What is kept

extension SiteMemory {
  /// What a build leaves for later ones.
  func state(_ rendered: RenderedSite, _ report: BuildReport, _ known: SiteDigests?) -> KeptSite {
    let site = rendered.site
    let report = StoredReport(report: report, files: rendered.contentHash)
    guard let known else { return state([.report: { .bytes(of: report) }], packs: []) }
    let sections: [SiteState.Section: @Sendable () -> [UInt8]] = [
      .report: { .bytes(of: report) },
      .pages: { .bytes(of: StoredPages(site, known.pages)) },
      .outputs: {
        // Of files that were not written nothing is known that would spare making them.
        .bytes(of: StoredOutputs(rendered.isWritten ? rendered.files : [], site, known))
      },
      .links: { .bytes(of: StoredLinks(site, known.pages)) },
    ]
    return state(sections, packs: .ofBlobs(site.stamps.map(\.stamp.blob), known.pages.links))
  }

  /// What an update leaves for later builds.
  func state(_ files: UpdatedFiles) -> KeptSite {
    let sections: [SiteState.Section: @Sendable () -> [UInt8]] = [
      .report: { .bytes(of: files.report) },
      .pages: { .bytes(of: files.pages) },
      .outputs: { .bytes(of: files.outputs) },
      .links: { .bytes(of: files.links) },
    ]
    return state(
      sections,
      packs: .ofBlobs(files.pages.stamps.map(\.stamp.blob), files.links.pages.map(\.links))
    )
  }

  /// - Parameters:
  ///   - sections: What makes each, on any thread.
  ///   - packs: The files of blobs that are still needed.
  private func state(
    _ sections: [SiteState.Section: @Sendable () -> [UInt8]],
    packs: Set<Int>
  ) -> KeptSite {
    var sections = sections
    sections[.inputs] = { [reader] in .bytes(of: reader.inputs) }
    let made =
      cache == nil
      ? [] : Array(sections).concurrentMap(jobs: options.jobs) { ($0.key, $0.value()) }
    let state = SiteState(
      tool: tool,
      options: options.digest,
      sections: Dictionary(made) { first, _ in first }
    )
    return KeptSite(state: state, packs: packs)
  }

  /// Keeps what a build found out. That it cannot is no failure of the build.
  func keep(_ site: KeptSite) {
    guard let cache else { return }
    guard blobs?.finish() ?? true else { return cache.forget() }
    do throws(DiskError) {
      try cache.keep(site.state)
      BlobStore.removePacks(in: cache.folder, but: site.packs)
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

/// What is kept of a site, and the files of blobs that it needs.
struct KeptSite: Sendable {
  let state: SiteState
  let packs: Set<Int>
}

extension Set<Int> {
  /// The files that some blobs stand in.
  fileprivate static func ofBlobs(_ blobs: [Blob?]...) -> Set<Int> {
    Set(blobs.joined().compactMap(\.?.pack))
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
