public import Diagnostics

/// The invariants of a table's schema that its rows break, each violation an error at its cells.
///
/// The cost is linear in the rows, for each invariant.
///
/// - Parameter totals: The table of printed totals that the schema names.
public func brokenInvariants(of table: Table, totals: Table?) -> [Diagnostic] {
  var tally = FindingTally()
  let unmet = unmetConditions(of: table, totals: totals)
  for (number, invariant) in table.schema.invariants.enumerated() {
    let findings: [Diagnostic] =
      switch invariant.rule {
      case .sum(let rule): brokenSums(rule, in: table, totals: totals)
      case .between(let field, let bounds): outOfBounds(field.value, bounds, in: table)
      case .unique(let fields): repeated(fields.map(\.value), in: table)
      }
    for finding in findings { tally.add(finding, column: number) }
  }
  return unmet + tally.all
}

/// Conditions of the schema that no row meets, so that what they limit could never apply.
private func unmetConditions(of table: Table, totals: Table?) -> [Diagnostic] {
  let ownConditions = table.schema.invariants.flatMap { invariant -> [RowCondition] in
    if case .sum(let rule) = invariant.rule { rule.conditions } else { [] }
  }
  var findings = ownConditions.flatMap { table.unknownValues(of: $0) }
  if let totals, let printed = table.schema.totals {
    findings += printed.conditions.flatMap { totals.unknownValues(of: $0) }
  }
  return findings
}

extension Table {
  fileprivate func unknownValues(of condition: RowCondition) -> [Diagnostic] {
    guard let field = fieldNumber(condition.field.value) else { return [] }
    return condition.values.compactMap { value in
      var unknown: [String] = []
      _ = RowTest([value.value], columns[field], field: field, unknown: &unknown)
      guard !unknown.isEmpty else { return nil }
      let problem = unknownValue(value.value, field, condition: 0)
      return Diagnostic(
        .error,
        id: "unknown-value",
        problem.summary,
        at: value.range,
        help: problem.help,
        fix: problem.nearest.map { .init(replacing: value.range, with: $0) }
      )
    }
  }
}

private func outOfBounds(
  _ name: String,
  _ bounds: ClosedRange<Double>,
  in table: Table
) -> [Diagnostic] {
  guard let field = table.fieldNumber(name) else { return [] }
  let unit = table.schema.fields[field].unit
  let (low, high) = (bounds.lowerBound, bounds.upperBound)
  return (0..<table.rowCount).compactMap { row in
    guard let number = table.number(row, field), !bounds.contains(number) else { return nil }
    return Diagnostic(
      .error,
      id: "broken-invariant",
      "\(name) is \(MessageNumber.text(number, unit)); it lies between"
        + " \(MessageNumber.text(low, unit)) and \(MessageNumber.text(high, unit))",
      at: table.range(row, field),
      help: "correct the number, or the bounds of the invariant"
    )
  }
}

/// Rows that repeat what an invariant says is unique; what the primary key says is found already.
private func repeated(_ names: [String], in table: Table) -> [Diagnostic] {
  let fields = names.compactMap(table.fieldNumber)
  guard fields.count == names.count, !fields.isEmpty, Set(names) != Set(table.schema.primaryKey)
  else { return [] }
  return repetitions(of: fields, in: table).map { row, first in
    let values = fields.map { "\(table.schema.fields[$0].name) \(table.text(row, $0))" }
    return Diagnostic(
      .error,
      id: "broken-invariant",
      "'\(values.joined(separator: ", "))' is unique, and stands in two rows",
      at: table.range(row, fields),
      help: "remove one of the rows, or correct it",
      notes: [Diagnostic.Note("it stands here first", at: table.range(first, fields))]
    )
  }
}
