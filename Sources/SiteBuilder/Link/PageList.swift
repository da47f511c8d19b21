import Diagnostics
import Tables

/// The pages of the site before linking: which are published, where, under which title and template.
struct PageList {
  var pages: [Page] = []
  /// Pages that exist but are not in this build, and why.
  var withheld: [(page: Page, reason: String)] = []

  init(_ content: Content, options: SiteOptions) {
    let today = options.asOf ?? content.newestDate
    let sources = content.pages + content.generatedPages
    var published: [(route: Route, file: String, number: Int)] = []
    for number in sources.indices {
      if sources[number].front.isDraft, !options.includesDrafts {
        withheld.append((Page(sources[number], in: content), "a draft"))
      } else if let date = sources[number].front.date?.value, let today, date > today,
        !options.includesFuture
      {
        withheld.append((Page(sources[number], in: content), "dated \(date), after \(today)"))
      } else {
        published.append((sources[number].route, sources[number].file, number))
      }
    }
    // Pages are large: what they are sorted by is not.
    published.sort { ($0.route, $0.file) < ($1.route, $1.file) }
    pages = published.map { Page(sources[$0.number], in: content) }
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

extension Page {
  fileprivate init(_ source: PageSource, in content: Content) {
    self.init(
      source: source,
      route: source.route,
      title: Self.title(of: source, in: content),
      template: source.front.template?.value ?? Self.template(of: source, in: content),
      language: source.front.language ?? content.settings.language
    )
  }

  private static func title(of source: PageSource, in content: Content) -> String {
    if let title = label(of: source, in: content) ?? source.front.title?.value { return title }
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
  private static func label(of source: PageSource, in content: Content) -> String? {
    guard case .record(let number) = source.kind else { return nil }
    let schema = content.collections[number]
    guard let field = schema.fields.firstIndex(where: { $0.name == schema.label }) else {
      return nil
    }
    return source.values[field].value?.text
  }

  private static func template(of source: PageSource, in content: Content) -> String {
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
