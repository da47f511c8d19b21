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
  /// The paths of the files, in their order.
  let paths: [String]
  /// What each file is, by number, as far as it is known.
  private let files: Mutex<[StoredInputs.File?]>

  /// - Parameter jobs: How many threads look at the files' identities.
  init(_ folder: SiteFolder, stored: StoredInputs?, moment: Int, jobs: Int) {
    self.folder = folder
    self.stored = stored
    self.moment = moment
    let paths = folder.files.map(\.path)
    self.paths = paths
    let known = stored.map { $0.unchanged(in: folder, paths, jobs: jobs) }
    files = Mutex(known ?? Array(repeating: nil, count: paths.count))
  }

  /// The content of a file, where it is known without reading.
  func content(of file: FoundFile) -> ContentHash? {
    files.withLock { $0[file.number]?.content }
  }

  func read(_ file: FoundFile) -> Checked<SourceFile?> {
    var status: FileStatus?
    let source = readSource(file.place, in: folder.root, status: &status)
    guard let bytes = source.value?.bytes else { return source }
    var identity = status.map { FileIdentity($0) }
    if identity?.isSettled(before: moment) != true { identity = nil }
    let known = StoredInputs.File(identity: identity, content: ContentHash(bytes))
    files.withLock { $0[file.number] = known }
    return source
  }

  /// What the files are, once all that matter have been read.
  var inputs: StoredInputs {
    let known = files.withLock { $0 }
    let unreadable = StoredInputs.File(identity: nil, content: .ofNothing)
    return StoredInputs(
      paths: paths,
      files: known.map { $0 ?? unreadable },
      findings: folder.findingsDigest
    )
  }

  /// The paths of the files whose content differs from that of the earlier build; `nil` where files
  /// came or went, or where there is no earlier build.
  func changes(jobs: Int) -> [String]? {
    guard let stored, stored.findings == folder.findingsDigest, stored.paths == paths else {
      return nil
    }
    let known = files.withLock { $0 }
    let unsure = known.indices.filter { known[$0] == nil }
    let changed = unsure.concurrentMap(jobs: jobs) { [folder] index in
      let file = folder.files[index]
      _ = self.read(file)
      return self.content(of: file) == stored.files[index].content ? nil : file.path
    }
    return changed.compactMap(\.self)
  }
}

extension StoredInputs {
  /// What is known of the files, by number, of those whose identity has not changed.
  ///
  /// - Parameter present: The paths of the files.
  fileprivate func unchanged(
    in folder: SiteFolder,
    _ present: [String],
    jobs: Int
  ) -> [File?] {
    let known: [File?]
    if present == paths {
      known = files
    } else {
      let byPath = Dictionary(zip(paths, files)) { first, _ in first }
      known = present.map { byPath[$0] }
    }
    return folder.files.concurrentMap(jobs: jobs) { file -> File? in
      guard let stored = known[file.number], let identity = stored.identity else { return nil }
      do throws(DiskError) {
        let status = try folder.root.status(file.place, followingLinks: true)
        return status.map { FileIdentity($0) } == identity ? stored : nil
      } catch {
        return nil
      }
    }
  }
}

extension SiteFolder {
  fileprivate var findingsDigest: ContentHash {
    var writer = ByteWriter()
    writer.write(diagnostics)
    return ContentHash(writer.bytes)
  }
}
