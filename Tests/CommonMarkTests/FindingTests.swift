import CommonMark
import Diagnostics
import Testing

/// An id, and text in which `⟦ ⟧` mark the range of its one finding.
private let examples: [(id: String, text: String)] = [
  ("undefined-footnote", "A⟦[^nots]⟧.\n\nB[^note].\n\n[^note]: Text.\n"),
  ("undefined-footnote", "| a⟦[^x]⟧ |\n| - |\n"),
  ("unused-footnote", "A.\n\n[^⟦one⟧]: Text.\n"),
  ("duplicate-footnote", "A[^1].\n\n[^1]: Text.\n\n[^⟦1⟧]: Other.\n"),
  ("duplicate-heading-id", "# A {#x}\n\n# B {#⟦x⟧}\n"),
  ("skipped-heading-level", "## A\n\n⟦#### B⟧\n"),
  ("skipped-heading-level", "⟦### A⟧\n"),
  ("missing-alt-text", "An image ⟦![](x.png)⟧.\n"),
  ("missing-alt-text", "> - ⟦![ ](x.png)⟧.\n"),
  ("unsafe-link", "[a](⟦javascript:alert(1)⟧)\n"),
  ("unsafe-link", "[a](⟦JaVa&#x09;Script:alert(1)⟧)\n"),
  ("unsafe-link", "[a](<⟦ vbscript:x⟧>)\n"),
  ("unsafe-link", "[a](⟦&#1;javascript&colon;x⟧)\n"),
  ("unsafe-link", "<⟦javascript:x⟧>\n"),
  ("unsafe-link", "![a](⟦data:image/png;base64,AA⟧)\n"),
  ("unsafe-link", "[a][b]\n\n[b]: ⟦data:x⟧\n"),
  ("unknown-alert", "> [!⟦WARN⟧]\n> Text.\n"),
  ("raw-html", "A ⟦<br>⟧ b.\n"),
  ("raw-html", "A.\n\n⟦<div>\nb\n</div>⟧\n"),
  ("raw-html", "> ⟦<!-- c -->⟧\n"),
  ("undefined-reference", "See ⟦[text][label]⟧.\n"),
]

@Test(arguments: examples)
func `a finding stands at its exact place`(_ example: (id: String, text: String)) throws {
  let parts = example.text.split(separator: /[⟦⟧]/, omittingEmptySubsequences: false)
  let text = parts.joined()
  let found = parse(text).diagnostics
  try #require(found.count == 1, "\(found.map(\.id))")
  #expect(found[0].id == example.id)
  let range = try #require(found[0].range)
  #expect(slice(Array(text.utf8), range) == parts[1])
  #expect(LineIndex(text.utf8).offset(of: range.start) == parts[0].utf8.count)
}

@Test(arguments: [
  "# A\n\n## B\n\n### C\n\n# D\n", "A[^1].\n\n[^1]: Text.\n", "![alt](x.png)", "> [!NOTE]\n> x\n",
  "[a](https://x.org) [b](mailto:a@b.c) [c](/javascript:x) [d](java%73cript:x)", "a[0][1]",
  "`<br>` \\<br>", "![`code`](x)", "[^1] in `[^1]`\n\n[^1]: x",
])
func `what is in order has no findings`(_ text: String) {
  #expect(parse(text).diagnostics.isEmpty)
}

@Test func `plain CommonMark has no findings`() {
  let text = "#### a\n\n<b>[x](javascript:y)![](z)\n"
  #expect(parse(text, MarkdownOptions(commonMarkOnly: true)).diagnostics.isEmpty)
}

@Test func `the nearest name is offered`() {
  let note = parse("A[^nots] B[^note].\n\n[^note]: Text.\n").diagnostics
  #expect(note.map(\.help) == ["replace with '[^note]'"])
  let alert = parse("> [!TIPP]\n> x\n").diagnostics
  #expect(alert.map(\.fix?.replacement) == ["TIP"])
}

@Test func `an unsafe address never reaches the page`() {
  let text = "[a](javascript:x) ![b](data:y) <vbscript:z>\n"
  #expect(
    html(text)
      == "<p><a href=\"\">a</a> <img src=\"\" alt=\"b\" /> <a href=\"\">vbscript:z</a></p>\n"
  )
}

@Test func `bytes that are not UTF-8 are reported where they stand`() throws {
  let bytes = Array("é\nab".utf8) + [0xFF, 0xFE] + Array("c é".utf8) + [0xC3]
  let checked = parseMarkdown(bytes, file: "x.md", firstLine: 10)
  #expect(checked.diagnostics.map(\.id) == ["invalid-utf8", "invalid-utf8"])
  let first = try #require(checked.diagnostics[0].range)
  #expect(first.start == SourcePosition(line: 11, column: 3))
  #expect(first.end == SourcePosition(line: 11, column: 5))
  let last = try #require(checked.diagnostics[1].range)
  #expect(last.start == SourcePosition(line: 11, column: 9))
}

@Test func `columns count from the start of a file with a byte order mark`() {
  let document = parseMarkdown([0xEF, 0xBB, 0xBF] + Array("# a".utf8), file: "x.md").value
  #expect(document.headings.map(\.range.start) == [SourcePosition(line: 1, column: 4)])
}

@Test func `deep nesting is reported once and still comes out`() {
  let text = String(repeating: "> ", count: 5000) + "a"
  let checked = parse(text)
  #expect(checked.diagnostics.map(\.id) == ["deep-nesting"])
  #expect(html(checked.value).utf8.count > 5000 * 20)
}

@Test(arguments: 0..<140)
func `a byte that is not UTF-8 is found wherever it stands`(offset: Int) {
  var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 140)
  bytes.replaceSubrange(offset..<min(offset + 2, 140), with: "é".utf8)
  #expect(parseMarkdown(bytes, file: "a.md").diagnostics.isEmpty)
  bytes[offset] = 0xFF
  let ranges = parseMarkdown(bytes, file: "a.md").diagnostics.compactMap(\.range)
  #expect(ranges.first?.start == SourcePosition(line: 1, column: offset + 1))
}
