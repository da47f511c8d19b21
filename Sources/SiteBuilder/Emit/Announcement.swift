/// The pages that a publication is about to change, with the bytes it gives them: should it be cut
/// short, the next one finds which of them it had come to.
///
/// As text, so that a person can read it: a line that names the format, a line `<hash> <path>` for
/// each file in byte order, and a line `end <number of files>`.
struct Announcement: Hashable, Sendable {
  static let format = "cupel-pending 1"

  var pages: [String: ContentHash] = [:]

  var text: [UInt8] {
    var bytes = Array("\(Self.format)\n".utf8)
    for (path, hash) in pages.sorted(by: { $0.key.comesBefore($1.key) }) {
      bytes += Array("\(String(hash.value, radix: 16)) \(path)\n".utf8)
    }
    bytes += Array("end \(pages.count)\n".utf8)
    return bytes
  }

  init(_ pages: [String: ContentHash] = [:]) { self.pages = pages }

  /// - Returns: `nil` when the text is cut short or is not an announcement.
  init?(_ text: [UInt8], format: String = format) {
    var lines = text.split(separator: UInt8(ascii: "\n"))
    guard let head = lines.first, head.elementsEqual(format.utf8) else { return nil }
    guard let end = lines.popLast(), end.elementsEqual("end \(lines.count - 1)".utf8) else {
      return nil
    }
    for line in lines.dropFirst() {
      guard let blank = line.firstIndex(of: UInt8(ascii: " ")),
        let hash = UInt64(String(decoding: line[..<blank], as: UTF8.self), radix: 16),
        let path = String(validating: line[(blank + 1)...], as: UTF8.self)
      else { return nil }
      pages[path] = ContentHash(value: hash)
    }
  }
}

extension Manifest {
  /// Of a text like an announcement, as it was once.
  static let formerFormat = "cupel-manifest 1"

  /// What is made in `output` when the publication that announced `pages` was cut short, before
  /// or after the exchange.
  func resolving(_ announcement: Announcement, in output: Folder) throws(DiskError) -> Manifest {
    var hashes: [String: ContentHash] = [:]
    for file in files { hashes[path(file.name)] = file.hash }
    for (path, hash) in announcement.pages {
      let place = DiskPath(path)
      guard try output.status(place)?.kind == .file,
        case .bytes(let bytes) = try output.read(place, limit: .max - 1, followingLinks: false),
        ContentHash(bytes) == hash
      else { continue }
      hashes[path] = hash
    }
    return Manifest(hashes)
  }
}
