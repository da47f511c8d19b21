import CommonMark
import Diagnostics
import Markup
import Testing

/// U+FDD0 and U+FDEF, which Swift does not take in a literal.
private let noncharacter = String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)
private let lastNoncharacter = String(decoding: [0xEF, 0xB7, 0xAF] as [UInt8], as: UTF8.self)

/// Places where what libcmark does not know may land, with `@@` for it.
private let places = [
  "a @@ b", "*@@*", "`@@`", "``@@ `", "    @@\n", "```@@\n@@\n```\n", "~~~ @@ x\n@@\n", "<b @@>",
  "<a href=\"@@\">c</a>", "<!-- @@ -->", "<div>\n@@\n</div>\n", "[x](@@)", "[x](<@@>)",
  "[x](u \"@@\")", "![@@](u '@@')", "[x]\n\n[x]: /@@ (@@)\n", "<http://@@>", "http://x.y/@@",
  "# @@ {#@@}\n", "| @@ | \\| @@ |\n| - | - |\n| @@ |\n", "> [!NOTE] @@\n> @@\n", "- [ ] @@\n",
  "\\@@", "\\\\@@", "!@@", "[@@](u)", "[@@][x]\n\n[x]: /u\n", "[^n]: @@\n\na[^n]\n", "&@@;",
  "~~@@~~",
]

private let additions = [
  "[[a]]", "[[a b#C|d e]]", "![[a]]", "[^1]", "[^none]", "[@k]", "[see @k, p. 3; -@l]",
  noncharacter + "a", noncharacter + "abc" + lastNoncharacter,
]

@Test(arguments: places)
func `nothing of the words for additions reaches a page`(_ place: String) {
  for addition in additions {
    let text = place.replacing("@@", with: addition) + "\n\nx\n\n[^1]: Note.\n"
    for options in [MarkdownOptions(), MarkdownOptions(allowsRawHTML: true)] {
      let document = parse(text, options).value
      #expect(!hasWord(html(document)), "\(text.debugDescription)")
      for node in nodes(document) {
        #expect(!hasWord(String(decoding: document.literal(of: node), as: UTF8.self)))
        #expect(!hasWord(document.link(of: node)?.title ?? ""))
      }
    }
  }
}

private func hasWord(_ text: String) -> Bool {
  text.unicodeScalars.contains { (0xFDD0...0xFDEF).contains($0.value) }
}

@Test(arguments: [
  ("`[[a]]` [@b](u) \\[^1]", "<p><code>[[a]]</code> <a href=\"u\">@b</a> [^1]</p>\n"),
  ("[x](/[[a]] \"[@k]\")", "<p><a href=\"/%5B%5Ba%5D%5D\" title=\"[@k]\">x</a></p>\n"),
  ("[[@k] a]: u\n", "<p>[[@k] a]: u</p>\n"), ("[a [[b]] c](u)", "<p>[a b c](u)</p>\n"),
  ("*a [[b*c]] d*", "<p><em>a b*c d</em></p>\n"),
  ("| [[a|*b*]] | `c\\|d` |\n| - | - |\n", nil),
]) func `additions are put back where they are none`(_ text: String, _ page: String?) {
  if let page {
    #expect(html(text) == page)
  } else {
    #expect(html(text).contains("<th>*b*</th>\n<th><code>c|d</code></th>"))
  }
}

@Test func `plain CommonMark keeps an author's noncharacters`() {
  let page = html(noncharacter + "a", MarkdownOptions(commonMarkOnly: true))
  #expect(page == "<p>\(noncharacter)a</p>\n")
}

@Test func `a citation may go on on the next line`() throws {
  let document = parse("> Known [see @a, p. 1;\n>   @b] well.\n").value
  let node = try #require(nodes(document).first { document.kind(of: $0) == .citation })
  #expect(document.citation(of: node).map(\.key) == ["a", "b"])
}

@Test func `a citation on two lines may follow an indent`() {
  let document = parse(".\n [@k\n]").value
  for node in nodes(document) {
    let range = document.range(of: node)
    #expect(range.start <= range.end)
  }
}

@Test(arguments: ["> [^1]: Note.\n\nA[^1].\n", "- b\n\n  [^1]: Note.\n\nA[^1].\n"])
func `a note may stand in a quote or an item`(_ text: String) {
  #expect(parse(text).diagnostics.isEmpty)
  #expect(html(text).contains("<li id=\"fn1\">\n<p>Note. <a"))
}

@Test func `an address goes on through what would be emphasis`() {
  #expect(
    html("See http://x.y/_a_?b=*c*&amp;d.\n")
      == "<p>See <a href=\"http://x.y/_a_?b=*c*&amp;d\">http://x.y/_a_?b=*c*&amp;d</a>.</p>\n"
  )
}
