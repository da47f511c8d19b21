/// The change of a file as a unified diff, as `diff -u` prints and `patch -p1` takes it.
///
/// Where both texts have as many lines, lines are compared one by one; else all between the first
/// and the last line that differ is one change.
struct UnifiedDiff {
  private static let contextCount = 3
  private let path: String
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]

  init(_ change: FileChange) {
    path = change.path
    old = Self.lines(change.before)
    new = Self.lines(change.after)
  }

  var bytes: [UInt8] {
    let hunks = hunks
    guard !hunks.isEmpty else { return [] }
    return Array("--- a/\(path)\n+++ b/\(path)\n".utf8) + hunks.flatMap(text)
  }

  /// Lines with their ends.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// Lines that differ: where in the old text and where in the new.
  private typealias Hunk = (old: Range<Int>, new: Range<Int>)

  private var changes: [Hunk] {
    if old.count == new.count {
      return old.indices.filter { old[$0] != new[$0] }.map { ($0..<$0 + 1, $0..<$0 + 1) }
    }
    let shorter = min(old.count, new.count)
    let before = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
    let after =
      (0..<shorter - before).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] }
      ?? shorter - before
    return [(before..<old.count - after, before..<new.count - after)]
  }

  /// Changes whose surroundings touch, together.
  private var hunks: [[Hunk]] {
    changes.reduce(into: []) { hunks, change in
      if let last = hunks.last?.last,
        change.old.lowerBound - last.old.upperBound <= 2 * Self.contextCount
      {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
  }

  private func text(_ hunk: [Hunk]) -> [UInt8] {
    guard let first = hunk.first, let last = hunk.last else { return [] }
    let before = min(Self.contextCount, first.old.lowerBound)
    let after = min(Self.contextCount, old.count - last.old.upperBound)
    let from = first.old.lowerBound - before..<last.old.upperBound + after
    let to = first.new.lowerBound - before..<last.new.upperBound + after
    var text = Array("@@ -\(Self.place(from)) +\(Self.place(to)) @@\n".utf8)
    var line = from.lowerBound
    // Stretches of changed lines are told as one: all that goes, then all that comes.
    for change in Self.joined(hunk) {
      for number in line..<change.old.lowerBound { text += Self.marked(" ", old[number]) }
      for number in change.old { text += Self.marked("-", old[number]) }
      for number in change.new { text += Self.marked("+", new[number]) }
      line = change.old.upperBound
    }
    for number in line..<from.upperBound { text += Self.marked(" ", old[number]) }
    return text
  }

  private static func joined(_ hunk: [Hunk]) -> [Hunk] {
    hunk.reduce(into: []) { joined, change in
      if let last = joined.last, last.old.upperBound == change.old.lowerBound {
        joined[joined.count - 1] = (
          last.old.lowerBound..<change.old.upperBound, last.new.lowerBound..<change.new.upperBound
        )
      } else {
        joined.append(change)
      }
    }
  }

  /// `12,7`, or `12` for one line; of none, the line before.
  private static func place(_ lines: Range<Int>) -> String {
    switch lines.count {
    case 0: "\(lines.lowerBound),0"
    case 1: "\(lines.lowerBound + 1)"
    default: "\(lines.lowerBound + 1),\(lines.count)"
    }
  }

  private static func marked(_ mark: String, _ line: ArraySlice<UInt8>) -> [UInt8] {
    let end = line.last == 0x0A ? "" : "\n\\ No newline at end of file\n"
    return Array(mark.utf8) + line + Array(end.utf8)
  }
}

extension FileChange {
  /// See ``UnifiedDiff``; empty where nothing changes.
  public var unifiedDiff: [UInt8] { UnifiedDiff(self).bytes }
}
