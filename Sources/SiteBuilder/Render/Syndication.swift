import Diagnostics
import Markup
import Tables

extension Catalog {
  /// The feed of the pages of the collections that ask for one.
  var feed: AtomFeed {
    let collections = site.collections
    let records = collections.indices.filter { collections[$0].feeds }.flatMap(records)
    return AtomFeed(
      title: site.settings.title,
      subtitle: site.settings.description,
      language: site.settings.language,
      permalink: site.base.absolute(site.feedRoute ?? "/feed.xml"),
      home: site.base.absolute("/"),
      author: site.settings.publisher?.name ?? site.settings.title,
      licence: site.settings.licence.map { ($0.name, $0.url) },
      generator: ("Cupel", cupelVersion),
      updated: self.totals.newestDate?.description,
      entries: newest(records).map(feedEntry)
    )
  }

  /// As many of the newest pages as a feed holds, so that no others are written for nothing.
  private func newest(_ records: [Int]) -> ArraySlice<Int> {
    records.sorted { left, right in
      let (a, b) = (site.pages[left], site.pages[right])
      let (first, second) = (a.date?.dayNumber ?? .min, b.date?.dayNumber ?? .min)
      return first != second ? first > second : a.route < b.route
    }
    .prefix(50)
  }

  private func feedEntry(_ number: Int) -> AtomFeed.Entry {
    let page = page(number)
    var body = MarkupBuffer()
    var writer = ProseWriter(catalog: self)
    writer.write(number, to: &body)
    return AtomFeed.Entry(
      title: page.title,
      permalink: site.base.absolute(page.route.path),
      published: page.date?.description,
      updated: page.lastChange?.description,
      authors: page.source.front.authors,
      topics: page.source.front.topics,
      summary: description(of: number) ?? "",
      content: body.bytes
    )
  }
}

extension LinkedSite {
  /// Every page but the one for errors.
  var sitemap: Sitemap {
    // A page is large: it is asked where it is.
    let locations = pages.indices.compactMap { number -> Sitemap.Location? in
      guard pages.held(number).page.source.kind != .notFound else { return nil }
      let front = pages.held(number).page.source.front
      return Sitemap.Location(
        permalink: base.absolute(pages.held(number).page.route.path),
        updated: (front.updated ?? front.date)?.value.description
      )
    }
    return Sitemap(base: base.absolute("/"), locations: locations)
  }
}
