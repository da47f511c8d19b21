/// The site that a publication is to make, page by page, and what that changes.
struct NextSite: Sendable {
  /// Every page with its bytes, in byte order.
  var pages: [(path: String, hash: ContentHash)] = []
  /// The pages that were written into the hidden tree.
  var written: [String: (hash: ContentHash, identity: FileIdentity)] = [:]
  var emission = Emission()
  /// Whether the pages are those of the last build, whatever their bytes.
  var hasSamePaths = false

  /// The pages that are about to get other bytes.
  var announcement: Announcement {
    Announcement(written.mapValues(\.hash))
  }

  /// Every folder that one of the pages lies in which the last build had and this one has not.
  func formerFolders(_ made: Manifest) -> Set<DiskPath> {
    if hasSamePaths { return [] }
    let paths = Set(pages.map(\.path))
    return made.paths.filter { !paths.contains($0) }.foldersAbove
  }
}
