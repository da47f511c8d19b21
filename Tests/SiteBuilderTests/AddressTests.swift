import Testing

@testable import SiteBuilder

struct AddressTests {
  @Test(arguments: [
    ("https://x.org/a/", "https://x.org/a/"),
    ("https://x.org/São Tomé/?a=b&c#d", "https://x.org/S%C3%A3o%20Tom%C3%A9/?a=b&c#d"),
    ("https://x.org/%C3%A3\"<>", "https://x.org/%C3%A3%22%3C%3E"),
  ])
  func `addresses are ASCII`(address: String, expected: String) {
    #expect(Address.ascii(address) == expected)
  }

  /// The examples of RFC 3986, 5.4.1 that concern http, and ours.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
    ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
    ("mailto:a@b.c", "mailto:a@b.c"), ("https://x.org/../y", "https://x.org/../y"),
    ("g?a/../b", "http://a/b/c/g?a/../b"), ("a:b", "a:b"), ("./a:b", "http://a/b/c/a:b"),
  ])
  func `a reference is resolved as the standard says`(reference: String, expected: String) {
    #expect(Address.absolute(reference, from: "http://a/b/c/d;p?q") == expected)
  }

  @Test(arguments: [
    ("<a href=\"/b/\">x</a>", "<a href=\"https://x.org/b/\">x</a>"),
    (
      "<a class=\"n\" href=\"#fn1\">1</a>", "<a class=\"n\" href=\"https://x.org/sub/a/#fn1\">1</a>"
    ),
    ("<svg><use href=\"#m\"/></svg>", "<svg><use href=\"#m\"/></svg>"),
    (
      "<img src=\"../i.png\" alt=\"src=&quot;/a\">",
      "<img src=\"https://x.org/sub/i.png\" alt=\"src=&quot;/a\">"
    ),
    (
      "<img srcset=\"/a.png 1x, /b.png 2x\">",
      "<img srcset=\"https://x.org/a.png 1x, https://x.org/b.png 2x\">"
    ),
    (
      "<a data-href=\"/b/\" href=\"https://y.org/\">",
      "<a data-href=\"/b/\" href=\"https://y.org/\">"
    ),
    ("a < b href=\"/b/\"", "a < b href=\"/b/\""),
    ("<a href=\"/b/?x=1&amp;y=2\">", "<a href=\"https://x.org/b/?x=1&amp;y=2\">"),
  ])
  func `links of a page become absolute`(html: String, expected: String) {
    let result = AbsoluteLinks.html(Array(html.utf8), permalink: "https://x.org/sub/a/")
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }
}
