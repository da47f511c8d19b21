public import Diagnostics
public import Tables

/// What of a site is due by a day.
public struct DueList: Sendable {
  /// The day of the build; `nil` where no option and no page names one.
  public var asOf: CalendarDate?
  /// In the order of their days.
  public var items: [DueItem]
  /// Errors that may keep something from the list.
  public var errors: [Diagnostic]

  /// What is due on the day of the build already.
  public var overdue: Int { items.count { item in asOf.map { item.due <= $0 } ?? false } }
}

/// Lists what must be looked at again on the day of the build, or within an interval after it.
public func dueList(
  at root: String,
  within interval: UpdateInterval?,
  options: SiteOptions
) throws(BuildFailure) -> DueList {
  var asOf = options.asOf
  let catalog = try loadSite(at: root, jobs: options.jobs)
    .then { validate($0, jobs: options.jobs) }
    .then { content in
      asOf = asOf ?? content.newestDate
      return link(content, options: options)
    }
  let errors = catalog.diagnostics.filter { $0.severity == .error }.inReportOrder
  guard let asOf else { return DueList(asOf: nil, items: [], errors: errors) }
  let last = interval.map { $0.due(after: asOf) } ?? asOf
  let site = catalog.value
  let freshness = Freshness(
    pages: Array(site.site.pages),
    collections: site.collections,
    tables: site.tables,
    bibliography: site.bibliography,
    asOf: asOf
  )
  return DueList(asOf: asOf, items: freshness.items.filter { $0.due <= last }, errors: errors)
}
