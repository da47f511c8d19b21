#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes changed sources in place of what was read: each whole or not at all, with its mode and
/// owner, and where a link leads to it, at the place that it leads to.
///
/// - Throws: Before anything is written, when a file is no longer as it was read, is protected or
///   lies outside of the site; later, when the disk refuses.
public func rewriteSources(_ changes: [FileChange], at root: String) throws(BuildFailure) {
  do throws(RewritingError) {
    var files: [SourceOnDisk] = []
    var seen: Set<String> = []
    for change in changes {
      let file = try SourceOnDisk(change, at: root)
      if seen.insert(file.realPath).inserted { files.append(file) }
    }
    for file in files { try file.replace() }
  } catch {
    throw BuildFailure(error.sentence)
  }
}

private struct RewritingError: Error {
  var sentence: String

  init(_ path: String, _ problem: String, _ remedy: String) {
    sentence = "'\(path)' \(problem); \(remedy)"
  }

  init(_ path: String, _ error: DiskError) {
    self.init(path, "cannot be written: \(error.reason)", "mend that and run the command again")
  }
}

/// A source file as it lies on the disk.
private struct SourceOnDisk {
  let realPath: String
  private let change: FileChange
  private let folder: Folder
  private let name: DiskPath
  private let status: FileStatus

  init(_ change: FileChange, at root: String) throws(RewritingError) {
    self.change = change
    let bounds = [root, "\(root)/Content", "\(root)/Templates"].compactMap {
      SiteBuilder.realPath($0)
    }
    guard let real = SiteBuilder.realPath("\(root)/\(change.path)"),
      bounds.contains(where: { real.isAt(orBelow: $0) }),
      let slash = real.lastIndex(of: "/")
    else { throw Self.changed(change.path) }
    realPath = real
    name = DiskPath(String(real[real.index(after: slash)...]))
    do throws(DiskError) {
      folder = try Folder(DiskPath(String(real[...slash])))
      guard let status = try folder.status(name), status.kind == .file else {
        throw DiskError("find", change.path, code: ENOENT)
      }
      self.status = status
    } catch {
      throw RewritingError(change.path, error)
    }
    guard unsafe access(real, W_OK) == 0 else {
      throw RewritingError(change.path, DiskError("write", change.path))
    }
    try expectUnchanged()
  }

  /// Puts the new bytes beside the file, and then in its place.
  func replace() throws(RewritingError) {
    let fresh = DiskPath(".\(name.shown.prefix(200)).cupel-\(getpid())")
    do throws(DiskError) {
      try folder.unlink(fresh)
      try folder.create(fresh, change.after, mode: status.mode)
      try folder.keepOwner(of: fresh, status)
      try folder.flush(fresh)
    } catch {
      discard(fresh)
      throw RewritingError(change.path, error)
    }
    do throws(RewritingError) {
      try expectUnchanged()
    } catch {
      discard(fresh)
      throw error
    }
    do throws(DiskError) {
      try folder.rename(fresh, to: name)
    } catch {
      discard(fresh)
      throw RewritingError(change.path, error)
    }
  }

  private func discard(_ path: DiskPath) {
    do { try folder.unlink(path) } catch {}
  }

  private func expectUnchanged() throws(RewritingError) {
    do throws(DiskError) {
      let now = try folder.read(name, limit: largestSource, followingLinks: false)
      if case .bytes(change.before) = now { return }
    } catch {
      throw RewritingError(change.path, error)
    }
    throw Self.changed(change.path)
  }

  private static func changed(_ path: String) -> RewritingError {
    RewritingError(path, "has changed since it was read", "run the command again")
  }
}

extension Folder {
  /// Gives a file the owner and group of another and its mode, which a change of owner may clear.
  fileprivate func keepOwner(of path: DiskPath, _ status: FileStatus) throws(DiskError) {
    guard let now = try self.status(path), (now.owner, now.group) != (status.owner, status.group)
    else { return }
    let result = unsafe fchownat(
      descriptor,
      path.characters,
      status.owner,
      status.group,
      AT_SYMLINK_NOFOLLOW
    )
    guard result == 0 else { throw DiskError("keep the owner of", path) }
    try setMode(of: path, to: status.mode)
  }
}
