import Diagnostics
import Markup
import Templating

/// Makes files on one thread: it has its own copy of the templates, its own view of the catalog and
/// its own buffer.
struct OutputRenderer {
  private let catalog: Catalog
  private let reads: ReadLog
  private let site: TemplateValue
  private let library: TemplateLibrary
  private let times: BuildTimes?
  private let isWritten: Bool
  private var templates: TemplateRenderer
  private var buffer = MarkupBuffer(minimumCapacity: 65_536)

  /// - Parameters:
  ///   - isWritten: Whether the files are wanted, or only what is found wrong while making them.
  ///   - times: Where to note how long each page takes.
  init(
    _ linked: LinkedSite,
    templates: TemplateLibrary,
    isWritten: Bool = true,
    times: BuildTimes?
  ) {
    self.times = times
    self.isWritten = isWritten
    reads = ReadLog(pages: linked.pages.count)
    catalog = Catalog(linked, reads: reads)
    site = .object(SiteValues(catalog: catalog))
    library = templates
    self.templates = templates.worker(functions: SiteFunctions.all(catalog), observer: reads)
  }

  /// The bytes of a file, and all that is known of it but their hash.
  mutating func render(_ output: Output, path: String) -> (bytes: [UInt8], record: FileRecord) {
    switch output {
    case .page(let page):
      let values = PageValues(catalog: catalog, number: page, isShown: true)
      return render(catalog.template(of: page), .object(values), path: path)
    case .redirect(let redirect):
      let values = RedirectValues(catalog: catalog, page: catalog.redirects[redirect].page)
      return render("redirect.html", .object(values), path: path)
    case .file(let file): return (catalog.files.files[file].bytes, FileRecord(path: path))
    case .text(let bytes): return (bytes, FileRecord(path: path))
    case .feed where !isWritten: return ([], FileRecord(path: path))
    case .feed:
      let bytes = catalog.feed.markup().bytes
      return (bytes, FileRecord(path: path, reads: reads.take()))
    }
  }

  private mutating func render(
    _ template: String,
    _ page: TemplateValue,
    path: String
  ) -> (bytes: [UInt8], record: FileRecord) {
    buffer.removeAll()
    var record = FileRecord(path: path)
    // That there is none has been found while linking.
    if library.contains(template) {
      let values: TemplateMap = ["page": page, "site": site]
      if let times {
        let (findings, time) = times.time {
          templates.render(template, values: values, into: &buffer, isWritten: isWritten)
        }
        times.note(.init(path: path, template: template, duration: time))
        record.findings = findings
      } else {
        record.findings = templates.render(
          template,
          values: values,
          into: &buffer,
          isWritten: isWritten
        )
      }
    }
    let made = reads.takeMade()
    record.charts = made.charts
    record.figures = made.figures.count
    record.names = Set(made.figures.compactMap(\.name))
    record.reads = reads.take()
    return (buffer.bytes, record)
  }
}
