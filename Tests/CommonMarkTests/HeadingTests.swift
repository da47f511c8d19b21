import CommonMark
import Diagnostics
import Testing

@Test(arguments: [
  ("Hello, World!", "hello-world"), ("A  b", "a--b"), ("a_b-c", "a_b-c"),
  ("`code` & *em*", "code--em"),
  ("Île de Ré", "île-de-ré"), ("日本語", "日本語"), ("1. First", "1-first"), ("???", "section"),
  ("[link](x) text", "link-text"), ("US–India", "usindia"),
])
func `heading ids are those of GitHub`(_ text: String, _ id: String) {
  #expect(parse("# \(text)\n").value.headings.map(\.id) == [id])
}

@Test func `repeated headings are told apart`() {
  let ids = parse("# a\n# a\n# a-1\n# a\n# b {#a-3}\n").value.headings.map(\.id)
  #expect(ids == ["a", "a-1", "a-1-1", "a-2", "a-3"])
}

@Test func `an id in braces is pinned and not shown`() {
  let document = parse("# Rare *earths* {#ree}\n\nText\n=== \n\nTwo {#two}\n---\n").value
  #expect(document.headings.map(\.id) == ["ree", "text", "two"])
  #expect(document.headings.map(\.text) == ["Rare earths", "Text", "Two"])
  #expect(html(document).hasPrefix("<h1 id=\"ree\">Rare <em>earths</em></h1>\n"))
}

@Test func `the ids of notes are not taken by headings`() {
  let text = "# fn1\n\n# fnref1\n\nA[^1].\n\n[^1]: x\n"
  #expect(parse(text).value.headings.map(\.id) == ["section-fn1", "section-fnref1"])
}

@Test func `a section ends at the next heading of its level`() throws {
  let document = parse("# a\n\n## b\n\nx\n\n### c\n\ny\n\n## d\n\nz\n").value
  let heading = document.headings[1]
  let section = document.section(of: heading.node)
  #expect(section.map { document.plainText(of: $0) } == ["b", "x", "c", "y"])
}
