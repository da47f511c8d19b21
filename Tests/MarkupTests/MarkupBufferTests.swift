import Markup
import Testing

struct MarkupBufferTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("&", "&amp;"),
    ("<a href=\"x\">", "&lt;a href=&quot;x&quot;&gt;"),
    ("&amp;", "&amp;amp;"), ("it's é 中 🔋", "it's é 中 🔋"), ("<<", "&lt;&lt;"), ("a&", "a&amp;"),
  ])
  func `text is escaped once, as a string or as bytes`(text: String, expected: String) {
    var buffer = MarkupBuffer()
    buffer.append(text: text)
    #expect(buffer.text == expected)
    buffer.removeAll()
    buffer.append(text: Array(text.utf8)[...])
    #expect(buffer.text == expected)
    buffer.removeAll()
    buffer.append(text: Array(text.utf8))
    #expect(buffer.text == expected)
  }

  @Test func `a sign is escaped wherever it stands among other bytes`() {
    for sign in "&<>\"" {
      for other in ["!", "#", "'", "(", ";", "=", "?", "\0", "ÿ"] {
        for place in 0..<20 {
          let text = String(repeating: other, count: place) + String(sign)
          var buffer = MarkupBuffer()
          buffer.append(text: text + text)
          let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
          #expect(buffer.text == escaped + escaped)
        }
      }
    }
  }

  @Test func `markup is kept and attributes are escaped`() {
    var buffer = MarkupBuffer(minimumCapacity: 64)
    buffer.append("<p")
    buffer.append(attribute: "title", "a \"b\" & <c>")
    buffer.append(">")
    buffer.append(markup: "<b>")
    buffer.append(markup: Array("é</b>".utf8))
    let expected = "<p title=\"a &quot;b&quot; &amp; &lt;c&gt;\"><b>é</b>"
    #expect(buffer.text == expected)
    #expect(buffer.count == expected.utf8.count)
  }

  @Test func `a node writes its attributes in order and its text escaped`() {
    let node = Node.element(
      "g",
      [Attribute("id", "a\"b"), Attribute("x", 1.25), Attribute("y", -0.0, decimals: 2)],
      [.text("1 < 2"), .element("path")]
    )
    #expect(node.markup == "<g id=\"a&quot;b\" x=\"1.3\" y=\"0\">1 &lt; 2<path/></g>")
  }

  @Test(arguments: [0, 7, -7, 10, 99, 100, -1205, .max, .min])
  func `whole numbers are written in digits`(number: Int) {
    var buffer = MarkupBuffer()
    buffer.append(number)
    #expect(buffer.text == String(number))
  }
}
