// Notes, wiki links and citations.
extension InlineReader {
  /// Takes over the addition at the cursor; `start` moves behind it unless it stays text.
  mutating func readAddition(_ place: Additions.Place, from start: inout Int, isText: Bool) {
    let from = position
    let end = from + place.range.count
    position = end
    if isText { return }
    let isRead: Bool
    switch place.kind {
    case .footnoteReference: isRead = readNote(from, end, &start)
    case .citation: isRead = readCitation(from, end, &start)
    default: isRead = readWikiLink(from, end, place.kind, &start)
    }
    guard isRead else { return }
    additionCount += 1
    start = end
  }

  private mutating func readNote(_ from: Int, _ end: Int, _ start: inout Int) -> Bool {
    let label = from + 2..<end - 1
    guard let note = notes[LinkSyntax.normalized(tree.bytes[label])] else {
      findings.append(
        InlineFinding(
          kind: .undefinedFootnote,
          range: subject.source(from)..<subject.sourceEnd(end),
          name: String(decoding: tree.bytes[label], as: UTF8.self)
        )
      )
      return false
    }
    appendText(start, from)
    let node = append(.footnoteReference, from, end, text: label)
    tree.nodes[Int(node)].payload = note
    return true
  }

  private mutating func readWikiLink(
    _ from: Int,
    _ end: Int,
    _ kind: MarkdownKind,
    _ start: inout Int
  ) -> Bool {
    let inside = from + (kind == .inclusion ? 3 : 2)..<end - 2
    guard let link = WikiLinkSyntax.read(tree.bytes, inside, subject) else { return false }
    appendText(start, from)
    let text = link.label.isWritten ? link.label.range : inside
    let node = append(kind, from, end, text: text)
    tree.nodes[Int(node)].payload = Int32(tree.wikiLinks.count)
    tree.wikiLinks.append(link)
    return true
  }

  private mutating func readCitation(_ from: Int, _ end: Int, _ start: inout Int) -> Bool {
    guard let (items, next) = CitationSyntax.read(tree.bytes, from, subject), next == end else {
      return false
    }
    appendText(start, from)
    appendCitation(items, from, end)
    return true
  }

  @discardableResult
  mutating func appendCitation(_ items: [SyntaxTree.CitationItem], _ from: Int, _ end: Int)
    -> Int32
  {
    let node = append(.citation, from, end, text: from + 1..<end - 1)
    tree.nodes[Int(node)].payload = Int32(tree.citations.count)
    let first = tree.citationItems.count
    tree.citationItems += items
    tree.citations.append(first..<tree.citationItems.count)
    return node
  }

  /// Reads a citation that starts in a text and ends in one on a later line.
  ///
  /// libcmark was given it as it is written: a line's end cannot stand in a word.
  mutating func readLongCitation(_ node: Int32) {
    let text = Int(tree.nodes[Int(node)].textStart)..<Int(tree.nodes[Int(node)].textEnd)
    let next = tree.nodes[Int(node)].next
    guard next >= 0, tree.nodes[Int(next)].kind == .softBreak, subject.holds(text),
      let start = tree.bytes.lastBracket(in: text),
      start == subject.start || tree.bytes[start - 1] != UInt8(ascii: "\\"),
      tree.bytes[start] == UInt8(ascii: "["),
      let (items, end) = CitationSyntax.read(tree.bytes, start, subject),
      let last = textHolding(end, after: next)
    else { return }
    while tree.nodes[Int(node)].next != last { tree.unlink(tree.nodes[Int(node)].next) }
    let citation = appendCitation(items, start, end)
    tree.unlink(citation)
    tree.insert(citation, after: node)
    tree.nodes[Int(node)].textEnd = Int32(start)
    // Of a text that starts with the bracket nothing is left, at the place of the bracket.
    tree.nodes[Int(node)].end = max(
      tree.nodes[Int(node)].start,
      Int32(subject.sourceEnd(start))
    )
    tree.nodes[Int(last)].textStart = Int32(end)
    tree.nodes[Int(last)].start = Int32(subject.sourceEnd(end))
    if end == Int(tree.nodes[Int(last)].textEnd) { tree.unlink(last) }
  }

  /// The text that the byte before `end` stands in, when only texts and breaks are before it.
  private func textHolding(_ end: Int, after first: Int32) -> Int32? {
    var node = first
    while node >= 0 {
      let text = Int(tree.nodes[Int(node)].textStart)..<Int(tree.nodes[Int(node)].textEnd)
      if tree.nodes[Int(node)].kind == .text {
        guard subject.holds(text) else { return nil }
        if text.upperBound >= end { return text.lowerBound < end ? node : nil }
      } else if tree.nodes[Int(node)].kind != .softBreak {
        return nil
      }
      node = tree.nodes[Int(node)].next
    }
    return nil
  }
}
