import Markup
import Tables
import Templating

/// What only a record has: its fields, and who refers to it.
struct RecordValues {
  let catalog: Catalog
  let number: Int
  let collection: Int
  /// Whether it is the record's own page that is being rendered.
  let isShown: Bool

  var members: FieldMembers {
    FieldMembers(catalog: catalog, number: number, collection: collection, isShown: isShown)
  }

  /// The fields that have a value, ready for a list of definitions.
  var fields: [TemplateValue] {
    let members = members
    let source = catalog.card(number).source
    return source.values.indices.compactMap { index in
      source.value(index).map { members.shown($0, field: index) }
    }
  }

  /// The records that name this one, by the field that does.
  var incoming: [TemplateValue] {
    catalog.page(number).incoming.map { references in
      .map(
        names: Self.incomingNames,
        [
          .string(references.title),
          .list(references.pages.map { PageLinkValues.value($0, in: catalog) }),
        ]
      )
    }
  }

  private static let incomingNames = ["title", "pages"]
}

/// A record's fields by name; `none` where it has no value.
struct FieldMembers: TemplateObject {
  let catalog: Catalog
  let number: Int
  let collection: Int
  /// Whether it is the record's own page that is being rendered.
  var isShown = false

  private var fields: [Field] { catalog.site.collections[collection].fields }

  var memberNames: [String] { fields.map(\.name) }

  func member(_ name: String) -> TemplateValue? {
    var place = 0
    return member(name, near: &place)
  }

  func member(_ name: String, near place: inout Int) -> TemplateValue? {
    if !isName(name, of: place) {
      guard let index = fields.firstIndex(where: { $0.name == name }) else { return nil }
      place = index
    }
    catalog.reads?.note(number, .card)
    guard catalog.site.pages.held(number).page.source.values.indices.contains(place),
      let value = catalog.site.pages.held(number).page.source.values[place].value, !value.isMissing
    else { return .null }
    return self.value(value, field: place)
  }

  private func isName(_ name: String, of field: Int) -> Bool {
    let fields = catalog.site.collections[collection].fields
    return fields.indices.contains(field) && fields[field].name == name
  }

  /// A field that has a value, with what its schema says.
  func shown(_ value: FieldValue, field index: Int) -> TemplateValue {
    let schema = catalog.site.fieldValues[collection][index]
    return .map(
      names: Self.shownNames,
      schema.values + [self.value(value, field: index), .list(items(value, field: index))]
    )
  }

  private static let shownNames = schemaNames + ["value", "items"]

  /// The value itself: a number, a list, a linked page.
  private func value(_ value: FieldValue, field index: Int) -> TemplateValue {
    let field = fields[index]
    guard !field.holdsFigures else {
      let figures = catalog.figures(of: number, field: index, isListed: isShown)
      return field.type == .list ? .list(figures) : figures.first ?? .null
    }
    return linkedValue(value, of: field, index)
  }

  private func linkedValue(_ value: FieldValue, of field: Field, _ index: Int) -> TemplateValue {
    if case .list(let items) = value {
      return .list(items.map { linkedValue($0, of: field, index) })
    }
    guard let linked = linkedPage(value, field: index) else { return field.templateValue(value) }
    return .object(LinkedPageValues(catalog: catalog, number: linked))
  }

  /// The value as items to show, each with its text and perhaps an address.
  private func items(_ value: FieldValue, field index: Int) -> [TemplateValue] {
    let field = fields[index]
    guard !field.holdsFigures else {
      return catalog.figures(of: number, field: index, isListed: isShown).map { figure in
        .map(names: Self.itemNames, [figure, .null])
      }
    }
    return shownItems(value, of: field, index)
  }

  private func shownItems(
    _ value: FieldValue,
    of field: Field,
    _ index: Int
  ) -> [TemplateValue] {
    if case .list(let items) = value {
      return items.flatMap { shownItems($0, of: field, index) }
    }
    let linked = linkedPage(value, field: index)
    let text = linked.map { TemplateValue.string(catalog.title(of: $0)) }
    return [
      .map(
        names: Self.itemNames,
        [text ?? field.shownValue(value), .optional(linked.map(catalog.address))]
      )
    ]
  }

  private static let itemNames = ["text", "url"]

  private func linkedPage(_ value: FieldValue, field index: Int) -> Int? {
    let references = catalog.site.pages.held(number).page.references
    guard !references.isEmpty, let text = value.text else { return nil }
    return references.first { $0.field == index && $0.name == text }?.page
  }

  static func schema(_ field: Field) -> [(String, TemplateValue)] {
    Array(
      zip(
        schemaNames,
        [
          .string(field.name), .string(field.label), .optional(field.description),
          .optional(field.unit), .string(field.type.rawValue),
        ]
      )
    )
  }

  private static let schemaNames = ["name", "title", "description", "unit", "type"]
}

/// A page that a field names: a link, with its own values a step away.
struct LinkedPageValues: EnumeratedObject {
  let catalog: Catalog
  let number: Int

  enum Member: String, CaseIterable {
    case title, url, slug, description, values
  }

  subscript(member: Member) -> TemplateValue? {
    switch member {
    case .title: .string(catalog.title(of: number))
    case .url: .string(catalog.address(of: number))
    case .slug: .string(catalog.card(number).source.slug)
    case .description: .optional(catalog.description(of: number))
    case .values:
      catalog.card(number).collection.map {
        .object(FieldMembers(catalog: catalog, number: number, collection: $0))
      } ?? .null
    }
  }
}
