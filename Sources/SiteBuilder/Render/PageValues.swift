import Diagnostics
import Markup
import Tables
import Templating

/// A page as templates see it. Its members are worked out when they are asked for.
struct PageValues: TemplateObject {
  let catalog: Catalog
  let number: Int
  /// Whether it is the page that is being rendered, rather than one that it speaks of.
  let isShown: Bool
  /// The page that is being rendered, kept so that its many parts are not copied for each member
  /// that is asked for; `nil` for others, of which most are only named.
  private let shown: Page?

  init(catalog: Catalog, number: Int, isShown: Bool = false) {
    self.catalog = catalog
    self.number = number
    self.isShown = isShown
    shown = isShown ? catalog.page(number) : nil
  }

  private var page: Page { shown ?? catalog.card(number) }

  private var front: FrontMatter { page.source.front }

  var memberNames: [String] { Self.names + kindValues.memberNames }

  private static let names = [
    "kind", "title", "subtitle", "description", "url", "permalink", "slug", "language",
    "section_url", "date", "updated", "review_by", "authors", "topics", "corrections", "is_draft",
    "image", "collection", "breadcrumb", "body", "contents", "backlinks", "related", "sources",
    "figures", "has_footnotes", "reading_minutes", "words",
  ]

  func member(_ name: String) -> TemplateValue? {
    text(name) ?? deepMember(name) ?? kindValues.member(name)
  }

  /// What a page is beside its card.
  private func deepMember(_ name: String) -> TemplateValue? {
    guard let value = prose(name) ?? relation(name) else { return nil }
    if !isShown { catalog.reads?.note(number, .whole) }
    return value
  }

  /// What only pages of the same kind have.
  private var kindValues: any TemplateObject {
    switch page.kind {
    case .record(let collection):
      RecordValues(catalog: catalog, number: number, collection: collection, isShown: isShown)
    case .collection(let collection): IndexValues(catalog: catalog, collection: collection)
    case .table(let table): TablePageValues(catalog: catalog, table: table)
    case .tables: TableListValues(catalog: catalog)
    case .bibliography: BibliographyValues(catalog: catalog)
    case .single, .notFound: TemplateMap()
    }
  }

  private func text(_ name: String) -> TemplateValue? {
    switch name {
    case "kind": .string(page.kind.name)
    case "title": .string(catalog.title(of: number))
    case "subtitle": .optional(front.subtitle)
    case "description": .optional(catalog.description(of: number))
    case "url": .string(catalog.address(of: number))
    case "permalink": .string(catalog.base.absolute(page.route.path))
    case "slug": .string(page.source.slug)
    case "language": .string(page.language)
    case "date": .optional(front.date?.value.description)
    case "updated": .optional(front.updated?.value.description)
    case "review_by": .optional(front.reviewBy?.value.description)
    case "authors": .list(front.authors.map { .string($0) })
    case "topics": .list(front.topics.map { .string($0) })
    case "corrections": .list(front.corrections.map { .string($0) })
    case "is_draft": .bool(front.isDraft)
    case "collection": collection
    case "image": image
    default: nil
    }
  }

  private func prose(_ name: String) -> TemplateValue? {
    switch name {
    case "body": return .markup(TemplateMarkup(body))
    case "contents": return .list(contents)
    case "figures": return .list(catalog.listedFigures(of: number))
    case "has_footnotes": return .bool(page.source.prose.textEnd < page.source.prose.html.count)
    case "words": return .integer(wordCount)
    case "reading_minutes": return .integer((wordCount + wordsPerMinute - 1) / wordsPerMinute)
    default: return nil
    }
  }

  /// Counted only for the templates that show it.
  private var wordCount: Int { PlainText(of: page.labelledHTML.html).wordCount }

  private func relation(_ name: String) -> TemplateValue? {
    switch name {
    case "section_url": return .optional(catalog.section(of: number).map(catalog.address))
    case "breadcrumb": return .list(breadcrumb)
    case "backlinks":
      return .list(page.backlinks.map { .object(BacklinkValues(catalog: catalog, backlink: $0)) })
    case "related": return .list(page.related.map { PageLinkValues.value($0, in: catalog) })
    case "sources":
      return .list(page.sources.map { SourceValues.value(catalog.bibliography[$0], in: catalog) })
    default: return nil
    }
  }

  private var body: MarkupBuffer {
    var buffer = MarkupBuffer(minimumCapacity: page.source.prose.html.count * 5 / 4)
    var writer = ProseWriter(catalog: catalog)
    writer.write(number, to: &buffer)
    return buffer
  }

  /// The collection that the page is a record or the index of.
  private var collection: TemplateValue {
    let number = if case .collection(let number) = page.kind { number } else { page.collection }
    return number.map { catalog.collectionValues[$0] } ?? .null
  }

  /// The second and third level of headings.
  private var contents: [TemplateValue] {
    page.source.prose.headings.filter { (2...3).contains($0.level) }.map { heading in
      .map([
        ("id", .string(heading.id)), ("text", .string(page.text(of: heading))),
        ("level", .integer(heading.level)),
      ])
    }
  }

  /// The page's image, at its own address.
  private var image: TemplateValue {
    guard let route = page.image else { return .null }
    return .map([
      ("url", .string(catalog.base.path(route))),
      ("permalink", .string(catalog.base.absolute(route))),
      ("alt", .string(front.imageAlt ?? "")),
    ])
  }

  private var breadcrumb: [TemplateValue] {
    (catalog.ancestors(of: number).map { ancestor in
      (catalog.title(of: ancestor), Optional(catalog.address(of: ancestor)))
    } + [(page.title, nil)]).map { title, url in
      .map([("title", .string(title)), ("url", .optional(url))])
    }
  }
}

extension PageSource.Kind {
  /// The word that templates see.
  var name: String {
    switch self {
    case .single: "page"
    case .record: "record"
    case .collection: "collection"
    case .table: "table"
    case .tables: "tables"
    case .bibliography: "sources"
    case .notFound: "error"
    }
  }
}

/// How fast an adult reads English non-fiction in silence (Brysbaert 2019, doi
/// 10.1016/j.jml.2019.104047).
private let wordsPerMinute = 238
