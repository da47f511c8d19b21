import Markup

/// The pages of a site for search engines, as sitemaps.org describes it.
struct Sitemap {
  struct Location {
    /// Absolute.
    var permalink: String
    /// An ISO date.
    var updated: String?
  }

  /// The protocol's limits of one file; `bytes` leaves room for the last entry.
  struct Limits {
    var locations = 50_000
    var bytes = 50_000_000
  }

  /// The site's address, absolute, with `/` at its end.
  var base: String
  var locations: [Location]
  var limits = Limits()

  /// `sitemap.xml`, or for a site beyond the limits an index of that name and numbered parts
  /// `sitemap-1.xml` …; paths are relative to the base. A location twice is written once.
  func files() -> [(path: String, markup: MarkupBuffer)] {
    var parts = [Part()]
    var seen: Set<String> = []
    for location in locations where seen.insert(location.permalink).inserted {
      if parts[parts.count - 1].isFull(limits) { parts.append(Part()) }
      parts[parts.count - 1].append(location)
    }
    guard parts.count > 1 else { return [("sitemap.xml", parts[0].closed)] }
    let paths = parts.indices.map { "sitemap-\($0 + 1).xml" }
    var index = start(of: "sitemapindex")
    for (path, part) in zip(paths, parts) {
      index.append("<sitemap>")
      index.append(location: Location(permalink: base + path, updated: part.updated))
      index.append("</sitemap>\n")
    }
    index.append("</sitemapindex>\n")
    return [("sitemap.xml", index)] + zip(paths, parts).map { ($0, $1.closed) }
  }
}

/// One file of pages.
private struct Part {
  private var markup = start(of: "urlset")
  private var count = 0
  private(set) var updated: String?

  func isFull(_ limits: Sitemap.Limits) -> Bool {
    count >= limits.locations || markup.count >= limits.bytes
  }

  mutating func append(_ location: Sitemap.Location) {
    markup.append("<url>")
    markup.append(location: location)
    markup.append("</url>\n")
    count += 1
    if let date = location.updated { updated = max(date, updated ?? date) }
  }

  var closed: MarkupBuffer {
    var markup = markup
    markup.append("</urlset>\n")
    return markup
  }
}

private func start(of root: StaticString) -> MarkupBuffer {
  var markup = MarkupBuffer()
  markup.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<")
  markup.append(root)
  markup.append(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
  return markup
}

extension MarkupBuffer {
  fileprivate mutating func append(location: Sitemap.Location) {
    append("<loc>")
    append(text: Address.ascii(location.permalink))
    append("</loc>")
    guard let updated = location.updated else { return }
    append("<lastmod>")
    append(text: updated)
    append("</lastmod>")
  }
}
