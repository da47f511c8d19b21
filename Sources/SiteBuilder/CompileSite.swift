import Diagnostics

/// Turns the folder `root` into the finished site in `folder`. Read this first.
///
///     load → [SourceFile] → validate → Content → link → Catalog → render → OutputFile → emit
///
/// Each stage finds all it can, so that one run tells everything. Only `load` and `emit` touch the
/// disk. Pages are rendered in parallel and staged one by one; they become the site all at once
/// or, when a finding fails the build, not at all.
///
/// - Throws: `BuildFailure` when the folders cannot be read or written.
public func buildSite(
  at root: String,
  into folder: String,
  options: SiteOptions,
  progress: BuildProgress = .silent
) throws(BuildFailure) -> BuildReport {
  let catalog = compileCatalog(try openSite(at: root), options: options)
  let publication = try openPublication(into: folder, of: root)
  let isSound = !catalog.fails(options, rules: catalog.value.settings.rules)
  do throws(BuildFailure) {
    let site = try render(
      catalog,
      jobs: options.jobs,
      progress: progress,
      into: isSound ? publication : nil
    )
    let report = BuildReport(site, options)
    if report.failed {
      publication.abandon()
    } else {
      try emit(site.value.files.map(\.path), publication)
    }
    return report
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
  let catalog = compileCatalog(try openSite(at: root), options: options)
  let site = try render(catalog, jobs: options.jobs, progress: progress, into: nil)
  return BuildReport(site, options)
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
private func compileCatalog(_ folder: SiteFolder, options: SiteOptions) -> Checked<Catalog> {
  let isPage = ContentFiles<FoundFile>.mayBePage
  let others = folder.files.filter { !isPage($0.path) }
    .concurrentMap(jobs: options.jobs) { folder.read($0) }
  let files = ContentFiles(
    others.compactMap(\.value),
    pages: folder.content.filter { isPage($0.path) }
  )
  return Checked((), diagnostics: folder.diagnostics + others.flatMap(\.diagnostics))
    .then {
      validate(files, jobs: options.jobs, countsNumbers: options.countsNumbers) { file, reading in
        folder.read(file).then { source in
          source.map { reading.page(of: $0).map { $0 } } ?? Checked(nil)
        }
      }
    }
    .then { link($0, options: options) }
}

private func openSite(at root: String) throws(BuildFailure) -> SiteFolder {
  do throws(LoadingError) {
    return try SiteFolder(root)
  } catch {
    throw BuildFailure(error.description)
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

/// Opens the output folder, which nothing of the site's own may lie in.
private func openPublication(
  into folder: String,
  of root: String
) throws(BuildFailure) -> Publication {
  do throws(PublishingError) {
    return try Publication(
      into: folder,
      sources: [root + "/Content", root + "/Templates"],
      keeping: [root]
    )
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
