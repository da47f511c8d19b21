import CommonMark
import Diagnostics

/// The numbers that the text of a document states, in its order, each with what stands behind it.
///
/// A number is cited where its sentence holds a citation, or a footnote that holds one; a citation
/// right after a sentence belongs to it. The numbers of a list item are cited where the item ends
/// with a citation; those of a row of a table where the row holds one, of a column where its head
/// does; those of a whole list or table where the paragraph right behind it, which states no number
/// of its own, ends with one (`Source: [@usgs-mcs-2026]`). A cell with several numbers counts once.
func proseNumbers(_ document: MarkdownDocument) -> [ProseNumber] {
  var reader = ProseNumberReader(document)
  reader.readChildren(of: document.root, isCited: false)
  return reader.numbers
}

private struct ProseNumberReader {
  private(set) var numbers: [ProseNumber] = []
  private let document: MarkdownDocument

  init(_ document: MarkdownDocument) { self.document = document }

  mutating func readChildren(of node: MarkdownDocument.Node, isCited: Bool) {
    let children = document.children(of: node)
    for (index, child) in children.enumerated() {
      let next = children.indices.contains(index + 1) ? children[index + 1] : nil
      read(child, isCited: isCited, next: next)
    }
  }

  private mutating func read(
    _ node: MarkdownDocument.Node,
    isCited: Bool,
    next: MarkdownDocument.Node?
  ) {
    switch document.kind(of: node) {
    case .paragraph, .alertTitle: readText(node, isCited: isCited)
    case .heading: readText(node, isCited: false, isHeading: true)
    case .list: readChildren(of: node, isCited: isCited || next.map(isOnlySource) == true)
    case .item: readChildren(of: node, isCited: isCited || endsWithCitation(node))
    case .table: readTable(node, isCited: isCited || next.map(isOnlySource) == true)
    case .codeBlock: numbers += chartNumbers(node, in: document)
    case .htmlBlock, .thematicBreak: break
    default: readChildren(of: node, isCited: false)
    }
  }

  private mutating func readText(
    _ node: MarkdownDocument.Node,
    isCited: Bool,
    isHeading: Bool = false
  ) {
    let text = ProseText(node, in: document)
    let found = text.numbers(isHeading: isHeading)
    guard !found.isEmpty || !text.filled.isEmpty else { return }
    let sentences = Sentences(text: text.bytes)
    let cited = Set(text.citations.map { sentences.start(before: text.wordEnd(before: $0)) })
    var here = found.map { range in
      let start = sentences.start(before: range.lowerBound)
      return (
        range.lowerBound,
        ProseNumber(
          text: text.text(range),
          sentence: text.text(start..<max(start, sentences.end(after: range.lowerBound + 1))),
          range: text.range(range),
          standing: text.isBound(range)
            ? .bound : isCited || cited.contains(start) ? .cited : .neither
        )
      )
    }
    here += text.filled.map { ($0.offset, ProseNumber(filled: $0.address, at: $0.range)) }
    numbers += here.sorted { $0.0 < $1.0 }.map { $0.1 }
  }

  // MARK: Sources of blocks

  /// Whether the last paragraph of a list item ends with a citation.
  private func endsWithCitation(_ item: MarkdownDocument.Node) -> Bool {
    let last = document.children(of: item).last { document.kind(of: $0) == .paragraph }
    return last.map { ProseText($0, in: document).endsWithCitation } ?? false
  }

  private func isOnlySource(_ node: MarkdownDocument.Node) -> Bool {
    guard document.kind(of: node) == .paragraph else { return false }
    let text = ProseText(node, in: document)
    return text.endsWithCitation && text.numbers().isEmpty
  }

  // MARK: Tables

  private mutating func readTable(_ table: MarkdownDocument.Node, isCited: Bool) {
    var heads: [Bool] = []
    for (number, row) in document.children(of: table).enumerated() {
      let cells = document.children(of: row).map { ProseText($0, in: document) }
      if number == 0 { heads = cells.map { !$0.citations.isEmpty } }
      let isRowCited = isCited || (number > 0 && cells.contains { !$0.citations.isEmpty })
      for (column, cell) in cells.enumerated() {
        let isHeadCited = heads.indices.contains(column) && heads[column]
        numbers += cell.number(isCited: isRowCited || isHeadCited).map { [$0] } ?? []
      }
    }
  }
}

extension ProseText {
  fileprivate func isBound(_ range: Range<Int>) -> Bool { bound.contains { $0.overlaps(range) } }

  /// The end of the word before an offset, which may be the mark that ends a sentence.
  fileprivate func wordEnd(before offset: Int) -> Int {
    var end = offset
    while end > 0, bytes[end - 1].isMarkupSpace { end -= 1 }
    return max(0, end - 1)
  }

  /// The number of a cell: the first, and bound where any is.
  fileprivate func number(isCited: Bool) -> ProseNumber? {
    if let figure = filled.first { return ProseNumber(filled: figure.address, at: figure.range) }
    let found = numbers()
    guard let first = found.first else { return nil }
    let isBound = found.contains(where: isBound)
    return ProseNumber(
      text: text(first),
      sentence: text(bytes.indices),
      range: range(first),
      standing: isBound ? .bound : isCited ? .cited : .neither
    )
  }
}

extension ProseNumber {
  /// A number that the site writes.
  fileprivate init(filled address: String, at range: SourceRange) {
    self.init(text: address, sentence: "", range: range, standing: .bound)
  }
}
