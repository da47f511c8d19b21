/// Cupel's own folder beside the output, `.Site.cupel`: what must outlive a build.
///
///     .gitignore   keeps all of this out of git
///     lock         held while a build publishes
///     manifest     what Cupel made in the output
///     tree/        the site before the present one, on its way to become the next one
///     spare/       files to be written over
///     pending      what a publication is about to change; stays of one that was cut short
///     next, aside  only between two steps of a publication
final class StateFolder: Sendable {
  let place: OutputPlace
  let parent: Folder
  let folder: Folder
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
    guard let output else { return Manifest() }
    var made = try readManifest()
    guard let pending = try bytes(of: Self.pending) else { return made }
    made.knowsTree = false
    guard let announcement = Announcement(pending), !announcement.pages.isEmpty else { return made }
    try publishing(below: place.folder) { () throws(DiskError) in
      made = try made.resolving(announcement, in: output)
    }
    let resolved = made
    try publishing(below: place.state) { () throws(DiskError) in
      try prepare(resolved, flushing: true)
      try settle()
    }
    return made
  }

  private func readManifest() throws(PublishingError) -> Manifest {
    guard let bytes = try bytes(of: Self.manifest) else { return Manifest() }
    guard
      var made = Manifest(bytes)
        ?? Announcement(bytes, format: Manifest.formerFormat)
        .map({ Manifest($0.pages) })
    else {
      throw PublishingError(
        path: "\(place.state)/manifest",
        "the list of published files in '\(place.state)/manifest' is damaged",
        remedy: "delete '\(place.state)' and the pages in '\(place.folder)', then build again"
      )
    }
    let status = try publishing(below: place.state) { () throws(DiskError) in
      try folder.status(Self.manifest)
    }
    made.forgetUnsettled(since: status?.changed.nanoseconds ?? 0)
    return made
  }

  private func bytes(of name: DiskPath) throws(PublishingError) -> [UInt8]? {
    try publishing(below: place.state) { () throws(DiskError) in
      guard try folder.status(name) != nil else { return nil }
      guard case .bytes(let bytes) = try folder.read(name, limit: 1 << 30, followingLinks: false)
      else { return [] }
      return bytes
    }
  }

  /// Says, before the hidden tree changes, that the manifest no longer tells how it looks.
  func begin() throws(DiskError) {
    guard try folder.status(Self.pending) == nil else { return }
    try folder.create(Self.pending, Announcement().text)
  }

  /// Says, before the output changes, what it is about to hold.
  func announce(_ pages: Announcement, flushing: Bool) throws(DiskError) {
    try write(pages.text, to: Self.next, flushing: flushing)
    try folder.rename(Self.next, to: Self.pending)
  }

  /// Writes the manifest that is to be the valid one.
  func prepare(_ manifest: Manifest, flushing: Bool) throws(DiskError) {
    try write(manifest.bytes, to: Self.next, flushing: flushing)
  }

  private func write(_ bytes: [UInt8], to name: DiskPath, flushing: Bool) throws(DiskError) {
    try folder.remove(name)
    try folder.create(name, bytes)
    if flushing { try folder.flush(name) }
  }

  /// Forgets the prepared manifest. What was announced stays: a look at the output tells that it
  /// did not happen.
  func withdraw() throws(DiskError) { try folder.remove(Self.next) }

  /// Makes the prepared manifest the valid one.
  func settle() throws(DiskError) {
    try folder.rename(Self.next, to: Self.manifest)
    try folder.remove(Self.pending)
  }

  /// Replaces the manifest by one that says the same and knows more.
  func replace(_ manifest: Manifest, flushing: Bool) throws(DiskError) {
    try prepare(manifest, flushing: flushing)
    try folder.rename(Self.next, to: Self.manifest)
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
