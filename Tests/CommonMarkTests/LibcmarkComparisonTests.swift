import CCommonMark
import CommonMark
import Testing

/// What libcmark makes of a text by itself.
private func libcmarkHTML(_ text: String) -> String {
  guard let html = unsafe cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_UNSAFE) else {
    return ""
  }
  defer { unsafe cmark_get_default_mem_allocator().pointee.free(html) }
  return unsafe String(cString: html)
}

/// Nothing here on which libcmark 0.30.2 departs from the specification as this reader does not:
/// it keeps white space before a line whose markers are missing.
private let pieces = [
  "a", "b c", "*", "**", "_", "`", "``", "[", "]", "(", ")", "![", "<", ">", "\n", "\n", "\n\n",
  "\\\n", "\\", "&amp;", "&copy;", "# ", "- ", "1. ", "2) ", "+ ", "===", "---", "***", "```",
  "~~~", "\n\n[a]: /u\n\n", "[a]", "\n\n[b]: <v> \"w\"\n\n", "\"t\"", "[a][b]", "](u)",
  "](<u> \"t\")", "<a href=\"x\">",
  "</a>", "<!-- c -->", "<div>", "<http://x.y>", "é", "“", "x@y.z", "|", ":", "!", "0", "ẞ",
]

@Test(arguments: 0..<40)
func `random CommonMark comes out as from libcmark`(_ seed: Int) {
  var generator = MarkdownGenerator(seed: seed)
  for _ in 0..<50 {
    let text = generator.text(of: pieces)
    if text.contains("> ") { continue }
    let own = html(text, MarkdownOptions(commonMarkOnly: true))
    #expect(own == libcmarkHTML(text), "\(text.debugDescription)")
  }
}

@Test func `a long page comes out as from libcmark`() {
  var generator = MarkdownGenerator(seed: 7)
  let text = (0..<4000).map { _ in "\(generator.text(of: ["a", "*b*", "`c`", " ", "[d](e)"]))\n\n" }
    .joined()
  #expect(html(text, MarkdownOptions(commonMarkOnly: true)) == libcmarkHTML(text))
}
