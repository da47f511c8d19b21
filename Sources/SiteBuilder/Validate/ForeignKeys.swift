import Diagnostics
import Tables
import YAML

/// Reads `foreignKeys:` of a table.
func foreignKeys(
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
