import Diagnostics
import Tables
import YAML

/// Reads `tables.yaml`: schemas by the names of their tables, in the order of the file.
func tableSchemas(_ node: YAMLNode) -> Checked<[TableSchema]> {
  let whole = MappingReader(node, subject: "tables.yaml")
  var checked = (node.entries ?? []).checked(tableSchema)
  checked.diagnostics += whole.findings
  let schemas = checked.value
  checked.diagnostics += schemas.flatMap { checkTotals(of: $0, among: schemas) }
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
  findings += schema.fields.compactMap(\.lowerBound).flatMap {
    unknownField($0, "lower_bound", schema)
  }
  findings += schema.fields.compactMap(\.basis).flatMap { unknownField($0, "basis", schema) }
  readFigures(&reader, &schema, &findings)
  return Checked(schema, diagnostics: reader.finish() + findings)
}

/// The fields, of which a table can have no lists, no objects and no figures.
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
  for field in checked.value where field.type.needsRecord {
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
  checked.value.removeAll { $0.type.needsRecord }
  return checked
}

extension FieldType {
  /// Whether no cell of a table can hold its values.
  fileprivate var needsRecord: Bool { [.list, .object, .figure].contains(self) }
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

/// A key of a schema that names a field which the table does not have.
func unknownField(
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
