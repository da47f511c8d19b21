import Diagnostics
import Synchronization

/// Reads the files of a site, and keeps account of what each of them was.
///
/// A file whose identity is that of an earlier build has the content that it had then.
final class SourceReader: Sendable {
  let folder: SiteFolder
  /// What the earlier build knew; `nil` where there was none.
  let stored: StoredInputs?
  /// When this build began, on the clock of the disk.
  private let moment: Int
  /// What each file is, by path, as far as it is known.
  private let files: Mutex<[String: StoredInputs.File]>

  /// - Parameter jobs: How many threads look at the files' identities.
  init(_ folder: SiteFolder, stored: StoredInputs?, moment: Int, jobs: Int) {
    self.folder = folder
    self.stored = stored
    self.moment = moment
    files = Mutex(stored.map { $0.unchanged(in: folder, jobs: jobs) } ?? [:])
  }

  /// The content of a file, where it is known without reading.
  func content(of path: String) -> ContentHash? { files.withLock { $0[path]?.content } }

  func read(_ file: FoundFile) -> Checked<SourceFile?> {
    var status: FileStatus?
    let source = readSource(file.place, in: folder.root, status: &status)
    guard let bytes = source.value?.bytes else { return source }
    var identity = status.map { FileIdentity($0) }
    if identity?.isSettled(before: moment) != true { identity = nil }
    let known = StoredInputs.File(identity: identity, content: ContentHash(bytes))
    files.withLock { $0[file.path] = known }
    return source
  }

  /// What the files are, once all that matter have been read.
  var inputs: StoredInputs {
    let known = files.withLock { $0 }
    let unreadable = StoredInputs.File(identity: nil, content: ContentHash([]))
    return StoredInputs(
      paths: folder.files.map(\.path),
      files: folder.files.map { known[$0.path] ?? unreadable },
      findings: folder.findingsDigest
    )
  }

  /// The paths of the files whose content differs from that of the earlier build; `nil` where files
  /// came or went, or where there is no earlier build.
  func changes(jobs: Int) -> [String]? {
    guard let stored, stored.findings == folder.findingsDigest,
      stored.paths == folder.files.map(\.path)
    else { return nil }
    let known = files.withLock { $0 }
    let unsure = folder.files.indices.filter { known[folder.files[$0].path] == nil }
    let changed = unsure.concurrentMap(jobs: jobs) { [folder] index in
      let file = folder.files[index]
      _ = self.read(file)
      return self.content(of: file.path) == stored.files[index].content ? nil : file.path
    }
    return changed.compactMap(\.self)
  }
}

extension StoredInputs {
  /// The files whose identity has not changed, by path.
  fileprivate func unchanged(in folder: SiteFolder, jobs: Int) -> [String: File] {
    let known = Dictionary(zip(paths, files)) { first, _ in first }
    let same = folder.files.concurrentMap(jobs: jobs) { file -> (String, File)? in
      guard let stored = known[file.path], let identity = stored.identity else { return nil }
      do throws(DiskError) {
        guard let status = try folder.root.status(file.place, followingLinks: true),
          FileIdentity(status) == identity
        else { return nil }
        return (file.path, stored)
      } catch {
        return nil
      }
    }
    return Dictionary(same.compactMap(\.self)) { first, _ in first }
  }
}

extension SiteFolder {
  fileprivate var findingsDigest: ContentHash {
    var writer = ByteWriter()
    writer.write(diagnostics)
    return ContentHash(writer.bytes)
  }
}
