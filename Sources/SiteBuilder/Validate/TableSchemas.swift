import Diagnostics
import Tables
import YAML

/// Reads `tables.yaml`: schemas by the names of their tables, in the order of the file.
func tableSchemas(_ node: YAMLNode) -> Checked<[TableSchema]> {
  let whole = MappingReader(node, subject: "tables.yaml")
  var checked = (node.entries ?? []).checked(tableSchema)
  checked.diagnostics += whole.findings
  return checked
}

private func tableSchema(_ entry: YAMLEntry) -> Checked<TableSchema> {
  var reader = MappingReader(entry.value, subject: "table '\(entry.key)'")
  var findings = checkSlug(Located(entry.key, at: entry.keyRange))
  var schema = TableSchema(name: entry.key, at: entry.keyRange)
  schema.title = reader.text("title")?.value
  let description = reader.text("description")
  schema.description = description?.value
  if let description {
    findings += checkMarkdown(description.value, of: "the description", at: description.range)
  }
  if let file = reader.text("file") { schema.file = file }
  schema.source = reader.text("source")
  schema.licence = licence(&reader)
  schema.edition = reader.text("edition")?.value
  schema.updateEvery = updateEvery(&reader).unwrapped(into: &findings)
  if let node = reader.value("missingValues") {
    schema.missingValues = missingValues(node).unwrapped(into: &findings)
  }
  schema.fields = tableFields(&reader, entry).unwrapped(into: &findings)
  let key = reader.texts("primaryKey")
  findings += key.flatMap { unknownField($0, "primaryKey", schema) }
  schema.primaryKey = key.map(\.value).filter { schema.field($0) != nil }
  schema.foreignKeys = foreignKeys(&reader, schema).unwrapped(into: &findings)
  findings += schema.fields.compactMap(\.estimated).flatMap {
    unknownField($0, "estimated", schema)
  }
  return Checked(schema, diagnostics: reader.finish() + findings)
}

/// The fields, of which a table can have no lists and no objects.
private func tableFields(
  _ reader: inout MappingReader,
  _ entry: YAMLEntry
) -> Checked<[Field]> {
  guard let node = reader.value("fields") else {
    return Checked(
      [],
      diagnostics: [
        Diagnostic(
          .error,
          id: "missing-key",
          "table '\(entry.key)' needs 'fields'",
          at: entry.keyRange,
          help: "add 'fields:' with one '- {name: …, type: …}' for each column"
        )
      ]
    )
  }
  var checked = fieldSchema(node)
  for field in checked.value where field.type == .list || field.type == .object {
    checked.diagnostics.append(
      misplaced(
        "type",
        of: field,
        at: field.range,
        "is \(field.type.phrase), which no cell can hold",
        help: "write one value in a row, and a row for each value"
      )
    )
  }
  checked.value.removeAll { $0.type == .list || $0.type == .object }
  return checked
}

/// `licence: CC BY 4.0`, or `licence: {name: …, url: …}`.
private func licence(_ reader: inout MappingReader) -> Licence? {
  if reader.node["licence"]?.text != nil {
    return reader.text("licence").map { Licence(name: $0.value) }
  }
  let read = reader.mapping("licence") { inner in
    (name: inner.requiredText("name", such: "CC BY 4.0")?.value, url: inner.text("url")?.value)
  }
  return read.flatMap { read in read.name.map { Licence(name: $0, url: read.url) } }
}

private func updateEvery(_ reader: inout MappingReader) -> Checked<UpdateInterval?> {
  guard let written = reader.text("update_every") else { return Checked(nil) }
  if let interval = UpdateInterval(written.value) { return Checked(interval) }
  return Checked(
    nil,
    diagnostics: [
      Diagnostic(
        .error,
        id: "wrong-type",
        "'update_every' expects an interval; '\(written.value)' is not one",
        at: written.range,
        help: "write a number and d, w, m or y: '1y', '6m', '2w', '90d'"
      )
    ]
  )
}

private func unknownField(
  _ name: Located<String>,
  _ key: String,
  _ schema: TableSchema
) -> [Diagnostic] {
  guard schema.field(name.value) == nil else { return [] }
  let names = schema.fields.map(\.name)
  let nearest = names.nearest(to: name.value)
  return [
    Diagnostic(
      .error,
      id: "unknown-field",
      "'\(key)' names the field '\(name.value)', which does not exist",
      at: name.range,
      help: nearest.map { "replace with '\($0)'" }
        ?? "name one of \(names.joined(separator: ", "))",
      fix: nearest.map { Diagnostic.Fix(replacing: name.range, with: $0) }
    )
  ]
}

private func foreignKeys(
  _ reader: inout MappingReader,
  _ schema: TableSchema
) -> Checked<[ForeignKey]> {
  guard let node = reader.value("foreignKeys") else { return Checked([]) }
  guard let items = node.items else {
    return Checked(
      [],
      diagnostics: [
        Diagnostic(
          .error,
          id: "wrong-type",
          "'foreignKeys' expects a list; this is \(node.summary)",
          at: node.range,
          help: "write '- {fields: [a], reference: {resource: table, fields: [a]}}' for each"
        )
      ]
    )
  }
  return items.checked { foreignKey($0, schema) }.map { $0.compactMap(\.self) }
}

private func foreignKey(_ node: YAMLNode, _ schema: TableSchema) -> Checked<ForeignKey?> {
  var reader = MappingReader(node, subject: "a foreign key")
  let fields = reader.texts("fields")
  let target = reader.mapping("reference") { inner in
    (table: inner.text("resource"), fields: inner.texts("fields"))
  }
  var findings = reader.finish() + fields.flatMap { unknownField($0, "fields", schema) }
  guard let target, !fields.isEmpty, fields.count == target.fields.count else {
    // What is there but not understood is a finding already.
    guard findings.isEmpty else { return Checked(nil, diagnostics: findings) }
    findings.append(
      Diagnostic(
        .error,
        id: "incomplete-key",
        target == nil || fields.isEmpty
          ? "a foreign key needs 'fields' and a 'reference'"
          : "a foreign key has as many fields as its reference; here are \(fields.count) and "
            + "\(target?.fields.count ?? 0)",
        at: node.range,
        help: "write '{fields: [a], reference: {resource: table, fields: [a]}}'"
      )
    )
    return Checked(nil, diagnostics: findings)
  }
  let isKnown = fields.allSatisfy { schema.field($0.value) != nil }
  let key = ForeignKey(
    fields: fields.map(\.value),
    table: target.table ?? Located(schema.name, at: node.range),
    tableFields: target.fields.map(\.value),
    at: node.range
  )
  return Checked(isKnown ? key : nil, diagnostics: findings)
}
