#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps all other builds out of one output folder until it is released.
///
/// The operating system releases the lock of a process that ends, however it ends; the file
/// itself says nothing and stays.
final class PublishingLock: Sendable {
  private let file: Int32

  /// Waits for another build to end.
  ///
  /// - Parameters:
  ///   - patience: How long to wait at most, in seconds.
  ///   - waiting: Called once when another build is in the way.
  init(
    _ path: String,
    patience: Int,
    waiting: () -> Void
  ) throws(PublishingError) {
    file = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw PublishingError(DiskError("open", path)) }
    var turns = 0
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw PublishingError(DiskError("lock", path))
      }
      guard turns < patience * 50 else { throw Self.tooLong(path, patience) }
      if turns == 0 { waiting() }
      turns += 1
      usleep(20_000)
    }
  }

  deinit { close(file) }

  func release() { _ = flock(file, LOCK_UN) }

  private static func tooLong(_ path: String, _ patience: Int) -> PublishingError {
    PublishingError(
      path: path,
      "another build has held '\(path)' for more than \(patience) seconds",
      remedy: "wait for it, end it, or build into another folder"
    )
  }
}
