import CommonMark
import Diagnostics
import Markup
import Testing

private func first(_ kind: MarkdownKind, of document: MarkdownDocument) -> MarkdownDocument.Node? {
  nodes(document).first { document.kind(of: $0) == kind }
}

@Test(
  arguments: [
    ("[[gallium]]", "gallium", nil, nil), ("[[gallium|Ga]]", "gallium", nil, "Ga"),
    ("[[a b#C d|e]]", "a b", "C d", "e"), ("[[#Here]]", "", "Here", nil),
  ] as [(String, String, String?, String?)]
)
func `wiki links have a target, a heading and a text`(
  _ text: String,
  _ target: String,
  _ heading: String?,
  _ label: String?
) throws {
  let document = parse("See \(text).").value
  let node = try #require(first(.wikiLink, of: document))
  let link = try #require(document.wikiLink(of: node))
  #expect(link.target == target && link.heading == heading && link.label == label)
  #expect(document.range(of: node).start.column == 5)
}

@Test(arguments: ["[[]]", "[[a", "[[a]", "`[[a]]`", "[[a\nb]]", "[[ ]]", "\\[[a]]", "[[a|b|c]]"])
func `what only looks like a wiki link is none`(_ text: String) {
  #expect(first(.wikiLink, of: parse(text).value) == nil)
}

@Test func `a bar in a wiki link does not end a cell`() {
  let document = parse("| a | b |\n| - | - |\n| [[x|y]] | [[z\\|w]] |\n").value
  let links = nodes(document).compactMap { document.wikiLink(of: $0) }
  #expect(links.map(\.target) == ["x", "z"])
  #expect(links.map(\.label) == ["y", "w"])
}

@Test func `citations have keys, prefixes and locators`() throws {
  let document = parse("Known [see @usgs-mcs-2026, p. 144; -@iea:2025].").value
  let node = try #require(first(.citation, of: document))
  let items = document.citation(of: node)
  #expect(items.map(\.key) == ["usgs-mcs-2026", "iea:2025"])
  #expect(items.map(\.prefix) == ["see", nil])
  #expect(items.map(\.locator) == ["p. 144", nil])
  #expect(items.map(\.hidesAuthor) == [false, true])
}

@Test(arguments: ["[a@b.c]", "[@a](x)", "[@]", "[@a; b]", "@a", "`[@a]`"])
func `what only looks like a citation is none`(_ text: String) {
  #expect(first(.citation, of: parse(text).value) == nil)
}

@Test(arguments: [
  ("```chart\nkind: bar\n```\n", 2, 1, "kind: bar\n"),
  ("- x\n\n  ~~~ a\n   b\n  ~~~\n", 4, 3, " b\n"),
  ("> ```\n> a\n> b\n", 2, 3, "a\nb\n"), ("    a\n     b\n", 1, 5, "a\n b\n"),
  ("  ```\n  a\n  ```", 2, 3, "a\n"),
  ("A[^1]\n\n[^1]: x\n\n    ```\n    a\n    ```\n", 6, 5, "a\n"),
])
func `code says where its first line starts`(
  _ text: String,
  _ line: Int,
  _ column: Int,
  _ literal: String
) throws {
  let document = parse(text).value
  let code = try #require(first(.codeBlock, of: document).flatMap { document.codeBlock(of: $0) })
  #expect(code.contentStart == SourcePosition(line: line, column: column))
  #expect(String(decoding: code.literal, as: UTF8.self) == literal)
}

@Test func `lines count from the first line of the body`() throws {
  let document = parseMarkdown(Array("a\n\n[b](c)".utf8), file: "x.md", firstLine: 8).value
  let link = try #require(first(.link, of: document).flatMap { document.link(of: $0) })
  #expect(link.destinationRange.start == SourcePosition(line: 10, column: 5))
}

@Test func `several references to a note have links back of their own`() {
  let page = html("A[^n] b[^n].\n\n[^n]: Note[^m].\n[^m]: Other[^n].\n")
  for id in ["fn1", "fn2", "fnref1", "fnref1-2", "fnref1-3", "fnref2"] {
    #expect(page.ranges(of: "id=\"\(id)\"").count == 1, "\(id)")
    #expect(page.contains("href=\"#\(id)\""), "\(id)")
  }
  #expect(page.contains("aria-label=\"Back to reference 1-2\""))
}

@Test func `alerts have a kind and a title`() {
  #expect(
    html("> [!TIP] Mind *this*\n> Text.\n") == """
      <div class="alert alert-tip" role="note">
      <p class="alert-title">Mind <em>this</em></p>
      <p>Text.</p>
      </div>

      """
  )
  #expect(html("> [!note]\n>\n> - a\n").contains("<p class=\"alert-title\">Note</p>\n<ul>"))
}

@Test func `raw HTML is text unless it is allowed`() {
  #expect(html("a <b>c</b>\n") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")
  #expect(html("<div>\n") == "<p>&lt;div&gt;</p>\n")
  let allowed = MarkdownOptions(allowsRawHTML: true)
  #expect(html("<div>\n<script>x</script>\n", allowed).contains("&lt;script>"))
}

@Test func `a caller can write what it knows better`() {
  let document = parse("# T\n\n[[a]] [b](c) ![d](e) [@f]\n\n```chart\nx\n```\n").value
  var buffer = MarkupBuffer()
  renderHTML(document, into: &buffer) { buffer, event in
    switch event {
    case .open(let node, .wikiLink): buffer.append(text: document.wikiLink(of: node)?.target ?? "")
    case .open(_, .link): buffer.append("<a>")
    case .open(_, .image): buffer.append("<i>")
    case .open(_, .citation): buffer.append("<cite>")
    case .open(_, .codeBlock): buffer.append("<svg>")
    case .close(_, .heading): buffer.append("!</h1>\n")
    default: return false
    }
    return true
  }
  #expect(
    buffer.text == "<h1 id=\"t\">T!</h1>\n<p>a <a>b</a> <i> <cite></p>\n<svg>\n"
  )
}
