/// The files that Cupel made in an output folder, with the bytes it gave them; and how the output
/// and the hidden tree looked when they were left.
///
/// That look lets a build find in a moment that all is as it was, and publish a change at the cost
/// of the change. It is never needed: what is not known is looked up.
struct Manifest: Sendable {
  /// A path in ``names``, where a zero follows it.
  struct Name: Hashable, Sendable {
    var start: UInt32
    var count: UInt32
  }

  struct File: Sendable {
    var name: Name
    var hash: ContentHash
    /// That of the file in the output.
    var identity: FileIdentity
    /// Whether the hidden tree has another file at this path, or none. If not, it has this one.
    var isBehind: Bool
  }

  struct FolderPair: Sendable {
    var name: Name
    /// That of the folder in the output.
    var live: FileIdentity
    /// That of the folder in the hidden tree.
    var tree: FileIdentity
  }

  var names: [UInt8] = []
  /// In byte order of their paths.
  var files: [File] = []
  /// Every folder of the output and the hidden tree, foreign ones too: first the outer one, `.`,
  /// then the others in any order.
  var folders: [FolderPair] = []
  /// Files in the hidden tree where the output has none.
  var leftovers: [Name] = []
  /// Whether `folders`, `leftovers` and `isBehind` tell all in which the hidden tree differs.
  var knowsTree = false
  var list = FileListHash()

  init() {}

  /// The files alone. Nothing else is known.
  init(_ hashes: [String: ContentHash]) {
    for (path, hash) in hashes.sorted(by: { $0.key.comesBefore($1.key) }) {
      append(Array(path.utf8), hash, .unknown, isBehind: true)
    }
  }
}

extension Manifest {
  mutating func name(_ path: some Collection<UInt8>) -> Name {
    defer {
      names += path
      names.append(0)
    }
    return Name(start: UInt32(names.count), count: UInt32(path.count))
  }

  /// Adds a file whose path comes after those of all others.
  mutating func append(
    _ path: [UInt8],
    _ hash: ContentHash,
    _ identity: FileIdentity,
    isBehind: Bool
  ) {
    let name = name(path)
    files.append(File(name: name, hash: hash, identity: identity, isBehind: isBehind))
    list.insert(path, hash)
  }

  mutating func appendFolder(_ path: DiskPath, tree: FileIdentity? = nil) {
    let name = name(path.bytes)
    folders.append(FolderPair(name: name, live: .unknown, tree: tree ?? .unknown))
  }

  func bytes(_ name: Name) -> ArraySlice<UInt8> {
    names[Int(name.start)..<Int(name.start) + Int(name.count)]
  }

  func path(_ name: Name) -> String { String(decoding: bytes(name), as: UTF8.self) }

  func diskPath(_ name: Name) -> DiskPath {
    DiskPath(bytes(name).lazy.map { CChar(bitPattern: $0) })
  }

  /// The path of a folder; of the outer one, the empty path.
  func diskPath(at index: Int) -> DiskPath {
    index == 0 ? .here : diskPath(folders[index].name)
  }

  mutating func setHash(_ hash: ContentHash, at index: Int) {
    let path = Array(bytes(files[index].name))
    list.remove(path, files[index].hash)
    list.insert(path, hash)
    files[index].hash = hash
  }

  /// In byte order.
  var paths: [String] { files.map { path($0.name) } }

  func contains(_ path: String) -> Bool { index(of: path) != nil }

  /// The bytes an earlier build gave the file at `path`.
  func hash(of path: String) -> ContentHash? { index(of: path).map { files[$0].hash } }

  /// Whether the files are those at `paths`, in any order.
  func hasPaths(_ paths: [String]) -> Bool {
    paths.count == files.count && FileListHash(paths: paths).paths == list.paths
  }

  /// The place of the file at `path` in ``files``.
  func index(of path: String) -> Int? {
    let path = Array(path.utf8)
    let index = firstIndex(upTo: files.count) { isOrdered(files[$0].name, before: path) }
    return index < files.count && has(files[index].name, path) ? index : nil
  }

  /// The first place at which a file with that path may stand.
  func place(of path: [UInt8]) -> Int {
    firstIndex(upTo: files.count) { isOrdered(files[$0].name, before: path) }
  }

  private func has(_ name: Name, _ path: [UInt8]) -> Bool { bytes(name).elementsEqual(path) }

  private func isOrdered(_ name: Name, before path: [UInt8]) -> Bool {
    let start = Int(name.start)
    let count = Int(name.count)
    for offset in 0..<min(count, path.count) where names[start + offset] != path[offset] {
      return names[start + offset] < path[offset]
    }
    return count < path.count
  }

  /// The first index that is not before; all that are come first.
  private func firstIndex(upTo count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension String {
  /// Byte order, which is alike on all machines; `<` compares by Unicode's canonical forms.
  func comesBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
