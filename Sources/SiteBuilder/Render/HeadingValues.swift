import Templating

/// A heading of a page, for its table of contents.
struct HeadingValues: EnumeratedObject {
  let site: LinkedSite
  let page: Int
  /// Its place among the page's headings.
  let number: Int

  enum Member: String, CaseIterable {
    case id, text, level
  }

  subscript(member: Member) -> TemplateValue? {
    switch member {
    case .id: .string(site.pages.held(page).page.source.prose.headings[number].id)
    case .text: .string(text)
    case .level: .integer(site.pages.held(page).page.source.prose.headings[number].level)
    }
  }

  var dictionary: TemplateMap? {
    TemplateMap(names: memberNames, Member.allCases.map { self[$0] ?? .null })
  }

  /// Only a page with figures has headings whose words are filled in.
  private var text: String {
    if site.pages.held(page).page.figures.isEmpty {
      return site.pages.held(page).page.source.prose.headings[number].text
    }
    return site.pages.held(page).page.text(
      of: site.pages.held(page).page.source.prose.headings[number]
    )
  }
}
