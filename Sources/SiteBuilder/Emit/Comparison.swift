#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How a page that is to be published stands to what is there.
enum Comparison: Hashable, Sendable {
  case absent
  case same
  case different
  case folder
  /// A link, pipe or device.
  case obstructed
}

extension Folder {
  /// Compares the file at `path` with `bytes`, reading it only when the sizes agree.
  func compare(_ bytes: [UInt8], with path: DiskPath) throws(DiskError) -> Comparison {
    guard let status = try status(path) else { return .absent }
    switch status.kind {
    case .folder: return .folder
    case .link, .special: return .obstructed
    case .file: break
    }
    guard status.size == bytes.count else { return .different }
    let contents = try read(path, limit: bytes.count, followingLinks: false)
    guard case .bytes(let present) = contents else { return .different }
    return present.isSame(as: bytes) ? .same : .different
  }
}

extension [UInt8] {
  /// Several times as fast as `==`, which compares byte by byte.
  fileprivate func isSame(as other: [UInt8]) -> Bool {
    guard count == other.count, count > 0 else { return count == other.count }
    return unsafe memcmp(self, other, count) == 0
  }
}
