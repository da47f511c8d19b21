#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import CLinux
  import Musl
#else
  import CLinux
  import Glibc
#endif

/// The calls that change the disk. None follows a link in the last name of its path.
extension Folder {
  /// Creates the file at `path`, which must not exist, with the mode `mode` whatever the umask.
  @discardableResult
  func create(
    _ path: DiskPath,
    _ bytes: [UInt8],
    mode: mode_t = 0o644
  ) throws(DiskError) -> FileIdentity {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = unsafe openat(descriptor, path.characters, flags, mode)
    guard file >= 0 else { throw DiskError("write", path) }
    let identity: FileIdentity
    do throws(DiskError) {
      try writeAll(file, bytes, path)
      guard fchmod(file, mode) == 0 else { throw DiskError("set the mode of", path) }
      identity = try self.identity(ofOpen: file, path)
    } catch {
      close(file)
      throw error
    }
    guard close(file) == 0 else { throw DiskError("write", path) }
    return identity
  }

  private func identity(ofOpen file: Int32, _ path: DiskPath) throws(DiskError) -> FileIdentity {
    var found = stat()
    guard unsafe fstat(file, &found) == 0 else { throw DiskError("look at", path) }
    return FileIdentity(entry: FileStatus(found))
  }

  /// Gives the file at `path` other bytes when that disturbs nobody: it has no other name, and
  /// nobody has it open, since an earlier site.
  ///
  /// Far cheaper than a file of its own: on ext4, creating 10,000 files after as many were
  /// removed takes seconds.
  /// - Returns: What the file is then; `nil` when that could not be.
  func overwrite(
    _ path: DiskPath,
    _ bytes: [UInt8],
    mode: mode_t = 0o644
  ) throws(DiskError) -> FileIdentity? {
    #if canImport(Darwin)
      return nil
    #else
      let flags = O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
      let file = unsafe openat(descriptor, path.characters, flags)
      guard file >= 0 else { return nil }
      defer { close(file) }
      var found = stat()
      guard unsafe fstat(file, &found) == 0, found.st_mode & S_IFMT == S_IFREG,
        found.st_nlink == 1, isUnshared(file)
      else { return nil }
      try writeAll(file, bytes, path)
      guard ftruncate(file, off_t(bytes.count)) == 0, fchmod(file, mode) == 0 else {
        throw DiskError("write", path)
      }
      return try identity(ofOpen: file, path)
    #endif
  }

  #if !canImport(Darwin)
    /// Whether nobody else has the file open; whoever opens it now waits until it is closed.
    ///
    /// A write lease is granted for such a file only. Its holder is told of others by a signal;
    /// SIGURG is one that is ignored unless asked for.
    private func isUnshared(_ file: Int32) -> Bool {
      fcntl(file, CUPEL_F_SETSIG, SIGURG) == 0
        && fcntl(file, CUPEL_F_SETLEASE, Int32(F_WRLCK)) == 0
    }
  #endif

  private func writeAll(_ file: Int32, _ bytes: [UInt8], _ path: DiskPath) throws(DiskError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(
          file,
          UnsafeRawBufferPointer(rebasing: buffer[done...]).baseAddress,
          buffer.count - done
        )
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw DiskError("write", path) }
      done += count
    }
  }

  /// Makes the folder at `path` unless there is one.
  func makeFolder(_ path: DiskPath, mode: mode_t = 0o755) throws(DiskError) {
    if try makeNewFolder(path, mode: mode) { try setMode(of: path, to: mode) }
  }

  /// Makes the folder at `path` when nothing is there, with the mode that the umask leaves it.
  /// - Returns: Whether it did.
  func makeNewFolder(_ path: DiskPath, mode: mode_t) throws(DiskError) -> Bool {
    if unsafe mkdirat(descriptor, path.characters, mode) == 0 { return true }
    if errno == EEXIST { return false }
    throw DiskError("create the folder", path)
  }

  func setMode(of path: DiskPath, to mode: mode_t) throws(DiskError) {
    guard unsafe fchmodat(descriptor, path.orDot, mode, 0) == 0 else {
      throw DiskError("set the mode of", path)
    }
  }

  /// Removes one entry that is not a folder; none is fine.
  func unlink(_ path: DiskPath) throws(DiskError) {
    guard unsafe unlinkat(descriptor, path.characters, 0) == 0 || errno == ENOENT else {
      throw DiskError("remove", path)
    }
  }

  /// Removes whatever stands at `path`, a folder with all that is in it; none is fine.
  func remove(_ path: DiskPath) throws(DiskError) {
    if unsafe unlinkat(descriptor, path.characters, 0) == 0 || errno == ENOENT { return }
    let code = errno
    guard try status(path)?.kind == .folder else { throw DiskError("remove", path, code: code) }
    try openUp(path)
    for entry in try entries(path) { try remove(path.appending(entry.name)) }
    try removeEmptyFolder(path)
  }

  /// Grants the owner all rights to a folder that is about to change.
  func openUp(_ path: DiskPath) throws(DiskError) {
    guard let status = try status(path), status.mode & 0o700 != 0o700 else { return }
    try setMode(of: path, to: status.mode | 0o700)
  }

  func removeEmptyFolder(_ path: DiskPath) throws(DiskError) {
    guard unsafe unlinkat(descriptor, path.characters, AT_REMOVEDIR) == 0 || errno == ENOENT else {
      throw DiskError("remove the folder", path)
    }
  }

  /// Gives the entry at `path` the same name below `other` as well.
  /// - Returns: Whether the disk can do that.
  func link(_ path: DiskPath, into other: Folder) throws(DiskError) -> Bool {
    let (from, to) = (descriptor, other.descriptor)
    if unsafe linkat(from, path.characters, to, path.characters, 0) == 0 { return true }
    switch errno {
    case EPERM, EACCES, EMLINK, EXDEV, ENOTSUP, EOPNOTSUPP, ENOSYS, EINVAL: return false
    default: throw DiskError("link", path)
    }
  }

  /// Copies the file or link at `path` to the same path below `other`, with mode and date.
  func copy(_ path: DiskPath, _ status: FileStatus, into other: Folder) throws(DiskError) {
    switch status.kind {
    case .link:
      let destination = try destination(of: path)
      guard unsafe symlinkat(destination.characters, other.descriptor, path.characters) == 0
      else { throw DiskError("create the link", path) }
    case .file:
      guard case .bytes(let bytes) = try read(path, limit: .max - 1, followingLinks: false)
      else { throw DiskError("copy", path, code: EAGAIN) }
      try other.create(path, bytes, mode: status.mode)
    case .folder, .special:
      throw DiskError("copy", path, code: ENOTSUP)
    }
    try other.setDate(of: path, to: status.changed)
  }

  private func setDate(of path: DiskPath, to date: timespec) throws(DiskError) {
    let dates = [date, date]
    guard unsafe utimensat(descriptor, path.characters, dates, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw DiskError("set the date of", path)
    }
  }

  /// Renames within this folder; what stands at `target` is replaced in one step.
  func rename(_ path: DiskPath, to target: DiskPath) throws(DiskError) {
    try rename(path, to: target, in: self)
  }

  func rename(_ path: DiskPath, to target: DiskPath, in other: Folder) throws(DiskError) {
    let (from, to) = (descriptor, other.descriptor)
    guard unsafe renameat(from, path.characters, to, target.characters) == 0 else {
      throw DiskError("rename", path)
    }
  }

  /// Lets two entries change places, so that no moment sees either name without an entry.
  /// - Returns: Whether the disk can do that.
  func exchange(_ path: DiskPath, with target: DiskPath, in other: Folder) throws(DiskError) -> Bool
  {
    let (from, to) = (descriptor, other.descriptor)
    #if canImport(Darwin)
      let result = unsafe renameatx_np(
        from,
        path.characters,
        to,
        target.characters,
        UInt32(RENAME_SWAP)
      )
    #else
      let result = unsafe renameat2(
        from,
        path.characters,
        to,
        target.characters,
        UInt32(CUPEL_RENAME_EXCHANGE)
      )
    #endif
    if result == 0 { return true }
    switch errno {
    case EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP: return false
    default: throw DiskError("exchange", target)
    }
  }

  /// Waits until the bytes of the file, or the entries of the folder, at `path` are on the disk
  /// itself.
  func flush(_ path: DiskPath) throws(DiskError) {
    let file = unsafe openat(descriptor, path.orDot, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw DiskError("flush", path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw DiskError("flush", path) }
  }

  /// Waits until everything written to this folder's file system is on the disk itself.
  /// - Returns: Whether the system can do that.
  func flushAll() throws(DiskError) -> Bool {
    #if canImport(Darwin)
      return false
    #else
      guard syncfs(descriptor) == 0 else { throw DiskError("flush", .here) }
      return true
    #endif
  }
}

extension Folder {
  /// Makes the folder at the absolute `path` and those above it, as far as they are missing.
  static func makeFolders(_ path: String) throws(DiskError) {
    if unsafe mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw DiskError("create the folder", path)
    }
    try makeFolders(String(path[..<slash]))
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw DiskError("create the folder", path)
    }
  }
}
