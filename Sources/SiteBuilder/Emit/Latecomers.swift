/// Files that appeared in the old output after it was looked through, taken along to the new one.
struct Latecomers {
  /// The old output.
  let live: Folder
  /// The new one.
  let tree: NextTree
  /// Files of the old output that the new one does not have.
  let stale: Set<DiskPath>

  /// To be called for the folders that have changed, when the tree has become the output.
  func take(from folders: [DiskPath]) throws(DiskError) {
    for folder in folders where try live.status(folder)?.kind == .folder {
      for entry in try live.entries(folder) { try take(entry, of: folder) }
    }
  }

  private func take(_ entry: Folder.Entry, of folder: DiskPath) throws(DiskError) {
    let path = folder.appending(entry.name)
    if entry.kind == .folder {
      for inner in try live.entries(path) { try take(inner, of: path) }
    } else if !stale.contains(path), try tree.folder.status(path) == nil,
      try makeRoom(for: path), let status = try live.status(path),
      try !live.link(path, into: tree.folder)
    {
      try live.copy(path, status, into: tree.folder)
    }
  }

  /// - Returns: Whether the folders above `path` exist now; a page is never put aside for that.
  private func makeRoom(for path: DiskPath) throws(DiskError) -> Bool {
    guard let parent = path.parent else { return true }
    if let status = try tree.folder.status(parent) { return status.kind == .folder }
    guard try makeRoom(for: parent) else { return false }
    try tree.folder.makeFolder(parent)
    return true
  }
}
