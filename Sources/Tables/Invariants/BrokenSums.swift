import Diagnostics

/// Sums that are not what a rule says.
func brokenSums(_ rule: SumRule, in table: Table, totals: Table?) -> [Diagnostic] {
  guard let field = table.fieldNumber(rule.field.value) else { return [] }
  var match: TotalMatch?
  if rule.target == .totals {
    guard let totals, let found = TotalMatch(table, field, totals) else { return [] }
    match = found
  }
  let check = SumCheck(rule: rule, table: table, field: field, totals: totals, match: match)
  return SumGroups(rule, in: table).rows.compactMap(check.finding)
}

/// The check of one sum after the other.
private struct SumCheck {
  let rule: SumRule
  let table: Table
  let field: Int
  let totals: Table?
  let match: TotalMatch?

  /// What is wrong with the sum of `rows`, all of one group; `nil` where nothing is, or where the
  /// total has no value.
  func finding(_ rows: [Int]) -> Diagnostic? {
    guard let first = rows.first, let target = target(of: first) else { return nil }
    switch table.added(rows, field, to: target.basis) {
    case .success(let sum): return finding(rows, sum, target)
    case .failure(let mixture): return mixed(mixture, target)
    }
  }

  private func finding(_ rows: [Int], _ sum: PartSum, _ target: SumTarget) -> Diagnostic? {
    let total = sum.amount + target.others
    let allowed =
      rule.within?.amount(of: target.amount)
      ?? (match == nil ? nil : table.schema.totals?.within?.amount(of: target.amount))
      ?? (sum.slack + target.slack)
    let excess = total - target.amount
    // Binary noise of adding is no violation.
    let limit = allowed + abs(target.amount) * 0x1p-40
    let isKnown = sum.missing == 0 && !target.lacksOthers
    let isHigh = excess > limit && !target.isLowerBound
    let isLow = -excess > limit && isKnown && rule.comparison == .equals
    guard isHigh || isLow else { return nil }
    return broken(rows, sum, target)
  }

  /// What the rows of `row` add up to; `nil` where that is not known.
  private func target(of row: Int) -> SumTarget? {
    guard let match, let totals else {
      guard case .number(let number) = rule.target else { return nil }
      return SumTarget(amount: number)
    }
    guard let totalRow = match.totalRow(of: row), let amount = totals.number(totalRow, match.total)
    else { return nil }
    var target = SumTarget(amount: amount)
    target.row = totalRow
    target.slack = Rounding.slack(of: amount)
    target.isLowerBound = match.isLowerBound(totalRow)
    target.basis = totals.roles.bases[match.total].map { totals.basis(totalRow, $0) }
    guard let others = match.others else { return target }
    target.others = totals.number(totalRow, others) ?? 0
    target.slack += Rounding.slack(of: target.others)
    target.lacksOthers = totals.columns[others].isMissing(totalRow)
    return target
  }
}

/// What a sum must be.
private struct SumTarget {
  var amount: Double
  /// In the table of totals.
  var row: Int?
  /// What the source gives for parts it does not name.
  var others = 0.0
  var lacksOthers = false
  /// Whether the source says that it is at least this.
  var isLowerBound = false
  /// What rounding leaves open.
  var slack = 0.0
  var basis: String?

  init(amount: Double) { self.amount = amount }
}

extension SumCheck {
  private func broken(_ rows: [Int], _ sum: PartSum, _ target: SumTarget) -> Diagnostic {
    let unit = table.schema.fields[field].unit
    func shown(_ number: Double) -> String { MessageNumber.text(number, unit) }
    let total = sum.amount + target.others
    let isBound = sum.missing > 0 || target.lacksOthers
    let subject = plural(rule.over.value) + group(rows[0])
    let others = target.others > 0 ? " and the others" : ""
    let added = "\(subject)\(others) add up to \(isBound ? "at least " : "")\(shown(total))"
    let wanted =
      target.row == nil
      ? "they must add up to \(rule.comparison == .atMost ? "at most " : "")\(shown(target.amount))"
      : "the printed total is \(shown(target.amount))"
    let place = target.row.flatMap { row in
      match.flatMap { match in totals?.range(row, match.total) }
    }
    let noted = place == nil ? Array(rows.dropFirst()) : rows
    return Diagnostic(
      .error,
      id: "broken-invariant",
      "\(added); \(wanted)",
      at: place ?? table.range(rows[0], field),
      help: "correct what is wrong, or allow for it with '\(allowance(total, target.amount))'",
      notes: noted.prefix(3).map { row in
        Diagnostic.Note("one part is \(written(row))", at: table.range(row, field))
      }
    )
  }

  private func written(_ row: Int) -> String {
    guard let number = table.number(row, field) else { return "missing" }
    return MessageNumber.text(number, table.schema.fields[field].unit)
  }

  /// ` of 'lithium', 2024`: what all rows of a group have in common.
  private func group(_ row: Int) -> String {
    let over = table.fieldNumber(rule.over.value)
    let words = table.roles.key.filter { $0 != over && !table.schema.fields[$0].type.isNumeric }
      .map { field -> String in
        let value = table[row, field]
        if case .text(let text) = value { return "'\(text)'" }
        return value.written
      }
    return words.isEmpty ? "" : " of " + words.joined(separator: ", ")
  }

  /// The tolerance that would do, in whole per cent.
  private func allowance(_ total: Double, _ target: Double) -> String {
    guard target != 0 else { return "within: \(PlainNumber.text(abs(total)))" }
    let part = (abs(total - target) / abs(target) * 100).rounded(.up)
    return "within: \(PlainNumber.text(part))%"
  }

  private func plural(_ name: String) -> String {
    let words = name.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    if words.hasSuffix("y"), !["ay", "ey", "oy", "uy"].contains(where: words.hasSuffix) {
      return words.dropLast() + "ies"
    }
    return words.hasSuffix("s") || words.hasSuffix("x") ? "\(words)es" : "\(words)s"
  }

  private func mixed(_ mixture: MixedBases, _ target: SumTarget) -> Diagnostic {
    let field = table.roles.bases[field] ?? field
    return Diagnostic(
      .error,
      id: "mixed-bases",
      "'\(mixture.basis)' and '\(mixture.other)' are different things and cannot be added",
      at: table.range(mixture.row, field),
      help: "correct one, or give table '\(table.schema.name)' a conversion with its source",
      notes: mixture.otherRow.map {
        [Diagnostic.Note("'\(mixture.other)' is here", at: table.range($0, field))]
      }
        ?? [
          target.row.flatMap { row in
            match.flatMap { match in
              totals.map {
                Diagnostic.Note(
                  "the total counts '\(mixture.other)'",
                  at: $0.range(row, $0.roles.bases[match.total] ?? match.total)
                )
              }
            }
          }
        ].compactMap(\.self)
    )
  }
}
