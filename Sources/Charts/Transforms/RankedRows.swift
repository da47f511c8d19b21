/// One category with its values, in the order drawn; a reference, so that ordering and laying out rows
/// copies none of them.
final class RankedRow: Sendable {
  let category: ChartCategory
  /// One per series.
  let values: [ChartValue?]
  let isHighlighted: Bool
  /// The categories gathered in it, largest first; empty for a category of its own.
  let members: [RankedRow]
  /// The sum of its numbers; `nil` without any.
  let size: Double?

  init(
    category: ChartCategory,
    values: [ChartValue?],
    isHighlighted: Bool = false,
    members: [RankedRow] = []
  ) {
    self.category = category
    self.values = values
    self.isHighlighted = isHighlighted
    self.members = members
    let numbers = values.lazy.compactMap { $0?.number }
    size = numbers.isEmpty ? nil : numbers.reduce(0, +)
  }
}

/// How rows are ordered and how many are kept.
struct RankingRule {
  var order: ChartOptions.Order
  var top: Int?
  var other: ChartOptions.Other
  var highlight: [String]
  /// With `{0}` for the number of categories gathered.
  var otherLabel: String
}

extension Crosstab {
  /// Rows in order; those after the first `top` gathered in one, which is last.
  ///
  /// Equal values go by name in code-point order; a category without numbers comes after those with.
  /// A highlighted category is always kept. One category left over is shown, not gathered.
  func ranked(_ rule: RankingRule) -> (rows: [RankedRow], left: [RankedRow]) {
    let rows = zip(categories, values).map { category, values in
      RankedRow(
        category: category,
        values: values,
        isHighlighted: rule.highlight.contains { category.answers($0) }
      )
    }
    let rest = rows.filter(\.category.isRest)
    let named = rows.filter { !$0.category.isRest }
    let bySize = named.sorted { $0.isBefore($1, descending: rule.order != .ascending) }
    let kept = rule.top.map { bySize.kept(top: $0, spare: rest.isEmpty ? 1 : 0) } ?? bySize
    let isKept = Set(kept.map(\.category.key))
    let left = bySize.filter { !isKept.contains($0.category.key) }
    let ordered =
      switch rule.order {
      case .value, .ascending: kept
      case .name: kept.sorted { $0.category.label.precedes($1.category.label) }
      case .given: named.filter { isKept.contains($0.category.key) }
      }
    guard !left.isEmpty, case .grouped(let label) = rule.other else {
      return (ordered + rest, left)
    }
    return (ordered + [Self.gathered(left, rest: rest, label: label, rule)], [])
  }

  private static func gathered(
    _ left: [RankedRow],
    rest: [RankedRow],
    label: String?,
    _ rule: RankingRule
  ) -> RankedRow {
    let all = left + rest
    let name =
      label ?? rest.first?.category.label ?? ChartWords.filled(rule.otherLabel, "\(left.count)")
    let values = (all.first?.values.indices ?? 0..<0).map { part in
      all.compactMap { $0.values[part] }.total
    }
    return RankedRow(
      category: ChartCategory(name, key: "other", isRest: true),
      values: values,
      members: all
    )
  }
}

extension RankedRow {
  fileprivate func isBefore(_ other: RankedRow, descending: Bool) -> Bool {
    switch (size, other.size) {
    case (let mine?, let theirs?) where mine != theirs:
      return descending ? mine > theirs : mine < theirs
    case (_?, nil): return true
    case (nil, _?): return false
    default: return category.label.precedes(other.category.label)
    }
  }
}

extension [RankedRow] {
  /// The first `top`, in which highlighted rows from further down take the last places.
  fileprivate func kept(top: Int, spare: Int) -> [RankedRow] {
    guard count > top + spare else { return self }
    let wanted = dropFirst(top).filter(\.isHighlighted)
    var places = Swift.max(0, top - wanted.count)
    return filter { row in
      if row.isHighlighted, wanted.contains(where: { $0 === row }) { return true }
      places -= 1
      return places >= 0 || row.isHighlighted
    }
  }
}

extension String {
  /// By code points, so that no locale matters.
  func precedes(_ other: String) -> Bool {
    unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
  }
}
