import Diagnostics
import Testing

struct DiagnosticTextTests {
  private func render(_ marked: String, help: String? = nil) -> String {
    let (file, range) = example(marked)
    let text = DiagnosticText { $0 == file.path ? file : nil }
    return text.render([
      Diagnostic(.error, id: "unknown-page", "no page is called so", at: range, help: help)
    ])
  }

  @Test func `the line is shown with carets and the remedy`() {
    #expect(
      render("# A\n\nDemand for [[⟦cobolt⟧]] rose.\n", help: "replace with 'cobalt'") == """
        Content/a.md:3:14: error[unknown-page]: no page is called so
            3 | Demand for [[cobolt]] rose.
              |              ^^^^^^
          help: replace with 'cobalt'

        """
    )
  }

  @Test(arguments: [
    ("中国⟦锂矿⟧x", "中国锂矿x", "    ^^^^"),
    ("\ta⟦\tb⟧", "    a    b", "     ^^^^^"),
    ("é⟦e\u{301}⟧", "ée\u{301}", " ^"),
    ("🔋⟦x⟧", "🔋x", "  ^"),
    ("a⟦⟧", "a", " ^"),
    ("\u{1B}[31m⟦x⟧\u{7F}", "\u{FFFD}[31mx\u{FFFD}", "     ^"),
    ("a⟦b\nc⟧", "ab", " ^"),
    ("a⟦b⟧\r\n", "ab", " ^"),
  ])
  func `carets stand below wide characters, tabs and controls`(
    marked: String,
    line: String,
    carets: String
  ) {
    let expected = "    1 | \(line)\n      | \(carets)\n"
    #expect(
      render(marked).split(separator: "\n").dropFirst().joined(separator: "\n") + "\n" == expected
    )
  }

  @Test func `a long line is cut around the stretch`() {
    let words = String(repeating: "word ", count: 60)
    let lines = render(words + "⟦here⟧ " + words).split(separator: "\n")
    #expect(lines[1].hasPrefix("    1 | …") && lines[1].hasSuffix("…"))
    #expect(lines[1].count == 8 + 100)
    let start = lines[2].prefix { $0 != "^" }.count
    #expect(Array(lines[1])[start..<start + 4] == Array("here")[...])
  }

  @Test func `a place outside its file, or a file not at hand, has no excerpt`() {
    let range = SourceRange(
      file: "Content/b.md",
      start: SourcePosition(line: 9, column: 9),
      end: SourcePosition(line: 1, column: 1)
    )
    let finding = Diagnostic(.warning, id: "x", "y", at: range)
    #expect(DiagnosticText { _ in nil }.render([finding]) == "Content/b.md:9:9: warning[x]: y\n")
    let empty = DiagnosticText { SourceFile(path: $0, text: "") }
    #expect(empty.render([finding]) == "Content/b.md:9:9: warning[x]: y\n")
  }

  @Test(arguments: [(0, 0), (1, 9), (5, 2), (9, 9), (-1, -1)])
  func `columns outside the line are held within it`(start: Int, end: Int) {
    let file = SourceFile(path: "a", text: "abc")
    let range = SourceRange(
      file: "a",
      start: SourcePosition(line: 1, column: start),
      end: SourcePosition(line: 1, column: end)
    )
    let text = DiagnosticText { _ in file }.render([Diagnostic(.error, id: "x", "y", at: range)])
    #expect(text.contains("    1 | abc\n      | ") && text.contains("^"))
  }

  @Test func `findings without a place, notes and colours`() {
    let (file, range) = example("⟦a⟧")
    let finding = Diagnostic(
      .warning,
      id: "stale",
      "data is old\u{1B}",
      notes: [Diagnostic.Note("published here", at: range)]
    )
    let text = DiagnosticText(isColoured: true) { _ in file }
    #expect(
      text.render([finding, finding])
        == """
        \u{1B}[1;33mwarning[stale]\u{1B}[0m: data is old\u{FFFD}
          note: Content/a.md:1:1: published here

        \u{1B}[1;33mwarning[stale]\u{1B}[0m: data is old\u{FFFD}
          note: Content/a.md:1:1: published here

        """
    )
  }
}

/// A file `Content/a.md` of the text without `⟦` and `⟧`, and the range between them.
func example(_ marked: String) -> (file: SourceFile, range: SourceRange) {
  var bytes: [UInt8] = []
  var offsets: [Int] = []
  for scalar in marked.unicodeScalars {
    if scalar == "⟦" || scalar == "⟧" {
      offsets.append(bytes.count)
    } else {
      bytes += Array(String(scalar).utf8)
    }
  }
  let file = SourceFile(path: "Content/a.md", bytes: bytes)
  return (file, LineIndex(bytes).range(in: file.path, offsets[0]..<offsets[1]))
}
