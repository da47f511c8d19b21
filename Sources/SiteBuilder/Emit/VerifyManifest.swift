#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Looks at what a manifest tells of, without reading a file: one call of the system for each.
extension Manifest {
  /// Forgets whatever may have changed after it was looked at without showing it.
  ///
  /// The clock of a disk counts steps of some milliseconds: what changed in the very step in which
  /// the manifest was written may have changed once more.
  /// - Parameter moment: When the manifest was written, by that clock.
  mutating func forgetUnsettled(since moment: Int) {
    for index in files.indices where files[index].identity.modified >= moment {
      files[index].identity = .unknown
    }
    let areSettled = folders.allSatisfy { $0.live.modified < moment && $0.tree.modified < moment }
    if !areSettled { knowsTree = false }
  }

  /// The files that are not in `live` as they were left, by their places in ``files``.
  func changedFiles(in live: Folder, jobs: Int) -> [Int] {
    places(files.count, jobs: jobs) { index in
      let file = files[index]
      return file.identity.isKnown && live.identity(of: file.name, in: names) == file.identity
    }
  }

  /// The folders that are not in `live` as they were left, by their places in ``folders``.
  func changedFolders(in live: Folder, jobs: Int) -> [Int] {
    places(folders.count, jobs: jobs) { index in
      isSame(identity(ofFolderAt: index, in: live), as: folders[index].live, index)
    }
  }

  /// The folders that are not in `tree` as they were left, by their places in ``folders``.
  func changedFolders(inTree tree: Folder, jobs: Int) -> [Int] {
    places(folders.count, jobs: jobs) { index in
      isSame(identity(ofFolderAt: index, in: tree), as: folders[index].tree, index)
    }
  }

  /// Unknown when there is no folder.
  private func identity(ofFolderAt index: Int, in tree: Folder) -> FileIdentity {
    let identity = tree.identity(of: folders[index].name, in: names)
    return identity.isOfFolder ? identity : .unknown
  }

  /// What the folders at these places in ``folders`` are in `tree`.
  func identities(
    ofFolders places: [Int],
    in tree: Folder,
    jobs: Int
  ) -> [(Int, FileIdentity)] {
    places.concurrentMap(jobs: jobs) { ($0, identity(ofFolderAt: $0, in: tree)) }
  }

  /// What the files at these places in ``files`` are in `tree`.
  func identities(
    ofFiles places: [Int],
    in tree: Folder,
    jobs: Int
  ) -> [(Int, FileIdentity)] {
    places.concurrentMap(jobs: jobs) { ($0, tree.identity(of: files[$0].name, in: names)) }
  }

  /// The outer folder is renamed by every publication.
  private func isSame(_ now: FileIdentity, as before: FileIdentity, _ index: Int) -> Bool {
    index == 0 ? now.whenRenamed == before.whenRenamed : now == before
  }

  /// The numbers below `count` of which `isFine` does not hold.
  private func places(
    _ count: Int,
    jobs: Int,
    where isFine: @escaping @Sendable (Int) -> Bool
  ) -> [Int] {
    let starts = Array(stride(from: 0, to: count, by: 256))
    return starts.concurrentMap(jobs: jobs) { start in
      (start..<min(start + 256, count)).filter { !isFine($0) }
    }.flatMap { $0 }
  }
}

extension Folder {
  /// What the entry of that name is; unknown when there is none.
  func identity(of name: Manifest.Name, in names: [UInt8]) -> FileIdentity {
    var found = stat()
    let result = unsafe names.withUnsafeBytes { bytes in
      unsafe bytes[Int(name.start)...].withMemoryRebound(to: CChar.self) { path in
        guard let path = path.baseAddress else { return -1 as Int32 }
        return unsafe fstatat(descriptor, path, &found, AT_SYMLINK_NOFOLLOW)
      }
    }
    return result == 0 ? FileIdentity(entry: FileStatus(found)) : .unknown
  }
}
