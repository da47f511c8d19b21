import Diagnostics
import Markup
import Tables

extension LinkedSite {
  /// `datapackage.json`: the tables with their schemas, for programs that take the data away.
  ///
  /// Frictionless Data Package v1 (specs.frictionlessdata.io), which today's readers know.
  var dataPackage: String {
    var members: [(name: String, value: JSONValue)] = [
      ("profile", .text("tabular-data-package")), ("name", .text(settings.title.identifier)),
      ("title", .text(settings.title)), ("homepage", .text(base.absolute("/"))),
    ]
    if !settings.description.isEmpty {
      members.append(("description", .text(settings.description)))
    }
    if let newestDate = totals.newestDate {
      members.append(("created", .text("\(newestDate)T00:00:00Z")))
    }
    if let licence = settings.licence {
      members.append(("licenses", .array([licenceValue(licence.name, licence.url)])))
    }
    let resources = (0..<tables.count).map { resource(tables[$0]) }
    members.append(("resources", .array(resources)))
    return JSONValue.object(members).indented() + "\n"
  }

  private func resource(_ entry: TableCatalog.Entry) -> JSONValue {
    let schema = entry.table.schema
    var members: [(name: String, value: JSONValue)] = [
      ("name", .text(schema.name)), ("title", .text(schema.label)),
      ("path", .text(schema.file.value)), ("profile", .text("tabular-data-resource")),
      ("format", .text("csv")), ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
    ]
    if let description = schema.description { members.append(("description", .text(description))) }
    if let edition = schema.edition { members.append(("version", .text(edition))) }
    if let licence = schema.licence {
      members.append(("licenses", .array([licenceValue(licence.name, licence.url)])))
    }
    if let source = entry.source.map({ bibliography[$0] }) {
      let path = source.url.map { [(name: "path", value: JSONValue.text($0))] } ?? []
      members.append(
        ("sources", .array([.object([("title", .text(source.title))] + path)]))
      )
    }
    return .object(members + [("schema", schema.tableSchema)])
  }

  /// A licence needs a name that is an identifier or an address; a name for people is its title.
  private func licenceValue(_ name: String, _ url: String?) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("name", .text(name.identifier)), ("title", .text(name)),
    ]
    if let url { members.append(("path", .text(url))) }
    return .object(members)
  }
}

extension TableSchema {
  /// As a Table Schema v1.
  fileprivate var tableSchema: JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("fields", .array(fields.map(\.tableSchemaField))),
      ("missingValues", .array([.text("")] + missingValues.map { .text($0.value) })),
    ]
    if !primaryKey.isEmpty { members.append(("primaryKey", .array(primaryKey.map { .text($0) }))) }
    return .object(members)
  }
}

extension Field {
  fileprivate var tableSchemaField: JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("name", .text(name)), ("title", .text(label)),
      ("type", .text(type == .text ? "string" : type == .list ? "array" : type.rawValue)),
    ]
    if let description { members.append(("description", .text(description))) }
    if let unit { members.append(("unit", .text(unit))) }
    let constraints = constraints.tableSchemaConstraints
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }
}

extension Constraints {
  /// Without `required`: there a label such as `W` would be an error, and here it is an answer.
  fileprivate var tableSchemaConstraints: [(name: String, value: JSONValue)] {
    var members: [(name: String, value: JSONValue)] = []
    if isUnique { members.append(("unique", .bool(true))) }
    if let minimum { members.append(("minimum", minimum.json)) }
    if let maximum { members.append(("maximum", maximum.json)) }
    if !enumeration.isEmpty { members.append(("enum", .array(enumeration.map(\.json)))) }
    if let pattern { members.append(("pattern", .text(pattern))) }
    return members
  }
}

extension FieldValue {
  fileprivate var json: JSONValue {
    switch self {
    case .integer(let integer): .number(integer)
    case .year(let year): .number(year)
    case .number(let number): .decimal(NumberText.plain(number, decimals: 9))
    case .boolean(let isTrue): .bool(isTrue)
    case .text, .date: .text(text ?? "")
    case .list(let items): .array(items.map(\.json))
    case .object(let members): .object(members.map { ($0.name, $0.value.json) })
    case .missing: .null
    }
  }
}
