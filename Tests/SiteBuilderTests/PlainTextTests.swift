import Testing

@testable import SiteBuilder

struct PlainTextTests {
  @Test(arguments: [
    (
      "<h2 id=\"a\">One &amp; two</h2>\n<p>Three <em>four</em>\nfive.</p>",
      "One & two\nThree four five."
    ),
    ("<ul>\n<li>a</li>\n<li>b<br/>c</li>\n</ul>", "a\nb c"),
    ("<p>Note<sup class=\"fn\"><a href=\"#1\">1</a></sup>. m<sup>2</sup></p>", "Note. m2"),
    ("<p>a<script>x < y</script><style>p{}</style><!-- c -->b</p>", "ab"),
    ("<p>&lt;b&gt; &quot;q&quot; &#39;s&#x27; &unknown;</p>", "<b> \"q\" 's' &unknown;"),
    ("  <p>  </p>  ", ""),
    ("", ""),
  ])
  func `tags go and text stays`(html: String, text: String) {
    #expect(PlainText(of: Array(html.utf8)).text == text)
  }

  @Test(arguments: [
    ("<p>One two-three 3.5 — “four” U.S.</p>", 5),
    ("<p>don't stop</p><p>here</p>", 3),
    ("<p>中国的稀土 REE</p>", 6),
    ("<p>リチウムの価格</p>", 4),
    ("<p>लिथियम का दाम।</p>", 3),
    ("<p>… — !</p>", 0),
  ])
  func `words are counted as readers do`(html: String, count: Int) {
    #expect(PlainText(of: Array(html.utf8)).wordCount == count)
  }

  @Test(arguments: [
    (
      "<h2>Head</h2><p>First one. Second one is here. Third sentence is too long.</p>",
      "First one. Second one is here."
    ),
    ("<blockquote><p>Quote.</p></blockquote><p>Own words.</p><p>More.</p>", "Own words. More."),
    (
      "<p>A sentence that goes on and on for far too many words.</p>",
      "A sentence that goes on and on for far…"
    ),
    ("<ul><li>only a list</li></ul>", "only a list"),
    ("", ""),
  ])
  func `a summary is whole sentences of the first paragraphs`(html: String, summary: String) {
    #expect(Summary.text(of: Array(html.utf8), limit: 40) == summary)
  }
}
