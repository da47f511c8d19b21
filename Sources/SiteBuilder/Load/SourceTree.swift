import Diagnostics

/// Searches the site's folders for source files, without reading any.
struct SourceTree {
  let root: Folder
  private let rootPath: String
  /// Real paths; links may lead to what lies in them.
  private let bounds: [String]
  /// In byte order of the whole path.
  private(set) var files: [DiskPath] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The folders that are being searched, from the outermost in.
  private var open: [FileStatus] = []

  /// - Parameter name: The folder below `root` that is going to be searched.
  init(_ name: String, in root: Folder, at rootPath: String) {
    self.root = root
    self.rootPath = rootPath
    bounds = [rootPath, "\(rootPath)/\(name)"].compactMap { realPath($0) }
    search(DiskPath(name))
  }

  /// Adds the files in the folder at `path`, and in the folders below it.
  private mutating func search(_ path: DiskPath) {
    do throws(DiskError) {
      guard let status = try root.status(path, followingLinks: true) else { return }
      open.append(status)
      defer { open.removeLast() }
      let entries = try root.entries(path).filter { !$0.name.isIgnored }
      let sorted = entries.map { Found($0, at: path.appending($0.name), in: root) }
        .sorted { $0.comes(before: $1) }
      reportCollisions(sorted)
      for entry in sorted { take(entry) }
    } catch {
      diagnostics.append(.unreadable(path, error))
    }
  }

  private mutating func take(_ entry: Found) {
    guard entry.path.text != nil else {
      diagnostics.append(.nameNotUTF8(entry.path))
      return
    }
    if entry.isLink, let finding = check(link: entry) {
      diagnostics.append(finding)
      return
    }
    switch entry.kind {
    case .file: files.append(entry.path)
    case .folder: search(entry.path)
    case .link: break
    case .special: diagnostics.append(.specialFile(entry.path))
    }
  }

  /// What is wrong with a link, if anything.
  private func check(link: Found) -> Diagnostic? {
    do throws(DiskError) {
      let destination = try root.destination(of: link.path)
      guard let status = link.target else {
        let isLoop = link.error?.isLinkLoop ?? false
        if let error = link.error, !isLoop { return .unreadable(link.path, error) }
        return isLoop
          ? .linkCycle(link.path, to: destination) : .brokenLink(link.path, to: destination)
      }
      guard isInside(link.path) else { return .linkOutside(link.path, to: destination) }
      if status.kind == .folder, open.contains(where: { $0.isSameEntry(as: status) }) {
        return .linkCycle(link.path, to: destination)
      }
      return nil
    } catch {
      return .unreadable(link.path, error)
    }
  }

  private func isInside(_ link: DiskPath) -> Bool {
    guard let real = realPath("\(rootPath)/\(link.shown)") else { return false }
    return bounds.contains { real.isAt(orBelow: $0) }
  }

  private mutating func reportCollisions(_ entries: [Found]) {
    // Names that are small letters throughout differ on every system.
    guard entries.contains(where: { !$0.path.isPlain }) else { return }
    var seen: [String: DiskPath] = [:]
    for entry in entries {
      guard let name = entry.path.text?.lowercased() else { continue }
      if let other = seen[name] {
        diagnostics.append(.namesCollide(entry.path, with: other))
      } else {
        seen[name] = entry.path
      }
    }
  }
}

/// An entry of a source folder, with what a link leads to.
private struct Found {
  var path: DiskPath
  var isLink: Bool
  /// Of the entry, or of what the link leads to.
  var kind: Folder.Kind
  var target: FileStatus?
  /// Why the link could not be followed.
  var error: DiskError?

  init(_ entry: Folder.Entry, at path: DiskPath, in root: Folder) {
    self.path = path
    isLink = entry.kind == .link
    kind = entry.kind
    guard isLink else { return }
    do throws(DiskError) {
      target = try root.status(path, followingLinks: true)
      kind = target?.kind ?? .link
    } catch {
      self.error = error
    }
  }

  /// Sorts folders among files so that whole paths come in byte order: `a-b.md` before `a/`.
  ///
  /// The zero that ends a path counts as the `/` that follows a folder's name.
  func comes(before other: Found) -> Bool {
    let (mine, theirs) = (path.characters, other.path.characters)
    for index in 0..<min(mine.count, theirs.count) where mine[index] != theirs[index] {
      return byte(at: index) < other.byte(at: index)
    }
    return mine.count < theirs.count
  }

  private func byte(at index: Int) -> UInt8 {
    let byte = UInt8(bitPattern: path.characters[index])
    return byte == 0 && kind == .folder ? UInt8(ascii: "/") : byte
  }
}

extension DiskPath {
  /// Whether a name is hidden or left behind by an editor.
  fileprivate var isIgnored: Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    let hash = UInt8(ascii: "#")
    return first == UInt8(ascii: ".") || last == UInt8(ascii: "~")
      || (first == hash && last == hash) || bytes.suffix(4).elementsEqual(".swp".utf8)
  }

  /// Whether the last name has neither capital letters nor any outside of ASCII.
  fileprivate var isPlain: Bool {
    bytes.reversed().prefix { $0 != UInt8(ascii: "/") }.allSatisfy {
      $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
    }
  }
}
