import Markup
import Testing

@testable import SiteBuilder

struct AtomFeedTests {
  private let feed = AtomFeed(
    title: "Briefs & data",
    language: "en",
    permalink: "https://x.org/feed.xml",
    home: "https://x.org/",
    author: "Institute",
    licence: ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    generator: ("Cupel", "0.1.0"),
    entries: [
      AtomFeed.Entry(title: "Old", permalink: "https://x.org/old/", published: "2026-01-02"),
      AtomFeed.Entry(
        title: "New <1>",
        permalink: "https://x.org/new/",
        published: "2026-02-03",
        updated: "2026-03-04",
        authors: ["Ada Chen"],
        topics: ["trade"],
        summary: "Short.",
        content: Array("<p>A\u{1} <a href=\"/old/\">&amp; b</a>\u{FFFF}é</p>".utf8)
      ),
    ]
  )

  @Test func `a feed has its entries newest first, with whole texts and absolute links`() {
    #expect(
      feed.markup().text == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <id>https://x.org/feed.xml</id>
        <title>Briefs &amp; data</title>
        <updated>2026-03-04T00:00:00Z</updated>
        <link rel="self" type="application/atom+xml" href="https://x.org/feed.xml"/>
        <link rel="alternate" type="text/html" href="https://x.org/"/>
        <author><name>Institute</name></author>
        <rights>CC BY 4.0</rights>
        <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
        <generator version="0.1.0">Cupel</generator>
        <entry>
        <id>https://x.org/new/</id>
        <title>New &lt;1&gt;</title>
        <link rel="alternate" type="text/html" href="https://x.org/new/"/>
        <published>2026-02-03T00:00:00Z</published>
        <updated>2026-03-04T00:00:00Z</updated>
        <author><name>Ada Chen</name></author>
        <category term="trade"/>
        <summary>Short.</summary>
        <content type="html">&lt;p&gt;A &lt;a href=&quot;https://x.org/old/&quot;&gt;&amp;amp; b&lt;/a&gt;é&lt;/p&gt;</content>
        </entry>
        <entry>
        <id>https://x.org/old/</id>
        <title>Old</title>
        <link rel="alternate" type="text/html" href="https://x.org/old/"/>
        <published>2026-01-02T00:00:00Z</published>
        <updated>2026-01-02T00:00:00Z</updated>
        </entry>
        </feed>

        """
    )
  }

  @Test func `only the newest entries are kept`() {
    let text = feed.markup(limit: 1).text
    #expect(text.contains("x.org/new/") && !text.contains("<id>https://x.org/old/"))
  }

  @Test func `a feed without entries has the date of the content`() {
    var empty = feed
    empty.entries = []
    empty.updated = "2026-05-06"
    #expect(empty.markup().text.contains("<updated>2026-05-06T00:00:00Z</updated>"))
  }
}
