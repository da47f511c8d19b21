#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why nothing was published, for the person who asked for it. The old site is untouched.
public struct PublishingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder in question.
  public var path: String
  /// One clause that names the path: "cannot write 'Site/index.html': No space left on device".
  public var problem: String
  /// What to do about it, as a verb phrase.
  public var remedy: String

  public init(path: String, _ problem: String, remedy: String) {
    self.path = path
    self.problem = problem
    self.remedy = remedy
  }

  public var description: String { "\(problem); \(remedy)" }

  /// - Parameter folder: What the error's path is relative to.
  init(_ error: DiskError, below folder: String? = nil) {
    let path = folder.map { error.path == "." ? $0 : "\($0)/\(error.path)" } ?? error.path
    self.init(
      path: path,
      "cannot \(error.action) '\(path)': \(error.reason)",
      remedy: Self.remedy(for: error.code)
    )
  }

  /// What Cupel never made and must not touch stands where pages must go; `nil` for no paths.
  init?(obstructedBy paths: [String], in place: OutputPlace) {
    guard let first = paths.min(by: { $0.comesBefore($1) }) else { return nil }
    let more = paths.count > 1 ? " (and \(paths.count - 1) more like it)" : ""
    self.init(
      path: first,
      "'\(first)' in '\(place.folder)' was not made by Cupel and stands in the way\(more)",
      remedy: "move it away, or give the page of that path another slug"
    )
  }

  private static func remedy(for code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: "make room on that disk, or build into a folder on another one"
    case EACCES, EPERM: "grant write permission there, or build into another folder"
    case EROFS: "build into a folder that can be written to"
    case EMFILE, ENFILE: "raise the limit of open files ('ulimit -n') or use fewer jobs"
    case EIO: "check the disk, then build again"
    case ENAMETOOLONG: "shorten the name"
    case EBUSY, EXDEV: "build into a folder inside it: a mount point cannot be exchanged"
    default: "mend that, then build again"
    }
  }
}

/// Runs `action`; a refusal of the disk becomes an error about a path below `folder`.
func publishing<Value>(
  below folder: String? = nil,
  _ action: () throws(DiskError) -> Value
) throws(PublishingError) -> Value {
  do {
    return try action()
  } catch {
    throw PublishingError(error, below: folder)
  }
}
