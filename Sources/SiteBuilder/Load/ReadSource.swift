import Diagnostics

/// In bytes; a larger file is refused, since all sources are held in memory.
let largestSource = 64 << 20

/// Reads one source file; `nil` with a finding when that cannot be.
func readSource(_ path: DiskPath, in root: Folder) -> Checked<SourceFile?> {
  var status: FileStatus?
  return readSource(path, in: root, status: &status)
}

/// - Parameter status: Becomes what is known of the file, before its bytes are read.
func readSource(
  _ path: DiskPath,
  in root: Folder,
  status: inout FileStatus?
) -> Checked<SourceFile?> {
  do throws(DiskError) {
    switch try root.read(path, limit: largestSource, followingLinks: true, status: &status) {
    case .bytes(let bytes):
      return Checked(SourceFile(path: path.shown, bytes: bytes))
    case .notAFile:
      return Checked(nil, diagnostics: [.specialFile(path)])
    case .larger:
      return Checked(nil, diagnostics: [.largeFile(path)])
    }
  } catch {
    return Checked(nil, diagnostics: [.unreadable(path, error)])
  }
}

/// The findings of loading; each is about a file or folder as a whole.
extension Diagnostic {
  /// A file or folder that the operating system does not let Cupel read.
  static func unreadable(_ path: DiskPath, _ error: DiskError) -> Diagnostic {
    finding(
      "unreadable-file",
      "'\(path.shown)' cannot be read: \(error.reason)",
      path,
      help: "grant read permission, or remove it from the site"
    )
  }

  /// A pipe, socket or device among the sources, which is never opened.
  static func specialFile(_ path: DiskPath) -> Diagnostic {
    finding(
      "special-file",
      "'\(path.shown)' is a pipe, socket or device, not a file",
      path,
      help: "move it out of the site's folders"
    )
  }

  /// A file above ``largestSource``.
  static func largeFile(_ path: DiskPath) -> Diagnostic {
    finding(
      "large-file",
      "'\(path.shown)' is larger than \(largestSource >> 20) MiB",
      path,
      help: "make it smaller, or publish it elsewhere and link to it"
    )
  }

  /// A symbolic link to something that does not exist.
  static func brokenLink(_ path: DiskPath, to destination: DiskPath) -> Diagnostic {
    finding(
      "broken-symlink",
      "link '\(path.shown)' leads to '\(destination.shown)', which does not exist",
      path,
      help: "correct or remove the link"
    )
  }

  /// A symbolic link to a folder that holds the link, or links that lead to one another.
  static func linkCycle(_ path: DiskPath, to destination: DiskPath) -> Diagnostic {
    finding(
      "symlink-cycle",
      "link '\(path.shown)' leads back to a folder that holds it, by way of '\(destination.shown)'",
      path,
      help: "remove the link"
    )
  }

  /// A symbolic link out of the site, through which a site would publish what is not its own.
  static func linkOutside(_ path: DiskPath, to destination: DiskPath) -> Diagnostic {
    finding(
      "symlink-outside-site",
      "link '\(path.shown)' leads out of the site, to '\(destination.shown)'",
      path,
      help: "copy the file into the site in the place of the link"
    )
  }

  /// A name that other systems and addresses on the web cannot spell.
  static func nameNotUTF8(_ path: DiskPath) -> Diagnostic {
    finding(
      "name-not-utf8",
      "the name '\(path.shown)' is not UTF-8",
      path,
      help: "rename it, best to plain letters, digits and hyphens"
    )
  }

  /// Two names that are one on a disk that ignores case or Unicode forms, as on macOS and Windows.
  static func namesCollide(_ path: DiskPath, with other: DiskPath) -> Diagnostic {
    var finding = finding(
      "name-collision",
      "'\(path.shown)' and '\(other.shown)' are the same name on systems that ignore case",
      path,
      help: "rename one of them"
    )
    finding.severity = .warning
    finding.notes = [Note("the other one", at: SourceRange(startOf: other.shown))]
    return finding
  }

  private static func finding(
    _ id: String,
    _ summary: String,
    _ path: DiskPath,
    help: String
  ) -> Diagnostic {
    Diagnostic(.error, id: id, summary, at: SourceRange(startOf: path.shown), help: help)
  }
}
