import Diagnostics
import Quantities
import Tables

/// Words of the same figure that cannot both be so, where the data leaves open which: it has no
/// number, or only bounds. Each is a finding at the later words, with a note at the earlier.
func contradictions(among figures: [BoundFigure]) -> [Diagnostic] {
  let open = figures.filter { $0.verdict == .undecided || $0.verdict == .missing }
  guard open.count > 1 else { return [] }
  return open.grouped.flatMap { group in
    group.indices.dropFirst().compactMap { index in
      group[..<index].first { $0.contradicts(group[index]) }
        .map { contradiction(group[index], $0) }
    }
  }
}

/// Tells findings of mismatch what else is written of the same figure.
func noteContradictions(among figures: [BoundFigure], in findings: inout [Diagnostic]) {
  let wrong = Set(findings.filter { $0.id == "figure-mismatch" }.compactMap(\.range))
  guard !wrong.isEmpty else { return }
  var notes: [SourceRange: Diagnostic.Note] = [:]
  for group in figures.grouped where group.count > 1 {
    for figure in group where wrong.contains(figure.written.range) {
      let other = group.first { $0.contradicts(figure) && !wrong.contains($0.written.range) }
      guard let other = other ?? group.first(where: { $0.contradicts(figure) }) else { continue }
      notes[figure.written.range] = .init(
        "contradicts '\(other.text.clipped)'",
        at: other.written.range
      )
    }
  }
  for index in findings.indices where findings[index].id == "figure-mismatch" {
    if let note = findings[index].range.flatMap({ notes[$0] }) {
      findings[index].notes.append(note)
    }
  }
}

private func contradiction(_ figure: BoundFigure, _ earlier: BoundFigure) -> Diagnostic {
  Diagnostic(
    .error,
    id: "figure-contradiction",
    "'\(figure.text.clipped)' and '\(earlier.text.clipped)' are said of the same figure",
    at: figure.written.range,
    help: "say the same in both places, or bind one of them to other data",
    notes: [.init("'\(earlier.text.clipped)' stands here", at: earlier.written.range)]
  )
}

/// What two figures have in common that say the same: the table, the measure and the rows.
private struct Sameness: Hashable {
  var table: Int
  var query: MeasureQuery
  var field: Int?
  var rows: [Int]?

  init?(_ figure: BoundFigure) {
    guard let table = figure.answer.table, var query = figure.answer.query else { return nil }
    self.table = table
    if let measured = figure.answer.measured, query.comparison.isEmpty {
      // However the rows were asked for: `latest` and the year that it is.
      rows = measured.rows
      field = measured.field
      query.field = nil
      query.conditions = []
    }
    query.conditions.sort { $0.field < $1.field }
    query.comparison.sort { $0.field < $1.field }
    self.query = query
  }
}

extension [BoundFigure] {
  /// Those that say the same together, in the order of the first of each.
  fileprivate var grouped: [[BoundFigure]] {
    var numbers: [Sameness: Int] = [:]
    var groups: [[BoundFigure]] = []
    for figure in self where figure.written.words != nil {
      guard let sameness = Sameness(figure) else { continue }
      if let number = numbers[sameness] {
        groups[number].append(figure)
      } else {
        numbers[sameness] = groups.count
        groups.append([figure])
      }
    }
    return groups
  }
}

extension BoundFigure {
  /// Whether no number is what both say.
  fileprivate func contradicts(_ other: BoundFigure) -> Bool {
    guard let mine = accepted, let theirs = other.accepted else { return false }
    return !mine.overlaps(theirs)
  }

  /// The numbers that the words allow, even where the data has none.
  private var accepted: Interval? {
    if let judgement { return judgement.accepted }
    guard let words = written.words, let query = answer.query else { return nil }
    let anything = Measured(-.infinity, to: .infinity, field: nil, rows: [])
    let quantity = Quantity(query.measure, anything, unit: answer.dataUnit)
    let phrase = Phrase(words.text, before: words.before, after: words.after)
    return judge(phrase, quantity, language: language).accepted
  }
}
