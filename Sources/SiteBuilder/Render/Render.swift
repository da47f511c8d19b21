import Diagnostics
import Markup
import Synchronization
import Templating

/// The site in full, its files made one by one.
struct RenderedSite: Sendable {
  var catalog: Catalog
  /// The path of every file.
  var paths: [String]
  /// The number of charts drawn, in prose and by templates.
  var charts: Int
  /// The number of figures bound, in prose, in fields and by templates.
  var figures: Int
}

/// Makes every file of the site and hands it to `publication`, if there is one.
///
/// A file is a function of the catalog and its own place in it, so any thread may make any file.
/// - Throws: When a file cannot be staged.
func render(
  _ catalog: Checked<Catalog>,
  jobs: Int,
  progress: BuildProgress,
  into publication: Publication?
) throws(BuildFailure) -> Checked<RenderedSite> {
  let site = catalog.value
  let outputs = site.outputs
  let charts = Counter()
  let figures = TemplateFigures()
  let templates = TemplateLibrary.parse(
    site.templates,
    prefix: "Templates/",
    functions: SiteFunctions.all(site, drawn: charts, bound: figures),
    filters: SiteFilters.all(language: site.settings.language),
    constants: SiteFunctions.constants
  )
  let done = Counter()
  let findings = try outputs.concurrentMap(jobs: jobs) {
    OutputRenderer(site, templates: templates.value)
  } _: { (renderer: inout OutputRenderer, output) throws(BuildFailure) -> [Diagnostic] in
    let file = renderer.render(output.output, path: output.path)
    if let publication { try stage(file.value, in: publication) }
    let count = done.next()
    if count % 50 == 0 || count == outputs.count { progress.report(count, outputs.count) }
    return file.diagnostics
  }
  let rendered = RenderedSite(
    catalog: site,
    paths: outputs.map(\.path),
    charts: site.proseCharts + charts.count,
    figures: site.writtenFigures + figures.count
  )
  let templateFindings =
    templates.diagnostics + withoutEchoes(findings.flatMap { $0 }, of: templates.diagnostics)
  // A template with a mistake may have had more figures to bind.
  let isWhole = !templateFindings.contains { $0.severity == .error }
  let unused = isWhole ? site.unusedFigures(besides: figures.names) : []
  return Checked(rendered, diagnostics: catalog.diagnostics + templateFindings + unused)
}

/// Findings but those that a template's own mistakes bring: a loop that cannot be read defines no
/// name for its body.
private func withoutEchoes(_ findings: [Diagnostic], of syntax: [Diagnostic]) -> [Diagnostic] {
  let ids = ["template-syntax", "unclosed-tag", "unexpected-tag", "unknown-tag"]
  let broken = Set(syntax.filter { ids.contains($0.id) }.compactMap(\.range?.file))
  guard !broken.isEmpty else { return findings }
  return findings.filter { finding in
    finding.id != "undefined-name" || finding.range.map { broken.contains($0.file) } != true
  }
}

private func stage(_ file: OutputFile, in publication: Publication) throws(BuildFailure) {
  do throws(PublishingError) {
    try publication.stage(file)
  } catch {
    throw BuildFailure(error.description)
  }
}

/// Counts from any thread.
final class Counter: Sendable {
  private let total = Atomic(0)

  var count: Int { total.load(ordering: .relaxed) }

  @discardableResult
  func next() -> Int { total.add(1, ordering: .relaxed).newValue }
}
