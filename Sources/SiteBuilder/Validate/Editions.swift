import Diagnostics
import Tables

/// Tells each source which newest edition takes its place, from what each says it `replaces`.
///
/// An id that the bibliography lacks is a finding, and so are editions that replace each other,
/// which then count as current.
func linkEditions(_ sources: [Source]) -> Checked<[Source]> {
  var editions = Editions(sources)
  editions.findNewest()
  return Checked(editions.sources, diagnostics: editions.findings)
}

private struct Editions {
  private(set) var sources: [Source]
  private(set) var findings: [Diagnostic] = []
  /// For each source those that name it, and those that it names.
  private var newer: [[Int]]
  private var older: [[Int]]

  init(_ sources: [Source]) {
    self.sources = sources
    newer = Array(repeating: [], count: sources.count)
    older = newer
    let ids = sources.map(\.id)
    let numbers = Dictionary(zip(ids, ids.indices)) { first, _ in first }
    for (number, source) in sources.enumerated() {
      for id in source.replaces {
        guard let old = numbers[id.value] else {
          findings.append(unknownSource(id, among: ids))
          continue
        }
        newer[old].append(number)
        older[number].append(old)
      }
    }
  }

  /// From the current editions to ever older ones; what is never reached replaces itself.
  mutating func findNewest() {
    var waiting = newer.map(\.count)
    var ready = sources.indices.filter { waiting[$0] == 0 }
    while let number = ready.popLast() {
      let newest = sources[number].replacedBy ?? number
      for old in older[number] {
        if isNewer(newest, than: sources[old].replacedBy) { sources[old].replacedBy = newest }
        waiting[old] -= 1
        if waiting[old] == 0 { ready.append(old) }
      }
    }
    reportCycles(among: Set(sources.indices.filter { waiting[$0] > 0 }))
  }

  /// Of two editions that both replace a third, the one issued last counts.
  private func isNewer(_ number: Int, than other: Int?) -> Bool {
    guard let other else { return true }
    let days = [number, other].map { sources[$0].issuedDays?.upperBound.dayNumber ?? .min }
    return (days[0], number) > (days[1], other)
  }

  private mutating func reportCycles(among left: Set<Int>) {
    var left = left
    for number in left { sources[number].replacedBy = nil }
    while let start = left.min() {
      var path: [Int] = []
      var here: Int? = start
      while let number = here, left.contains(number) {
        left.remove(number)
        path.append(number)
        here = newer[number].first { left.contains($0) || path.contains($0) }
      }
      guard let here, let loop = path.firstIndex(of: here) else { continue }
      findings.append(cycle(Array(path[loop...])))
    }
  }

  /// - Parameter numbers: From older to newer, the last of which the first replaces.
  private func cycle(_ numbers: [Int]) -> Diagnostic {
    let names = (numbers + numbers.prefix(1)).reversed().map { "'\(sources[$0].id)'" }
    let newest = numbers.count > 1 ? numbers[1] : numbers[0]
    let id = sources[newest].replaces.first { $0.value == sources[numbers[0]].id }
    return Diagnostic(
      .error,
      id: "edition-cycle",
      "editions replace each other: \(names.joined(separator: " → "))",
      at: id?.range ?? sources[newest].range,
      help: "let only the newer edition say what it replaces"
    )
  }

  private func unknownSource(_ id: Located<String>, among ids: [String]) -> Diagnostic {
    Diagnostic(
      .error,
      id: "unknown-source",
      "the bibliography has no source '\(id.value)'",
      at: id.range,
      help: ids.nearest(to: id.value).map { "replace with '\($0)'" }
        ?? "add '\(id.value):' to 'Content/sources.yaml', or take it out"
    )
  }
}
