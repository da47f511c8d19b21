/// The hidden tree when the next site is complete in it.
struct CompleteTree {
  /// What is to be noted of it when it has become the output.
  var manifest: Manifest
  /// The folders of the old output that changed since they were looked through.
  var lateFolders: () throws(DiskError) -> [DiskPath]
}

extension Publication {
  /// Completes the tree by the shortest way.
  func completeTree(_ next: NextSite, _ progress: Progress) throws(PublishingError) -> CompleteTree
  {
    if progress.knowsTrees == true,
      progress.present?.lacksNothing(besides: { next.written[$0] != nil }) ?? true
    {
      let quick = try publishing(below: state.place.folder) { () throws(DiskError) in
        var update = QuickUpdate(progress.made, next, from: live, to: tree, jobs: progress.jobs)
        return try update.complete()
      }
      if let quick { return quick }
    }
    return try walkTree(next, progress)
  }

  private func walkTree(
    _ next: NextSite,
    _ progress: Progress
  ) throws(PublishingError) -> CompleteTree {
    let update = try publishing(below: state.place.folder) { () throws(DiskError) in
      var update = try TreeUpdate(
        from: live,
        to: tree,
        written: Set(next.emission.written.map { DiskPath($0) }),
        stale: Set(next.emission.removed.map { DiskPath($0) }),
        formerFolders: next.formerFolders(progress.made)
      )
      try update.update(.here, PageFolder(next.pages.lazy.map(\.path)), isLive: live != nil)
      if let mode = try live?.status(.here)?.mode { try tree.folder.setMode(of: .here, to: mode) }
      return update
    }
    let conflicts = update.conflicts.map(\.shown)
    if let error = PublishingError(obstructedBy: conflicts, in: state.place) { throw error }
    return CompleteTree(
      manifest: try publishing(below: state.place.folder) { () throws(DiskError) in
        try Manifest(of: next, after: progress.made, update, jobs: progress.jobs)
      },
      lateFolders: update.changedFolders
    )
  }
}
