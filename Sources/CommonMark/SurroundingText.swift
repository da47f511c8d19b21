extension MarkdownDocument {
  /// The words that stand before and after an inline node in its block, as `plainText(of:)` gives
  /// them, each cut to about `limit` bytes next to the node and between characters.
  ///
  /// The cost is that of the words, not of the block.
  public func plainText(
    around node: Node,
    limit: Int
  ) -> (before: String, after: String) {
    var before: [[UInt8]] = []
    var after: [UInt8] = []
    var room = limit
    var index = Int32(node)
    while room > 0, let previous = sibling(before: &index) {
      var words: [UInt8] = []
      tree.appendPlainText(of: previous, to: &words)
      room -= words.count
      before.append(words)
    }
    index = Int32(node)
    while after.count < limit, let next = sibling(after: &index) {
      tree.appendPlainText(of: next, to: &after)
    }
    let joined = before.reversed().flatMap(\.self)
    return (
      String(decoding: joined[joined.wholeCharacter(from: joined.count - limit)...], as: UTF8.self),
      String(decoding: after[..<after.wholeCharacter(from: limit)], as: UTF8.self)
    )
  }

  /// The inline before `index` in its block, itself or above; `index` becomes it.
  private func sibling(before index: inout Int32) -> Int32? {
    while tree.nodes[Int(index)].previous < 0 {
      index = tree.nodes[Int(index)].parent
      guard index >= 0, tree.nodes[Int(index)].kind.isInline else { return nil }
    }
    index = tree.nodes[Int(index)].previous
    return tree.nodes[Int(index)].kind.isInline ? index : nil
  }

  /// The inline after `index` in its block, itself or above; `index` becomes it.
  private func sibling(after index: inout Int32) -> Int32? {
    while tree.nodes[Int(index)].next < 0 {
      index = tree.nodes[Int(index)].parent
      guard index >= 0, tree.nodes[Int(index)].kind.isInline else { return nil }
    }
    index = tree.nodes[Int(index)].next
    return tree.nodes[Int(index)].kind.isInline ? index : nil
  }
}

extension [UInt8] {
  /// `offset`, or the start of the character after it where it lies within one; held in bounds.
  fileprivate func wholeCharacter(from offset: Int) -> Int {
    var offset = Swift.min(Swift.max(offset, 0), count)
    while offset < count, offset > 0, self[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
