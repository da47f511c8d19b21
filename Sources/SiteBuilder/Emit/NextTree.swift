import Synchronization

/// The hidden tree in which the next site is put together from fresh and present files.
///
/// A page that differs becomes a file of its own, and what stays is linked from the present site.
/// A file of an earlier site is written over only when nobody has it open. So whoever reads an
/// old page reads it to its end, and what stays keeps its date.
final class NextTree: Sendable {
  let folder: Folder
  /// Folders known to be folders, not links that lead elsewhere.
  private let sound: Mutex<Set<DiskPath>> = Mutex([])

  private let spares: SpareFiles
  /// Whether folders are known to get the mode they are made with.
  private let leavesModes = Atomic(false)

  init(_ folder: Folder, spares: SpareFiles) {
    self.folder = folder
    self.spares = spares
  }

  /// Writes a file, whatever an earlier build left at its path. Safe from many threads.
  func write(_ path: DiskPath, _ bytes: [UInt8]) throws(DiskError) -> FileIdentity {
    let isAlone = if let parent = path.parent { try makeSound(parent) } else { false }
    do throws(DiskError) {
      if !isAlone {
        if let identity = try folder.overwrite(path, bytes) { return identity }
        try folder.remove(path)
      }
      if try spares.put(at: path, of: folder) {
        if let identity = try folder.overwrite(path, bytes) { return identity }
        try folder.remove(path)
      }
      return try folder.create(path, bytes)
    } catch {
      discard(path)
      throw error
    }
  }

  /// Takes an entry out of the tree; a file that has no other name is kept for another use.
  func retire(_ path: DiskPath, _ status: FileStatus) throws(DiskError) {
    if status.kind == .file, status.links == 1 {
      try spares.add(path, status, of: folder)
    } else {
      try folder.remove(path)
    }
  }

  /// Removes a file of a build that came to nothing; the next build copes with what stays.
  func discard(_ path: DiskPath) {
    do { try folder.unlink(path) } catch {}
  }

  /// - Returns: Whether nothing was there, so that there is nothing in it now.
  private func makeSound(_ path: DiskPath) throws(DiskError) -> Bool {
    if sound.withLock({ $0.contains(path) }) { return false }
    if let parent = path.parent { _ = try makeSound(parent) }
    if try makeNewFolder(path) {
      sound.withLock { _ = $0.insert(path) }
      return true
    }
    // Of two that would put something out of the way, the second must see what the first has made.
    let failure = sound.withLock { sound -> DiskError? in
      guard sound.insert(path).inserted else { return nil }
      do throws(DiskError) {
        try makeFolder(path)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    return false
  }

  /// Makes a folder where nothing is, with the mode 755; asks once whether the umask leaves it.
  private func makeNewFolder(_ path: DiskPath) throws(DiskError) -> Bool {
    guard try folder.makeNewFolder(path, mode: 0o755) else { return false }
    if leavesModes.load(ordering: .relaxed) { return true }
    if try folder.status(path)?.mode == 0o755 {
      leavesModes.store(true, ordering: .relaxed)
    } else {
      try folder.setMode(of: path, to: 0o755)
    }
    return true
  }

  /// Makes a folder that can be written to, in the place of whatever else is there.
  func makeFolder(_ path: DiskPath) throws(DiskError) {
    if try makeNewFolder(path) { return }
    switch try folder.status(path) {
    case let status? where status.kind == .folder:
      if status.mode & 0o700 != 0o700 { try folder.setMode(of: path, to: status.mode | 0o700) }
    case .some:
      try folder.remove(path)
      try folder.makeFolder(path)
    case nil:
      try folder.makeFolder(path)
    }
  }
}
