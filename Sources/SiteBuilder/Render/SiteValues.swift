import Tables
import Templating

/// The site as every template sees it, the same on every page.
struct SiteValues: EnumeratedObject {
  let catalog: Catalog

  enum Member: String, CaseIterable {
    case title, description, language, url, root, publisher, licence, navigation, collections
    case tables
    case feedURL = "feed_url"
    case generator, updated, counts
  }

  subscript(member: Member) -> TemplateValue? {
    switch member {
    case .title: .string(catalog.settings.title)
    case .description: .string(catalog.settings.description)
    case .language: .string(catalog.settings.language)
    case .url: .string(catalog.base.absolute("/"))
    case .root: .string(catalog.base.root)
    case .publisher: catalog.settings.publisher.map(organisation) ?? .null
    case .licence: catalog.settings.licence.map(organisation) ?? .null
    case .navigation: .list(catalog.navigation.map(navigationEntry))
    case .collections: .list(catalog.collectionValues)
    case .tables: .list(TableValues.all(in: catalog))
    case .feedURL: .optional(catalog.feedRoute.map(catalog.base.path))
    case .generator: .string("Cupel \(cupelVersion)")
    case .updated: .date(catalog.totals.newestDate)
    case .counts: counts
    }
  }

  private var counts: TemplateValue {
    let totals = catalog.totals
    return .map([
      ("pages", .integer(totals.pages)),
      ("records", .integer(totals.records)),
      ("tables", .integer(catalog.tables.count)),
      ("charts", .integer(totals.charts)),
      ("sources", .integer(catalog.bibliography.count)),
    ])
  }

  private func navigationEntry(_ entry: NavigationEntry) -> TemplateValue {
    .map([("label", .string(entry.label)), ("url", .string(catalog.address(of: entry.page)))])
  }

  private func organisation(_ organisation: SiteSettings.Organisation) -> TemplateValue {
    .map([("name", .string(organisation.name)), ("url", .optional(organisation.url))])
  }
}

extension CollectionSchema {
  /// The collection as templates see it.
  ///
  /// - Parameters:
  ///   - address: Of its index page, if it has one.
  ///   - count: The number of its records.
  func value(address: String?, count: Int) -> TemplateValue {
    .map([
      ("slug", .string(slug)), ("title", .string(title)), ("singular", .string(singular)),
      ("description", .string(description)), ("url", .optional(address)),
      ("count", .integer(count)),
      ("fields", .list(fields.map { .map(FieldMembers.schema($0)) })),
    ])
  }
}
