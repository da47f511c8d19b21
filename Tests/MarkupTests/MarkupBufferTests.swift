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

  @Test func `every sign is found, wherever it stands among other bytes`() {
    let others: [UInt8] = [0, 0x20, 0x21, 0x23, 0x24, 0x25, 0x28, 0x3B, 0x3D, 0x3F, 0x80, 0xFF]
    for sign in "&<>'\"".utf8 {
      for place in 0..<20 {
        for other in others {
          var text = [UInt8](repeating: other, count: 20)
          #expect(text.span.indexOfMarkupSign(from: 0) == 20)
          text[place] = sign
          #expect(text.span.indexOfMarkupSign(from: 0) == place)
          #expect(text.span.indexOfMarkupSign(from: place) == place)
          #expect(text.span.indexOfMarkupSign(from: place + 1) == 20)
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
