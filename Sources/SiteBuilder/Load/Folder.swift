#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder held open, so that a rename above it changes nothing; paths are relative to it.
///
/// Every call of the operating system that reads goes through here; those that write are in
/// `FolderChanges.swift`.
final class Folder: Sendable {
  enum Kind: Hashable, Sendable {
    case file
    case folder
    case link
    /// A pipe, socket or device: opening one can hang.
    case special
  }

  struct Entry: Hashable, Sendable {
    var name: DiskPath
    var kind: Kind
  }

  let descriptor: Int32

  /// Opens the folder at `path`.
  init(
    _ path: DiskPath,
    in folder: Folder? = nil,
    followingLinks: Bool = true
  ) throws(DiskError) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    descriptor = unsafe openat(folder?.descriptor ?? AT_FDCWD, path.orDot, flags)
    guard descriptor >= 0 else { throw DiskError("open", path) }
  }

  deinit { close(descriptor) }

  /// What the folder at `path` holds, unsorted, without `.` and `..`.
  func entries(_ path: DiskPath) throws(DiskError) -> [Entry] {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let listed = unsafe openat(descriptor, path.orDot, flags)
    guard listed >= 0 else { throw DiskError("list", path) }
    guard let stream = unsafe fdopendir(listed) else {
      let error = DiskError("list", path)
      close(listed)
      throw error
    }
    defer { unsafe closedir(stream) }
    var entries: [Entry] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe DiskPath(entry)
      if name.characters == [46, 0] || name.characters == [46, 46, 0] { continue }
      let kind = unsafe Kind(type: Int32(entry.pointee.d_type))
      if let kind {
        entries.append(Entry(name: name, kind: kind))
      } else if let status = try status(path.appending(name)) {
        entries.append(Entry(name: name, kind: status.kind))
      }
      errno = 0
    }
    guard errno == 0 else { throw DiskError("list", path) }
    return entries
  }

  /// The state of the entry at `path`; `nil` when there is none.
  func status(_ path: DiskPath, followingLinks: Bool = false) throws(DiskError) -> FileStatus? {
    var found = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    guard unsafe fstatat(descriptor, path.orDot, &found, flags) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw DiskError("look at", path)
    }
    return FileStatus(found)
  }

  /// Whether an entry may be read as a file, and how large it is; see ``read(_:limit:)``.
  enum Contents: Sendable {
    case bytes([UInt8])
    case notAFile
    case larger(than: Int)
  }

  /// The bytes of the file at `path`. Pipes and devices are never waited for.
  func read(_ path: DiskPath, limit: Int, followingLinks: Bool) throws(DiskError) -> Contents {
    var status: FileStatus?
    return try read(path, limit: limit, followingLinks: followingLinks, status: &status)
  }

  /// - Parameter status: Becomes what is known of the file, before its bytes are read.
  func read(
    _ path: DiskPath,
    limit: Int,
    followingLinks: Bool,
    status known: inout FileStatus?
  ) throws(DiskError) -> Contents {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW)
    let file = unsafe openat(descriptor, path.characters, flags)
    guard file >= 0 else {
      if errno == ENXIO { return .notAFile }
      throw DiskError("read", path)
    }
    defer { close(file) }
    var found = stat()
    guard unsafe fstat(file, &found) == 0 else { throw DiskError("read", path) }
    let status = FileStatus(found)
    known = status
    guard status.kind == .file else { return .notAFile }
    guard status.size <= limit else { return .larger(than: limit) }
    return .bytes(try readAll(file, expecting: status.size, path))
  }

  /// Reads to the end, wherever that is by now: the file may grow or shrink meanwhile.
  private func readAll(
    _ file: Int32,
    expecting size: Int,
    _ path: DiskPath
  ) throws(DiskError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = size + 1
    while true {
      let wanted = room
      var got = 0
      let part = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        repeat {
          got = unsafe systemRead(file, buffer.baseAddress, wanted)
        } while got < 0 && errno == EINTR
        count = max(got, 0)
      }
      guard got >= 0 else { throw DiskError("read", path) }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if got == 0 || (bytes.count == size && got < wanted) { return bytes }
      room = 65_536
    }
  }

  /// The text of the link at `path`.
  func destination(of path: DiskPath) throws(DiskError) -> DiskPath {
    var buffer = [CChar](repeating: 0, count: 4097)
    let count = unsafe readlinkat(descriptor, path.characters, &buffer, 4096)
    guard count >= 0 else { throw DiskError("read the link", path) }
    return DiskPath(buffer.prefix(count))
  }
}

/// What the operating system says of one entry.
struct FileStatus: Hashable, Sendable {
  var device: UInt64
  var number: UInt64
  var kind: Folder.Kind
  /// In bytes.
  var size: Int
  /// How many names the file has.
  var links: Int
  /// The permission bits, such as `0o644`.
  var mode: mode_t
  var owner: uid_t
  var group: gid_t
  /// When the contents last changed.
  var changed: timespec
  /// When anything about the entry last changed; nobody can set it.
  var altered: timespec

  init(_ found: stat) {
    device = UInt64(truncatingIfNeeded: found.st_dev)
    number = UInt64(found.st_ino)
    switch found.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .special
    }
    size = Int(found.st_size)
    links = Int(found.st_nlink)
    mode = found.st_mode & 0o7777
    owner = found.st_uid
    group = found.st_gid
    #if canImport(Darwin)
      changed = found.st_mtimespec
      altered = found.st_ctimespec
    #else
      changed = found.st_mtim
      altered = found.st_ctim
    #endif
  }

  func isSameEntry(as other: FileStatus) -> Bool {
    device == other.device && number == other.number
  }

  static func == (left: Self, right: Self) -> Bool {
    left.isSameEntry(as: right) && left.looksLike(right)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(device)
    hasher.combine(number)
  }

  /// Whether kind, size, mode and date agree, as between a file and its copy.
  func looksLike(_ other: FileStatus) -> Bool {
    kind == other.kind && size == other.size && mode == other.mode
      && changed.tv_sec == other.changed.tv_sec && changed.tv_nsec == other.changed.tv_nsec
  }
}

extension DiskPath {
  /// For calls that take no empty path.
  var orDot: [CChar] { isEmpty ? [46, 0] : characters }

  fileprivate init(_ entry: UnsafeMutablePointer<dirent>) {
    self = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 1) { start in
        unsafe DiskPath(UnsafeBufferPointer(start: start, count: strlen(start)))
      }
    }
  }
}

extension Folder.Kind {
  /// From the type in a folder's listing; `nil` when the file system does not say.
  fileprivate init?(type: Int32) {
    switch type {
    case Int32(DT_UNKNOWN): return nil
    case Int32(DT_REG): self = .file
    case Int32(DT_DIR): self = .folder
    case Int32(DT_LNK): self = .link
    default: self = .special
    }
  }
}

private func systemRead(_ file: Int32, _ start: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  unsafe read(file, start, count)
}
