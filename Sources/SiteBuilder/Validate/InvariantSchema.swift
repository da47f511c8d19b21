import Diagnostics
import Tables
import YAML

/// Reads `invariants:` of a table: what must be true of its rows.
func invariants(_ reader: inout MappingReader, _ schema: TableSchema) -> Checked<[Invariant]> {
  let hasTotals = reader.node["totals"] != nil
  return (reader.items("invariants", such: "[{field: share, between: [0, 100]}]") ?? [])
    .checked { invariant($0, schema, hasTotals: hasTotals) }
    .map { $0.compactMap(\.self) }
}

private func invariant(
  _ node: YAMLNode,
  _ schema: TableSchema,
  hasTotals: Bool
) -> Checked<Invariant?> {
  var reader = MappingReader(node, subject: "an invariant")
  var findings: [Diagnostic] = []
  let rule: Invariant.Rule?
  if node["sum"] != nil {
    rule = sumRule(&reader, schema, hasTotals: hasTotals).unwrapped(into: &findings)
      .map { .sum($0) }
  } else if node["field"] != nil {
    rule = betweenRule(&reader, schema).unwrapped(into: &findings)
  } else if node["unique"] != nil {
    rule = uniqueRule(&reader, schema).unwrapped(into: &findings)
  } else {
    for key in [
      "sum", "over", "equals", "at_most", "within", "where", "field", "between", "unique",
    ] {
      _ = reader.value(key)
    }
    rule = nil
  }
  findings = reader.finish() + findings
  if rule == nil, findings.isEmpty, !hasTotals || node["sum"] == nil {
    findings = [
      Diagnostic(
        .error,
        id: "incomplete-invariant",
        "an invariant says what must be true: 'sum', 'field' or 'unique'",
        at: node.range,
        help:
          "write '{sum: share, over: part, equals: 100}', '{field: share, between: [0, 100]}' or"
          + " '{unique: [country, year]}'"
      )
    ]
  }
  return Checked(rule.map { Invariant($0, at: node.range) }, diagnostics: findings)
}

/// `{sum: production, over: country, equals: totals, within: 5%, where: {…}}`
private func sumRule(
  _ reader: inout MappingReader,
  _ schema: TableSchema,
  hasTotals: Bool
) -> Checked<SumRule?> {
  var findings: [Diagnostic] = []
  let field = numberField("sum", &reader, schema).unwrapped(into: &findings)
  let over = fieldOfKey(&reader, schema).unwrapped(into: &findings)
  let target = target(&reader, schema, field, hasTotals: hasTotals).unwrapped(into: &findings)
  let within = tolerance(&reader)
  let conditions = rowConditions("where", &reader)
  findings += conditions.flatMap { unknownField($0.field, "where", schema) }
  guard let field, let over, let target, findings.isEmpty else {
    return Checked(nil, diagnostics: findings)
  }
  var rule = SumRule(field, over: over, target.comparison, target.target)
  rule.within = within
  rule.conditions = conditions
  return Checked(rule)
}

private func numberField(
  _ key: String,
  _ reader: inout MappingReader,
  _ schema: TableSchema
) -> Checked<Located<String>?> {
  guard let name = reader.requiredText(key, such: schema.value?.value ?? "production") else {
    return Checked(nil)
  }
  guard let field = schema.field(name.value) else {
    return Checked(nil, diagnostics: unknownField(name, key, schema))
  }
  if field.type.isNumeric { return Checked(name) }
  return Checked(nil, diagnostics: [notOfKind(name, key, schema, isNumber: true)])
}

/// `over: country`; a field outside the key leaves every row to itself, and nothing to add.
private func fieldOfKey(
  _ reader: inout MappingReader,
  _ schema: TableSchema
) -> Checked<Located<String>?> {
  guard let name = reader.requiredText("over", such: schema.parts?.value ?? "country") else {
    return Checked(nil)
  }
  guard schema.field(name.value) != nil else {
    return Checked(nil, diagnostics: unknownField(name, "over", schema))
  }
  if schema.primaryKey.isEmpty || schema.primaryKey.contains(name.value) { return Checked(name) }
  return Checked(
    nil,
    diagnostics: [
      Diagnostic(
        .error,
        id: "incomplete-invariant",
        "'over' names '\(name.value)', which is not in the primaryKey: no two rows would be added",
        at: name.range,
        help: "name one of \(schema.primaryKey.joined(separator: ", "))"
      )
    ]
  )
}

/// `equals: 100`, `equals: totals`, `at_most: totals`
private func target(
  _ reader: inout MappingReader,
  _ schema: TableSchema,
  _ field: Located<String>?,
  hasTotals: Bool
) -> Checked<(comparison: SumRule.Comparison, target: SumRule.Target)?> {
  let (equals, atMost) = (reader.value("equals"), reader.value("at_most"))
  guard let node = equals ?? atMost, equals == nil || atMost == nil else {
    return incomplete(
      "a sum has 'equals' or 'at_most'",
      at: reader.node.range,
      help: "write one of them, with a number or 'totals'"
    )
  }
  let comparison: SumRule.Comparison = equals == nil ? .atMost : .equals
  if let number = node.number { return Checked((comparison, .number(number))) }
  guard node.text == "totals" else {
    let key = equals == nil ? "at_most" : "equals"
    reader.wrongType(node, key, "a number or 'totals'", help: "write 'totals' or a number")
    return Checked(nil)
  }
  guard schema.totals != nil else {
    // Totals that cannot be read are a finding already.
    if hasTotals { return Checked(nil) }
    return incomplete(
      "table '\(schema.name)' names no printed totals",
      at: node.range,
      help: "add 'totals: {table: …, field: …}' to the table, or write a number"
    )
  }
  if let field, let totalled = schema.totalledField, totalled != field.value {
    return incomplete(
      "the printed totals are of '\(totalled)', not of '\(field.value)'",
      at: node.range,
      help: "write 'sum: \(totalled)', or a number"
    )
  }
  return Checked((comparison, .totals))
}

private func incomplete<Value>(
  _ summary: String,
  at range: SourceRange,
  help: String
) -> Checked<Value?> {
  Checked(
    nil,
    diagnostics: [
      Diagnostic(.error, id: "incomplete-invariant", summary, at: range, help: help)
    ]
  )
}

/// `{field: share, between: [0, 100]}`
private func betweenRule(
  _ reader: inout MappingReader,
  _ schema: TableSchema
) -> Checked<Invariant.Rule?> {
  var findings: [Diagnostic] = []
  let field = numberField("field", &reader, schema).unwrapped(into: &findings)
  guard reader.node["between"] != nil else {
    _ = reader.value("between")
    return incomplete(
      "a 'field' has 'between'",
      at: reader.node.range,
      help: "write 'between: [0, 100]'"
    )
  }
  guard let node = reader.value("between") else { return Checked(nil, diagnostics: findings) }
  let bounds = (node.items ?? []).compactMap(\.number)
  guard bounds.count == 2, node.items?.count == 2, bounds[0] <= bounds[1] else {
    reader.wrongType(
      node,
      "between",
      "two numbers, the lower first",
      help: "write it as [0, 100]"
    )
    return Checked(nil, diagnostics: findings)
  }
  return Checked(field.map { .between($0, bounds[0]...bounds[1]) }, diagnostics: findings)
}

/// `{unique: [country, year]}`
private func uniqueRule(
  _ reader: inout MappingReader,
  _ schema: TableSchema
) -> Checked<Invariant.Rule?> {
  let fields = reader.texts("unique")
  let findings = fields.flatMap { unknownField($0, "unique", schema) }
  guard findings.isEmpty, !fields.isEmpty else { return Checked(nil, diagnostics: findings) }
  return Checked(.unique(fields))
}
