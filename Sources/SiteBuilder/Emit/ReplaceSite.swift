import Synchronization

extension Publication {
  func replaceSite(_ paths: [String]) throws(PublishingError) -> Emission {
    let next = try nextSite(paths, progress.withLock { $0 })
    if next.emission.isEmpty, live != nil {
      if !next.hasSamePaths { try noteList(of: next) }
      return next.emission
    }
    try begin()
    let progress = progress.withLock { progress in
      progress.completesTree = true
      return progress
    }
    let update = try completeTree(next, progress)
    try publishing(below: state.place.parent) { () throws(DiskError) in
      try flush(next.emission.written)
      try state.announce(next.announcement, flushing: safety == .powerLoss)
      try state.prepare(update.manifest, flushing: safety == .powerLoss)
      do throws(DiskError) {
        try state.swap(replacing: live != nil)
      } catch {
        try state.withdraw()
        throw error
      }
    }
    tidyUp(next, update)
    return next.emission
  }

  /// The site is published: should a step fail here, the next build makes up for it.
  private func tidyUp(_ next: NextSite, _ update: CompleteTree) {
    do throws(DiskError) {
      let late = try update.lateFolders()
      if let live, !late.isEmpty {
        let stale = Set(next.emission.removed.map { DiskPath($0) })
        var manifest = update.manifest
        manifest.knowsTree = false
        try state.prepare(manifest, flushing: safety == .powerLoss)
        try Latecomers(live: live, tree: tree, stale: stale).take(from: late)
      }
      try state.settle()
    } catch {}
    do { try spares.trim(to: next.pages.count) } catch {}
  }

  /// The pages are others, though no byte of the output is: a file was there that is as the page.
  private func noteList(of next: NextSite) throws(PublishingError) {
    try note(Manifest(Dictionary(next.pages.map { ($0.path, $0.hash) }, uniquingKeysWith: { $1 })))
  }

  /// A few files are waited for one by one, with the folders above them, which spares what other
  /// programs write; many, at once.
  private func flush(_ written: [String]) throws(DiskError) {
    guard safety == .powerLoss, !written.isEmpty else { return }
    if written.count > 100, try tree.folder.flushAll() { return }
    for path in written { try tree.folder.flush(DiskPath(path)) }
    for folder in written.foldersAbove { try tree.folder.flush(folder) }
    try tree.folder.flush(.here)
  }
}

extension Publication {
  private func nextSite(
    _ paths: [String],
    _ progress: Progress
  ) throws(PublishingError) -> NextSite {
    let made = progress.made
    var next = NextSite()
    next.hasSamePaths = made.hasPaths(paths)
    if !next.hasSamePaths { try OutputPath.check(all: paths, ignoringCase: state.ignoresCase) }
    let sorted =
      next.hasSamePaths ? made.paths : paths.sorted { $0.comesBefore($1) }
    var obstructed: [String] = []
    next.pages.reserveCapacity(sorted.count)
    for (index, path) in sorted.enumerated() {
      switch progress.staged[path] {
      case .unchanged(let hash):
        next.pages.append((path, hash))
        next.emission.unchanged.append(path)
      case .written(let hash, let identity):
        next.pages.append((path, hash))
        next.written[path] = (hash, identity)
        next.emission.written.append(path)
      case .obstructed:
        obstructed.append(path)
      case nil:
        if next.hasSamePaths, let hash = progress.present?.hash(at: index) {
          next.pages.append((path, hash))
        } else {
          next.pages.append((path, try keptHash(of: path, progress)))
        }
        next.emission.unchanged.append(path)
      }
    }
    if let error = PublishingError(obstructedBy: obstructed, in: state.place) { throw error }
    let isWhole = progress.staged.count <= sorted.count
    precondition(isWhole, "a staged page is not published")
    if !next.hasSamePaths { next.emission.removed = try stalePaths(without: next, progress) }
    next.emission.listHash = FileListHash(next.pages).hash
    return next
  }

  /// The bytes that an earlier build gave a page that was not staged.
  private func keptHash(
    of path: String,
    _ progress: Progress
  ) throws(PublishingError) -> ContentHash {
    if let hash = progress.present?.hash(of: path) { return hash }
    let status = try publishing(below: state.place.folder) { () throws(DiskError) in
      try live?.status(DiskPath(path))
    }
    guard status?.kind == .file, let hash = progress.made.hash(of: path) else {
      throw PublishingError(
        path: path,
        "page '\(path)' of an earlier build is gone from '\(state.place.folder)'",
        remedy: "build everything anew"
      )
    }
    return hash
  }

  /// Files that an earlier build made, nobody has changed and this build does not have.
  private func stalePaths(
    without next: NextSite,
    _ progress: Progress
  ) throws(PublishingError) -> [String] {
    guard let live else { return [] }
    let kept = Set(next.pages.map(\.path))
    let former = progress.made.files.filter { !kept.contains(progress.made.path($0.name)) }
    return try publishing(below: state.place.folder) { () throws(DiskError) in
      var stale: [String] = []
      for file in former {
        let path = progress.made.path(file.name)
        if progress.present?.hash(of: path) != nil {
          stale.append(path)
        } else if try live.status(DiskPath(path))?.kind == .file {
          let contents = try live.read(DiskPath(path), limit: .max - 1, followingLinks: false)
          if case .bytes(let bytes) = contents, ContentHash(bytes) == file.hash {
            stale.append(path)
          }
        }
      }
      return stale
    }
  }
}
