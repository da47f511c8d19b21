/// A manifest as bytes: a line that names the format, a checksum, numbers of eight bytes with the
/// lowest first, and the names.
extension Manifest {
  static let format = "cupel-manifest 2"

  private static let headCount = 32
  private static let (fileWords, folderWords) = (6, 7)

  var bytes: [UInt8] {
    let words =
      7 + files.count * Self.fileWords + folders.count * Self.folderWords + leftovers.count
    var writer = WordWriter(head: Self.headCount, words: words, rest: names)
    writer.write(knowsTree ? 1 : 0)
    writer.write(list.paths)
    writer.write(list.contents)
    for count in [files.count, folders.count, leftovers.count, names.count] { writer.write(count) }
    for file in files {
      writer.write(file.name, flag: file.isBehind)
      writer.write(file.hash.value)
      writer.write(file.identity.number)
      writer.write(file.identity.size)
      writer.write(file.identity.modified)
      writer.write(file.identity.altered)
    }
    for folder in folders {
      writer.write(folder.name, flag: false)
      for identity in [folder.live, folder.tree] {
        writer.write(identity.number)
        writer.write(identity.modified)
        writer.write(identity.altered)
      }
    }
    for name in leftovers { writer.write(name, flag: false) }
    return writer.bytes(format: Self.format)
  }

  /// - Returns: `nil` when the bytes are damaged or are not a manifest.
  init?(_ bytes: [UInt8]) {
    guard var reader = WordReader(bytes, format: Self.format, head: Self.headCount) else {
      return nil
    }
    knowsTree = reader.word() == 1
    list = FileListHash(paths: reader.word(), contents: reader.word())
    let counts = (reader.count(), reader.count(), reader.count(), reader.count())
    let words = counts.0 * Self.fileWords + counts.1 * Self.folderWords + counts.2
    guard reader.rest == words * 8 + counts.3 else { return nil }
    names = Array(bytes[(bytes.count - counts.3)...])
    files.reserveCapacity(counts.0)
    for _ in 0..<counts.0 {
      let (name, isBehind) = reader.name()
      let hash = ContentHash(value: reader.word())
      let identity = FileIdentity(
        number: reader.word(),
        size: reader.integer(),
        modified: reader.integer(),
        altered: reader.integer()
      )
      files.append(File(name: name, hash: hash, identity: identity, isBehind: isBehind))
    }
    folders.reserveCapacity(counts.1)
    for _ in 0..<counts.1 {
      let name = reader.name().name
      folders.append(FolderPair(name: name, live: reader.folder(), tree: reader.folder()))
    }
    for _ in 0..<counts.2 { leftovers.append(reader.name().name) }
    guard hasSoundNames else { return nil }
  }

  /// Whether every name lies in `names` and is closed by a zero.
  private var hasSoundNames: Bool {
    func isSound(_ name: Name) -> Bool {
      let end = Int(name.start) + Int(name.count)
      return end < names.count && names[end] == 0
    }
    return files.allSatisfy { isSound($0.name) } && folders.allSatisfy { isSound($0.name) }
      && leftovers.allSatisfy(isSound)
  }
}

private struct WordWriter {
  private var bytes: [UInt8]
  private var offset: Int
  private let head: Int

  init(head: Int, words: Int, rest: [UInt8]) {
    self.head = head
    offset = head
    bytes = []
    bytes.reserveCapacity(head + words * 8 + rest.count)
    bytes = [UInt8](repeating: 0, count: head + words * 8)
    bytes += rest
  }

  mutating func write(_ word: UInt64) {
    let start = offset
    var span = bytes.mutableSpan
    for byte in 0..<8 { span[start + byte] = UInt8(truncatingIfNeeded: word >> (8 * byte)) }
    offset += 8
  }

  mutating func write(_ integer: Int) { write(UInt64(bitPattern: Int64(integer))) }

  mutating func write(_ name: Manifest.Name, flag: Bool) {
    write(UInt64(name.start) << 32 | UInt64(name.count) << 1 | (flag ? 1 : 0))
  }

  func bytes(format: String) -> [UInt8] {
    var writer = self
    writer.bytes.replaceSubrange(0..<format.utf8.count, with: format.utf8)
    writer.offset = head - 8
    writer.write(ContentHash(Array(bytes[head...])).value)
    return writer.bytes
  }
}

private struct WordReader {
  private let bytes: [UInt8]
  private var offset: Int

  init?(_ bytes: [UInt8], format: String, head: Int) {
    guard bytes.count >= head + 56, bytes.starts(with: format.utf8) else { return nil }
    self.bytes = bytes
    offset = head - 8
    guard word() == ContentHash(Array(bytes[head...])).value else { return nil }
  }

  /// The number of bytes left.
  var rest: Int { bytes.count - offset }

  mutating func word() -> UInt64 {
    let start = offset
    offset += 8
    let part = bytes.span.extracting(start..<start + 8)
    return UInt64(part[0]) | UInt64(part[1]) << 8 | UInt64(part[2]) << 16 | UInt64(part[3]) << 24
      | UInt64(part[4]) << 32 | UInt64(part[5]) << 40 | UInt64(part[6]) << 48
      | UInt64(part[7]) << 56
  }

  mutating func integer() -> Int { Int(truncatingIfNeeded: word()) }

  /// At most the number of bytes.
  mutating func count() -> Int { Int(min(word(), UInt64(bytes.count))) }

  mutating func name() -> (name: Manifest.Name, flag: Bool) {
    let word = word()
    let count = UInt32(truncatingIfNeeded: word & 0xFFFF_FFFF) >> 1
    return (Manifest.Name(start: UInt32(word >> 32), count: count), word & 1 == 1)
  }

  mutating func folder() -> FileIdentity {
    let number = word()
    let (modified, altered) = (integer(), integer())
    guard number != 0 else { return .unknown }
    return FileIdentity(number: number, size: -1, modified: modified, altered: altered)
  }
}
