import Diagnostics
import Foundation

@testable import SiteBuilder

/// One edit in a row of them, with the site as it is afterwards.
struct EditStep {
  var edit: Edit
  var site: EditedSite
  /// Decides what the edit leaves to chance, and how the files are written.
  var seed: UInt64
}

/// A site that is edited and built, and compared with clean builds of the same sources.
final class EditedBuild {
  private let place: SiteOnDisk
  private let clean: CleanBuilds
  /// Whether the last build was published.
  private(set) var isSound = false

  init(_ clean: CleanBuilds) throws {
    place = try SiteOnDisk()
    self.clean = clean
  }

  /// Takes a step, builds, and tells how the result differs from that of a clean build, if it does.
  func take(_ step: EditStep) throws -> String? {
    var generator = SplitMix64(seed: step.seed)
    try place.write(step.site, &generator)
    if case .accident(let accident) = step.edit.kind { try accident(place, &generator) }
    return try build(jobs: Int.random(in: 1...3, using: &generator))
  }

  /// Builds the site as it is.
  func build(_ site: EditedSite, seed: UInt64) throws -> String? {
    var generator = SplitMix64(seed: seed)
    try place.write(site, &generator)
    return try build(jobs: 1)
  }

  private func build(jobs: Int) throws -> String? {
    let before = try place.outputFiles()
    let built = try place.build(jobs: jobs)
    let wanted = try clean.build(place)
    isSound = !wanted.report.failed
    if let difference = difference(built.report, wanted.report) { return difference }
    // A site that fails leaves the former as it is; what was never Cupel's stays in any case.
    let kept = wanted.report.failed ? before : before.filter { $0.key.contains("foreign") }
    let files = wanted.report.failed ? kept : wanted.files.merging(kept) { $1 }
    return difference(built.files, files)
  }
}

/// Clean builds, made once for each site: many edits lead back to one that has been.
final class CleanBuilds {
  private var builds: [EditedSite: BuiltSite] = [:]

  /// The clean build of the site that stands on the disk.
  func build(_ place: SiteOnDisk) throws -> BuiltSite {
    guard var site = place.site else { return try place.cleanBuild() }
    site.options.tool = cupelVersion
    site.options.folder = "Site"
    if let build = builds[site] { return build }
    let build = try place.cleanBuild()
    builds[site] = build
    return build
  }
}

private func difference(_ report: BuildReport, _ wanted: BuildReport) -> String? {
  if report.findings != wanted.findings {
    let (found, expected) = (report.findings.map(line), wanted.findings.map(line))
    let more = found.filter { !expected.contains($0) }.map { "  only when rebuilt: \($0)" }
    let less = expected.filter { !found.contains($0) }.map { "  only when clean: \($0)" }
    let order = more.isEmpty && less.isEmpty ? ["  in order, notes or fixes"] : []
    return (["the findings differ"] + more + less + order).joined(separator: "\n")
  }
  let pairs = [
    (report.summary, wanted.summary),
    ("\(report.failed)", "\(wanted.failed)"),
    ("\(String(describing: report.coverage))", "\(String(describing: wanted.coverage))"),
  ]
  return pairs.first { $0 != $1 }.map { "rebuilt: \($0)\n  clean: \($1)" }
}

private func line(_ finding: Diagnostic) -> String {
  "\(finding.range?.place ?? "nowhere") \(finding.id): \(finding.summary)"
}

private func difference(_ files: [String: Data], _ wanted: [String: Data]) -> String? {
  guard files != wanted else { return nil }
  let paths = Set(files.keys).union(wanted.keys).sorted().filter { files[$0] != wanted[$0] }
  let lines = paths.prefix(5).map { path in
    guard let file = files[path] else { return "  \(path) is missing" }
    guard let other = wanted[path] else { return "  \(path) is left over" }
    return "  \(path): \(firstDifference(file, other))"
  }
  return (["\(paths.count) files differ"] + lines).joined(separator: "\n")
}

private func firstDifference(_ bytes: Data, _ wanted: Data) -> String {
  let same = zip(bytes, wanted).prefix { $0 == $1 }.count
  let start = max(0, same - 60)
  let (now, clean) = (bytes.dropFirst(start).prefix(160), wanted.dropFirst(start).prefix(160))
  return "at byte \(same) it is\n    \(String(decoding: now, as: UTF8.self).debugDescription)"
    + "\n    and clean\n    \(String(decoding: clean, as: UTF8.self).debugDescription)"
}
