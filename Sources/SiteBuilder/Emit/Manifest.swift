/// The files that Cupel made in an output folder, with the bytes it gave them.
///
/// As text, so that a person can read it: a line that names the format, a line
/// `<hash> <path>` for each file in byte order, and a line `end <number of files>`. A file can
/// have two lines while a build is being published: what it was and what it becomes.
struct Manifest: Hashable, Sendable {
  static let format = "cupel-manifest 1"

  private(set) var hashes: [String: Set<ContentHash>] = [:]

  init() {}

  init(_ hashes: [String: ContentHash]) {
    self.hashes = hashes.mapValues { [$0] }
  }

  var paths: some Collection<String> { hashes.keys }

  func contains(_ path: String) -> Bool { hashes[path] != nil }

  /// Whether an earlier build gave the file at `path` these bytes.
  func made(_ path: String, with hash: ContentHash) -> Bool {
    hashes[path]?.contains(hash) ?? false
  }

  /// What was made in either.
  func union(_ other: Manifest) -> Manifest {
    var union = self
    union.hashes.merge(other.hashes) { $0.union($1) }
    return union
  }

  /// Only the paths of which `isKept` holds.
  func filter(_ isKept: (String) throws(DiskError) -> Bool) throws(DiskError) -> Manifest {
    var rest = Manifest()
    for (path, hashes) in hashes where try isKept(path) { rest.hashes[path] = hashes }
    return rest
  }

  /// The bytes an earlier build gave the file at `path`, when there is no doubt.
  func hash(of path: String) -> ContentHash? {
    guard let hashes = hashes[path], hashes.count == 1 else { return nil }
    return hashes.first
  }

  var text: [UInt8] {
    var bytes = Array("\(Self.format)\n".utf8)
    var count = 0
    for (path, hashes) in hashes.sorted(by: { $0.key.comesBefore($1.key) }) {
      for hash in hashes.map(\.value).sorted() {
        bytes += Array(String(hash, radix: 16).utf8)
        bytes.append(UInt8(ascii: " "))
        bytes += Array(path.utf8)
        bytes.append(UInt8(ascii: "\n"))
        count += 1
      }
    }
    bytes += Array("end \(count)\n".utf8)
    return bytes
  }

  /// - Returns: `nil` when the text is cut short or is not a manifest.
  init?(_ text: [UInt8]) {
    var lines = text.split(separator: UInt8(ascii: "\n"))
    guard let head = lines.first, head.elementsEqual(Self.format.utf8) else { return nil }
    guard let end = lines.popLast(), end.elementsEqual("end \(lines.count - 1)".utf8) else {
      return nil
    }
    for line in lines.dropFirst() {
      guard let blank = line.firstIndex(of: UInt8(ascii: " ")),
        let hash = UInt64(String(decoding: line[..<blank], as: UTF8.self), radix: 16),
        let path = String(validating: line[(blank + 1)...], as: UTF8.self)
      else { return nil }
      hashes[path, default: []].insert(ContentHash(value: hash))
    }
  }
}

extension String {
  /// Byte order, which is alike on all machines; `<` compares by Unicode's canonical forms.
  func comesBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
