import Diagnostics
import Tables

// What a figure is, in a few words beside its number.
extension Catalog {
  /// What is measured: `share of mine production`. `nil` where the question is not understood.
  ///
  /// In English; in other languages the field's own label, with the name of the measure.
  func measures(of figure: BoundFigure) -> String? {
    guard let table = figure.answer.table, let query = figure.answer.query else { return nil }
    let schema = site.tables[table].table.schema
    let numeric = schema.fields.filter(\.type.isNumeric)
    let name = query.field ?? schema.value?.value ?? (numeric.count == 1 ? numeric[0].name : nil)
    let label = name.flatMap { schema.field($0) }?.label
    guard figure.language.isEnglish else {
      let measure = query.measure.text
      return label.map { query.measure == .value ? $0 : "\($0) (\(measure))" } ?? measure
    }
    return query.measure.words(label?.uncapitalized ?? "rows")
  }

  /// Of what it is measured: `China, rare earths, 2024`; `nil` for all of a table.
  func selection(of figure: BoundFigure) -> String? {
    guard let table = figure.answer.table, let query = figure.answer.query else { return nil }
    var parts = labels(query.conditions, in: table, of: figure)
    if let times = figure.answer.measured?.times, let first = times.first, let last = times.last {
      parts.append(first == last ? first : "\(first)–\(last)")
    }
    let others = labels(query.comparison, in: table, of: figure, withTimes: true)
    let text = parts.joined(separator: ", ")
    guard !others.isEmpty else { return text.isEmpty ? nil : text }
    let versus = figure.language.isEnglish ? ", compared with " : " / "
    return text + versus + others.joined(separator: ", ")
  }

  /// The labels of records and values. Times are left to the rows that were found.
  private func labels(
    _ conditions: [Selection.Condition],
    in table: Int,
    of figure: BoundFigure,
    withTimes: Bool = false
  ) -> [String] {
    let entry = site.tables[table]
    let hasTimes = figure.answer.measured?.times.isEmpty == false && !withTimes
    return conditions.compactMap { condition in
      guard let field = entry.table.fieldNumber(condition.field) else { return nil }
      if hasTimes, entry.table.schema.fields[field].type.isTime { return nil }
      switch condition.values {
      case .anyOf(let texts):
        return texts.map { entry.records[field][$0].map(title) ?? $0 }.joined(separator: " + ")
      case .range(let from, let to): return "\(from)–\(to)"
      case .latest: return nil
      }
    }
  }

  /// How many values the number does without, and why they are missing.
  func missingNote(of figure: BoundFigure) -> String? {
    guard let table = figure.answer.table, let measured = figure.answer.measured,
      let field = measured.field, !measured.missing.isEmpty
    else { return figure.answer.gap.map { $0.summary } }
    var reasons: [String] = []
    for row in measured.missing {
      guard case .missing(let reason) = site.tables[table].table[row, field],
        !reasons.contains(reason.label)
      else { continue }
      reasons.append(reason.label)
    }
    let count = measured.missing.count
    return "\(count) \(count == 1 ? "value is" : "values are") missing: "
      + reasons.joined(separator: ", ")
  }
}

extension Measure {
  /// What is measured of `field`, in English.
  fileprivate func words(_ field: String) -> String {
    switch self {
    case .value, .latest: field
    case .share: "share of \(field)"
    case .rank: "rank by \(field)"
    case .total: "total \(field)"
    case .change: "change in \(field)"
    case .growth: "growth of \(field)"
    case .ratio: "ratio of \(field)"
    case .hhi: "concentration of \(field) (Herfindahl-Hirschman index)"
    case .top(1): "share of the largest in \(field)"
    case .top(let count): "share of the \(count) largest in \(field)"
    case .withoutTop(1): "\(field) without the largest"
    case .withoutTop(let count): "\(field) without the \(count) largest"
    case .count: "number of entries"
    }
  }
}

extension String {
  fileprivate var isEnglish: Bool { self == "en" || hasPrefix("en-") }

  /// With a small first letter, unless the first word is an abbreviation.
  fileprivate var uncapitalized: String {
    guard let second = dropFirst().first, !second.isUppercase, !second.isNumber else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
