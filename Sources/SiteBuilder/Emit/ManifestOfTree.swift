extension Manifest {
  /// Of a tree that was walked in full and is about to become the output.
  init(
    of next: NextSite,
    after made: Manifest,
    _ update: TreeUpdate,
    jobs: Int
  ) throws(DiskError) {
    self.init()
    for (path, hash) in next.pages {
      let written = next.written[path]
      append(Array(path.utf8), hash, written?.identity ?? .unknown, isBehind: written != nil)
    }
    let staying = files.indices.filter { next.written[next.pages[$0].path] == nil }
    for (index, identity) in identities(ofFiles: staying, in: update.tree.folder, jobs: jobs) {
      let before = next.hasSamePaths ? index : made.index(of: next.pages[index].path)
      // A page that stays is what it was when its bytes were read: only its names have changed.
      guard let before, made.files[before].identity.holdsSame(as: identity) else { continue }
      files[index].identity = identity
    }
    leftovers = next.emission.removed.map { name($0.utf8) }
    addFolders(of: update, jobs: jobs)
    knowsTree = !update.hasCopies
  }

  private mutating func addFolders(of update: TreeUpdate, jobs: Int) {
    let before = Dictionary(
      update.visited.map { ($0.path, FileIdentity(entry: $0.status)) },
      uniquingKeysWith: { $1 }
    )
    let known = Set(update.folders)
    let former = update.visited.map(\.path).filter { !$0.isEmpty && !known.contains($0) }
    appendFolder(DiskPath("."), tree: before[.here])
    for path in update.folders + former { appendFolder(path, tree: before[path]) }
    let tree = update.tree.folder
    for (index, identity) in identities(ofFolders: Array(folders.indices), in: tree, jobs: jobs) {
      folders[index].live = identity
    }
  }
}
