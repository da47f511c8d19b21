/// The pages of a build as a tree of names, so that it can be walked beside the folders on disk.
struct PageFolder {
  private(set) var files: Set<DiskPath> = []
  private(set) var folders: [DiskPath: PageFolder] = [:]

  init() {}

  init(_ paths: some Sequence<String>) {
    for path in paths {
      insert(path.utf8.split(separator: UInt8(ascii: "/"))[...])
    }
  }

  private mutating func insert(_ names: ArraySlice<Substring.UTF8View>) {
    guard let first = names.first else { return }
    let name = DiskPath(first.lazy.map { CChar(bitPattern: $0) })
    if names.count == 1 {
      files.insert(name)
    } else {
      folders[name, default: PageFolder()].insert(names.dropFirst())
    }
  }
}

extension Sequence<String> {
  /// Every folder that one of these paths lies in.
  var foldersAbove: Set<DiskPath> {
    var folders: Set<DiskPath> = []
    for path in self {
      var inner = DiskPath(path)
      while let folder = inner.parent, folders.insert(folder).inserted { inner = folder }
    }
    return folders
  }
}
