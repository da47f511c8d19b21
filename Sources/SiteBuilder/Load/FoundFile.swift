import Diagnostics

/// A file below `Content` or `Templates` that has been found and not read.
struct FoundFile: Hashable, Sendable {
  /// From the site's root, as findings show it: `Content/briefs/tin.md`.
  var path: String
  /// The same for the operating system.
  var place: DiskPath
  /// Its place among the files of the site.
  var number: Int

  init(_ place: DiskPath, number: Int) {
    self.place = place
    self.number = number
    path = place.shown
  }
}

/// The files of a site by name, in byte order of their paths.
///
/// The folder is held open, so that what is read later is of the same site.
struct SiteFolder: Sendable {
  let root: Folder
  var content: [FoundFile]
  /// Empty when there is no folder `Templates`.
  var templates: [FoundFile]
  /// All of them, the content first.
  let files: [FoundFile]
  /// What is wrong with names, links and folders.
  var diagnostics: [Diagnostic]

  /// - Throws: When `path` or its folder `Content` is missing or cannot be opened.
  init(_ path: String) throws(LoadingError) {
    root = try openSite(path)
    guard try isFolder("Content", in: root, path) else { throw missingContent(in: root, path) }
    let content = SourceTree("Content", in: root, at: path)
    self.content = content.files.enumerated().map { FoundFile($1, number: $0) }
    diagnostics = content.diagnostics
    templates = []
    if try isFolder("Templates", in: root, path) {
      let tree = SourceTree("Templates", in: root, at: path)
      let count = content.files.count
      templates = tree.files.enumerated().map { FoundFile($1, number: count + $0) }
      diagnostics += tree.diagnostics
    }
    files = self.content + templates
  }

  func read(_ file: FoundFile) -> Checked<SourceFile?> { readSource(file.place, in: root) }
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
