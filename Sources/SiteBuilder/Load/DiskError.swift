#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A refusal of the operating system: what was tried, where, and its reason.
struct DiskError: Error, Hashable, Sendable {
  /// A verb: "read", "write", "create".
  var action: String
  var path: String
  /// The value of `errno`.
  var code: Int32

  init(_ action: String, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  init(_ action: String, _ path: DiskPath, code: Int32 = errno) {
    self.init(action, path.shown, code: code)
  }

  /// The operating system's own words: "No space left on device".
  var reason: String { unsafe String(cString: strerror(code)) }

  /// Whether links lead to one another without an end.
  var isLinkLoop: Bool { code == ELOOP }
}
