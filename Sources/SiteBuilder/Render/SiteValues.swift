import Tables
import Templating

/// The site as every template sees it, the same on every page.
struct SiteValues: TemplateObject {
  var catalog: Catalog

  var memberNames: [String] {
    [
      "title", "description", "language", "url", "root", "publisher", "licence", "navigation",
      "collections", "tables", "feed_url", "generator", "updated", "counts",
    ]
  }

  func member(_ name: String) -> TemplateValue? {
    let settings = catalog.settings
    switch name {
    case "title": return .string(settings.title)
    case "description": return .string(settings.description)
    case "language": return .string(settings.language)
    case "url": return .string(catalog.base.absolute("/"))
    case "root": return .string(catalog.base.root)
    case "publisher": return settings.publisher.map(organisation) ?? .null
    case "licence": return settings.licence.map(organisation) ?? .null
    case "navigation": return .list(catalog.navigation.map(navigationEntry))
    case "collections":
      return .list(catalog.collectionValues)
    case "tables":
      return .list(
        (0..<catalog.tables.count).map { .object(TableValues(catalog: catalog, number: $0)) }
      )
    case "feed_url": return .optional(catalog.feedRoute.map(catalog.base.path))
    case "generator": return .string("Cupel \(cupelVersion)")
    case "updated": return .optional(catalog.totals.newestDate?.description)
    case "counts": return counts
    default: return nil
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
