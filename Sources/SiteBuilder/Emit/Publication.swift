import Synchronization

/// One build on its way into an output folder, which is the old site or the whole new one at
/// every instant: through a crash, a kill, a full disk, a failed build and builds at once.
///
/// Files are staged in any order, from many threads; the first ones may be forgotten before the
/// last are made. Those whose bytes differ from the present site go into a hidden tree beside
/// the output (``StateFolder``); ``publish(paths:)`` completes that tree with links to what stays
/// and lets the two folders change names. Files that Cupel never made stay, also those with the
/// mode, date and identity they have. A build that changes nothing touches nothing.
///
/// Where ``present(jobs:)`` finds all as the last build left it, publishing costs what changed
/// (``QuickUpdate``); otherwise both trees are walked (``TreeUpdate``).
///
/// Files get the mode 644 and folders 755 whatever the umask: a site is made to be read, and the
/// same content gives the same site.
final class Publication: Sendable {
  /// What a publication is safe from.
  enum Safety: Sendable {
    /// The end of the process, however it comes. Nothing waits for the disk.
    case processEnd
    /// A crash of the machine as well: the files reach the disk before they are published.
    case powerLoss
  }

  enum Staged {
    case unchanged(ContentHash)
    case written(ContentHash, FileIdentity)
    /// Not written: something that Cupel never made stands there.
    case obstructed
  }

  /// How far it is.
  struct Progress {
    var staged: [String: Staged] = [:]
    /// What earlier builds made.
    var made: Manifest
    /// What of that is in the output; `nil` before it is asked for.
    var present: PresentSite?
    var jobs = 1
    /// Whether both trees are as the manifest says; `nil` before the hidden one is changed.
    var knowsTrees: Bool?
    /// Whether the hidden tree has been changed by more than the staged files.
    var completesTree = false
  }

  let state: StateFolder
  let live: Folder?
  let tree: NextTree
  let spares: SpareFiles
  let safety: Safety
  let progress: Mutex<Progress>

  /// Prepares to publish into `folder`, alone: another build into it waits.
  ///
  /// - Parameters:
  ///   - folder: Created when it does not exist, with the folders above it. Its parent must be
  ///     writable and on the same disk; the folder `.<name>.cupel` in it belongs to Cupel.
  ///   - sources: Folders, such as `Content`, that `folder` must not be, hold or lie in.
  ///   - kept: Folders, such as the home folder, that `folder` must not be or hold.
  ///   - patience: How long to wait for another build, in seconds.
  ///   - waiting: Called once when there is another build to wait for.
  /// - Throws: When a site cannot be published there, with the reason; nothing has changed then.
  init(
    into folder: String,
    sources: [String] = [],
    keeping kept: [String] = [],
    safety: Safety = .powerLoss,
    patience: Int = 60,
    waiting: () -> Void = {}
  ) throws(PublishingError) {
    let place = try OutputPlace(folder, sources: sources, kept: kept)
    self.safety = safety
    state = try StateFolder(beside: place, patience: patience, waiting: waiting)
    live = try state.openOutput()
    progress = Mutex(Progress(made: try state.manifest(of: live)))
    spares = try state.openSpares()
    tree = NextTree(try state.openTree(), spares: spares)
  }

  /// What of the last build is in the output, found by a look at each file but not into it.
  ///
  /// A file that was touched, or came with a copy of the folder, is read; when it has its bytes,
  /// that is noted for the next time. To be called before anything is staged.
  /// - Throws: When the output cannot be read.
  func present(jobs: Int) throws(PublishingError) -> PresentSite {
    var made = progress.withLock { $0.made }
    var site = PresentSite(made, lost: [])
    if let live {
      var hasNews = false
      (site, hasNews) = try publishing(below: state.place.folder) { () throws(DiskError) in
        try made.verify(in: live, jobs: jobs)
      }
      if hasNews { try note(made) }
    }
    let found = made
    progress.withLock {
      $0.made = found
      $0.present = site
      $0.jobs = jobs
    }
    return site
  }

  /// Whether the output folder has a file as an earlier build made it.
  func holds(_ path: String, _ hash: ContentHash) -> Bool {
    progress.withLock { $0.present }?.holds(path, hash) ?? false
  }

  /// Replaces the manifest by one that knows more of the same site.
  func note(_ made: Manifest) throws(PublishingError) {
    try publishing(below: state.place.state) { () throws(DiskError) in
      try state.replace(made, flushing: safety == .powerLoss)
    }
  }

  /// Takes one file of the site. Safe from many threads.
  /// - Returns: The hash of its bytes.
  /// - Throws: When its path is no good or the disk refuses; abandon the publication then.
  @discardableResult
  func stage(_ file: OutputFile) throws(PublishingError) -> ContentHash {
    try OutputPath.check(file.path)
    let hash = ContentHash(file.bytes)
    let result = try staged(file, hash)
    let former = progress.withLock { $0.staged.updateValue(result, forKey: file.path) }
    guard former == nil else {
      throw PublishingError(
        path: file.path,
        "page '\(file.path)' is made twice",
        remedy: "give one of the two another slug or alias"
      )
    }
    return hash
  }

  private func staged(_ file: OutputFile, _ hash: ContentHash) throws(PublishingError) -> Staged {
    let (made, present) = progress.withLock { ($0.made, $0.present) }
    let path = DiskPath(file.path)
    if let former = present?.hash(of: file.path) {
      if former == hash { return .unchanged(hash) }
    } else {
      let found = try publishing(below: state.place.folder) { () throws(DiskError) in
        try live?.compare(file.bytes, with: path) ?? .absent
      }
      switch found {
      case .same: return .unchanged(hash)
      case .different where !made.contains(file.path), .obstructed: return .obstructed
      case .absent, .folder, .different: break
      }
    }
    try begin()
    return try publishing(below: "\(state.place.state)/tree") { () throws(DiskError) in
      .written(hash, try tree.write(path, file.bytes))
    }
  }

  /// Makes the staged files the site, all at once.
  ///
  /// - Parameter paths: Every file of the new site, in any order. One that was not staged stays
  ///   as an earlier build made it.
  /// - Throws: When the site could not be published; the old one is untouched then.
  func publish(paths: [String]) throws(PublishingError) -> Emission {
    do throws(PublishingError) {
      let emission = try replaceSite(paths)
      state.release()
      return emission
    } catch {
      abandon()
      throw error
    }
  }

  /// Gives up: the old site stays, what was staged goes, another build may begin.
  func abandon() {
    let progress = progress.withLock { progress in
      defer { progress.staged = [:] }
      return progress
    }
    let written = progress.staged.filter { if case .written = $1 { true } else { false } }.keys
    if !written.isEmpty, !keepTree(with: Array(written), progress) {
      for path in written { tree.discard(DiskPath(path)) }
    }
    state.release()
  }
}

extension Publication {
  /// To be called before the hidden tree is changed: finds, once, whether it is known, and says on
  /// the disk that it soon is not.
  func begin() throws(PublishingError) {
    let failure = progress.withLock { progress -> PublishingError? in
      guard progress.knowsTrees == nil else { return nil }
      do throws(PublishingError) {
        progress.knowsTrees = try publishing(below: state.place.state) { () throws(DiskError) in
          let knowsTrees = try knowsTrees(progress)
          try state.begin()
          return knowsTrees
        }
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  private func knowsTrees(_ progress: Progress) throws(DiskError) -> Bool {
    let made = progress.made
    guard let live else { return try tree.folder.entries(.here).isEmpty }
    guard progress.present != nil, made.knowsTree, let outer = made.folders.first,
      made.changedFolders(in: live, jobs: progress.jobs).isEmpty
    else { return false }
    // After the first build there is no former site; the tree is an empty folder.
    if !outer.tree.isKnown { return try tree.folder.entries(.here).isEmpty }
    return made.changedFolders(inTree: tree.folder, jobs: progress.jobs).isEmpty
  }
}
