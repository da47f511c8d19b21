import Diagnostics
import Tables
import YAML

/// Reads `totals:` of a table: where the totals stand that its source printed.
func printedTotals(_ reader: inout MappingReader) -> PrintedTotals? {
  reader.mapping("totals") { inner -> PrintedTotals? in
    let table = inner.requiredText("table", such: "world-production")
    let field = inner.requiredText("field", such: "production")
    let others = inner.text("others")
    let within = tolerance(&inner)
    let conditions = rowConditions("where", &inner)
    guard let table, let field else { return nil }
    var totals = PrintedTotals(table: table, field: field)
    totals.others = others
    totals.within = within
    totals.conditions = conditions
    return totals
  } ?? nil
}

/// `within: 1` or `within: 5%`.
func tolerance(_ reader: inout MappingReader) -> Tolerance? {
  guard let written = reader.value("within") else { return nil }
  if let text = written.text, let tolerance = Tolerance(text) { return tolerance }
  reader.wrongType(
    written,
    "within",
    "a number or a part of the total",
    help: "write it as 1, 0.5 or 5%"
  )
  return nil
}

/// `where: {year: 2024, use: [a, b]}`: values of fields, one or several.
func rowConditions(_ key: String, _ reader: inout MappingReader) -> [RowCondition] {
  var conditions: [RowCondition] = []
  for entry in reader.entries(key, such: "{year: 2024}") ?? [] {
    let nodes = entry.value.items ?? [entry.value]
    let values = nodes.compactMap { node in node.text.map { Located($0, at: node.range) } }
    guard values.count == nodes.count, !values.isEmpty else {
      reader.wrongType(
        entry.value,
        entry.key,
        "a value or a list of values",
        help: "write it as '\(entry.key): value'"
      )
      continue
    }
    conditions.append(RowCondition(Located(entry.key, at: entry.keyRange), values))
  }
  return conditions
}

/// What is wrong with the totals that a table names, seen from all tables.
func checkTotals(of schema: TableSchema, among schemas: [TableSchema]) -> [Diagnostic] {
  guard let printed = schema.totals else { return [] }
  guard let other = schemas.first(where: { $0.name == printed.table.value }) else {
    let names = schemas.map(\.name)
    let nearest = names.nearest(to: printed.table.value)
    return [
      Diagnostic(
        .error,
        id: "unknown-table",
        "no table is called '\(printed.table.value)'",
        at: printed.table.range,
        help: nearest.map { "replace with '\($0)'" }
          ?? "name one of \(names.joined(separator: ", "))",
        fix: nearest.map { .init(replacing: printed.table.range, with: $0) }
      )
    ]
  }
  // Without fields there is a finding already.
  guard !other.fields.isEmpty, !schema.fields.isEmpty else { return [] }
  let named = [printed.field] + [printed.others].compactMap(\.self)
  var findings = named.flatMap { field in
    guard other.field(field.value) != nil else { return unknownField(field, "totals", other) }
    return other.field(field.value)?.type.isNumeric == true
      ? [] : [notOfKind(field, "totals", other, isNumber: true)]
  }
  findings += printed.conditions.flatMap { unknownField($0.field, "where", other) }
  if findings.isEmpty { findings = checkMatch(schema, printed, other) }
  return findings
}

/// Whether each row has its total: one, and in the same unit.
private func checkMatch(
  _ schema: TableSchema,
  _ printed: PrintedTotals,
  _ other: TableSchema
) -> [Diagnostic] {
  func finding(_ summary: String, _ help: String, at range: SourceRange? = nil) -> [Diagnostic] {
    [
      Diagnostic(
        .error,
        id: "mismatched-totals",
        summary,
        at: range ?? printed.table.range,
        help: help
      )
    ]
  }
  guard let value = schema.totalledField.flatMap({ schema.field($0) }) else {
    return finding(
      "table '\(schema.name)' does not say what its totals are totals of",
      "add 'value: …' with the field that adds up to them"
    )
  }
  let unit = other.field(printed.field.value)?.unit
  guard value.unit == unit else {
    return finding(
      "'\(value.name)' is in \(value.unit ?? "no unit"); its totals are in \(unit ?? "no unit")",
      "give both the same unit, or name another field",
      at: printed.field.range
    )
  }
  let open = other.primaryKey.filter { key in
    !printed.conditions.contains { $0.field.value == key && $0.values.count == 1 }
  }
  let shared = open.filter { schema.field($0) != nil }
  guard !shared.isEmpty else {
    return finding(
      "tables '\(schema.name)' and '\(other.name)' share no field of the key of totals",
      "give '\(other.name)' a 'primaryKey' of fields that '\(schema.name)' has too"
    )
  }
  guard let left = open.first(where: { schema.field($0) == nil }) else { return [] }
  return finding(
    "the key of '\(other.name)' has '\(left)', which '\(schema.name)' lacks: a row has several totals",
    "add 'where: {\(left): …}' to the totals"
  )
}
