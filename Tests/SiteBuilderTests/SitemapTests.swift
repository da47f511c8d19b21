import Markup
import Testing

@testable import SiteBuilder

struct SitemapTests {
  @Test func `every page is named once, with its date when known`() {
    let map = Sitemap(
      base: "https://x.org/",
      locations: [
        Sitemap.Location(permalink: "https://x.org/", updated: "2026-01-02"),
        Sitemap.Location(permalink: "https://x.org/são/?a&b"),
        Sitemap.Location(permalink: "https://x.org/"),
      ]
    )
    let files = map.files()
    #expect(files.map(\.path) == ["sitemap.xml"])
    #expect(
      files[0].markup.text == """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://x.org/</loc><lastmod>2026-01-02</lastmod></url>
        <url><loc>https://x.org/s%C3%A3o/?a&amp;b</loc></url>
        </urlset>

        """
    )
  }

  @Test(arguments: [(1, 3), (2, 2), (3, 0), (4, 0)])
  func `a large site has an index and parts`(limit: Int, parts: Int) {
    let locations = (1...3).map {
      Sitemap.Location(permalink: "https://x.org/\($0)/", updated: "2026-01-0\($0)")
    }
    var map = Sitemap(base: "https://x.org/", locations: locations)
    map.limits.locations = limit
    let files = map.files()
    #expect(files.map(\.path) == ["sitemap.xml"] + (0..<parts).map { "sitemap-\($0 + 1).xml" })
    guard parts == 2 else { return }
    #expect(files[0].markup.text.contains("<loc>https://x.org/sitemap-1.xml</loc>"))
    #expect(files[0].markup.text.contains("<lastmod>2026-01-02</lastmod></sitemap>"))
    #expect(files[2].markup.text.contains("<loc>https://x.org/3/</loc>"))
  }

  @Test func `a part ends before it is too many bytes`() {
    var map = Sitemap(
      base: "https://x.org/",
      locations: (1...3).map { Sitemap.Location(permalink: "https://x.org/\($0)/") }
    )
    map.limits.bytes = 130
    #expect(map.files().count == 4)
  }

  @Test func `robots may read everything and learn where the sitemap is`() {
    let expected = "User-agent: *\nAllow: /\n\nSitemap: https://x.org/sub/sitemap.xml\n"
    #expect(Robots.text(base: "https://x.org/sub/") == expected)
  }
}
