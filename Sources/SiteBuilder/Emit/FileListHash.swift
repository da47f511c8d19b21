/// A hash of a list of files, the same in whatever order they come, so that a change of a few
/// costs no look at the others.
struct FileListHash: Hashable, Sendable {
  /// Of the paths alone.
  private(set) var paths: UInt64 = 0
  private(set) var contents: UInt64 = 0

  init() {}

  init(paths: UInt64, contents: UInt64) {
    self.paths = paths
    self.contents = contents
  }

  /// Of paths alone.
  init(paths: some Sequence<String>) {
    for path in paths { self.paths &+= Self.mixed(ContentHash(Array(path.utf8)).value) }
  }

  init(_ files: some Sequence<(path: String, hash: ContentHash)>) {
    for (path, hash) in files { insert(Array(path.utf8), hash) }
  }

  mutating func insert(_ path: [UInt8], _ hash: ContentHash) {
    let path = ContentHash(path).value
    paths &+= Self.mixed(path)
    contents &+= Self.mixed(path, hash)
  }

  mutating func remove(_ path: [UInt8], _ hash: ContentHash) {
    let path = ContentHash(path).value
    paths &-= Self.mixed(path)
    contents &-= Self.mixed(path, hash)
  }

  /// Of paths and contents.
  var hash: ContentHash { ContentHash(value: Self.mixed(paths) ^ contents) }

  private static func mixed(_ path: UInt64, _ hash: ContentHash) -> UInt64 {
    mixed(path &* 0x9E37_79B9_7F4A_7C15 &+ hash.value)
  }

  /// The last step of SplitMix64 (Steele, Lea and Flood 2014): every bit of the sum depends on
  /// every bit of what is added.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension ContentHash {
  /// Of the paths and contents of files, in whatever order they come.
  static func ofFiles(_ files: [(path: String, hash: ContentHash)]) -> ContentHash {
    FileListHash(files).hash
  }
}
