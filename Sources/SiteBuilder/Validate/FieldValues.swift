import Diagnostics
import Tables
import YAML

/// A record's values of `fields`, one entry for each and in their order, from its YAML mapping.
///
/// A value of the wrong type is left out, with a finding at it. A field that must be there and is not
/// is a finding at the start of the mapping.
///
/// - Parameters:
///   - others: Keys that somebody else reads; any further key is a finding. `nil` leaves all further
///     keys to the caller.
///   - misspelt: Fields that are there under another name, which is a finding of the caller's.
func fieldEntries(
  _ node: YAMLNode,
  fields: [Field],
  alsoKnown others: [String]? = nil,
  misspelt: Set<String> = []
) -> Checked<[FieldEntry]> {
  var checked = fields.checked { field in
    guard let value = node[field.name], !value.isNull else {
      let isExcused = misspelt.contains(field.name)
      return Checked(FieldEntry(), diagnostics: isExcused ? [] : absence(of: field, in: node))
    }
    return fieldEntry(value, field)
  }
  if let others {
    checked.diagnostics += unknownFields(node, known: fields.map(\.name) + others)
  }
  return checked
}

private func fieldEntry(_ node: YAMLNode, _ field: Field) -> Checked<FieldEntry> {
  if field.type == .list { return listEntry(node, field) }
  return fieldValue(node, field).map { FieldEntry(value: $0, range: node.range) }
}

private func fieldValue(_ node: YAMLNode, _ field: Field) -> Checked<FieldValue?> {
  switch field.type {
  case .list: return listEntry(node, field).map(\.value)
  case .object: return objectValue(node, field)
  case .string, .text, .integer, .number, .boolean, .date, .year, .figure:
    guard let text = node.text else {
      return Checked(nil, diagnostics: [wrongShape(node, field)])
    }
    if field.type == .figure { return checkFigure(text, field, at: node.range) }
    let value = checkScalar(text, as: field, at: node.range)
    guard field.type == .text else { return value }
    return value.adding(checkMarkdown(text, of: "field '\(field.name)'", at: node.range))
  }
}

/// Items of the wrong type are left out; `itemRanges` stand for those that are kept.
private func listEntry(_ node: YAMLNode, _ field: Field) -> Checked<FieldEntry> {
  guard let items = node.items else {
    return Checked(FieldEntry(range: node.range), diagnostics: [wrongShape(node, field)])
  }
  let checked = items.checked { item in
    fieldValue(item, field.item).map { value in value.map { Located($0, at: item.range) } }
  }
  let kept = checked.value.compactMap(\.self)
  let entry = FieldEntry(
    value: .list(kept.map(\.value)),
    range: node.range,
    itemRanges: kept.map(\.range)
  )
  let length = field.wrongLength(items.count, of: "item", at: node.range)
  return Checked(entry, diagnostics: checked.diagnostics + (length.map { [$0] } ?? []))
}

private func objectValue(_ node: YAMLNode, _ field: Field) -> Checked<FieldValue?> {
  guard node.entries != nil else {
    return Checked(nil, diagnostics: [wrongShape(node, field)])
  }
  return fieldEntries(node, fields: field.fields, alsoKnown: []).map { entries in
    .object(
      zip(field.fields, entries).compactMap { field, entry in
        entry.value.map { NamedValue(field.name, $0) }
      }
    )
  }
}

/// A list where a scalar is expected, or the other way round.
func wrongShape(_ node: YAMLNode, _ field: Field) -> Diagnostic {
  let text = node.text
  let help: String
  switch (field.type, text) {
  case (.list, let text?) where !text.contains(where: \.isNewline): help = "write [\(text)]"
  case (.list, _): help = "write it as a list: [first, second]"
  case (.object, _): help = "write \(field.example)"
  case (.figure, _): help = "write \(field.example), or \"[over 60%](fig:…)\" in quotes"
  default: help = "write \(field.type.phrase) alone, as in '\(field.name): \(field.example)'"
  }
  return Diagnostic(
    .error,
    id: "wrong-type",
    "field '\(field.name)' expects \(field.type.phrase); this is \(node.summary)",
    at: node.range,
    help: help
  )
}

private func absence(of field: Field, in node: YAMLNode) -> [Diagnostic] {
  guard field.constraints.isRequired else { return [] }
  let start = SourceRange(file: node.range.file, start: node.range.start, end: node.range.start)
  return [
    Diagnostic(
      .error,
      id: "missing-field",
      "field '\(field.name)' is required",
      at: node[field.name]?.range ?? start,
      help: "add '\(field.name): \(field.example)'"
    )
  ]
}

private func unknownFields(_ node: YAMLNode, known: [String]) -> [Diagnostic] {
  (node.entries ?? []).filter { !known.contains($0.key) }.map { entry in
    let nearest = known.nearest(to: entry.key)
    return Diagnostic(
      .error,
      id: "unknown-field",
      "field '\(entry.key)' is not in the schema",
      at: entry.keyRange,
      help: nearest.map { "replace with '\($0)'" }
        ?? "remove it, or add it to the fields of the schema",
      fix: nearest.flatMap { node[$0] == nil ? $0 : nil }
        .map { Diagnostic.Fix(replacing: entry.keyRange, with: $0) }
    )
  }
}

extension Field {
  /// How a value of it might be written.
  fileprivate var example: String {
    if let first = constraints.enumeration.first?.text { return first }
    if let minimum = constraints.minimum?.text { return minimum }
    switch type {
    case .string, .text: return "…"
    case .integer: return "12"
    case .number: return "12.5"
    case .boolean: return "true"
    case .date: return "2026-11-24"
    case .year: return "2026"
    case .figure: return "fig:table/value?field=value"
    case .list: return "[\(item.example), \(item.example)]"
    case .object:
      return "{\(fields.map { "\($0.name): \($0.example)" }.joined(separator: ", "))}"
    }
  }
}
