import CommonMark
import Diagnostics
import Markup

/// Markdown of a field or a table's description as HTML.
func renderedMarkdown(_ text: String) -> String {
  var buffer = MarkupBuffer()
  let document = parseMarkdown(Array(text.utf8), file: "").value
  renderHTML(document, into: &buffer, options: HTMLOptions(wrapsTables: true))
  return buffer.text
}
