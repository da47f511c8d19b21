import Synchronization

extension Publication {
  /// Gives one page of the site other bytes. Everything else stays as it is.
  ///
  /// One rename does that: before it the output is the old site, after it the new one. The hidden
  /// tree is not needed, and no folder of the output is looked through.
  /// - Returns: Whether it is done; not where the output is not known to hold the last build, page
  ///   by page. Nothing has changed then.
  func replace(_ file: OutputFile) throws(PublishingError) -> Bool {
    let (made, present) = progress.withLock { ($0.made, $0.present) }
    guard let live, present?.listHash != nil, let index = made.index(of: file.path) else {
      return false
    }
    let hash = ContentHash(file.bytes)
    let flushing = safety == .powerLoss
    let path = DiskPath(file.path)
    try publishing(below: state.place.state) { () throws(DiskError) in
      let fresh = DiskPath("page")
      try state.folder.remove(fresh)
      try state.folder.create(fresh, file.bytes)
      if flushing { try state.folder.flush(fresh) }
      let parent = made.knownParent(of: path, in: live)
      try state.announce(Announcement([file.path: hash]), flushing: flushing)
      try state.folder.rename(fresh, to: path, in: live)
      if flushing { try live.flush(path.parent ?? .here) }
      var manifest = made
      manifest.setHash(hash, at: index)
      manifest.files[index].identity = live.identity(of: made.files[index].name, in: made.names)
      manifest.files[index].isBehind = true
      if let parent {
        manifest.folders[parent].live = live.identity(of: made.folders[parent].name, in: made.names)
      }
      try state.prepare(manifest, flushing: flushing)
      try state.settle()
    }
    state.release()
    return true
  }
}

extension Manifest {
  /// The place of the folder that a page lies in, if that is as it was left.
  fileprivate func knownParent(of path: DiskPath, in live: Folder) -> Int? {
    guard let parent = path.parent else { return nil }
    let count = UInt32(parent.bytes.count)
    return folders.indices.dropFirst().first { index in
      folders[index].name.count == count && diskPath(folders[index].name) == parent
        && live.identity(of: folders[index].name, in: names) == folders[index].live
    }
  }
}
