/// Brings the hidden tree up to date: fresh pages are in it already; what stays is linked from
/// the present output, foreign files too; everything else leaves it.
struct TreeUpdate {
  /// The present output; `nil` before the first build.
  let live: Folder?
  let tree: NextTree
  /// Pages that are in the tree already.
  let written: Set<DiskPath>
  /// Files of the present output that the next one does not have.
  let stale: Set<DiskPath>
  /// Folders that an earlier build needed for a page.
  let formerFolders: Set<DiskPath>
  private let device: UInt64

  /// Foreign files and folders that stand where a page must go.
  private(set) var conflicts: [DiskPath] = []
  /// The folders of the present output as they were when they were looked through.
  private(set) var visited: [(path: DiskPath, status: FileStatus)] = []
  /// The folders of the tree, without the outer one.
  private(set) var folders: [DiskPath] = []
  /// Whether the disk has refused a link, so that the tree may hold copies.
  private(set) var hasCopies = false

  init(
    from live: Folder?,
    to tree: NextTree,
    written: Set<DiskPath>,
    stale: Set<DiskPath>,
    formerFolders: Set<DiskPath>
  ) throws(DiskError) {
    self.live = live
    self.tree = tree
    self.written = written
    self.stale = stale
    self.formerFolders = formerFolders
    device = try tree.folder.status(.here)?.device ?? 0
  }

  /// Updates one folder and all below it.
  /// - Parameter isLive: Whether the present output has this folder too.
  /// - Returns: Whether anything is left in it.
  @discardableResult
  mutating func update(
    _ folder: DiskPath,
    _ pages: PageFolder,
    isLive: Bool
  ) throws(DiskError) -> Bool {
    var kept: Set<DiskPath> = []
    if isLive, let live {
      if let status = try live.status(folder) { visited.append((folder, status)) }
      for entry in try live.entries(folder) where try carry(entry, of: folder, pages, live) {
        kept.insert(entry.name)
      }
    }
    for (name, inner) in pages.folders where !kept.contains(name) {
      try tree.makeFolder(folder.appending(name))
      try update(folder.appending(name), inner, isLive: false)
      folders.append(folder.appending(name))
      kept.insert(name)
    }
    kept.formUnion(pages.files)
    for entry in try tree.folder.entries(folder) where !kept.contains(entry.name) {
      try tree.folder.remove(folder.appending(entry.name))
    }
    return !kept.isEmpty
  }

  /// - Returns: Whether the tree has an entry of that name now.
  private mutating func carry(
    _ entry: Folder.Entry,
    of folder: DiskPath,
    _ pages: PageFolder,
    _ live: Folder
  ) throws(DiskError) -> Bool {
    let path = folder.appending(entry.name)
    if stale.contains(path) { return false }
    if pages.files.contains(entry.name) {
      if entry.kind == .folder {
        if try hasForeignFiles(path, live) { conflicts.append(path) }
      } else if !written.contains(path) {
        guard try carryFile(path, live) else { throw DiskError("find", path, code: 2) }
      }
      return true
    }
    if let inner = pages.folders[entry.name] {
      guard entry.kind == .folder else {
        conflicts.append(path)
        return true
      }
      return try carryFolder(path, inner, live)
    }
    guard entry.kind == .folder else { return try carryFile(path, live) }
    return try carryFolder(path, PageFolder(), live)
  }

  private mutating func carryFolder(
    _ path: DiskPath,
    _ pages: PageFolder,
    _ live: Folder
  ) throws(DiskError) -> Bool {
    guard let status = try live.status(path) else { return false }
    guard status.device == device else {
      throw DiskError("take along the mount point", path, code: 18)
    }
    try tree.makeFolder(path)
    let isFilled = try update(path, pages, isLive: true)
    if !isFilled, formerFolders.contains(path) {
      try tree.folder.removeEmptyFolder(path)
      return false
    }
    if try tree.folder.status(path)?.mode != status.mode {
      try tree.folder.setMode(of: path, to: status.mode)
    }
    folders.append(path)
    return true
  }

  /// Links the file, or copies it where the disk has no links.
  private mutating func carryFile(_ path: DiskPath, _ live: Folder) throws(DiskError) -> Bool {
    guard let here = try live.status(path) else { return false }
    if let there = try tree.folder.status(path) {
      if there.isSameEntry(as: here) || (hasCopies && there.looksLike(here)) { return true }
      try tree.retire(path, there)
    }
    if try live.link(path, into: tree.folder) { return true }
    hasCopies = true
    try live.copy(path, here, into: tree.folder)
    return true
  }

  private func hasForeignFiles(_ path: DiskPath, _ live: Folder) throws(DiskError) -> Bool {
    for entry in try live.entries(path) {
      let path = path.appending(entry.name)
      let isForeign =
        entry.kind == .folder ? try hasForeignFiles(path, live) : !stale.contains(path)
      if isForeign { return true }
    }
    return false
  }

  /// The folders of the old output that changed after they were looked through. To be asked when
  /// the tree has become the output.
  func changedFolders() throws(DiskError) -> [DiskPath] {
    guard let live else { return [] }
    var changed: [DiskPath] = []
    for (path, before) in visited {
      guard let now = try live.status(path), !now.looksLike(before) else { continue }
      changed.append(path)
    }
    return changed
  }
}
