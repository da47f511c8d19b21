/// A file of the finished site.
public struct OutputFile: Hashable, Sendable {
  /// Relative to the output folder, with `/` between folders: `minerals/cobalt/index.html`.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// What a publication did, by path under the output folder, each list in byte order.
public struct Emission: Hashable, Sendable {
  /// Files that are there for the first time or whose bytes changed.
  public var written: [String] = []
  /// Files of an earlier build that this one does not have.
  public var removed: [String] = []
  /// Files whose bytes were right already; they keep their dates.
  public var unchanged: [String] = []

  /// That of the list of all files with their bytes; see ``PresentSite/listHash``.
  var listHash = ContentHash(value: 0)

  public init() {}

  /// Whether the output folder is as it was before.
  public var isEmpty: Bool { written.isEmpty && removed.isEmpty }
}
