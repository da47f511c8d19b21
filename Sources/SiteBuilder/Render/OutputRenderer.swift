import Diagnostics
import Markup
import Templating

/// Makes files on one thread: it has its own copy of the templates and its own buffer.
struct OutputRenderer {
  private let catalog: Catalog
  private let site: TemplateValue
  private let library: TemplateLibrary
  private var templates: TemplateRenderer
  private var buffer = MarkupBuffer(minimumCapacity: 65_536)

  init(_ catalog: Catalog, templates: TemplateLibrary) {
    self.catalog = catalog
    site = .object(SiteValues(catalog: catalog))
    library = templates
    self.templates = templates.worker()
  }

  mutating func render(_ output: Output, path: String) -> Checked<OutputFile> {
    switch output {
    case .page(let page):
      let values = PageValues(catalog: catalog, number: page, isShown: true)
      return render(catalog.pages[page].template, .object(values), path: path)
    case .redirect(let redirect):
      let values = RedirectValues(catalog: catalog, redirect: catalog.redirects[redirect])
      return render("redirect.html", .object(values), path: path)
    case .file(let file):
      return Checked(OutputFile(path: path, bytes: catalog.files.files[file].bytes))
    case .feed: return Checked(OutputFile(path: path, bytes: catalog.feed.markup().bytes))
    case .text(let bytes): return Checked(OutputFile(path: path, bytes: bytes))
    }
  }

  private mutating func render(
    _ template: String,
    _ page: TemplateValue,
    path: String
  ) -> Checked<OutputFile> {
    buffer.removeAll()
    // That there is none has been found while linking.
    guard library.contains(template) else { return Checked(OutputFile(path: path, bytes: [])) }
    let values: TemplateMap = ["page": page, "site": site]
    let findings = templates.render(template, values: values, into: &buffer)
    return Checked(OutputFile(path: path, bytes: buffer.bytes), diagnostics: findings)
  }
}
