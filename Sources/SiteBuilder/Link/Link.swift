import Diagnostics
import Tables

/// Resolves everything that one file says of another, once for the whole site: addresses, names,
/// references, citations, inclusions, charts, and from them what leads back to each page.
///
/// What would cost the whole site if it were asked for per page is answered here.
///
/// - Parameter sentences: Whether the sentences around links are wanted, which only written pages
///   show.
func link(
  _ content: Content,
  options: SiteOptions,
  sentences: Bool = true
) -> Checked<Catalog> {
  var list = PageList(content, options: options)
  var findings = checkTemplates(list, content)
  let redirects = claimAddresses(list.pages, content).unwrapped(into: &findings)
  let base = baseURL(content, options).unwrapped(into: &findings)
  let files = SiteFiles.make(content).unwrapped(into: &findings)
  let names = SiteNames(list, content)
  let resolver = LinkResolver(list, names: names, files: files.routes.union(content.ownRoutes))
  findings += resolveLinks(&list.pages, with: resolver, jobs: options.jobs)
  findings += cutEndlessInclusions(&list.pages)
  findings += linkReferences(&list.pages, content, names: names)
  let tables = TableCatalog.link(content, pages: list.pages, names: names, jobs: options.jobs)
    .unwrapped(into: &findings)
  findings += citeSources(&list.pages, content)
  findings +=
    Freshness(
      pages: list.pages,
      collections: content.collections,
      tables: tables,
      bibliography: content.bibliography,
      asOf: options.asOf ?? content.newestDate
    ).findings
  findings += unboundNumbers(list.pages, content.settings)
  findings += uniqueFields(list.pages, content)
  let binder = ChartBinder(
    tables: tables,
    bibliography: content.bibliography,
    titles: list.pages.map(\.title),
    addresses: list.pages.map { base.path($0.route.path) }
  )
  findings += bindCharts(&list.pages, with: binder, jobs: options.jobs)
  let figures = FigureTables(tables: tables, named: content.figures)
  findings += bindFigures(&list.pages, content, tables: figures, jobs: options.jobs)
  labelLinks(&list.pages, jobs: options.jobs)
  linkMentions(&list.pages, content, jobs: options.jobs)
  addBacklinks(&list.pages, sentences: sentences, jobs: options.jobs)
  addRelated(&list.pages, jobs: options.jobs)
  addSummaries(&list.pages, jobs: options.jobs)
  let records = orderRecords(&list.pages, content)
  let navigation = linkNavigation(content, pages: list.pages, names: names)
    .unwrapped(into: &findings)
  let site = LinkedSite(
    content,
    pages: list.pages,
    records: records,
    binder: binder,
    figures: figures,
    usedNames: figures.names(usedBy: content),
    files: files,
    base: base,
    navigation: navigation,
    redirects: redirects,
    withheldPages: list.withheld.count
  )
  return Checked(Catalog(site), diagnostics: findings)
}

/// The address the site will stand at: the option's, or else the settings'.
func baseURL(_ content: Content, _ options: SiteOptions) -> Checked<BaseURL> {
  if let text = options.baseURL {
    if let base = BaseURL(text) { return Checked(base) }
    return Checked(.unknown, diagnostics: [invalidBaseURL(text, at: nil)])
  }
  return Checked(content.settings.baseURL ?? .unknown)
}
