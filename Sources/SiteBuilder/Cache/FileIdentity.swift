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

extension timespec {
  var nanoseconds: Int { tv_sec * 1_000_000_000 + tv_nsec }
}
