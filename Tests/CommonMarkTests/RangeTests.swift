import CommonMark
import Diagnostics
import Testing

private let pieces = [
  "a", "b c", "*", "**", "_", "~", "~~", "`", "``", "[", "]", "(", ")", "![", "<", ">", "\n", "\n",
  "\n\n", "  \n", "\\\n", "\\", "&amp;", "&copy;", "> ", "- ", "1. ", "    ", "\t", " ", "# ",
  "## ", "===", "---", "```", "[a]: /u\n", "[a]", "\"t\"", "[a][b]", "](u)", "](<u> \"t\")",
  "<a href=\"x\">", "<!-- c -->", "<div>", "http://x.y", "<http://x.y>", "é", "“", "x@y.z", "|",
  "a|b\n-|-\n", "a|b", "-|-", "[[a]]", "[[a#b|c]]", "![[d]]", "[^1]", "[^1]: n\n", "[^x]: ",
  "[@k, p. 3]", "[@a; @b]", "> [!NOTE]\n", "- [ ] ", "{#id}", "\r\n", "\r", "www.a.b", "\\|", "ẞ",
]

@Test(arguments: 0..<60)
func `ranges slice back to what was written`(_ seed: Int) {
  var generator = MarkdownGenerator(seed: seed)
  for _ in 0..<40 {
    let text = generator.text(of: pieces)
    let bytes = Array(text.utf8)
    let document = parse(text).value
    for node in nodes(document) {
      let written = slice(bytes, document.range(of: node))
      checkLiteral(document, node, written, in: text)
      checkLink(document, node, bytes, in: text)
    }
    checkOrder(document, in: text)
  }
}

/// Texts and code are what the source says, but for entities, `\|` and line ends.
private func checkLiteral(
  _ document: MarkdownDocument,
  _ node: MarkdownDocument.Node,
  _ written: String,
  in text: String
) {
  let literal = String(decoding: document.literal(of: node), as: UTF8.self)
  switch document.kind(of: node) {
  case .text:
    let isPlain = !written.contains("&") && !written.contains("\\|")
    if isPlain { #expect(written == literal, "\(text.debugDescription)") }
  case .code:
    #expect(written.hasPrefix("`") && written.hasSuffix("`"), "\(text.debugDescription)")
    let isOneLine = !written.contains { $0.isNewline } && !written.contains("\\|")
    if isOneLine { #expect(written.contains(literal), "\(text.debugDescription)") }
  case .strong:
    #expect(written.hasPrefix("**") || written.hasPrefix("__"), "\(text.debugDescription)")
  case .emphasis:
    #expect(written.hasPrefix("*") || written.hasPrefix("_"), "\(text.debugDescription)")
  case .wikiLink:
    #expect(written.hasPrefix("[[") && written.hasSuffix("]]"), "\(text.debugDescription)")
  case .citation:
    #expect(written.hasPrefix("[") && written.hasSuffix("]"), "\(text.debugDescription)")
  case .footnoteReference: #expect(written == "[^\(literal)]", "\(text.debugDescription)")
  case .heading where written.hasPrefix("#"):
    #expect(!written.contains { $0.isNewline }, "\(text.debugDescription)")
  default: break
  }
}

private func checkLink(
  _ document: MarkdownDocument,
  _ node: MarkdownDocument.Node,
  _ bytes: [UInt8],
  in text: String
) {
  if let link = document.link(of: node) {
    let written = slice(bytes, link.destinationRange)
    if !written.contains("\\"), !written.contains("&") {
      #expect(link.destination.hasSuffix(written), "\(text.debugDescription)")
    }
  }
  if let link = document.wikiLink(of: node) {
    #expect(slice(bytes, link.targetRange) == link.target, "\(text.debugDescription)")
    if let range = link.headingRange {
      #expect(slice(bytes, range) == link.heading, "\(text.debugDescription)")
    }
  }
  for item in document.citation(of: node) {
    #expect(slice(bytes, item.keyRange) == item.key, "\(text.debugDescription)")
  }
}

/// Children lie within their parents, one behind the other.
private func checkOrder(_ document: MarkdownDocument, in text: String) {
  for node in nodes(document) {
    let outer = document.range(of: node)
    var end = outer.start
    for child in document.children(of: node) {
      let inner = document.range(of: child)
      #expect(
        end <= inner.start && inner.start <= inner.end && inner.end <= outer.end,
        "\(document.kind(of: child)) \(inner.start) \(inner.end) in \(outer.start) \(outer.end): \(text.debugDescription)"
      )
      end = inner.end
    }
  }
}
