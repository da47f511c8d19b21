import Diagnostics
import Markup
import Tables
import Templating

/// A page as templates see it. Its members are worked out when they are asked for.
///
/// A catalog and a number, so that it costs nothing to hand on; the page's many parts are read where
/// they are.
struct PageValues: EnumeratedObject {
  let catalog: Catalog
  let number: Int
  /// Whether it is the page that is being rendered, rather than one that it speaks of.
  var isShown = false

  enum Member: String, CaseIterable {
    case kind, title, subtitle, description, url, permalink, slug, language
    case sectionURL = "section_url"
    case date, updated
    case reviewBy = "review_by"
    case authors, topics, corrections
    case isDraft = "is_draft"
    case image, collection, breadcrumb, body, contents, backlinks, related, sources, figures
    case hasFootnotes = "has_footnotes"
    case readingMinutes = "reading_minutes"
    case words
    // Of records alone.
    case values, fields, incoming, previous, next
    // Of one other kind each: the index of a collection, a table, all tables, all sources.
    case pages, table, tables
    case allSources = "all_sources"
  }

  var memberNames: [String] {
    note(.card)
    return Member.allCases.filter { $0.belongs(to: kind) }.map(\.rawValue)
  }

  subscript(member: Member) -> TemplateValue? {
    note(member.detail)
    return text(member) ?? prose(member) ?? relation(member) ?? ofRecord(member) ?? ofKind(member)
  }

  /// Of the page that is being rendered all is noted as it is.
  private func note(_ detail: PageDetail) {
    if !isShown { catalog.reads?.note(number, detail) }
  }

  private var kind: PageSource.Kind { catalog.site.pages.held(number).page.source.kind }

  private func text(_ member: Member) -> TemplateValue? {
    switch member {
    case .kind: .string(kind.name)
    case .title: .string(catalog.site.titles[number])
    case .subtitle: .optional(catalog.site.pages.held(number).page.source.front.subtitle)
    case .description: .optional(catalog.site.description(of: number))
    case .url: .string(catalog.site.addresses[number])
    case .permalink:
      .string(catalog.site.base.absolute(catalog.site.pages.held(number).page.route.path))
    case .slug: .string(catalog.site.pages.held(number).page.source.slug)
    case .language: .string(catalog.site.pages.held(number).page.language)
    case .date: .date(catalog.site.pages.held(number).page.source.front.date?.value)
    case .updated: .date(catalog.site.pages.held(number).page.source.front.updated?.value)
    case .reviewBy: .date(catalog.site.pages.held(number).page.source.front.reviewBy?.value)
    case .authors:
      .list(catalog.site.pages.held(number).page.source.front.authors.map { .string($0) })
    case .topics:
      .list(catalog.site.pages.held(number).page.source.front.topics.map { .string($0) })
    case .corrections:
      .list(catalog.site.pages.held(number).page.source.front.corrections.map { .string($0) })
    case .isDraft: .bool(catalog.site.pages.held(number).page.source.front.isDraft)
    case .collection: collection
    case .image: image
    default: nil
    }
  }

  private func prose(_ member: Member) -> TemplateValue? {
    switch member {
    case .body: return .markup(TemplateMarkup(PageBody(catalog: catalog, page: number)))
    case .contents: return .list(contents)
    case .figures: return .list(catalog.listedFigures(of: number))
    case .hasFootnotes:
      let prose = catalog.site.pages.held(number).page.source.prose
      return .bool(prose.textEnd < prose.html.count)
    case .words: return .integer(wordCount)
    case .readingMinutes:
      return .integer((wordCount + wordsPerMinute - 1) / wordsPerMinute)
    default: return nil
    }
  }

  /// Counted only for the templates that show it.
  private var wordCount: Int {
    PlainText(of: catalog.site.pages.held(number).page.labelledHTML.html).wordCount
  }

  private func relation(_ member: Member) -> TemplateValue? {
    switch member {
    case .sectionURL: .optional(catalog.section(of: number).map(catalog.address))
    case .breadcrumb: .list(breadcrumb)
    case .backlinks:
      .list(
        catalog.site.pages.held(number).page.backlinks.indices.map {
          .object(BacklinkValues(catalog: catalog, target: number, number: $0))
        }
      )
    case .related:
      .list(
        catalog.site.pages.held(number).page.related.map { PageLinkValues.value($0, in: catalog) }
      )
    case .sources:
      .list(
        catalog.site.pages.held(number).page.sources.map {
          SourceValues.value(catalog.site.bibliography[$0], in: catalog)
        }
      )
    default: nil
    }
  }

  private func ofRecord(_ member: Member) -> TemplateValue? {
    guard case .record(let collection) = kind else { return nil }
    let record = RecordValues(
      catalog: catalog,
      number: number,
      collection: collection,
      isShown: isShown
    )
    switch member {
    case .values: return .object(record.members)
    case .fields: return .list(record.fields)
    case .incoming: return .list(record.incoming)
    case .previous: return link(to: catalog.site.pages.held(number).page.previous)
    case .next: return link(to: catalog.site.pages.held(number).page.next)
    default: return nil
    }
  }

  private func link(to page: Int?) -> TemplateValue {
    page.map { PageLinkValues.value($0, in: catalog) } ?? .null
  }

  private func ofKind(_ member: Member) -> TemplateValue? {
    switch (member, kind) {
    case (.pages, .collection(let collection)):
      .list(catalog.records(of: collection).map { PageValues.value($0, in: catalog) })
    case (.table, .table(let table)): .object(TableValues(catalog: catalog, number: table))
    case (.tables, .tables): .list(TableValues.all(in: catalog))
    case (.allSources, .bibliography): .list(SourceValues.all(in: catalog))
    default: nil
    }
  }

  static func value(_ number: Int, in catalog: Catalog) -> TemplateValue {
    .object(PageValues(catalog: catalog, number: number))
  }
}

extension PageValues.Member {
  /// How much of a page the member shows.
  fileprivate var detail: PageDetail {
    switch self {
    case .title, .url: .name
    case .sectionURL, .breadcrumb, .body, .contents, .backlinks, .related, .sources, .figures,
      .hasFootnotes, .readingMinutes, .words, .incoming, .previous, .next:
      .whole
    default: .card
    }
  }

  /// Whether pages of a kind have the member.
  fileprivate func belongs(to kind: PageSource.Kind) -> Bool {
    switch self {
    case .values, .fields, .incoming, .previous, .next: kind.isRecord
    case .pages: if case .collection = kind { true } else { false }
    case .table: if case .table = kind { true } else { false }
    case .tables: kind == .tables
    case .allSources: kind == .bibliography
    default: true
    }
  }
}

extension PageValues {
  /// The collection that the page is a record or the index of.
  private var collection: TemplateValue {
    switch kind {
    case .record(let collection), .collection(let collection):
      catalog.site.collectionValues[collection]
    default: .null
    }
  }

  /// The second and third level of headings.
  private var contents: [TemplateValue] {
    let headings = catalog.site.pages.held(number).page.source.prose.headings
    return headings.indices.filter { (2...3).contains(headings[$0].level) }.map {
      .object(HeadingValues(site: catalog.site, page: number, number: $0))
    }
  }

  /// The page's image, at its own address.
  private var image: TemplateValue {
    guard let route = catalog.site.pages.held(number).page.image else { return .null }
    return .map([
      ("url", .string(catalog.site.base.path(route))),
      ("permalink", .string(catalog.site.base.absolute(route))),
      ("alt", .string(catalog.site.pages.held(number).page.source.front.imageAlt ?? "")),
    ])
  }

  private var breadcrumb: [TemplateValue] {
    (catalog.ancestors(of: number).map { ancestor in
      (catalog.title(of: ancestor), Optional(catalog.address(of: ancestor)))
    } + [(catalog.site.pages.held(number).page.title, nil)]).map { title, url in
      .map(names: Self.crumbNames, [.string(title), .optional(url)])
    }
  }

  private static let crumbNames = ["title", "url"]
}

/// A page's prose, written where it is printed.
private struct PageBody: MarkupSource {
  let catalog: Catalog
  let page: Int

  var isEmpty: Bool { catalog.site.pages.held(page).page.source.prose.html.isEmpty }

  func write(to buffer: inout MarkupBuffer) {
    var writer = ProseWriter(catalog: catalog)
    writer.write(page, to: &buffer)
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
