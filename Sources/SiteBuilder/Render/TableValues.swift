import CommonMark
import Diagnostics
import Markup
import Tables
import Templating

/// A table with its schema and rows.
struct TableValues: TemplateObject {
  var catalog: Catalog
  var number: Int

  static func all(in catalog: Catalog) -> [TemplateValue] {
    (0..<catalog.tables.count).map { .object(TableValues(catalog: catalog, number: $0)) }
  }

  private var entry: TableCatalog.Entry { catalog.tables[number] }
  private var table: Table { entry.table }
  private var schema: TableSchema { table.schema }

  var memberNames: [String] {
    [
      "name", "title", "description", "url", "csv_url", "source", "licence", "edition",
      "update_every", "row_count", "fields", "rows", "missing", "has_estimates",
      "uses",
    ]
  }

  func member(_ name: String) -> TemplateValue? {
    switch name {
    case "name": .string(schema.name)
    case "title": .string(schema.label)
    case "description": .markup(text: schema.description.map(renderedMarkdown) ?? "")
    case "url": .optional(entry.page.map(catalog.address))
    case "csv_url": .string(catalog.base.path("/data/" + schema.file.value))
    case "source":
      entry.source.map { SourceValues.value(catalog.bibliography[$0], in: catalog) } ?? .null
    case "licence": licence
    case "edition": .optional(schema.edition)
    case "update_every": .optional(schema.updateEvery?.description)
    case "row_count": .integer(catalog.table(number).table.rowCount)
    case "fields": .list(schema.fields.indices.filter { !isFlag($0) }.map { .map(field($0)) })
    case "rows": .list((0..<catalog.table(number).table.rowCount).map(row))
    case "missing": .list(schema.missingValues.map(missing))
    case "has_estimates": .bool(hasEstimates)
    case "uses":
      .list(catalog.uses(ofTable: number).pages.map { PageLinkValues.value($0, in: catalog) })
    default: nil
    }
  }

  private var licence: TemplateValue {
    schema.licence.map {
      .map([("name", .string($0.name)), ("url", .optional($0.url))])
    } ?? .null
  }

  private func field(_ index: Int) -> [(String, TemplateValue)] {
    FieldMembers.schema(schema.fields[index])
      + [("is_numeric", .bool(schema.fields[index].type.isNumeric))]
  }

  /// Whether a field does nothing but flag others; its letter stands beside their values.
  private func isFlag(_ index: Int) -> Bool {
    schema.fields.contains { $0.estimated?.value == schema.fields[index].name }
  }

  private func row(_ row: Int) -> TemplateValue {
    let cells = schema.fields.indices.filter { !isFlag($0) }
    let uses = catalog.uses(ofTable: number).rows[row] ?? []
    return .map([
      ("id", .string(entry.rowIDs[row])), ("cells", .list(cells.map { cell(row, $0) })),
      ("is_used", .bool(!uses.isEmpty)), ("uses", .list(uses.map(use))),
    ])
  }

  /// A figure that a row stands behind, at its words.
  private func use(_ use: TableUses.RowUse) -> TemplateValue {
    .map([
      ("title", .string(catalog.title(of: use.page))),
      ("url", .string(catalog.address(of: use.page) + "#figure-\(use.number)-text")),
    ])
  }

  /// A cell, ready to be shown.
  func cell(_ row: Int, _ field: Int) -> TemplateValue {
    let value = table[row, field]
    let isNumeric = schema.fields[field].type.isNumeric
    var meaning: String?
    if case .missing(let reason) = value { meaning = reason.label }
    let page = value.text.flatMap { entry.records[field][$0] }
    return .map([
      ("text", .string(page.map(catalog.title) ?? text(value))),
      ("url", .optional(page.map(catalog.address))), ("is_numeric", .bool(isNumeric)),
      ("is_missing", .bool(value.isMissing)),
      ("is_estimated", .bool(!value.isMissing && table.isEstimated(row, field))),
      ("meaning", .optional(meaning)),
    ])
  }

  private func text(_ value: FieldValue) -> String {
    let format = NumberFormat(language: catalog.settings.language)
    if case .missing(let reason) = value { return reason.value }
    if let number = value.number { return format.text(number) }
    return value.text ?? ""
  }

  private func missing(_ value: MissingValue) -> TemplateValue {
    .map([("value", .string(value.value)), ("label", .string(value.label))])
  }

  private var hasEstimates: Bool {
    let table = catalog.table(number).table
    return schema.fields.indices.contains { field in
      schema.fields[field].estimated != nil
        && (0..<table.rowCount).contains { table.isEstimated($0, field) }
    }
  }
}

/// A row of a table as an object of its fields, for `rows(…)` in templates.
struct RowValues: TemplateObject {
  let source: RowSource
  let row: Int

  var memberNames: [String] { source.fields.map(\.name) + ["cells"] }

  /// A number, text, a linked page where the value names a record, or `none`.
  func member(_ name: String) -> TemplateValue? {
    guard let field = source.table.fieldNumber(name) else { return name == "cells" ? cells : nil }
    let value = source.table[row, field]
    if let plain = value.plainTemplateValue { return plain }
    if !source.records[field].isEmpty, let page = value.text.flatMap({ source.records[field][$0] })
    {
      return .object(LinkedPageValues(catalog: source.catalog, number: page))
    }
    return source.fields[field].templateValue(value)
  }

  /// The fields as a table shows them, by name: with their text, what a `W` means, and whether the
  /// value is an estimate.
  private var cells: TemplateValue {
    let values = TableValues(catalog: source.catalog, number: source.number)
    return .map(
      source.fields.enumerated().map { ($1.name, values.cell(row, $0)) }
    )
  }
}

/// A table opened once for all the rows that a call gives.
final class RowSource: Sendable {
  let catalog: Catalog
  /// The number of the table.
  let number: Int
  let table: Table
  let fields: [Field]
  /// As in `TableCatalog.Entry`.
  let records: [[String: Int]]

  init(catalog: Catalog, number: Int) {
    let entry = catalog.tables[number]
    self.catalog = catalog
    self.number = number
    table = entry.table
    fields = entry.table.schema.fields
    records = entry.records
  }
}
