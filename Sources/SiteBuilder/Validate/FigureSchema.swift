import Diagnostics
import Tables
import YAML

/// Reads what a schema says for figures: which number is meant, what is a part of what, when the
/// table was brought up to date, which totals were printed, and what must be true of its rows.
func readFigures(
  _ reader: inout MappingReader,
  _ schema: inout TableSchema,
  _ findings: inout [Diagnostic]
) {
  schema.value = field("value", isNumber: true, &reader, schema).unwrapped(into: &findings)
  schema.parts = field("parts", isNumber: false, &reader, schema).unwrapped(into: &findings)
  schema.updated = reader.date("updated")
  schema.totals = printedTotals(&reader)
  schema.conversions = conversions(&reader).unwrapped(into: &findings)
  if !schema.conversions.isEmpty, schema.fields.allSatisfy({ $0.basis == nil }) {
    findings.append(uselessConversions(reader.node["conversions"]?.range, schema))
  }
  schema.invariants = invariants(&reader, schema).unwrapped(into: &findings)
}

/// The field that a key names; `nil` where it cannot be meant. Whole numbers may be codes of parts.
private func field(
  _ key: String,
  isNumber: Bool,
  _ reader: inout MappingReader,
  _ schema: TableSchema
) -> Checked<Located<String>?> {
  guard let name = reader.text(key) else { return Checked(nil) }
  guard let field = schema.field(name.value) else {
    return Checked(nil, diagnostics: unknownField(name, key, schema))
  }
  if isNumber ? field.type.isNumeric : field.type != .number { return Checked(name) }
  return Checked(nil, diagnostics: [notOfKind(name, key, schema, isNumber: isNumber)])
}

/// A key that names a field of numbers where another is wanted, or the other way round.
func notOfKind(
  _ name: Located<String>,
  _ key: String,
  _ schema: TableSchema,
  isNumber: Bool
) -> Diagnostic {
  let type = schema.field(name.value)?.type ?? .string
  let fitting = schema.fields.filter { $0.type.isNumeric == isNumber }.map(\.name)
  return Diagnostic(
    .error,
    id: "wrong-type",
    isNumber
      ? "'\(key)' names a field of numbers; '\(name.value)' is \(type.phrase)"
      : "'\(key)' names what tells rows apart; '\(name.value)' is \(type.phrase)",
    at: name.range,
    help: fitting.isEmpty
      ? "take it out; the table has no such field"
      : "name one of \(fitting.joined(separator: ", "))"
  )
}

private func uselessConversions(_ range: SourceRange?, _ schema: TableSchema) -> Diagnostic {
  Diagnostic(
    .error,
    id: "misplaced-key",
    "'conversions' of table '\(schema.name)' lead from one basis to another; no field has a 'basis'",
    at: range ?? schema.range,
    help: "add 'basis: …' to the field of numbers, with the field that says what they count"
  )
}
