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
  let folder = try openSite(root)
  guard try isFolder("Content", in: folder, root) else {
    throw missingContent(in: folder, root)
  }
  let content = loadTree("Content", in: folder, at: root, jobs: jobs)
  let hasTemplates = try isFolder("Templates", in: folder, root)
  let templates =
    hasTemplates ? loadTree("Templates", in: folder, at: root, jobs: jobs) : Checked([])
  return Checked(
    LoadedSite(content: content.value, templates: templates.value),
    diagnostics: content.diagnostics + templates.diagnostics
  )
}

private func openSite(_ root: String) throws(LoadingError) -> Folder {
  do throws(DiskError) {
    return try Folder(DiskPath(root))
  } catch {
    throw LoadingError(
      problem: "cannot open the site's folder '\(root)': \(error.reason)",
      remedy: "name the folder that holds Content"
    )
  }
}

private func isFolder(_ name: String, in folder: Folder, _ root: String) throws(LoadingError)
  -> Bool
{
  do throws(DiskError) {
    return try folder.status(DiskPath(name), followingLinks: true)?.kind == .folder
  } catch {
    throw LoadingError(
      problem: "cannot open '\(root)/\(name)': \(error.reason)",
      remedy: "grant read permission there"
    )
  }
}

private func missingContent(in folder: Folder, _ root: String) -> LoadingError {
  var names: [String] = []
  do throws(DiskError) {
    names = try folder.entries(.here).filter { $0.kind == .folder }.compactMap(\.name.text).sorted()
  } catch {}
  let near = names.nearest(to: "Content")
  return LoadingError(
    problem: "folder '\(root)' has no folder 'Content'",
    remedy: near.map { "rename '\($0)' to 'Content'" }
      ?? "name the folder that holds Content, or make it"
  )
}

/// Finds the files below one of the site's folders, then reads them.
private func loadTree(
  _ name: String,
  in folder: Folder,
  at root: String,
  jobs: Int
) -> Checked<[SourceFile]> {
  let tree = SourceTree(name, in: folder, at: root)
  let read = tree.files.concurrentMap(jobs: jobs) { path in readSource(path, in: folder) }
  return Checked(
    read.compactMap(\.value),
    diagnostics: tree.diagnostics + read.flatMap(\.diagnostics)
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
