#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What tells an unchanged file from a changed one without reading it.
///
/// The operating system changes the last of these with every change of a file, and lets nobody set
/// it. Its clock is coarse: of a file that changed just now, a second change may look the same.
struct FileIdentity: Hashable, Sendable {
  /// The number of the file on its disk.
  var number: UInt64
  /// In bytes.
  var size: Int
  /// When the contents last changed, in nanoseconds since 1970.
  var modified: Int
  /// When the contents, the mode, the owner or the names last changed.
  var altered: Int

  init(number: UInt64, size: Int, modified: Int, altered: Int) {
    self.number = number
    self.size = size
    self.modified = modified
    self.altered = altered
  }

  init(_ status: FileStatus) {
    number = status.number
    size = status.size
    modified = status.changed.nanoseconds
    altered = status.altered.nanoseconds
  }

  /// Whether a later change would show, for a look at the file that began at `moment` on the same
  /// disk's clock.
  func isSettled(before moment: Int) -> Bool {
    // Some disks count whole seconds, or even pairs of them.
    let isCoarse = altered % 1_000_000_000 == 0
    return max(modified, altered) < moment - (isCoarse ? 2_000_000_000 : 20_000_000)
  }
}

/// As a manifest notes them, of folders as well.
extension FileIdentity {
  /// Of what is not there, or of which nothing is known.
  static let unknown = FileIdentity(number: 0, size: 0, modified: 0, altered: 0)

  /// - Returns: `unknown` for a link or a device; the size of a folder is -1.
  init(entry status: FileStatus) {
    self = .unknown
    guard status.kind == .file || status.kind == .folder else { return }
    self.init(status)
    if status.kind == .folder { size = -1 }
  }

  var isKnown: Bool { number != 0 }

  var isOfFolder: Bool { size == -1 }

  /// That of a folder which is renamed, which counts as a change of itself.
  var whenRenamed: FileIdentity {
    var identity = self
    identity.altered = 0
    return identity
  }

  /// Whether both are the same entry with the same contents; names may have come or gone.
  func holdsSame(as other: FileIdentity) -> Bool {
    isKnown && number == other.number && size == other.size && modified == other.modified
  }
}

extension timespec {
  var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}
