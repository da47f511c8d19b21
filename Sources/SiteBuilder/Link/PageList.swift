import Diagnostics
import Tables

/// The pages of the site before linking: which are published, where, under which title and template.
struct PageList {
  var pages: [Page] = []
  /// Pages that exist but are not in this build, and why.
  var withheld: [(page: Page, reason: String)] = []
  /// The day that the site is built for; `nil` where nothing in it has a date.
  let today: CalendarDate?

  init(_ content: Content, options: SiteOptions) {
    let today = options.asOf ?? content.newestDate
    self.today = today
    let asked = PageDefaults(content)
    let sources = content.pages + content.generatedPages
    var published: [(route: Route, source: PageSource)] = []
    published.reserveCapacity(sources.count)
    for source in sources {
      if source.front.isDraft, !options.includesDrafts {
        withheld.append((asked.page(source, at: source.route), "a draft"))
      } else if let date = source.front.date?.value, let today, date > today,
        !options.includesFuture
      {
        withheld.append((asked.page(source, at: source.route), "dated \(date), after \(today)"))
      } else {
        published.append((source.route, source))
      }
    }
    // Pages are large: what they are sorted by is not.
    published.sort { ($0.route, $0.source.file) < ($1.route, $1.source.file) }
    pages = published.map { asked.page($0.source, at: $0.route) }
  }
}

extension Content {
  /// The newest date of any page; the day a site is built for when nobody says otherwise.
  var newestDate: CalendarDate? {
    pages.lazy.compactMap(\.front.newestDate).max()
  }

  /// The pages that no Markdown file makes: indexes, tables, the bibliography, the error page.
  var generatedPages: [PageSource] {
    let kinds = Set(pages.map(\.kind))
    var generated = collections.indices.filter { !kinds.contains(.collection($0)) }.map {
      PageSource(
        kind: .collection($0),
        file: collections[$0].file,
        folder: collections[$0].slug,
        slug: ""
      )
    }
    if !tables.isEmpty {
      let file = "Content/data/tables.yaml"
      if !kinds.contains(.tables) {
        generated.append(PageSource(kind: .tables, file: file, folder: "data", slug: ""))
      }
      generated += tables.indices.map {
        PageSource(
          kind: .table($0),
          file: file,
          folder: "data",
          slug: tables[$0].schema.name,
          place: tables[$0].schema.range
        )
      }
    }
    if !bibliography.isEmpty {
      generated.append(
        PageSource(kind: .bibliography, file: "Content/sources.yaml", folder: "", slug: "sources")
      )
    }
    generated.append(
      PageSource(kind: .notFound, file: "Templates/404.html", folder: "", slug: "404")
    )
    return generated
  }
}

extension PageSource {
  fileprivate var route: Route {
    kind == .notFound ? Route("/404.html") : Route(folder: folder, slug: slug)
  }
}

/// What becomes of a page that does not say so itself: its title, its template, its language.
private struct PageDefaults {
  private let content: Content
  /// For each collection the number of the field that it calls its label.
  private let labels: [Int?]

  init(_ content: Content) {
    self.content = content
    labels = content.collections.map { schema in
      schema.fields.firstIndex { $0.name == schema.label }
    }
  }

  func page(_ source: PageSource, at route: Route) -> Page {
    Page(
      source: source,
      route: route,
      title: title(of: source),
      template: source.front.template?.value ?? template(of: source),
      language: source.front.language ?? content.settings.language
    )
  }

  private func title(of source: PageSource) -> String {
    if let title = label(of: source) ?? source.front.title?.value { return title }
    switch source.kind {
    case .collection(let number): return content.collections[number].title
    case .table(let number): return content.tables[number].schema.label
    case .tables: return "Data"
    case .bibliography: return "Sources"
    case .notFound: return "Page not found"
    case .single where source.path.isEmpty: return content.settings.title
    case .single, .record: return source.prose.headings.first { $0.level == 1 }?.text ?? source.slug
    }
  }

  /// The text of the field that the collection calls its label.
  private func label(of source: PageSource) -> String? {
    guard case .record(let number) = source.kind, let field = labels[number] else { return nil }
    return source.values[field].value?.text
  }

  private func template(of source: PageSource) -> String {
    switch source.kind {
    case .single: source.path.isEmpty ? "home.html" : "page.html"
    case .record(let number): content.collections[number].template?.value ?? "record.html"
    case .collection(let number):
      content.collections[number].indexTemplate?.value ?? "collection.html"
    case .table: "table.html"
    case .tables: "tables.html"
    case .bibliography: "sources.html"
    case .notFound: "404.html"
    }
  }
}
