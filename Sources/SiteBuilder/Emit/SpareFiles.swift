import Synchronization

/// Files that no site shows any more, kept to be written over.
///
/// Removing many files makes creating others slow for minutes: ext4 takes seconds for 10,000,
/// since it looks for places that were not freed lately. So files change their use instead.
final class SpareFiles: Sendable {
  private let folder: Folder
  private let names: Mutex<[DiskPath]>

  init(_ folder: Folder) throws(DiskError) {
    self.folder = folder
    names = Mutex(try folder.entries(.here).map(\.name))
  }

  /// Moves the file at `path` here, out of the way.
  func add(_ path: DiskPath, _ status: FileStatus, of tree: Folder) throws(DiskError) {
    let name = DiskPath(String(status.number))
    try tree.rename(path, to: name, in: folder)
    names.withLock { $0.append(name) }
  }

  /// Moves a file from here to `path`, where nothing may be.
  /// - Returns: Whether there was one.
  func put(at path: DiskPath, of tree: Folder) throws(DiskError) -> Bool {
    guard let name = names.withLock({ $0.popLast() }) else { return false }
    try folder.rename(name, to: path, in: tree)
    return true
  }

  /// Removes all but `count`, so that a site that shrinks gives its room back.
  func trim(to count: Int) throws(DiskError) {
    let excess = names.withLock { names in
      defer { names = Array(names.prefix(count)) }
      return Array(names.dropFirst(count))
    }
    for name in excess { try folder.remove(name) }
  }
}
