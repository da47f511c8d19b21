import Testing

struct MarkdownCommandTests {
  @Test func `Markdown becomes a fragment`() throws {
    let run = try Program.run("markdown", input: "# Tin & lead\n\nA *word*.[^1]\n\n[^1]: Note.\n")
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("<h1 id=\"tin--lead\">Tin &amp; lead</h1>"), "\(run.output)")
    #expect(run.output.contains("class=\"footnote-ref\""))
  }

  @Test func `raw HTML is shown unless it is allowed`() throws {
    let shown = try Program.run("markdown", input: "A <b>word</b>.\n")
    #expect(shown.code == 0)
    #expect(shown.output == "<p>A &lt;b&gt;word&lt;/b&gt;.</p>\n")
    #expect(shown.errors.hasPrefix("standard input:1:3: warning[raw-html]"), "\(shown.errors)")
    let allowed = try Program.run("markdown", "--allow-html", input: "A <b>word</b>.\n")
    #expect(allowed.output == "<p>A <b>word</b>.</p>\n")
    #expect(allowed.errors.isEmpty)
  }

  @Test func `CommonMark alone has no additions`() throws {
    let input = "# Tin\n\n~~a~~ <b>b</b> [x](javascript:y)\n\n|a|\n|-|\n"
    let run = try Program.run("markdown", "--commonmark", input: input)
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    let html = """
      <h1>Tin</h1>
      <p>~~a~~ <b>b</b> <a href="javascript:y">x</a></p>
      <p>|a|
      |-|</p>

      """
    #expect(run.output == html)
  }

  @Test func `an error ends with 1`() throws {
    let run = try Program.run("markdown", input: "[x](javascript:y)\n")
    #expect(run.code == 1)
    #expect(run.errors.contains("error[unsafe-link]"))
  }

  @Test(arguments: ["", "\n", "\u{FEFF}", "\u{0}"])
  func `almost nothing is fine`(input: String) throws {
    #expect(try Program.run("markdown", input: input).code == 0)
  }
}
