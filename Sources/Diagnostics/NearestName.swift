extension Sequence<String> {
  /// The name most like `name`, for a did-you-mean; `nil` when none is near.
  ///
  /// Near means at most one edit for every three letters (and at least one edit), ignoring case;
  /// an edit inserts, deletes, replaces or swaps neighbours (optimal string alignment distance).
  /// Ties go to the name that sorts first. A name of one letter or more than 64 is like none.
  public func nearest(to name: String) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard (2...64).contains(wanted.count) else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in self {
      let letters = Array(candidate.lowercased().unicodeScalars)
      let limit = Swift.max(1, Swift.max(wanted.count, letters.count) / 3)
      guard abs(wanted.count - letters.count) <= limit else { continue }
      let distance = editDistance(wanted, letters)
      guard distance <= limit else { continue }
      if let best, (best.distance, best.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty else { return b.count }
  var before: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    row.reserveCapacity(b.count + 1)
    for (j, letter) in b.enumerated() {
      var cost = Swift.min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i - 1] == letter ? 0 : 1))
      if i > 1, j > 0, a[i - 1] == b[j - 1], a[i - 2] == letter {
        cost = Swift.min(cost, before[j - 1] + 1)
      }
      row.append(cost)
    }
    (before, last) = (last, row)
  }
  return last[b.count]
}
