import CommonMark
import Testing

@Test(arguments: try MarkdownExample.load("spec-0.30"))
func `every example of CommonMark 0.30 comes out byte for byte`(_ example: MarkdownExample) {
  #expect(html(example.markdown, MarkdownOptions(commonMarkOnly: true)) == example.html)
}

@Test(arguments: try MarkdownExample.load("gfm"))
func `tables, notes, tasks, strikethrough and addresses come out as on GitHub`(
  _ example: MarkdownExample
) {
  #expect(html(example.markdown, MarkdownOptions(allowsRawHTML: true)) == example.html)
}

@Test func `all 652 examples of the specification are there`() throws {
  #expect(try MarkdownExample.load("spec-0.30").count == 652)
}
