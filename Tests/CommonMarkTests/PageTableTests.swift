import CommonMark
import Diagnostics
import Markup
import Testing

@Test func `tables can be made fit for a page`() {
  let table = "| a | b | c |\n| :- | -: | :-: |\n| 1 | 2 | 3 |\n"
  let options = HTMLOptions(wrapsTables: true)
  var buffer = MarkupBuffer()
  renderHTML(parse(table).value, into: &buffer, options: options)
  #expect(
    buffer.text == """
      <div class="scroll" role="region" aria-label="Table" tabindex="0"><table>
      <thead>
      <tr>
      <th scope="col">a</th>
      <th scope="col" class="number">b</th>
      <th scope="col" class="centre">c</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td class="number">2</td>
      <td class="centre">3</td>
      </tr>
      </tbody>
      </table></div>

      """
  )
  buffer = MarkupBuffer()
  renderHTML(parse(table + "\n" + table).value, into: &buffer, options: options)
  #expect(buffer.text.contains("\"Table 1\"") && buffer.text.contains("\"Table 2\""))
}

@Test(
  arguments: [
    ("a", "a"), ("42.4%", "42.4%"), ("C#", "C#"), ("é!", "é!"), ("a  b", "a  b"),
    ("*a*", "<em>a</em>"), ("~~a~~", "<del>a</del>"), ("&copy;", "©"), ("a \\| b", "a | b"),
    ("`a`", "<code>a</code>"), ("\"a\" > b", "&quot;a&quot; &gt; b"),
    ("www.a.example", "<a href=\"http://www.a.example\">www.a.example</a>"),
    ("a@b.example", "<a href=\"mailto:a@b.example\">a@b.example</a>"),
  ]
)
func `cells hold inlines`(_ written: String, _ shown: String) {
  let table = "| a |\n| - |\n| \(written) |\n"
  #expect(html(table).contains("<td>\(shown)</td>"))
  // Within a quote cells are found late.
  let quoted = "> | a |\n> | - |\n> | \(written) |\n"
  #expect(html(quoted).contains("<td>\(shown)</td>"))
}
