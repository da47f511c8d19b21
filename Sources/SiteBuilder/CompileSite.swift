import Diagnostics
import Tables

/// Turns the folder `root` into the finished site in `folder`. Read this first.
///
///     load → [SourceFile] → validate → Content → link → Catalog → render → OutputFile → emit
///
/// Each stage finds all it can, so that one run tells everything. Only `load` and `emit` touch the
/// disk. Pages are rendered in parallel and staged one by one; they become the site all at once
/// or, when a finding fails the build, not at all.
///
/// What an earlier build left in `.cupel` (``SiteMemory``) spares work and changes nothing: pages
/// whose bytes it knows are not read again, and files of the site whose every source is the same
/// are not made again.
///
/// - Throws: `BuildFailure` when the folders cannot be read or written.
public func buildSite(
  at root: String,
  into folder: String,
  options: SiteOptions,
  progress: BuildProgress = .silent
) throws(BuildFailure) -> BuildReport {
  let files = try listFiles(of: root, options)
  let (output, memory) = concurrently(jobs: options.jobs) {
    options.times.measure("look at the output") {
      Result { () throws(BuildFailure) in try openPublication(into: folder, of: root) }
    }
  } _: {
    openMemory(of: files, at: root, publishes: true, options)
  }
  let (publication, present) = try output.get()
  do throws(BuildFailure) {
    if let report = memory.unchangedReport(isPublished: { present.listHash == $0 }) {
      publication.abandon()
      return report
    }
    let update = options.times.measure("update") {
      memory.update(options, isPublished: { present.listHash == $0 })
    }
    if let update {
      try options.times.measure("emit") { () throws(BuildFailure) in
        try emit(update, publication)
      }
      return options.times.measure("keep") { memory.kept(update) }
    }
    let site = compileSite(memory, options: options)
    let isSound = !site.catalog.fails(options, rules: site.catalog.value.settings.rules)
    let rendered = try options.times.measure("render") { () throws(BuildFailure) in
      try site.render(into: isSound ? publication : nil, options, progress)
    }
    let report = BuildReport(rendered, options)
    let (published, kept) = concurrently(jobs: options.jobs) {
      options.times.measure("emit") {
        Result { () throws(BuildFailure) in
          guard !report.failed else { return publication.abandon() }
          try emit(rendered.value.files.map(\.path), publication)
        }
      }
    } _: {
      options.times.measure("keep") { memory.state(rendered.value, report, site.known) }
    }
    try published.get()
    memory.keep(kept)
    return memory.told(report, site, rendered.value)
  } catch {
    publication.abandon()
    throw error
  }
}

/// Does all that `buildSite` does but emitting.
public func checkSite(
  at root: String,
  options: SiteOptions,
  progress: BuildProgress = .silent
) throws(BuildFailure) -> BuildReport {
  let files = try listFiles(of: root, options)
  let memory = openMemory(of: files, at: root, publishes: false, options)
  if let report = memory.unchangedReport() { return report }
  if let update = options.times.measure("update", { memory.update(options) }) {
    return options.times.measure("keep") { memory.kept(update) }
  }
  let site = compileSite(memory, options: options)
  let rendered = try options.times.measure("render") { () throws(BuildFailure) in
    try site.render(into: nil, options, progress)
  }
  let report = BuildReport(rendered, options)
  options.times.measure("keep") {
    memory.keep(memory.state(rendered.value, report, site.known))
  }
  return memory.told(report, site, rendered.value)
}

/// The stages that need the whole site: from files to a catalog in which nothing is open.
func compileCatalog(
  _ sources: Checked<[SourceFile]>,
  options: SiteOptions
) -> Checked<Catalog> {
  sources
    .then { validate($0, jobs: options.jobs, countsNumbers: options.countsNumbers) }
    .then { link($0, options: options) }
}

/// The same, with each page read when it is its turn, so that memory never holds all sources.
private func compileSite(_ memory: SiteMemory, options: SiteOptions) -> CompiledSite {
  let reader = memory.reader
  let pages = memory.pageMemory()
  let isPage = ContentFiles<FoundFile>.mayBePage
  let others = reader.folder.files.filter { !isPage($0.path) }
    .concurrentMap(jobs: options.jobs) { reader.read($0) }
  let files = ContentFiles(
    others.compactMap(\.value),
    pages: reader.folder.content.filter { isPage($0.path) }
  )
  let catalog =
    Checked((), diagnostics: reader.folder.diagnostics + others.flatMap(\.diagnostics))
    .then {
      options.times.measure("load and validate") {
        validate(files, jobs: options.jobs, countsNumbers: options.countsNumbers) {
          pages.page(of: $0, $1)
        }
      }
    }
    .then { content in
      options.times.measure("link") {
        link(content, options: options, sentences: memory.wantsPages)
      }
    }
  return options.times.measure("compare") { CompiledSite(catalog, memory, pages, options) }
}

/// Opens the folders of the site.
private func listFiles(
  of root: String,
  _ options: SiteOptions
) throws(BuildFailure) -> SiteFolder {
  try options.times.measure("list the files") { () throws(BuildFailure) in
    do throws(LoadingError) {
      return try SiteFolder(root)
    } catch {
      throw BuildFailure(error.description)
    }
  }
}

/// Looks which files of the site are as earlier builds know them.
private func openMemory(
  of site: SiteFolder,
  at root: String,
  publishes: Bool,
  _ options: SiteOptions
) -> SiteMemory {
  options.times.measure("look at the files") {
    SiteMemory(site, at: root, publishes: publishes, options: options)
  }
}

/// Reads the folders of the site.
func loadSite(at root: String, jobs: Int) throws(BuildFailure) -> Checked<[SourceFile]> {
  do throws(LoadingError) {
    return try load(root, jobs: jobs).map { $0.content + $0.templates }
  } catch {
    throw BuildFailure(error.description)
  }
}

/// Opens the output folder, which nothing of the site's own may lie in, and looks what is there.
private func openPublication(
  into folder: String,
  of root: String
) throws(BuildFailure) -> (Publication, PresentSite) {
  do throws(PublishingError) {
    let publication = try Publication(
      into: folder,
      sources: [root + "/Content", root + "/Templates"],
      keeping: [root]
    )
    return (publication, try publication.present(jobs: 1))
  } catch {
    throw BuildFailure(error.description)
  }
}

private func stage(_ file: OutputFile, _ publication: Publication) throws(BuildFailure) {
  do throws(PublishingError) {
    try publication.stage(file)
  } catch {
    throw BuildFailure(error.description)
  }
}

/// Publishes the files that an update made.
private func emit(_ update: UpdatedFiles, _ publication: Publication) throws(BuildFailure) {
  let fresh = update.fresh.map { place, bytes in
    OutputFile(path: update.outputs.files[place].record.path, bytes: bytes)
  }
  guard !fresh.isEmpty else { return publication.abandon() }
  if fresh.count == 1, try replace(fresh[0], publication) { return }
  for file in fresh { try stage(file, publication) }
  try emit(update.outputs.files.map(\.record.path), publication)
}

private func replace(
  _ file: OutputFile,
  _ publication: Publication
) throws(BuildFailure) -> Bool {
  do throws(PublishingError) {
    return try publication.replace(file)
  } catch {
    throw BuildFailure(error.description)
  }
}

private func emit(_ paths: [String], _ publication: Publication) throws(BuildFailure) {
  do throws(PublishingError) {
    _ = try publication.publish(paths: paths)
  } catch {
    throw BuildFailure(error.description)
  }
}
