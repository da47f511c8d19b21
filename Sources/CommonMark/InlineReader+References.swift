// References that lead nowhere.
extension InlineReader {
  /// `[text][label]` left in a text: nothing defines the label, so readers would see brackets.
  mutating func noteUndefined(_ node: Int32) {
    let text = Int(tree.nodes[Int(node)].textStart)..<Int(tree.nodes[Int(node)].textEnd)
    guard subject.holds(text) else { return }
    var index = text.lowerBound
    while let close = tree.bytes.firstOffset(
      of: UInt8(ascii: "]"),
      in: index..<text.upperBound
    ) {
      index = close + 1
      guard let (label, end) = LinkSyntax.label(tree.bytes, index, before: text.upperBound),
        tree.bytes[label].contains(where: { $0.isLetter }),
        let first = tree.bytes[label].first, first != UInt8(ascii: "^"), first != UInt8(ascii: "@"),
        let start = openingBracket(before: close), start + 1 < close
      else { continue }
      findings.append(
        InlineFinding(
          kind: .undefinedReference,
          range: subject.source(start)..<subject.sourceEnd(end),
          name: String(decoding: tree.bytes[label], as: UTF8.self)
        )
      )
      index = end
    }
  }

  /// The `[` or `![` that the `]` at `close` belongs to, when no letter stands before it.
  private func openingBracket(before close: Int) -> Int? {
    var depth = 0
    for index in (max(subject.start, close - 1000)..<close).reversed() {
      let isEscaped = index > subject.start && tree.bytes[index - 1] == UInt8(ascii: "\\")
      if isEscaped { continue }
      if tree.bytes[index] == UInt8(ascii: "]") { depth += 1 }
      guard tree.bytes[index] == UInt8(ascii: "[") else { continue }
      depth -= 1
      guard depth < 0 else { continue }
      let isImage = index > subject.start && tree.bytes[index - 1] == UInt8(ascii: "!")
      let start = isImage ? index - 1 : index
      let isFree = start == subject.start || !tree.bytes[start - 1].isAlphanumeric
      return isFree ? start : nil
    }
    return nil
  }
}
