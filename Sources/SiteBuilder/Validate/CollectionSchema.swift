import Diagnostics
import Tables
import YAML

/// What `_collection.yaml` says a collection is.
struct CollectionSchema: Sendable {
  /// One step of the order of records.
  struct SortKey: Hashable, Sendable {
    var field: String
    var isDescending: Bool
  }

  /// The folder below `Content/`, such as `minerals`.
  var slug: String
  var file: String
  var title: String
  /// What one record is called, in lower case: `mineral`.
  var singular: String
  var description: String
  /// The field that is a record's title.
  var label: String
  var template: Located<String>?
  /// The template of the index page.
  var indexTemplate: Located<String>?
  var order: [SortKey]
  /// Whether a mention of a record's name in prose becomes a link.
  var autolinks: Bool
  var allowsHTML: Bool
  /// Whether the collection's pages make the feed.
  var feeds: Bool
  var fields: [Field]
  /// Whether `fields` is all that the schema means; `false` where a part of it cannot be read, so
  /// that a record's key may well be one of them.
  var knowsFields = true
}

/// Reads `_collection.yaml` of the folder `slug`.
func collectionSchema(_ node: YAMLNode, slug: String) -> Checked<CollectionSchema> {
  var reader = MappingReader(node, subject: "a collection")
  let title = reader.requiredText("title", such: "Minerals")?.value
  let singular = reader.requiredText("singular", such: "mineral")?.value
  let label = reader.text("label")
  let order = reader.texts("order")
  var schema = CollectionSchema(
    slug: slug,
    file: node.range.file,
    title: title ?? slug,
    singular: singular ?? slug,
    description: reader.text("description")?.value ?? "",
    label: label?.value ?? "title",
    template: reader.text("template"),
    indexTemplate: reader.text("index_template"),
    order: [],
    autolinks: reader.bool("autolink") ?? false,
    allowsHTML: reader.bool("allow_html") ?? false,
    feeds: reader.bool("feed") ?? false,
    fields: []
  )
  var findings: [Diagnostic] = []
  schema.knowsFields = node.entries?.isEmpty == false
  if let fields = reader.value("fields") {
    let checked = fieldSchema(fields)
    schema.knowsFields = !checked.hasErrors
    schema.fields = checked.unwrapped(into: &findings)
  }
  findings += reader.finish()
  let names = schema.fields.map(\.name)
  if let label { findings += checkFieldName(label, "label", names + ["title"]) }
  for key in order {
    let isDescending = key.value.hasPrefix("-")
    let field = String(key.value.drop { $0 == "-" })
    findings += checkFieldName(Located(field, at: key.range), "order", names + sortableKeys)
    schema.order.append(.init(field: field, isDescending: isDescending))
  }
  if !schema.knowsFields { findings.removeAll { $0.id == "unknown-field" } }
  return Checked(schema, diagnostics: findings)
}

/// What records can be ordered by beside their own fields.
private let sortableKeys = ["title", "date", "updated", "slug"]

private func checkFieldName(
  _ name: Located<String>,
  _ key: String,
  _ names: [String]
) -> [Diagnostic] {
  guard !names.contains(name.value) else { return [] }
  return [
    Diagnostic(
      .error,
      id: "unknown-field",
      "'\(key)' names the field '\(name.value)', which does not exist",
      at: name.range,
      help: names.nearest(to: name.value).map { "replace with '\($0)'" }
        ?? "name one of \(names.joined(separator: ", "))"
    )
  ]
}
