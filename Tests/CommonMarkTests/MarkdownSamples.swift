import CommonMark
import Diagnostics
import Foundation
import Markup
import Testing

/// One example: what is written and what is to come out.
struct MarkdownExample: Decodable, CustomTestStringConvertible {
  var number: Int
  var markdown: String
  var html: String

  var testDescription: String { "example \(number)" }

  init(from decoder: any Decoder) throws {
    var row = try decoder.unkeyedContainer()
    number = try row.decode(Int.self)
    markdown = try row.decode(String.self)
    html = try row.decode(String.self)
  }

  static func load(_ name: String) throws -> [MarkdownExample] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Goldens/\(name).json")
    return try JSONDecoder().decode([MarkdownExample].self, from: Data(contentsOf: url))
  }
}

func parse(_ text: String, _ options: MarkdownOptions = MarkdownOptions()) -> Checked<
  MarkdownDocument
> {
  parseMarkdown(Array(text.utf8), file: "x.md", options: options)
}

func html(_ text: String, _ options: MarkdownOptions = MarkdownOptions()) -> String {
  html(parse(text, options).value)
}

func html(_ document: MarkdownDocument) -> String {
  var buffer = MarkupBuffer()
  renderHTML(document, into: &buffer)
  return buffer.text
}

/// Every node of a document, in its order.
func nodes(_ document: MarkdownDocument) -> [MarkdownDocument.Node] {
  var nodes: [MarkdownDocument.Node] = []
  var next: MarkdownDocument.Node? = document.root
  while let node = next {
    nodes.append(node)
    next = document.node(after: node)
  }
  return nodes
}

/// What a range of `text` covers.
func slice(_ text: [UInt8], _ range: SourceRange) -> String {
  let lines = LineIndex(text)
  let start = lines.offset(of: range.start)
  return String(decoding: text[start..<max(start, lines.offset(of: range.end))], as: UTF8.self)
}

/// Random Markdown made of pieces that mean something; the same seed, the same text.
struct MarkdownGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func text(of pieces: [String]) -> String {
    let length = 1 + next(below: [6, 14, 40][next(below: 3)])
    return (0..<length).map { _ in pieces[next(below: pieces.count)] }.joined()
  }
}
