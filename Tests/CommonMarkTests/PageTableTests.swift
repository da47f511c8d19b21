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
