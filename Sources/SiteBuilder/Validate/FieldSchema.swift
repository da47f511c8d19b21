import Diagnostics
import Tables
import YAML

/// Reads `fields:` of a collection or a table: a list of mappings in the words of Table Schema.
///
/// A field without a name is left out, with a finding; one with a mistake is kept as far as it goes.
func fieldSchema(_ node: YAMLNode) -> Checked<[Field]> {
  fieldSchema(node, isNested: false)
}

private func fieldSchema(_ node: YAMLNode, isNested: Bool) -> Checked<[Field]> {
  guard let items = node.items else {
    return Checked(
      [],
      diagnostics: [
        Diagnostic(
          .error,
          id: "wrong-type",
          "'fields' expects a list; this is \(node.summary)",
          at: node.range,
          help: "write one '- {name: …, type: …}' for each field"
        )
      ]
    )
  }
  var checked = items.checked { namedField($0, isNested: isNested) }
    .map { $0.compactMap(\.self) }
  var firsts: [String: SourceRange] = [:]
  checked.value.removeAll { field in
    guard let first = firsts[field.name] else {
      firsts[field.name] = field.range
      return false
    }
    checked.diagnostics.append(duplicateField(field, first: first))
    return true
  }
  return checked
}

private func duplicateField(_ field: Field, first: SourceRange) -> Diagnostic {
  Diagnostic(
    .error,
    id: "duplicate-field",
    "field '\(field.name)' is defined twice",
    at: field.range,
    help: "rename or remove one of the two",
    notes: [Diagnostic.Note("'\(field.name)' is defined here first", at: first)]
  )
}

private func namedField(_ node: YAMLNode, isNested: Bool) -> Checked<Field?> {
  var reader = MappingReader(node, subject: "a field")
  let name = reader.requiredText("name", such: "symbol")
  let place = name ?? Located("", at: node.range)
  var findings: [Diagnostic] = []
  let field = field(named: place, &reader, isNested: isNested).unwrapped(into: &findings)
  return Checked(name == nil ? nil : field, diagnostics: reader.finish() + findings)
}

/// The item of a list: a field without a name of its own.
private func itemField(_ node: YAMLNode, of list: Field) -> Checked<Field> {
  var reader = MappingReader(node, subject: "'items' of field '\(list.name)'")
  var findings: [Diagnostic] = []
  let item = field(named: Located(list.name, at: list.range), &reader, isNested: false)
    .unwrapped(into: &findings)
  return Checked(item, diagnostics: reader.finish() + findings)
}

private func field(
  named name: Located<String>,
  _ reader: inout MappingReader,
  isNested: Bool
) -> Checked<Field> {
  var findings: [Diagnostic] = []
  var field = Field(name: name.value, at: name.range)
  field.type = fieldType(&reader, of: field).unwrapped(into: &findings)
  field.title = reader.text("title")?.value
  field.description = reader.text("description")?.value
  field.unit = reader.text("unit")?.value
  if let node = reader.value("constraints") {
    field.constraints = constraints(node, of: field).unwrapped(into: &findings)
  }
  readReference(&reader, &field, isNested: isNested, &findings)
  readParts(&reader, &field, &findings)
  field.estimated = reader.text("estimated")
  findings += nestedFigure(field, isNested: isNested)
  field.lowerBound = reader.text("lower_bound")
  field.basis = reader.text("basis")
  field.isClaim = isClaim(&reader, field).unwrapped(into: &findings)
  if let node = reader.value("missingValues") {
    field.missingValues = missingValues(node).unwrapped(into: &findings)
  }
  return Checked(field, diagnostics: findings)
}

/// `verdict: true`, which is for figures.
private func isClaim(_ reader: inout MappingReader, _ field: Field) -> Checked<Bool> {
  guard let verdict = reader.bool("verdict") else { return Checked(false) }
  guard let node = reader.node["verdict"], field.type != .figure else { return Checked(verdict) }
  return Checked(
    false,
    diagnostics: [
      misplaced(
        "verdict",
        of: field,
        at: node.range,
        "is for figures; the field is \(field.type.phrase)",
        help: "write 'type: figure'"
      )
    ]
  )
}

private func fieldType(_ reader: inout MappingReader, of field: Field) -> Checked<FieldType> {
  guard let written = reader.text("type") else { return Checked(.string) }
  if let type = FieldType(rawValue: written.value) { return Checked(type) }
  let names = FieldType.allCases.map(\.rawValue)
  let nearest = names.nearest(to: written.value) ?? synonyms[written.value]
  return Checked(
    nearest.flatMap(FieldType.init) ?? .string,
    diagnostics: [
      Diagnostic(
        .error,
        id: "unknown-type",
        "field '\(field.name)' has the unknown type '\(written.value)'",
        at: written.range,
        help: nearest.map { "replace with '\($0)'" }
          ?? "write one of \(names.joined(separator: ", "))",
        fix: nearest.map { Diagnostic.Fix(replacing: written.range, with: $0) }
      )
    ]
  )
}

/// What other schema languages call our types.
private let synonyms = [
  "int": "integer", "float": "number", "double": "number", "decimal": "number", "bool": "boolean",
  "str": "string", "markdown": "text", "array": "list", "mapping": "object", "datetime": "date",
  "any": "string",
]

/// `reference` and `reverse`, which are for text and lists of text.
private func readReference(
  _ reader: inout MappingReader,
  _ field: inout Field,
  isNested: Bool,
  _ findings: inout [Diagnostic]
) {
  field.reference = reader.text("reference")
  let reverse = reader.text("reverse")
  field.reverse = reverse?.value
  if let reference = field.reference {
    if isNested {
      findings.append(
        misplaced(
          "reference",
          of: field,
          at: reference.range,
          "is not for the fields of an object",
          help: "make it a field of the record itself"
        )
      )
      field.reference = nil
    } else if field.type != .string, field.type != .list {
      findings.append(
        misplaced(
          "reference",
          of: field,
          at: reference.range,
          "is for text and lists; the field is \(field.type.phrase)",
          help: "write 'type: string', or 'type: list' for several"
        )
      )
      field.reference = nil
    }
  } else if let reverse, reader.node["items"]?["reference"] == nil {
    findings.append(
      misplaced(
        "reverse",
        of: field,
        at: reverse.range,
        "is for fields with a 'reference'",
        help: "add 'reference: …' with the name of a collection"
      )
    )
  }
}

/// `items` of a list and `fields` of an object.
private func readParts(
  _ reader: inout MappingReader,
  _ field: inout Field,
  _ findings: inout [Diagnostic]
) {
  if let node = reader.value("items") {
    if field.type == .list {
      var item = itemField(node, of: field).unwrapped(into: &findings)
      item.reference = item.reference ?? field.reference
      field.item = item
    } else {
      findings.append(
        misplaced(
          "items",
          of: field,
          at: node.range,
          "is for lists; the field is \(field.type.phrase)",
          help: "write 'type: list'"
        )
      )
    }
  }
  if let node = reader.value("fields") {
    field.fields = fieldSchema(node, isNested: true).unwrapped(into: &findings)
    guard field.type != .object else { return }
    findings.append(
      misplaced(
        "fields",
        of: field,
        at: node.range,
        "is for objects; the field is \(field.type.phrase)",
        help: "write 'type: object', or 'items: {type: object, fields: …}' for a list of them"
      )
    )
  } else if field.type == .object {
    findings.append(
      Diagnostic(
        .error,
        id: "missing-key",
        "object '\(field.name)' needs 'fields'",
        at: field.range,
        help: "add 'fields:' with what is in it"
      )
    )
  }
}

/// A key that has no meaning where it stands.
func misplaced(
  _ key: String,
  of field: Field,
  at range: SourceRange,
  _ reason: String,
  help: String
) -> Diagnostic {
  Diagnostic(
    .error,
    id: "misplaced-key",
    "'\(key)' of field '\(field.name)' \(reason)",
    at: range,
    help: help
  )
}

/// `missingValues:` a list of `{value, label}`, or of the values alone.
func missingValues(_ node: YAMLNode) -> Checked<[MissingValue]> {
  guard let items = node.items else {
    return Checked(
      [],
      diagnostics: [
        Diagnostic(
          .error,
          id: "wrong-type",
          "'missingValues' expects a list; this is \(node.summary)",
          at: node.range,
          help: "write '- {value: W, label: withheld}' for each"
        )
      ]
    )
  }
  return items.checked(missingValue).map { $0.compactMap(\.self).filter { !$0.value.isEmpty } }
}

private func missingValue(_ node: YAMLNode) -> Checked<MissingValue?> {
  if let text = node.scalar?.text { return Checked(MissingValue(text, label: text)) }
  var reader = MappingReader(node, subject: "a missing value")
  // An empty value needs no words: it is missing always.
  let isEmpty = reader.node["value"]?.scalar?.text.isEmpty == true
  let value = isEmpty ? nil : reader.requiredText("value", such: "W")?.value
  if isEmpty { _ = reader.value("value") }
  let label = reader.text("label")?.value
  return Checked(
    value.map { MissingValue($0, label: label ?? $0) },
    diagnostics: reader.finish()
  )
}
