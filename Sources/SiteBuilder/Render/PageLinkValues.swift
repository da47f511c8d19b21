import Markup
import Templating

/// A page as a link to it: enough for a list.
struct PageLinkValues: EnumeratedObject {
  let catalog: Catalog
  let number: Int

  enum Member: String, CaseIterable {
    case title, url, description, collection
  }

  static func value(_ number: Int, in catalog: Catalog) -> TemplateValue {
    .object(PageLinkValues(catalog: catalog, number: number))
  }

  subscript(member: Member) -> TemplateValue? {
    switch member {
    case .title: .string(catalog.title(of: number))
    case .url: .string(catalog.address(of: number))
    case .description: .optional(catalog.description(of: number))
    case .collection: .optional(catalog.singular(of: number))
    }
  }
}

/// A page that links here, with the sentence around the link.
struct BacklinkValues: EnumeratedObject {
  let catalog: Catalog
  /// The page that is linked to.
  let target: Int
  /// Its place among the page's back-links.
  let number: Int

  enum Member: String, CaseIterable {
    case title, url, collection, sentence
  }

  subscript(member: Member) -> TemplateValue? {
    switch member {
    case .title: .string(catalog.title(of: page))
    case .url: .string(catalog.address(of: page))
    case .collection: .optional(catalog.singular(of: page))
    case .sentence:
      link.sentence.map { .markup(utf8: $0) }
        ?? .markup(TemplateMarkup(LinkSentence(site: catalog.site, page: page, target: target)))
    }
  }

  private var link: Backlink { catalog.site.pages.held(target).page.backlinks[number] }
  private var page: Int { catalog.site.pages.held(target).page.backlinks[number].page }
}

/// The sentence around a link, made when a template looks into it and no page is written.
private struct LinkSentence: MarkupSource {
  let site: LinkedSite
  let page: Int
  let target: Int

  private var bytes: [UInt8] {
    site.pages.held(page).page.outgoingLinks(from: page).first { $0.target == target }?.sentence
      ?? []
  }

  var isEmpty: Bool { bytes.isEmpty }

  func write(to buffer: inout MarkupBuffer) { buffer.append(markup: bytes) }
}
