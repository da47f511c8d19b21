import Templating

/// The index page of a collection: its records in order.
struct IndexValues: TemplateObject {
  var catalog: Catalog
  var collection: Int

  var memberNames: [String] { ["pages"] }

  func member(_ name: String) -> TemplateValue? {
    guard name == "pages" else { return nil }
    return .list(
      catalog.records(of: collection).map { .object(PageValues(catalog: catalog, number: $0)) }
    )
  }
}

/// The page of all sources.
struct BibliographyValues: TemplateObject {
  var catalog: Catalog

  var memberNames: [String] { ["all_sources"] }

  func member(_ name: String) -> TemplateValue? {
    guard name == "all_sources" else { return nil }
    return .list(
      catalog.bibliography.indices.map { number in
        let uses = catalog.uses(ofSource: number).map { PageLinkValues.value($0, in: catalog) }
        let tables = (0..<catalog.tables.count).filter { catalog.tables[$0].source == number }
          .compactMap { catalog.tables[$0].page }
        return .map(
          SourceValues.entries(catalog.bibliography[number], in: catalog) + [
            ("used_by", .list(uses)),
            ("tables", .list(tables.map { PageLinkValues.value($0, in: catalog) })),
          ]
        )
      }
    )
  }
}

/// An entry of the bibliography.
enum SourceValues {
  static func value(_ source: Source, in catalog: Catalog) -> TemplateValue {
    .map(entries(source, in: catalog))
  }

  static func entries(_ source: Source, in catalog: Catalog) -> [(String, TemplateValue)] {
    [
      ("id", .string(source.id)), ("title", .string(source.title)),
      ("author", .optional(source.authors.isEmpty ? nil : source.authors.joined(separator: ", "))),
      ("issued", .optional(source.issued)), ("publisher", .optional(source.publisher)),
      ("edition", .optional(source.edition)),
      (
        "licence",
        source.licence.map { .map([("name", .string($0)), ("url", .null)]) } ?? .null
      ),
      ("url", .optional(source.url)), ("note", .optional(source.note)),
      ("anchor_url", .string(catalog.base.path("/sources/") + "#source-\(source.id)")),
    ]
  }
}

/// A page that leads on to another.
struct RedirectValues: TemplateObject {
  var catalog: Catalog
  var redirect: Redirect

  var memberNames: [String] { ["kind", "title", "language", "target_url", "target_permalink"] }

  func member(_ name: String) -> TemplateValue? {
    let page = catalog.card(redirect.page)
    switch name {
    case "kind": return .string("redirect")
    case "title": return .string(page.title)
    case "language": return .string(page.language)
    case "target_url": return .string(catalog.address(of: redirect.page))
    case "target_permalink": return .string(catalog.base.absolute(page.route.path))
    default: return nil
    }
  }
}
