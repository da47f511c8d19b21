import Testing

@testable import SiteBuilder

struct NameMatcherTests {
  /// `⟦` and `⟧` mark what is found; both are removed before searching.
  @Test(arguments: [
    "<p>China mines ⟦lithium⟧, then lithium again.</p>",
    "<p>⟦LITHIUM⟧ and ⟦Rare-earth magnet⟧ and ⟦rare earths⟧.</p>",
    "<p>⟦lithium carbonate⟧ is not ⟦lithium⟧, lithium carbonate is not lithium.</p>",
    "<p>lithiums, xlithium, lithium2, lithium_x, lithium.org</p>",
    "<p>⟦India⟧'s and Indian, India’s.</p>",
    "<p>⟦India⟧’s.</p>",
    "<p>US-⟦India⟧ trade, ⟦lithium⟧-ion cells</p>",
    "<p>⟦rare\n  earths⟧, ⟦lithium⟧.</p>",
    "<p>The ⟦REE⟧ and ree, Ree.</p>",
    "<p>⟦Li⟧ and li; LI, Li<sub>2</sub>O.</p>",
    "<p>Li<sub>2</sub>CO<sub>3</sub> and Fe</sub>Li</p>",
    "<p>Li₂O</p>",
    "<p>⟦R&amp;D fund⟧, <em>⟦lithium⟧</em></p>",
    "<p>⟦U.S. Geological Survey⟧, U.S.A., ⟦U.S.⟧ data, U.S.</p>",
    "<p>⟦Moody’s Analytics⟧ of ⟦Moody⟧'s</p>",
    "<p><a href=\"/x/\">lithium</a> ⟦lithium⟧</p>",
    "<h2 id=\"lithium\">Lithium</h2><p><code>lithium</code></p><pre><code>lithium</code></pre>",
    "<figure><figcaption>lithium</figcaption></figure><script>lithium</script><!-- lithium > -->",
    "<figure><div><figure>lithium</figure>lithium</div> lithium</figure><p>⟦lithium⟧</p>",
    "<p title=\"lithium > cobalt\">⟦cobalt⟧</p><style>cobalt { }</style>",
    "<p>⟦लिथियम⟧ का, लिथियमों</p>",
    "<p>澳大利亚和⟦中国⟧的稀土</p>",
    "<p>⟦Côte d’Ivoire⟧ and CÔTE D'IVOIRE</p>",
    "<p>CÔTE: ⟦CÔTE D'IVOIRE⟧</p>",
    "<p>in ⟦.NET⟧ and NET</p>",
    "<p>⟦C++⟧ and C</p>",
    "<p>lead, LEAD</p>",
    "<p>&amp;⟦lithium⟧; a < b &lt;⟦cobalt⟧&gt;</p>",
    "<p>unclosed <code>lithium",
    "",
  ])
  func `first mentions of each record are found`(marked: String) {
    let names = [
      "Lithium", "Lithium carbonate", "India", "Rare earths", "Rare-earth magnet", "REE", "Li",
      "R&D fund", "U.S. Geological Survey", "U.S.", "Moody's Analytics", "Moody", "Cobalt",
      "लिथियम", "中国", "Côte d'Ivoire", ".NET", "C++", "Lead", "lead", "—", "",
    ]
    let matcher = NameMatcher(names.enumerated().map { ($1, $0) })
    let (html, ranges) = unmarked(marked)
    #expect(matcher.mentions(in: html).map(\.range) == ranges)
  }

  @Test func `an alias mentions the same record, once`() {
    let matcher = NameMatcher([("Rare earths", 7), ("REE", 7), ("rare  earths", 7)])
    let mentions = matcher.mentions(in: Array("REE, rare earths".utf8))
    #expect(mentions == [NameMatcher.Mention(range: 0..<3, target: 7)])
  }

  @Test func `an excluded record still covers shorter names`() {
    let matcher = NameMatcher([("Lithium", 1), ("Lithium carbonate", 2)])
    let mentions = matcher.mentions(in: Array("lithium carbonate, lithium".utf8), excluding: [2])
    #expect(mentions == [NameMatcher.Mention(range: 19..<26, target: 1)])
  }

  @Test func `without names there are no mentions`() {
    #expect(NameMatcher([]).mentions(in: Array("<p>Lithium</p>".utf8)).isEmpty)
  }

  @Test(arguments: UInt64(0)..<200)
  func `broken markup is survived and mentions lie in the text`(seed: UInt64) {
    let pieces = ["<", ">", "<a", "</a>", "<code>", "&", "&amp;", "&#x", "\"", "lithium", "é", " "]
    var random = SplitMix64(seed: seed)
    var html = Array((0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined().utf8)
    if seed.isMultiple(of: 2) { html.removeLast() }
    for mention in NameMatcher([("Lithium", 0)]).mentions(in: html) {
      #expect(String(decoding: html[mention.range], as: UTF8.self) == "lithium")
    }
  }
}

/// The bytes of a text without its `⟦` and `⟧`, and the byte ranges between them.
func unmarked(_ marked: String) -> (html: [UInt8], ranges: [Range<Int>]) {
  var html: [UInt8] = []
  var ranges: [Range<Int>] = []
  var start = 0
  for scalar in marked.unicodeScalars {
    switch scalar {
    case "⟦": start = html.count
    case "⟧": ranges.append(start..<html.count)
    default: html += Array(String(scalar).utf8)
    }
  }
  return (html, ranges)
}
