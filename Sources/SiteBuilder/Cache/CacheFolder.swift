#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The folder `.cupel` beside `Content`, which is Cupel's own.
///
/// Whoever has it open has it alone. It can be deleted at any time, and copied from elsewhere. It is
/// no link: where that leads, other files may bear the names of Cupel's.
final class CacheFolder: Sendable {
  static let name = ".cupel"
  private static let state = DiskPath("state")
  private static let ignored = DiskPath(".gitignore")

  let folder: Folder
  /// When this build began, on the clock of the disk, in nanoseconds since 1970.
  let moment: Int
  private let lock: Int32

  /// - Returns: `nil` while another build has it.
  /// - Throws: When the folder cannot be made or written to.
  init?(at root: String) throws(DiskError) {
    let site = try Folder(DiskPath(root))
    try site.makeFolder(DiskPath(Self.name))
    folder = try Folder(DiskPath(Self.name), in: site, followingLinks: false)
    let path = DiskPath("lock")
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    lock = unsafe openat(folder.descriptor, path.characters, flags, 0o644)
    guard lock >= 0 else { throw DiskError("open", path) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      moment = 0
      return nil
    }
    // The disk's own clock is the one that dates files.
    var now = stat()
    guard futimens(lock, nil) == 0, unsafe fstat(lock, &now) == 0 else {
      throw DiskError("set the date of", path)
    }
    moment = FileIdentity(FileStatus(now)).modified
    if try folder.status(Self.ignored) == nil {
      try folder.create(Self.ignored, Array("*\n".utf8))
    }
  }

  deinit { if lock >= 0 { close(lock) } }

  /// What the last build left; `nil` when there is nothing.
  func state() throws(CacheProblem) -> SiteState? {
    guard let bytes = try stateBytes() else { return nil }
    return try SiteState(bytes)
  }

  private func stateBytes() throws(CacheProblem) -> [UInt8]? {
    do throws(DiskError) {
      guard try folder.status(Self.state) != nil else { return nil }
      let contents = try folder.read(Self.state, limit: 1 << 30, followingLinks: false)
      if case .bytes(let bytes) = contents { return bytes }
    } catch {}
    throw .damaged
  }

  /// Puts the state in the place of the last one, at once.
  func keep(_ state: SiteState) throws(DiskError) {
    let fresh = DiskPath("state.new")
    try folder.unlink(fresh)
    try folder.create(fresh, state.bytes)
    try folder.rename(fresh, to: Self.state)
  }

  /// Forgets what the last build left.
  func forget() {
    do throws(DiskError) { try folder.unlink(Self.state) } catch {}
  }
}
