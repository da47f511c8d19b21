/// What of the last build is in the output folder: its pages, as far as they have their bytes.
struct PresentSite: Sendable {
  private let made: Manifest
  /// The pages that are gone or have other bytes, by their places in the manifest.
  private let lost: Set<Int>

  init(_ made: Manifest, lost: Set<Int>) {
    self.made = made
    self.lost = lost
  }

  /// That of the list of all its pages with their bytes; `nil` when one of them is gone or has
  /// others, or when there never was a build.
  var listHash: ContentHash? {
    lost.isEmpty && !made.files.isEmpty ? made.list.hash : nil
  }

  /// Whether the page at `path` is there and has the bytes of that hash.
  func holds(_ path: String, _ hash: ContentHash) -> Bool { self.hash(of: path) == hash }

  /// Of the bytes of the page at `path`; `nil` unless an earlier build gave it these.
  func hash(of path: String) -> ContentHash? {
    made.index(of: path).flatMap(hash)
  }

  /// Of the bytes of the page at that place in the manifest.
  func hash(at index: Int) -> ContentHash? {
    lost.contains(index) ? nil : made.files[index].hash
  }

  /// Whether every page that is gone or has other bytes is in `pages`.
  func lacksNothing(besides pages: (String) -> Bool) -> Bool {
    lost.allSatisfy { pages(made.path(made.files[$0].name)) }
  }
}

extension Manifest {
  /// Compares the files of `live` with what they were; reads those alone that were touched, or
  /// that came with a copy of the folder.
  ///
  /// - Returns: The pages with their bytes, and whether this manifest knows more of them now.
  mutating func verify(in live: Folder, jobs: Int) throws(DiskError) -> (PresentSite, Bool) {
    let changed = changedFiles(in: live, jobs: jobs)
    let files = files
    let names = self
    let looked = try changed.concurrentMap(
      jobs: jobs,
      throwing: { index throws(DiskError) in
        try live.identity(of: names.diskPath(files[index].name), with: files[index].hash)
      }
    )
    var lost: Set<Int> = []
    var hasNews = false
    for (index, identity) in zip(changed, looked) {
      if let identity {
        hasNews = true
        self.files[index].identity = identity
      } else {
        lost.insert(index)
      }
    }
    return (PresentSite(self, lost: lost), hasNews)
  }
}

extension Folder {
  /// What the file at `path` is; `nil` unless it has the bytes of that hash.
  fileprivate func identity(
    of path: DiskPath,
    with hash: ContentHash
  ) throws(DiskError) -> FileIdentity? {
    guard let status = try status(path), status.kind == .file,
      case .bytes(let bytes) = try read(path, limit: .max - 1, followingLinks: false),
      ContentHash(bytes) == hash
    else { return nil }
    return FileIdentity(status)
  }
}
