import Templating

/// A page as a link to it: enough for a list.
struct PageLinkValues: TemplateObject {
  let catalog: Catalog
  let number: Int

  static func value(_ number: Int, in catalog: Catalog) -> TemplateValue {
    .object(PageLinkValues(catalog: catalog, number: number))
  }

  var memberNames: [String] { ["title", "url", "description", "collection"] }

  func member(_ name: String) -> TemplateValue? {
    switch name {
    case "title": .string(catalog.title(of: number))
    case "url": .string(catalog.address(of: number))
    case "description": .optional(catalog.description(of: number))
    case "collection": .optional(catalog.singular(of: number))
    default: nil
    }
  }
}

/// A page that links here, with the sentence around the link.
struct BacklinkValues: TemplateObject {
  let catalog: Catalog
  let backlink: Backlink

  var memberNames: [String] { ["title", "url", "collection", "sentence"] }

  func member(_ name: String) -> TemplateValue? {
    switch name {
    case "title": .string(catalog.title(of: backlink.page))
    case "url": .string(catalog.address(of: backlink.page))
    case "collection": .optional(catalog.singular(of: backlink.page))
    case "sentence": .markup(text: String(decoding: backlink.sentence, as: UTF8.self))
    default: nil
    }
  }
}
