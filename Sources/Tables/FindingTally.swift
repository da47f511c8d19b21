import Diagnostics

/// Gathers findings about cells, of each kind in each column only the first twenty.
///
/// A column of the wrong type would otherwise fill the screen with what is one mistake.
struct FindingTally {
  private(set) var findings: [Diagnostic] = []
  private var counts: [Kind: Int] = [:]
  private var last: [Kind: Diagnostic] = [:]

  static let mostShown = 20

  private struct Kind: Hashable, Comparable {
    var column: Int
    var id: String

    static func < (left: Self, right: Self) -> Bool {
      (left.column, left.id) < (right.column, right.id)
    }
  }

  mutating func add(_ finding: Diagnostic, column: Int) {
    let kind = Kind(column: column, id: finding.id)
    counts[kind, default: 0] += 1
    if counts[kind, default: 0] <= Self.mostShown {
      findings.append(finding)
    } else if last[kind] == nil {
      last[kind] = finding
    }
  }

  /// All findings in the order of the file, and how many more there are.
  var all: [Diagnostic] {
    findings.inOrderOfPlaces
      + last.sorted { $0.key < $1.key }.map { kind, finding in
        var more = finding
        let count = counts[kind, default: 0] - Self.mostShown
        more.summary =
          count == 1 ? "one more cell is like this" : "\(count) more cells are like this"
        more.summary = "\(finding.summary); \(more.summary)"
        more.fix = nil
        return more
      }
  }
}

extension [Diagnostic] {
  /// Those at one place stay in the order in which they were added.
  fileprivate var inOrderOfPlaces: Self {
    enumerated().sorted { left, right in
      guard let a = left.element.range?.start, let b = right.element.range?.start, a != b else {
        return left.offset < right.offset
      }
      return a < b
    }.map(\.element)
  }
}
