import Diagnostics

/// What the certain fixes of a site's findings come to. Nothing is written yet.
public struct FixedSite: Sendable {
  /// In the order in which they were made; a place is that of the text at the time.
  public var fixes: [AppliedFix]
  /// The files that differ, by path.
  public var changes: [FileChange]
  /// What a check finds once the changes are written.
  public var report: BuildReport
}

/// Checks a site, applies every fix that a finding carries, and checks again, until no fix is left.
///
/// All of that happens in memory: a fix may bring another to light, as a key that is read at last
/// does for its value.
public func fixSite(
  at root: String,
  options: SiteOptions,
  progress: BuildProgress = .silent
) throws(BuildFailure) -> FixedSite {
  let loaded = try loadSite(at: root, jobs: options.jobs)
  var sources = loaded
  var fixes: [AppliedFix] = []
  // Fixes that undo each other would go on for ever.
  for _ in 0..<mostPasses {
    let report = try check(sources, options, progress)
    let pass = applyFixes(report.findings, to: sources.value)
    guard !pass.fixes.isEmpty else {
      return FixedSite(fixes: fixes, changes: changes(loaded, sources), report: report)
    }
    fixes += pass.fixes
    sources.value = pass.sources
  }
  return FixedSite(
    fixes: fixes,
    changes: changes(loaded, sources),
    report: try check(sources, options, progress)
  )
}

private let mostPasses = 10

private func check(
  _ sources: Checked<[SourceFile]>,
  _ options: SiteOptions,
  _ progress: BuildProgress
) throws(BuildFailure) -> BuildReport {
  let catalog = compileCatalog(sources, options: options)
  return BuildReport(
    try render(catalog, jobs: options.jobs, progress: progress, into: nil),
    options
  )
}

private func changes(
  _ before: Checked<[SourceFile]>,
  _ after: Checked<[SourceFile]>
) -> [FileChange] {
  zip(before.value, after.value).filter { $0.bytes != $1.bytes }.map {
    FileChange(path: $0.path, before: $0.bytes, after: $1.bytes)
  }
}
