import Markup
import Testing

@testable import SiteBuilder

struct ExcerptTests {
  /// `⟦` and `⟧` mark the stretch that the excerpt is about; both are removed before.
  @Test(arguments: [
    (
      "<p>One. Two has <a href=\"/x/\">⟦cobalt⟧</a> in it. Three.</p>",
      "Two has <mark>cobalt</mark> in it."
    ),
    ("<p>A.</p><ul><li>⟦<a href=\"/x/\">Tin</a>⟧</li><li>B</li></ul>", "<mark>Tin</mark>"),
    (
      "<p>Mr. Roy of the U.S. Senate, e.g. J. Smith, paid 3.5 for ⟦tin⟧. Then no. 4.</p>",
      "Mr. Roy of the U.S. Senate, e.g. J. Smith, paid 3.5 for <mark>tin</mark>."
    ),
    ("<p>See fig. 3. In 2024. 40 tonnes of ⟦tin⟧! Yes.</p>", "40 tonnes of <mark>tin</mark>!"),
    ("<p>He said “no.” “⟦Tin⟧” is it? (Yes.) Or</p>", "“<mark>Tin</mark>” is it?"),
    (
      "<p>A &amp; <em>b</em>\n  <strong>⟦c &lt; d⟧</strong>.<sup class=\"n\"><a>1</a></sup> E</p>",
      "A &amp; b <mark>c &lt; d</mark>."
    ),
    ("<p>Ores of m<sup>2</sup>: ⟦tin⟧</p>", "Ores of m2: <mark>tin</mark>"),
    ("<p>Read ⟦the report. It⟧ says. More.</p>", "Read <mark>the report. It</mark> says."),
    ("<p>Read ⟦the report.⟧ It says.</p>", "Read <mark>the report.</mark>"),
    ("<p>第一句。第二句有⟦锂⟧在里面。第三句。</p>", "第二句有<mark>锂</mark>在里面。"),
    ("<p>पहला। दूसरे में ⟦लिथियम⟧ है। तीसरा।</p>", "दूसरे में <mark>लिथियम</mark> है।"),
    (
      "<p>An ⟦<img src=\"/a.png\" alt=\"ore &amp; <\">⟧ here.</p>",
      "An <mark>ore &amp; &lt;</mark> here."
    ),
    ("<p>An ⟦<a id=\"x\"></a>⟧ anchor.</p>", "An anchor."),
    ("text ⟦bare⟧", "text <mark>bare</mark>"),
    ("<p>a</p>⟦⟧", ""),
  ])
  func `the sentence around a link is cut out`(marked: String, expected: String) {
    let (html, ranges) = unmarked(marked)
    #expect(Excerpt.sentence(around: ranges[0], in: html).text == expected)
  }

  @Test func `a long sentence is cut between words around the link`() {
    let words = Array(repeating: "ores", count: 100).joined(separator: " ")
    let (html, ranges) = unmarked("<p>\(words) ⟦tin⟧ \(words).</p>")
    let excerpt = Excerpt.sentence(around: ranges[0], in: html, limit: 40).text
    #expect(excerpt == "…ores ores ores <mark>tin</mark> ores ores ores…")
    let (last, ends) = unmarked("<p>\(words) ⟦tin⟧.</p>")
    let atEnd = Excerpt.sentence(around: ends[0], in: last, limit: 24).text
    #expect(atEnd == "…ores ores ores ores <mark>tin</mark>.")
  }

  @Test func `a long text without spaces is cut between letters`() {
    let (html, ranges) = unmarked("<p>" + String(repeating: "锂", count: 300) + "⟦中⟧</p>")
    let excerpt = Excerpt.sentence(around: ranges[0], in: html, limit: 10).text
    #expect(excerpt == "…锂锂锂锂锂锂锂锂锂<mark>中</mark>")
  }

  @Test func `a link outside of all text has no sentence, whatever stands in the next block`() {
    let (html, ranges) = unmarked("<p>A</p>\n⟦⟧\n⟦⟧<p>See ⟦tin⟧.</p>⟦⟧<p>B</p>")
    let sentences = Excerpt.sentences(around: ranges, in: html).map(\.text)
    #expect(sentences == ["", "", "See <mark>tin</mark>.", ""])
  }

  @Test(arguments: UInt64(0)..<300)
  func `any stretch of any markup gives short, well-formed markup`(seed: UInt64) {
    let pieces = [
      "<", ">", "<p>", "</p>", "<sup id=x>", "<b>", "&", "&amp;", "&#65;", "\"", "Mr. ", "Tin. ",
      "é", "。", " ", "<img alt=\"a\">", "\n",
    ]
    var random = SplitMix64(seed: seed)
    let html = Array((0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined().utf8)
    let low = Int.random(in: 0...html.count, using: &random)
    let high = Int.random(in: low...html.count, using: &random)
    let excerpt = Excerpt.sentence(around: low..<high, in: html, limit: 20).text
    let rest = excerpt.split(separator: "<mark>", omittingEmptySubsequences: false).joined()
      .split(separator: "</mark>", omittingEmptySubsequences: false).joined()
    #expect(!rest.contains("<") && !rest.contains(">"), "\(excerpt)")
  }

  @Test(arguments: UInt64(0)..<100)
  func `links of one text have the sentences that each has alone`(seed: UInt64) {
    let pieces = [
      "<p>", "</p>\n", "<li>", "<em>ore</em> ", "Mr. Roy ", "Tin. ", "A &amp; b ", "。", "\n",
      "⟦<a href=\"/x/\">tin</a>⟧ ", "⟦<a href=\"/y/\">Two words.</a>⟧",
    ]
    var random = SplitMix64(seed: seed)
    let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let (html, ranges) = unmarked("<p>\(text)</p>")
    let together = Excerpt.sentences(around: ranges, in: html).map(\.text)
    #expect(together == ranges.map { Excerpt.sentence(around: $0, in: html).text })
  }
}
