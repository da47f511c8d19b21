import CommonMark
import Diagnostics

/// The words of one block of Markdown, and where in them figures and citations stand.
///
struct ProseText {
  private struct Run {
    var start: Int
    var range: SourceRange
    /// Whether each byte of the text is one of the source.
    var isExact: Bool
  }

  private(set) var bytes: [UInt8] = []
  /// What states nothing itself: code, addresses, the names of pages.
  private(set) var names: [Range<Int>] = []
  /// The words of `fig:` links.
  private(set) var bound: [Range<Int>] = []
  /// The offsets at which sources are cited.
  private(set) var citations: [Int] = []
  /// `fig:` links that the site fills in: their numbers are not in the text.
  private(set) var filled: [(offset: Int, address: String, range: SourceRange)] = []
  private var runs: [Run] = []
  private let document: MarkdownDocument

  init(_ block: MarkdownDocument.Node, in document: MarkdownDocument) {
    self.document = document
    appendChildren(of: block)
  }

  // MARK: Reading

  private mutating func appendChildren(of node: MarkdownDocument.Node) {
    for child in document.children(of: node) { append(child) }
  }

  private mutating func append(_ node: MarkdownDocument.Node) {
    switch document.kind(of: node) {
    case .text: append(document.literal(of: node), document.range(of: node))
    case .softBreak, .lineBreak: bytes.append(0x20)
    case .emphasis, .strong: appendChildren(of: node)
    case .link: appendLink(node)
    case .wikiLink: appendWikiLink(node)
    case .citation: citations.append(bytes.count)
    case .footnoteReference: if citesInNote(node) { citations.append(bytes.count) }
    case .code: appendName(document.literal(of: node))
    default: break
    }
  }

  private mutating func append(_ text: some Collection<UInt8>, _ range: SourceRange) {
    let isExact =
      range.start.line == range.end.line
      && range.end.column - range.start.column == text.count
    runs.append(Run(start: bytes.count, range: range, isExact: isExact))
    bytes += text
  }

  private mutating func appendLink(_ node: MarkdownDocument.Node) {
    let destination = document.destination(of: node)
    let words = document.plainText(of: node)
    if destination.starts(with: "fig:".utf8) {
      let address = String(decoding: destination, as: UTF8.self)
      guard !words.isEmpty, words != address else {
        filled.append((bytes.count, address, document.range(of: node)))
        appendName(destination)
        return
      }
      let start = bytes.count
      appendChildren(of: node)
      bound.append(start..<bytes.count)
    } else if words.utf8.elementsEqual(destination)
      || "mailto:\(words)".utf8.elementsEqual(destination)
    {
      appendName(words.utf8)
    } else {
      appendChildren(of: node)
    }
  }

  private mutating func appendWikiLink(_ node: MarkdownDocument.Node) {
    guard let link = document.wikiLink(of: node) else { return }
    if let label = link.label {
      append(label.utf8, link.rangeOfLabel(within: document.range(of: node)))
    } else {
      appendName((link.target.isEmpty ? link.heading ?? "" : link.target).utf8)
    }
  }

  private mutating func appendName(_ name: some Collection<UInt8>) {
    names.append(bytes.count..<bytes.count + name.count)
    bytes += name
  }

  private func citesInNote(_ reference: MarkdownDocument.Node) -> Bool {
    guard let note = document.footnote(of: reference)?.definition else { return false }
    var node = document.node(after: note, within: note)
    while let next = node {
      if document.kind(of: next) == .citation { return true }
      node = document.node(after: next, within: note)
    }
    return false
  }

  // MARK: Places

  /// Whether nothing but marks stands behind the last citation.
  var endsWithCitation: Bool {
    guard let last = citations.last else { return false }
    return String(decoding: bytes[last...], as: UTF8.self).unicodeScalars.allSatisfy {
      !$0.properties.isAlphabetic && $0.properties.numericType == nil
    }
  }

  /// The numbers that it states, without those of names.
  func numbers(isHeading: Bool = false) -> [Range<Int>] {
    numerals(in: text(bytes.indices), isHeading: isHeading).filter { number in
      !names.contains { $0.overlaps(number) }
    }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where a stretch of the text stands in the file.
  func range(_ offsets: Range<Int>) -> SourceRange {
    guard let first = runs.last(where: { $0.start <= offsets.lowerBound }),
      let last = runs.last(where: { $0.start < offsets.upperBound })
    else { return SourceRange(startOf: document.file) }
    var range = first.range
    range.start = position(offsets.lowerBound, in: first) ?? first.range.start
    range.end = position(offsets.upperBound, in: last) ?? last.range.end
    return range
  }

  private func position(_ offset: Int, in run: Run) -> SourcePosition? {
    guard run.isExact else { return nil }
    let column = run.range.start.column + offset - run.start
    return SourcePosition(line: run.range.start.line, column: min(column, run.range.end.column))
  }
}

extension MarkdownWikiLink {
  /// What stands between the bar and the closing brackets.
  fileprivate func rangeOfLabel(within link: SourceRange) -> SourceRange {
    var range = link
    let before = headingRange?.end ?? targetRange.end
    range.start = SourcePosition(line: before.line, column: before.column + 1)
    range.end.column -= 2
    return range.end < range.start ? link : range
  }
}
