#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where a site is published: the output folder's parent, its name, and the state beside it.
struct OutputPlace: Hashable, Sendable {
  /// Absolute, without links.
  var parent: String
  var name: String

  var folder: String { parent == "/" ? "/\(name)" : "\(parent)/\(name)" }
  /// Cupel's own folder beside the output: `.Site.cupel`.
  var stateName: String { ".\(name).cupel" }
  var state: String { parent == "/" ? "/\(stateName)" : "\(parent)/\(stateName)" }

  /// Follows links in `folder` as far as it exists.
  ///
  /// - Parameters:
  ///   - sources: Folders that the output may neither be, hold nor lie in.
  ///   - kept: Folders that the output may neither be nor hold.
  /// - Throws: When publishing there could destroy something, before anything is touched.
  init(_ folder: String, sources: [String], kept: [String]) throws(PublishingError) {
    guard !folder.isEmpty, !folder.utf8.contains(0) else {
      throw PublishingError(path: folder, "the output folder has no name", remedy: "name one")
    }
    let path = try Self.resolved(folder)
    guard let slash = path.lastIndex(of: "/"), path != "/" else {
      throw Self.refusal(folder, "is the root of all folders")
    }
    name = String(path[path.index(after: slash)...])
    parent = slash == path.startIndex ? "/" : String(path[..<slash])
    for source in sources {
      let source = try Self.resolved(source)
      if source.isAt(orBelow: path) {
        throw Self.refusal(folder, "holds the sources in '\(source)'")
      }
      if path.isAt(orBelow: source) {
        throw Self.refusal(folder, "lies in the sources '\(source)'")
      }
    }
    for other in kept where try Self.resolved(other).isAt(orBelow: path) {
      throw Self.refusal(folder, "holds '\(other)'")
    }
    try checkEntry(shown: folder)
  }

  private func checkEntry(shown: String) throws(PublishingError) {
    guard let entry = try status(of: folder) else { return }
    guard entry.kind == .folder else { throw Self.refusal(shown, "is not a folder") }
    guard let outer = try status(of: parent), outer.device == entry.device else {
      throw PublishingError(
        path: shown,
        "output folder '\(shown)' is a mount point, so a build cannot appear there at once",
        remedy: "name a folder inside it, such as '\(shown)/site'"
      )
    }
  }

  private func status(of path: String) throws(PublishingError) -> FileStatus? {
    var found = stat()
    if unsafe lstat(path, &found) == 0 { return FileStatus(found) }
    if errno == ENOENT { return nil }
    throw PublishingError(DiskError("look at", path))
  }

  private static func refusal(_ folder: String, _ why: String) -> PublishingError {
    PublishingError(
      path: folder,
      "output folder '\(folder)' \(why)",
      remedy: "name a folder of its own for the site, such as 'Site'"
    )
  }

  /// The absolute path without links; names after the last folder that exists are kept as given.
  private static func resolved(_ path: String) throws(PublishingError) -> String {
    var known = path
    var rest: [Substring] = []
    while true {
      if let real = realPath(known) { return joined(real, rest) }
      let code = errno
      guard code == ENOENT, !isLink(known) else {
        throw PublishingError(DiskError("follow", path, code: code))
      }
      while known.count > 1, known.last == "/" { known.removeLast() }
      let name = known[(known.lastIndex(of: "/").map(known.index(after:)) ?? known.startIndex)...]
      guard !name.isEmpty, name != "..", name != "." else {
        throw PublishingError(DiskError("follow", path, code: code))
      }
      rest.insert(name, at: 0)
      known.removeLast(name.count)
      if known.isEmpty { known = "." }
    }
  }

  private static func joined(_ real: String, _ rest: [Substring]) -> String {
    rest.reduce(real) { $0 == "/" ? "/\($1)" : "\($0)/\($1)" }
  }

  private static func isLink(_ path: String) -> Bool {
    var found = stat()
    return unsafe lstat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFLNK
  }
}
