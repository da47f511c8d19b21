import Synchronization

/// One build on its way into an output folder, which is the old site or the whole new one at
/// every instant: through a crash, a kill, a full disk, a failed build and builds at once.
///
/// Files are staged in any order, from many threads; the first ones may be forgotten before the
/// last are made. Those whose bytes differ from the present site go into a hidden tree beside
/// the output (``StateFolder``); ``publish(paths:)`` completes that tree with links to what stays
/// (``TreeUpdate``) and lets the two folders change names. Files that Cupel never made stay, also
/// those with the mode, date and identity they have. A build that changes nothing touches nothing.
///
/// Files get the mode 644 and folders 755 whatever the umask: a site is made to be read, and the
/// same content gives the same site.
public final class Publication: Sendable {
  /// What a publication is safe from.
  public enum Safety: Sendable {
    /// The end of the process, however it comes. Nothing waits for the disk.
    case processEnd
    /// A crash of the machine as well: the files reach the disk before they are published.
    case powerLoss
  }

  private enum Staged {
    case unchanged(ContentHash)
    case written(ContentHash)
    /// Not written: something that Cupel never made stands there.
    case obstructed

    var hash: ContentHash? {
      switch self {
      case .unchanged(let hash), .written(let hash): hash
      case .obstructed: nil
      }
    }
  }

  private let state: StateFolder
  private let live: Folder?
  private let tree: NextTree
  private let spares: SpareFiles
  private let made: Manifest
  private let safety: Safety
  private let staged: Mutex<[String: Staged]> = Mutex([:])

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
  public init(
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
    made = try state.manifest(of: live)
    spares = try state.openSpares()
    tree = NextTree(try state.openTree(), spares: spares)
  }

  /// Whether the output folder has a file as an earlier build made it.
  func holds(_ path: String, _ hash: ContentHash) -> Bool {
    guard made.hash(of: path) == hash, let live else { return false }
    do throws(DiskError) {
      guard
        case .bytes(let bytes) = try live.read(
          DiskPath(path),
          limit: .max - 1,
          followingLinks: false
        )
      else { return false }
      return ContentHash(bytes) == hash
    } catch {
      return false
    }
  }

  /// Of the files in the output folder, if each is as an earlier build made it.
  var contentHash: ContentHash? {
    var files: [(String, ContentHash)] = []
    for path in made.paths {
      guard let hash = made.hash(of: path), holds(path, hash) else { return nil }
      files.append((path, hash))
    }
    return .ofFiles(files)
  }

  /// Takes one file of the site. Safe from many threads.
  /// - Returns: The hash of its bytes.
  /// - Throws: When its path is no good or the disk refuses; abandon the publication then.
  @discardableResult
  func stage(_ file: OutputFile) throws(PublishingError) -> ContentHash {
    try OutputPath.check(file.path)
    let path = DiskPath(file.path)
    let result: Staged
    switch try publishing(
      below: state.place.folder,
      { () throws(DiskError) in
        try live?.compare(file.bytes, with: path) ?? .absent
      }
    ) {
    case .same:
      result = .unchanged(made.hash(of: file.path) ?? ContentHash(file.bytes))
    case .different where !made.contains(file.path), .obstructed:
      result = .obstructed
    case .absent, .folder, .different:
      try publishing(below: "\(state.place.state)/tree") { () throws(DiskError) in
        try tree.write(path, file.bytes)
      }
      result = .written(ContentHash(file.bytes))
    }
    guard staged.withLock({ $0.updateValue(result, forKey: file.path) }) == nil else {
      throw PublishingError(
        path: file.path,
        "page '\(file.path)' is made twice",
        remedy: "give one of the two another slug or alias"
      )
    }
    return result.hash ?? ContentHash(file.bytes)
  }

  /// Makes the staged files the site, all at once.
  ///
  /// - Parameter paths: Every file of the new site, in any order. One that was not staged stays
  ///   as an earlier build made it.
  /// - Throws: When the site could not be published; the old one is untouched then.
  public func publish(paths: [String]) throws(PublishingError) -> Emission {
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
  public func abandon() {
    let written = staged.withLock { staged in
      defer { staged = [:] }
      return staged.filter { if case .written = $1 { true } else { false } }.keys
    }
    for path in written { tree.discard(DiskPath(path)) }
    state.release()
  }
}

extension Publication {
  private func replaceSite(_ paths: [String]) throws(PublishingError) -> Emission {
    try OutputPath.check(all: paths, ignoringCase: state.ignoresCase)
    var emission = Emission()
    let next = Manifest(try hashes(of: paths, &emission))
    emission.removed = try stalePaths(without: next)
    if emission.isEmpty, live != nil {
      if next != made { try record(next) }
      return emission
    }
    let update = try completeTree(next, emission)
    try publishing(below: state.place.parent) { () throws(DiskError) in
      try flush(emission.written)
      try state.announce(next, after: made, flushing: safety == .powerLoss)
      do throws(DiskError) {
        try state.swap(replacing: live != nil)
      } catch {
        try state.withdraw()
        throw error
      }
    }
    tidyUp(update, count: paths.count)
    return emission
  }

  /// The site is published: should a step fail here, the next build makes up for it.
  private func tidyUp(_ update: TreeUpdate, count: Int) {
    do { try update.takeLatecomers() } catch {}
    do { try state.settle() } catch {}
    do { try spares.trim(to: count) } catch {}
  }

  private func record(_ next: Manifest) throws(PublishingError) {
    try publishing(below: state.place.state) { () throws(DiskError) in
      try state.announce(next, after: made, flushing: false)
      try state.settle()
    }
  }

  /// The bytes of every page, and what became of it.
  private func hashes(
    of paths: [String],
    _ emission: inout Emission
  ) throws(PublishingError) -> [String: ContentHash] {
    let staged = staged.withLock { $0 }
    var hashes: [String: ContentHash] = [:]
    var obstructed: [String] = []
    for path in paths.sorted(by: { $0.comesBefore($1) }) {
      switch staged[path] {
      case .unchanged(let hash):
        hashes[path] = hash
        emission.unchanged.append(path)
      case .written(let hash):
        hashes[path] = hash
        emission.written.append(path)
      case .obstructed:
        obstructed.append(path)
      case nil:
        hashes[path] = try keptHash(of: path)
        emission.unchanged.append(path)
      }
    }
    if let error = PublishingError(obstructedBy: obstructed, in: state.place) { throw error }
    precondition(staged.keys.allSatisfy { hashes[$0] != nil }, "a staged page is not published")
    return hashes
  }

  /// The bytes that an earlier build gave a page that was not staged.
  private func keptHash(of path: String) throws(PublishingError) -> ContentHash {
    let status = try publishing(below: state.place.folder) { () throws(DiskError) in
      try live?.status(DiskPath(path))
    }
    guard status?.kind == .file, let hash = made.hash(of: path) else {
      throw PublishingError(
        path: path,
        "page '\(path)' of an earlier build is gone from '\(state.place.folder)'",
        remedy: "build everything anew"
      )
    }
    return hash
  }

  /// Files that an earlier build made, nobody has changed and this build does not have.
  private func stalePaths(without next: Manifest) throws(PublishingError) -> [String] {
    guard let live else { return [] }
    let former = made.paths.filter { !next.contains($0) }
    return try publishing(below: state.place.folder) { () throws(DiskError) in
      var stale: [String] = []
      for path in former where try live.status(DiskPath(path))?.kind == .file {
        let contents = try live.read(DiskPath(path), limit: .max - 1, followingLinks: false)
        if case .bytes(let bytes) = contents, made.made(path, with: ContentHash(bytes)) {
          stale.append(path)
        }
      }
      return stale.sorted { $0.comesBefore($1) }
    }
  }

  private func completeTree(
    _ next: Manifest,
    _ emission: Emission
  ) throws(PublishingError) -> TreeUpdate {
    let update = try publishing(below: state.place.folder) { () throws(DiskError) in
      var update = try TreeUpdate(
        from: live,
        to: tree,
        written: Set(emission.written.map { DiskPath($0) }),
        stale: Set(emission.removed.map { DiskPath($0) }),
        formerFolders: made.paths.filter { !next.contains($0) }.foldersAbove
      )
      try update.update(.here, PageFolder(next.paths), isLive: live != nil)
      if let mode = try live?.status(.here)?.mode { try tree.folder.setMode(of: .here, to: mode) }
      return update
    }
    let conflicts = update.conflicts.map(\.shown)
    if let error = PublishingError(obstructedBy: conflicts, in: state.place) { throw error }
    return update
  }

  /// A few files are waited for one by one, which spares what other programs write; many, at once.
  private func flush(_ written: [String]) throws(DiskError) {
    guard safety == .powerLoss else { return }
    if written.count > 32, try tree.folder.flushAll() { return }
    for path in written { try tree.folder.flush(DiskPath(path)) }
  }
}
