import Diagnostics
import Markup
import Synchronization
import Templating

/// The site in full, its files made one by one.
struct RenderedSite: Sendable {
  var site: LinkedSite
  var files: [FileRecord]
  /// Whether the files are known by their bytes, and not only by what was found wrong.
  var isWritten = true

  /// The number of charts drawn, in prose and by templates.
  var charts: Int { files.reduce(site.totals.charts) { $0 + $1.charts } }

  /// The number of figures bound, in prose, in fields and by templates.
  var figures: Int { files.reduce(site.totals.figures) { $0 + $1.figures } }
}

/// What is known of a file of the site once it has been made.
struct FileRecord: Hashable, Sendable {
  /// That of files that no template makes.
  static let noOrigin = ContentHash(value: 0)

  var path: String
  var hash = ContentHash(value: 0)
  /// What the path stands for: a page, or an old address of one.
  var origin = noOrigin
  var findings: [Diagnostic] = []
  var reads = Reads()
  /// The charts that templates drew for it.
  var charts = 0
  /// The figures that templates bound for it, and the numbers of the named ones among them.
  var figures = 0
  var names: Set<Int> = []
  /// Whether it was made in this build.
  var isFresh = true
}

/// Makes every file of the site and hands it to `publication`, if there is one.
///
/// A file is a function of the catalog and its own place in it, so any thread may make any file.
/// - Parameter isWritten: Whether the files are wanted; if not, only what is found wrong is told.
/// - Parameter known: What is known of a file already, so that it need not be made; asked by path and
///   origin.
/// - Throws: When a file cannot be staged.
func render(
  _ catalog: Checked<Catalog>,
  jobs: Int,
  progress: BuildProgress,
  into publication: Publication?,
  isWritten: Bool = true,
  times: BuildTimes? = nil,
  known: @escaping @Sendable (String, ContentHash) -> FileRecord? = { _, _ in nil }
) throws(BuildFailure) -> Checked<RenderedSite> {
  let site = catalog.value.site
  let outputs = site.outputs
  let templates = TemplateLibrary.parse(
    site.templates,
    prefix: "Templates/",
    functions: SiteFunctions.all(catalog.value),
    filters: SiteFilters.all(language: site.settings.language),
    constants: SiteFunctions.constants
  )
  let done = Counter()
  let files = try outputs.concurrentMap(jobs: jobs) {
    OutputRenderer(site, templates: templates.value, isWritten: isWritten, times: times)
  } _: { (renderer: inout OutputRenderer, output) throws(BuildFailure) -> FileRecord in
    let origin = site.origin(of: output.output)
    if let origin, let record = known(output.path, origin) { return record }
    var (bytes, record) = renderer.render(output.output, path: output.path)
    if let origin { record.origin = origin }
    if isWritten {
      record.hash = try stage(OutputFile(path: output.path, bytes: bytes), in: publication)
    }
    let count = done.next()
    if count % 50 == 0 || count == outputs.count { progress.report(count, outputs.count) }
    return record
  }
  let findings =
    templates.diagnostics
    + withoutEchoes(files.flatMap(\.findings), of: templates.diagnostics)
  // A template with a mistake may have had more figures to bind.
  let isWhole = !findings.contains { $0.severity == .error }
  let names = files.reduce(into: Set<Int>()) { $0.formUnion($1.names) }
  let unused = isWhole ? site.unusedFigures(besides: names) : []
  return Checked(
    RenderedSite(site: site, files: files, isWritten: isWritten),
    diagnostics: catalog.diagnostics + findings + unused
  )
}

extension LinkedSite {
  /// What a file that templates make stands for; `nil` for all others, which are quick to make.
  fileprivate func origin(of output: Output) -> ContentHash? {
    switch output {
    case .page(let page): ContentHash(Array("page \(routes[page].path)".utf8))
    case .redirect(let number):
      ContentHash(Array("redirect \(routes[redirects[number].page].path)".utf8))
    case .file, .feed, .text: nil
    }
  }
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

private func stage(
  _ file: OutputFile,
  in publication: Publication?
) throws(BuildFailure) -> ContentHash {
  do throws(PublishingError) {
    return try publication?.stage(file) ?? ContentHash(file.bytes)
  } catch {
    throw BuildFailure(error.description)
  }
}

/// Counts from any thread.
final class Counter: Sendable {
  private let total = Atomic(0)

  @discardableResult
  func next() -> Int { total.add(1, ordering: .relaxed).newValue }
}
