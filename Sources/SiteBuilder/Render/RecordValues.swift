import Markup
import Tables
import Templating

/// What only a record has: its fields, who refers to it, its neighbours.
struct RecordValues: TemplateObject {
  var catalog: Catalog
  var number: Int
  var collection: Int
  /// Whether it is the record's own page that is being rendered.
  var isShown: Bool

  var memberNames: [String] { ["values", "fields", "incoming", "previous", "next"] }

  private var page: Page { catalog.page(number) }

  func member(_ name: String) -> TemplateValue? {
    switch name {
    case "values": .object(members)
    case "fields": .list(fields)
    case "incoming": .list(page.incoming.map(incoming))
    case "previous": page.previous.map { PageLinkValues.value($0, in: catalog) } ?? .null
    case "next": page.next.map { PageLinkValues.value($0, in: catalog) } ?? .null
    default: nil
    }
  }

  private var members: FieldMembers {
    FieldMembers(catalog: catalog, number: number, collection: collection, isShown: isShown)
  }

  /// The fields that have a value, ready for a list of definitions.
  private var fields: [TemplateValue] {
    let members = members
    let source = catalog.card(number).source
    let schemas = catalog.fieldValues[collection]
    return schemas.indices.compactMap { index in
      guard let value = source.value(index) else { return nil }
      let items = members.items(value, field: index)
      var map = schemas[index]
      map["value"] = members.value(value, field: index)
      map["items"] = .list(items)
      return .object(map)
    }
  }

  private func incoming(_ references: IncomingReferences) -> TemplateValue {
    .map([
      ("title", .string(references.title)),
      ("pages", .list(references.pages.map { PageLinkValues.value($0, in: catalog) })),
    ])
  }
}

/// A record's fields by name; `none` where it has no value.
struct FieldMembers: TemplateObject {
  let catalog: Catalog
  let number: Int
  let collection: Int
  /// Whether it is the record's own page that is being rendered.
  var isShown = false

  private var source: PageSource { catalog.card(number).source }
  private var fields: [Field] { catalog.collections[collection].fields }

  var memberNames: [String] { fields.map(\.name) }

  func member(_ name: String) -> TemplateValue? {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { return nil }
    return source.value(index).map { value($0, field: index) } ?? .null
  }

  /// The value itself: a number, a list, a linked page.
  func value(_ value: FieldValue, field index: Int) -> TemplateValue {
    if fields[index].holdsFigures {
      let figures = catalog.figures(of: number, field: index, isListed: isShown)
      return fields[index].type == .list ? .list(figures) : figures.first ?? .null
    }
    if case .list(let items) = value { return .list(items.map { self.value($0, field: index) }) }
    if let linked = linkedPage(value, field: index) {
      return .object(LinkedPageValues(catalog: catalog, number: linked))
    }
    return fields[index].templateValue(value)
  }

  /// The value as items to show, each with its text and perhaps an address.
  func items(_ value: FieldValue, field index: Int) -> [TemplateValue] {
    if fields[index].holdsFigures {
      return catalog.figures(of: number, field: index, isListed: isShown).map { figure in
        .map([("text", figure), ("url", .null)])
      }
    }
    if case .list(let items) = value { return items.flatMap { self.items($0, field: index) } }
    let linked = linkedPage(value, field: index)
    let text = linked.map(catalog.title)
    return [
      .map([
        ("text", text.map(TemplateValue.string) ?? fields[index].shownValue(value)),
        ("url", .optional(linked.map(catalog.address))),
      ])
    ]
  }

  private func linkedPage(_ value: FieldValue, field index: Int) -> Int? {
    guard let text = value.text else { return nil }
    return catalog.card(number).references.first { $0.field == index && $0.name == text }?.page
  }

  static func schema(_ field: Field) -> [(String, TemplateValue)] {
    [
      ("name", .string(field.name)), ("title", .string(field.label)),
      ("description", .optional(field.description)), ("unit", .optional(field.unit)),
      ("type", .string(field.type.rawValue)),
    ]
  }
}

/// A page that a field names: a link, with its own values a step away.
struct LinkedPageValues: TemplateObject {
  var catalog: Catalog
  var number: Int

  var memberNames: [String] { ["title", "url", "slug", "description", "values"] }

  func member(_ name: String) -> TemplateValue? {
    switch name {
    case "title": return .string(catalog.title(of: number))
    case "url": return .string(catalog.address(of: number))
    case "slug": return .string(catalog.card(number).source.slug)
    case "description": return .optional(catalog.description(of: number))
    case "values":
      return catalog.card(number).collection.map {
        .object(FieldMembers(catalog: catalog, number: number, collection: $0))
      } ?? .null
    default: return nil
    }
  }
}
