/// How much of a thread's stack is in use: a net under the limits on nesting, whose product a hostile
/// template could still drive past the 512 KB of a worker thread.
struct StackDepth {
  private let start: UInt
  /// Bytes from where rendering starts; what calls it and the host's functions have the rest.
  private static let most: UInt = 280_000

  init() { start = Self.here }

  var isExhausted: Bool { start &- Self.here > Self.most && start > Self.here }

  /// An address in the current frame; stacks grow downwards.
  private static var here: UInt {
    var mark: UInt8 = 0
    return unsafe withUnsafePointer(to: &mark) { UInt(bitPattern: $0) }
  }
}
