#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The absolute path without links of what exists at `path`; `nil` with `errno` when nothing does.
func realPath(_ path: String) -> String? {
  guard let real = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(real) }
  return unsafe String(cString: real)
}

extension String {
  /// Whether this path is `folder` or lies in it, both being absolute and without links.
  func isAt(orBelow folder: String) -> Bool {
    self == folder || folder == "/" || hasPrefix("\(folder)/")
  }
}
