/// Cupel's own folder beside the output, `.Site.cupel`: what must outlive a build.
///
///     .gitignore   keeps all of this out of git
///     lock         held while a build publishes
///     manifest     what Cupel made in the output
///     tree/        the site before the present one, on its way to become the next one
///     spare/       files to be written over
///     pending, next, aside   only between two steps of a publication that was cut short
final class StateFolder: Sendable {
  let place: OutputPlace
  let parent: Folder
  private let folder: Folder
  private let lock: PublishingLock
  /// Whether two names that differ only by case are one on this disk.
  let ignoresCase: Bool

  private static let tree = DiskPath("tree")
  private static let spare = DiskPath("spare")
  private static let manifest = DiskPath("manifest")
  private static let pending = DiskPath("pending")
  private static let next = DiskPath("next")
  private static let aside = DiskPath("aside")
  private static let ignored = DiskPath(".gitignore")

  init(
    beside place: OutputPlace,
    patience: Int,
    waiting: () -> Void
  ) throws(PublishingError) {
    self.place = place
    (parent, folder) = try publishing { () throws(DiskError) in
      try Folder.makeFolders(place.state)
      return (try Folder(DiskPath(place.parent)), try Folder(DiskPath(place.state)))
    }
    lock = try PublishingLock("\(place.state)/lock", patience: patience, waiting: waiting)
    let folder = folder
    ignoresCase = try publishing(below: place.state) { () throws(DiskError) in
      if try folder.status(Self.ignored) == nil {
        try folder.create(Self.ignored, Array("*\n".utf8))
      }
      return try folder.status(DiskPath("LOCK")) != nil
    }
    try publishing(below: place.state) { () throws(DiskError) in try restore() }
  }

  func release() { lock.release() }

  /// Puts the output back that ``swapInTwoSteps()`` had moved away when it was cut short.
  private func restore() throws(DiskError) {
    guard try folder.status(Self.aside) != nil else { return }
    if try parent.status(DiskPath(place.name)) == nil {
      try folder.rename(Self.aside, to: DiskPath(place.name), in: parent)
    } else if try folder.status(Self.tree) == nil {
      try folder.rename(Self.aside, to: Self.tree)
    } else {
      try folder.remove(Self.aside)
    }
  }

  /// The output folder as it is; `nil` before the first build.
  func openOutput() throws(PublishingError) -> Folder? {
    try publishing(below: place.parent) { () throws(DiskError) in
      let name = DiskPath(place.name)
      return try parent.status(name) == nil ? nil : try Folder(name, in: parent)
    }
  }

  /// The folder in which the next site is put together.
  func openTree() throws(PublishingError) -> Folder { try open(Self.tree) }

  func openSpares() throws(PublishingError) -> SpareFiles {
    let spare = try open(Self.spare)
    return try publishing(below: place.state) { () throws(DiskError) in try SpareFiles(spare) }
  }

  private func open(_ name: DiskPath) throws(PublishingError) -> Folder {
    try publishing(below: place.state) { () throws(DiskError) in
      if let status = try folder.status(name), status.kind != .folder {
        try folder.remove(name)
      }
      try folder.makeFolder(name)
      return try Folder(name, in: folder)
    }
  }

  /// What Cupel made in `output`, also after a publication that was cut short.
  func manifest(of output: Folder?) throws(PublishingError) -> Manifest {
    if let pending = Manifest(try text(Self.pending) ?? []) {
      guard let output else { return Manifest() }
      return try publishing(below: place.folder) { () throws(DiskError) in
        try pending.filter { path throws(DiskError) in
          try output.status(DiskPath(path))?.kind == .file
        }
      }
    }
    guard let text = try text(Self.manifest), output != nil else { return Manifest() }
    guard let manifest = Manifest(text) else {
      throw PublishingError(
        path: "\(place.state)/manifest",
        "the list of published files in '\(place.state)/manifest' is damaged",
        remedy: "delete '\(place.state)' and the pages in '\(place.folder)', then build again"
      )
    }
    return manifest
  }

  private func text(_ name: DiskPath) throws(PublishingError) -> [UInt8]? {
    try publishing(below: place.state) { () throws(DiskError) in
      guard try folder.status(name) != nil else { return nil }
      guard case .bytes(let text) = try folder.read(name, limit: 1 << 30, followingLinks: false)
      else { return [] }
      return text
    }
  }

  /// Records, before the output changes, what it is about to hold and what it holds.
  func announce(_ next: Manifest, after made: Manifest, flushing: Bool) throws(DiskError) {
    for (name, manifest) in [(Self.pending, made.union(next)), (Self.next, next)] {
      try folder.remove(name)
      try folder.create(name, manifest.text)
      if flushing { try folder.flush(name) }
    }
  }

  /// Makes the announced manifest the valid one.
  func settle() throws(DiskError) {
    try folder.rename(Self.next, to: Self.manifest)
    try folder.remove(Self.pending)
  }

  /// Forgets what was announced.
  func withdraw() throws(DiskError) {
    try folder.remove(Self.next)
    try folder.remove(Self.pending)
  }

  /// Makes the tree the output, and the output the tree.
  ///
  /// One step where the disk can exchange two names or there is no output yet. Elsewhere (NFS,
  /// FAT) two renames: for a moment there is no output, and the next build mends a crash there.
  func swap(replacing hasOutput: Bool) throws(DiskError) {
    let name = DiskPath(place.name)
    guard hasOutput else { return try folder.rename(Self.tree, to: name, in: parent) }
    if try folder.exchange(Self.tree, with: name, in: parent) { return }
    try swapInTwoSteps()
  }

  func swapInTwoSteps() throws(DiskError) {
    let name = DiskPath(place.name)
    try parent.rename(name, to: Self.aside, in: folder)
    do throws(DiskError) {
      try folder.rename(Self.tree, to: name, in: parent)
    } catch {
      try folder.rename(Self.aside, to: name, in: parent)
      throw error
    }
    try folder.rename(Self.aside, to: Self.tree)
  }
}
