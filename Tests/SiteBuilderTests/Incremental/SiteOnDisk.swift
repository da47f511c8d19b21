import Foundation
import Tables

@testable import SiteBuilder

/// A site in a folder of its own, written and built again and again.
final class SiteOnDisk {
  /// How a file gets new bytes: each way leaves other traces in its dates and its identity.
  private enum Writing: CaseIterable {
    case inPlace
    case replacing
    case keepingDate
  }

  let scratch: ScratchFolder
  /// The site's root, below the scratch folder. It changes when the site moves.
  var root = "site"
  private(set) var site: EditedSite?

  init() throws { scratch = try ScratchFolder() }

  var sources: URL { scratch.url(root) }
  var output: URL { sources.appending(path: site?.options.folder ?? "Site") }
  /// What publishing keeps beside the output.
  var outputState: URL { sources.appending(path: ".\(site?.options.folder ?? "Site").cupel") }
  var cache: URL { sources.appending(path: ".cupel") }
  /// Where a copy of output and cache is kept for later.
  var copies: URL { scratch.url("copies") }

  /// Makes the files on the disk those of `next`, touching no other.
  func write(_ next: EditedSite, _ generator: inout SplitMix64) throws {
    let before = site?.files ?? [:]
    for path in before.keys.sorted() where next.files[path] == nil {
      try FileManager.default.removeItem(at: sources.appending(path: path))
    }
    for (path, bytes) in next.files.sorted(by: { $0.key < $1.key }) where before[path] != bytes {
      try write(bytes, to: path, Writing.allCases.randomElement(using: &generator) ?? .inPlace)
    }
    site = next
  }

  private func write(_ bytes: Data, to path: String, _ writing: Writing) throws {
    let file = sources.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try bytes.write(to: file, options: writing == .replacing ? .atomic : [])
    if writing == .keepingDate { try setDate(of: file) }
  }

  /// Gives a file a date that many others have too.
  func setDate(of file: URL, to date: Date = Date(timeIntervalSince1970: 1_700_000_000)) throws {
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
  }
}

/// What a build gives.
struct BuiltSite {
  var report: BuildReport
  /// Bytes by path; a folder that holds nothing is `folder/`.
  var files: [String: Data]
}

extension SiteOnDisk {
  /// Builds the site as it is by default: with all that earlier builds left.
  func build(jobs: Int) throws -> BuiltSite {
    guard let site else { throw CocoaError(.fileNoSuchFile) }
    let options = site.options.options(jobs: jobs)
    let report = try buildSite(at: sources.path, into: output.path, options: options)
    return BuiltSite(report: report, files: try outputFiles())
  }

  /// Builds the same sources anew, into an empty folder, without a cache.
  func cleanBuild() throws -> BuiltSite {
    guard let site else { throw CocoaError(.fileNoSuchFile) }
    var options = site.options.options(jobs: 1)
    options.usesCache = false
    options.tool = cupelVersion
    let folder = scratch.url("clean/Site")
    try remove(scratch.url("clean"))
    let report = try buildSite(at: sources.path, into: folder.path, options: options)
    return BuiltSite(report: report, files: try files(in: folder))
  }

  func check(jobs: Int) throws -> BuildReport {
    try checkSite(
      at: sources.path,
      options: site?.options.options(jobs: jobs) ?? SiteOptions()
    )
  }

  /// What lies in the output folder, foreign files included.
  func outputFiles() throws -> [String: Data] { try files(in: output) }

  func files(in folder: URL) throws -> [String: Data] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [:] }
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appending(path: path)
      if let bytes = FileManager.default.contents(atPath: url.path) {
        files[path] = bytes
      } else if try FileManager.default.contentsOfDirectory(atPath: url.path).isEmpty {
        files[path + "/"] = Data()
      }
    }
    return files
  }

  func remove(_ url: URL) throws {
    if FileManager.default.fileExists(atPath: url.path) {
      try FileManager.default.removeItem(at: url)
    }
  }
}

extension EditedOptions {
  func options(jobs: Int) -> SiteOptions {
    var options = SiteOptions(jobs: jobs)
    options.baseURL = baseURL
    options.includesDrafts = includesDrafts
    options.includesFuture = includesFuture
    options.asOf = asOf.flatMap { CalendarDate(iso: $0) }
    options.isStrict = isStrict
    options.countsNumbers = countsNumbers
    options.tool = tool
    return options
  }
}
