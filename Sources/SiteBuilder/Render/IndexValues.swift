import Templating

/// An entry of the bibliography.
enum SourceValues {
  /// All entries, each with where it is used.
  static func all(in catalog: Catalog) -> [TemplateValue] {
    catalog.bibliography.indices.map { number in
      let uses = catalog.uses(ofSource: number).map { PageLinkValues.value($0, in: catalog) }
      let tables = (0..<catalog.tables.count).filter { catalog.tables[$0].source == number }
        .compactMap { catalog.tables[$0].page }
      return .map(
        entries(catalog.bibliography[number], in: catalog) + [
          ("used_by", .list(uses)),
          ("tables", .list(tables.map { PageLinkValues.value($0, in: catalog) })),
        ]
      )
    }
  }

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
struct RedirectValues: EnumeratedObject {
  let catalog: Catalog
  /// The number of the page that it leads to.
  let page: Int

  enum Member: String, CaseIterable {
    case kind, title, language
    case targetURL = "target_url"
    case targetPermalink = "target_permalink"
  }

  subscript(member: Member) -> TemplateValue? {
    catalog.reads?.note(page, .card)
    return switch member {
    case .kind: .string("redirect")
    case .title: .string(catalog.title(of: page))
    case .language: .string(catalog.site.pages.held(page).page.language)
    case .targetURL: .string(catalog.address(of: page))
    case .targetPermalink:
      .string(catalog.site.base.absolute(catalog.site.pages.held(page).page.route.path))
    }
  }
}
