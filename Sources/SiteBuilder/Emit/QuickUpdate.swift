/// Completes the hidden tree at the cost of what changed, when both trees are known.
///
/// The tree is made equal to the output, which is what the last publication changed; then it loses
/// what this one removes. The fresh pages are in it already.
struct QuickUpdate {
  private let made: Manifest
  private let next: NextSite
  /// `nil` before the first build.
  private let live: Folder?
  private let tree: NextTree
  private let jobs: Int
  private let removed: Set<String>
  /// The folders above the fresh pages.
  private let needed: Set<DiskPath>
  private var touched: Set<DiskPath>
  /// The fewest changes that are worth a thread.
  private static let fewest = 64
  /// What became of pages of the output when they got another name in the tree.
  private var linked: [Int: FileIdentity] = [:]

  init(
    _ made: Manifest,
    _ next: NextSite,
    from live: Folder?,
    to tree: NextTree,
    jobs: Int
  ) {
    self.made = made
    self.next = next
    self.live = live
    self.tree = tree
    self.jobs = jobs
    removed = Set(next.emission.removed)
    needed = next.emission.written.foldersAbove
    touched = needed
  }

  /// - Returns: `nil` when the tree must be walked: the disk has no links, or something stands in
  ///   the way of a page.
  mutating func complete() throws(DiskError) -> CompleteTree? {
    if let live {
      guard try isFree(live) else { return nil }
      try removeLeftovers()
      try makeFolders()
      guard try linkPages(from: live) else { return nil }
      try removePages()
      if let mode = try live.status(.here)?.mode { try tree.folder.setMode(of: .here, to: mode) }
    }
    let (former, live, jobs) = (made, live, jobs)
    return CompleteTree(manifest: manifest()) {
      guard let live else { return [] }
      return former.changedFolders(in: live, jobs: jobs).map { former.diskPath(at: $0) }
    }
  }

  /// Whether nothing in the output stands where a page that was not there needs room.
  private func isFree(_ live: Folder) throws(DiskError) -> Bool {
    if next.hasSamePaths { return true }
    let fresh = next.emission.written.filter { !made.contains($0) }
    for path in fresh where try live.status(DiskPath(path)) != nil { return false }
    for folder in fresh.foldersAbove {
      if let kind = try live.status(folder)?.kind, kind != .folder { return false }
    }
    return true
  }

  /// Removes what the last publication removed from the output.
  private mutating func removeLeftovers() throws(DiskError) {
    for name in made.leftovers where next.written[made.path(name)] == nil {
      try removeFile(made.diskPath(name))
    }
    let folders = made.folders.filter { !$0.live.isKnown && $0.tree.isKnown }
    for folder in folders.map({ made.diskPath($0.name) }).deepestFirst {
      if !needed.contains(folder) { try removeFolder(folder) }
    }
  }

  private mutating func makeFolders() throws(DiskError) {
    let missing = made.folders.dropFirst().filter { $0.live.isKnown && !$0.tree.isKnown }
    let folders = missing.map { made.diskPath($0.name) }
    for folder in folders { touch(folder) }
    let tree = tree
    for level in folders.byDepth {
      _ = try level.concurrentMap(
        jobs: level.count < Self.fewest ? 1 : jobs,
        throwing: { folder throws(DiskError) in try tree.makeFolder(folder) }
      )
    }
  }

  /// Links the pages that the last publication wrote into the output, unless they are made anew.
  private mutating func linkPages(from live: Folder) throws(DiskError) -> Bool {
    let (made, tree) = (made, tree)
    let behind = made.files.indices.filter { index in
      guard made.files[index].isBehind else { return false }
      let path = made.path(made.files[index].name)
      return next.written[path] == nil && !removed.contains(path)
    }
    let identities = try behind.concurrentMap(jobs: behind.count < Self.fewest ? 1 : jobs) {
      () in
    } _: { (_: inout Void, index) throws(DiskError) -> FileIdentity? in
      let file = made.files[index]
      guard try tree.replace(made.diskPath(file.name), byLinkFrom: live) else { return nil }
      let identity = tree.folder.identity(of: file.name, in: made.names)
      return file.identity.holdsSame(as: identity) ? identity : .unknown
    }
    for (index, identity) in zip(behind, identities) {
      guard let identity else { return false }
      linked[index] = identity
      if let parent = made.diskPath(made.files[index].name).parent { touched.insert(parent) }
    }
    return true
  }

  private mutating func removePages() throws(DiskError) {
    for path in next.emission.removed { try removeFile(DiskPath(path)) }
    for folder in next.emission.removed.foldersAbove.map({ $0 }).deepestFirst {
      if !needed.contains(folder) { try removeFolder(folder) }
    }
  }

  private mutating func removeFile(_ path: DiskPath) throws(DiskError) {
    guard let status = try tree.folder.status(path), status.kind == .file else { return }
    try tree.retire(path, status)
    if let parent = path.parent { touched.insert(parent) }
  }

  /// Removes a folder that holds nothing any more.
  private mutating func removeFolder(_ path: DiskPath) throws(DiskError) {
    guard try tree.folder.status(path)?.kind == .folder,
      try tree.folder.entries(path).isEmpty
    else { return }
    try tree.folder.removeEmptyFolder(path)
    touch(path)
  }

  /// Notes that a folder came or went.
  private mutating func touch(_ path: DiskPath) {
    touched.insert(path)
    if let parent = path.parent { touched.insert(parent) }
  }
}

extension QuickUpdate {
  /// Of the tree as it is now, and of the output, which is about to become the tree.
  private func manifest() -> Manifest {
    var manifest = next.hasSamePaths ? made : Manifest()
    if next.hasSamePaths {
      for index in manifest.files.indices { update(&manifest.files[index], at: index) }
      manifest.leftovers = []
      rewrite(&manifest)
    } else {
      for (path, hash) in next.pages { append(path, hash, to: &manifest) }
      manifest.leftovers = next.emission.removed.map { manifest.name($0.utf8) }
      manifest.folders = made.folders.map { folder in
        var folder = folder
        folder.name = manifest.name(made.bytes(folder.name))
        return folder
      }
      if manifest.folders.isEmpty { manifest.appendFolder(DiskPath(".")) }
    }
    manifest.knowsTree = true
    exchangeFolders(&manifest)
    return manifest
  }

  private func update(_ file: inout Manifest.File, at index: Int) {
    file.isBehind = false
    if let identity = linked[index] { file.identity = identity }
  }

  private func rewrite(_ manifest: inout Manifest) {
    for (path, page) in next.written {
      guard let index = manifest.index(of: path) else { continue }
      manifest.setHash(page.hash, at: index)
      manifest.files[index].identity = page.identity
      manifest.files[index].isBehind = true
    }
  }

  private func append(_ path: String, _ hash: ContentHash, to manifest: inout Manifest) {
    let bytes = Array(path.utf8)
    if let page = next.written[path] {
      manifest.append(bytes, hash, page.identity, isBehind: true)
    } else if let index = made.index(of: path) {
      let identity = linked[index] ?? made.files[index].identity
      manifest.append(bytes, hash, identity, isBehind: false)
    } else {
      manifest.append(bytes, hash, .unknown, isBehind: false)
    }
  }

  /// The two trees change roles; folders in which something came or went are looked at.
  private func exchangeFolders(_ manifest: inout Manifest) {
    for index in manifest.folders.indices {
      let folder = manifest.folders[index]
      manifest.folders[index].live = folder.tree
      manifest.folders[index].tree = folder.live
    }
    var changed = [0]
    var rest = touched
    let lengths = Set(touched.map(\.bytes.count))
    for index in manifest.folders.indices.dropFirst() {
      // Most paths are told apart by their lengths, without a look at them.
      guard lengths.contains(Int(manifest.folders[index].name.count)),
        rest.remove(manifest.diskPath(at: index)) != nil
      else { continue }
      changed.append(index)
    }
    for path in rest where !path.isEmpty {
      changed.append(manifest.folders.count)
      manifest.appendFolder(path)
    }
    for (index, identity) in manifest.identities(ofFolders: changed, in: tree.folder, jobs: jobs) {
      manifest.folders[index].live = identity
    }
    manifest.folders.removeAll { !$0.live.isKnown && !$0.tree.isKnown }
  }
}

extension NextTree {
  /// Puts the file at `path` in `live` in the place of the file here.
  /// - Returns: Whether the disk can do that.
  fileprivate func replace(
    _ path: DiskPath,
    byLinkFrom live: Folder
  ) throws(DiskError) -> Bool {
    do throws(DiskError) {
      return try live.link(path, into: folder)
    } catch {
      guard let status = try folder.status(path) else { throw error }
      try retire(path, status)
      return try live.link(path, into: folder)
    }
  }
}

extension [DiskPath] {
  /// Each folder before those it lies in.
  fileprivate var deepestFirst: [DiskPath] {
    sorted { $0.characters.count > $1.characters.count }
  }

  /// Those that lie in the open folder, then those that lie in these, and so on.
  fileprivate var byDepth: [[DiskPath]] {
    var levels: [[DiskPath]] = []
    for path in self {
      let depth = path.bytes.count { $0 == UInt8(ascii: "/") }
      while levels.count <= depth { levels.append([]) }
      levels[depth].append(path)
    }
    return levels
  }
}
