extension Publication {
  /// Notes that the hidden tree has `written`, which nobody will see, so that it stays known and
  /// the next build need not walk it.
  /// - Returns: Whether that could be.
  func keepTree(with written: [String], _ progress: Progress) -> Bool {
    guard progress.knowsTrees == true, !progress.completesTree, let live else { return false }
    var made = progress.made
    made.noteUnseen(written, in: tree.folder, besides: live)
    do throws(DiskError) {
      try state.prepare(made, flushing: safety == .powerLoss)
      try state.settle()
      return true
    } catch {
      return false
    }
  }
}

extension Manifest {
  fileprivate mutating func noteUnseen(
    _ written: [String],
    in tree: Folder,
    besides live: Folder
  ) {
    let former = Set(leftovers.map { path($0) })
    for path in written {
      if let index = index(of: path) {
        files[index].isBehind = true
        // The page in the output has lost its other name.
        let identity = live.identity(of: files[index].name, in: names)
        if files[index].identity.holdsSame(as: identity) { files[index].identity = identity }
      } else if !former.contains(path) {
        leftovers.append(name(path.utf8))
      }
    }
    var touched = written.foldersAbove
    for index in folders.indices where index == 0 || touched.remove(diskPath(at: index)) != nil {
      folders[index].tree = tree.identity(of: folders[index].name, in: names)
    }
    for path in touched {
      appendFolder(path)
      let last = folders.count - 1
      folders[last].tree = tree.identity(of: folders[last].name, in: names)
    }
  }
}
