public import Diagnostics

/// Every file that makes a site, in byte order of their paths, not interpreted.
public struct LoadedSite: Hashable, Sendable {
  /// The files in `Content`.
  public var content: [SourceFile]
  /// The files in `Templates`; empty when there is no such folder.
  public var templates: [SourceFile]

  public init(content: [SourceFile] = [], templates: [SourceFile] = []) {
    self.content = content
    self.templates = templates
  }
}

/// Why a site could not be loaded at all.
public struct LoadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One clause that names the folder.
  public var problem: String
  /// What to do about it, as a verb phrase.
  public var remedy: String

  public var description: String { "\(problem); \(remedy)" }
}

/// Reads all files in `Content` and `Templates` below `root`, text and binary alike.
///
/// Left out are names that begin with a dot and what editors leave behind (`x~`, `x.swp`, `#x#`).
/// Links are followed within the site. What cannot be read is a finding about that file.
/// - Parameter jobs: How many threads read; the result does not depend on it.
/// - Throws: When `root` or its folder `Content` is missing or cannot be opened.
public func load(
  _ root: String,
  jobs: Int = processorCount
) throws(LoadingError) -> Checked<LoadedSite> {
  let folder = try SiteFolder(root)
  let content = folder.content.concurrentMap(jobs: jobs) { folder.read($0) }
  let templates = folder.templates.concurrentMap(jobs: jobs) { folder.read($0) }
  return Checked(
    LoadedSite(
      content: content.compactMap(\.value),
      templates: templates.compactMap(\.value)
    ),
    diagnostics: folder.diagnostics + (content + templates).flatMap(\.diagnostics)
  )
}

/// One file of a site for the excerpts of findings; `nil` when it cannot be read, and when a link
/// leads out of the site to it.
public func sourceFile(_ path: String, at root: String) -> SourceFile? {
  let folders = [root, "\(root)/Content", "\(root)/Templates"].compactMap { realPath($0) }
  guard let real = realPath("\(root)/\(path)"),
    folders.contains(where: { real.isAt(orBelow: $0) })
  else { return nil }
  do throws(DiskError) {
    return try readSource(DiskPath(path), in: Folder(DiskPath(root))).value
  } catch {
    return nil
  }
}
