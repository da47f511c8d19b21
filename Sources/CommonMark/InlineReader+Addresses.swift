// Addresses without brackets, as GFM links them: `www.…`, `https://…`, `name@host`.
extension InlineReader {
  private func hostEnd(_ start: Int, from lower: Int, before end: Int) -> Int? {
    guard isHostStart(start, from: lower, before: end) else { return nil }
    return AddressSyntax.end(tree.bytes, start, host: start, needsDot: true, before: end)
  }

  private func schemeStart(_ colon: Int, from lower: Int) -> Int? {
    guard tree.bytes.has("://", at: colon, before: subject.end) else { return nil }
    var start = colon
    while start > lower, tree.bytes[start - 1].isLetter { start -= 1 }
    let isKnown =
      tree.bytes.hasIgnoringCase("http:", at: start, before: colon + 1)
      || tree.bytes.hasIgnoringCase("https:", at: start, before: colon + 1)
      || tree.bytes.hasIgnoringCase("ftp:", at: start, before: colon + 1)
    return isKnown ? start : nil
  }

  private func addressEnd(_ start: Int, colon: Int, before end: Int) -> Int? {
    AddressSyntax.end(tree.bytes, start, host: colon + 3, needsDot: false, before: end)
  }

  private func isHostStart(_ start: Int, from lower: Int, before end: Int) -> Bool {
    guard tree.bytes.hasIgnoringCase("www.", at: start, before: end) else { return false }
    guard start > lower else { return true }
    let before = tree.bytes[start - 1]
    return before.isWhitespace || "*_~(".utf8.contains(before)
  }

  /// Joins neighbouring texts below `root`, links the addresses in them, notes dead references.
  mutating func finish(_ root: Int32) {
    guard !options.commonMarkOnly else { return }
    var node = tree.nodes[Int(root)].first
    while node >= 0 {
      let kind = tree.nodes[Int(node)].kind
      if kind == .text {
        if hasSplitTexts { joinFollowing(node) }
        if mayHaveMail { readLongCitation(node) }
        noteUndefined(node)
        linkAddresses(&node)
      } else if kind == .link || kind == .image {
        if hasSplitTexts { joinTexts(below: node) }
        node = tree.followingSkippingChildren(node, within: root)
        continue
      }
      node = tree.following(node, within: root)
    }
  }

  private mutating func joinTexts(below link: Int32) {
    var node = tree.nodes[Int(link)].first
    while node >= 0 {
      if tree.nodes[Int(node)].kind == .text { joinFollowing(node) }
      node = tree.following(node, within: link)
    }
  }

  /// Appends to a text the ones that follow it in the source without a gap.
  private mutating func joinFollowing(_ index: Int32) {
    var next = tree.nodes[Int(index)].next
    while next >= 0, tree.nodes[Int(next)].kind == .text,
      tree.nodes[Int(next)].textStart == tree.nodes[Int(index)].textEnd,
      tree.nodes[Int(next)].start == tree.nodes[Int(index)].end
    {
      tree.nodes[Int(index)].textEnd = tree.nodes[Int(next)].textEnd
      tree.nodes[Int(index)].end = tree.nodes[Int(next)].end
      tree.unlink(next)
      next = tree.nodes[Int(index)].next
    }
  }

  /// Links the addresses in a text; `node` becomes the last text of what it is split into.
  private mutating func linkAddresses(_ node: inout Int32) {
    var index = Int(tree.nodes[Int(node)].textStart)
    let text = index..<Int(tree.nodes[Int(node)].textEnd)
    guard subject.holds(text), mayHoldAddress(text) else { return }
    while true {
      index = nextSign(from: index, before: Int(tree.nodes[Int(node)].textEnd))
      guard index < Int(tree.nodes[Int(node)].textEnd) else { return }
      guard let (address, prefix) = address(around: index, in: tree.nodes[Int(node)]) else {
        index += 1
        continue
      }
      let end = absorb(address, into: node)
      let isLast = end >= Int(tree.nodes[Int(node)].textEnd)
      split(&node, around: address.lowerBound..<end, prefix: prefix)
      if isLast { return }
      index = end
    }
  }

  /// Whether what gives an address away is somewhere in a text: a quick look, since most have none.
  private func mayHoldAddress(_ text: Range<Int>) -> Bool {
    func holds(_ byte: UInt8) -> Bool { tree.bytes.firstOffset(of: byte, in: text) != nil }
    return mayHaveMail && holds(UInt8(ascii: "@")) || mayHaveSchemes && holds(UInt8(ascii: ":"))
      || mayHaveHosts && holds(UInt8(ascii: "w"))
  }

  /// The offset of the next `@`, `:/` or `ww`, or `end`.
  private func nextSign(from start: Int, before end: Int) -> Int {
    let bytes = tree.bytes.span
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "@") { return index }
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "w"), index &+ 1 < bytes.count {
        let next = bytes[index &+ 1]
        if next == UInt8(ascii: "/") || next.lowered == UInt8(ascii: "w") { return index }
      }
      index &+= 1
    }
    return end
  }

  /// The address that the byte at `index` of a text gives away, and what its link starts with.
  private func address(around index: Int, in node: SyntaxNode) -> (Range<Int>, String)? {
    let text = Int(node.textStart)..<Int(node.textEnd)
    switch tree.bytes[index] {
    case UInt8(ascii: "@"):
      return AddressSyntax.mail(tree.bytes, index, within: text).map { ($0, "mailto:") }
    case UInt8(ascii: ":"):
      guard let start = schemeStart(index, from: text.lowerBound),
        let end = addressEnd(start, colon: index, before: visible.upperBound)
      else { return nil }
      return (upToBracket(start..<end, text.lowerBound), "")
    default:
      guard let end = hostEnd(index, from: subject.start, before: visible.upperBound)
      else { return nil }
      return (upToBracket(index..<end, text.lowerBound), "http://")
    }
  }

  /// An address within brackets ends where they do.
  private func upToBracket(_ range: Range<Int>, _ start: Int) -> Range<Int> {
    guard let close = tree.bytes.firstOffset(of: UInt8(ascii: "]"), in: range),
      let last = tree.bytes.lastBracket(in: start..<range.lowerBound),
      tree.bytes[last] == UInt8(ascii: "[")
    else { return range }
    return range.lowerBound..<close
  }

  /// Takes the siblings that lie within an address into the text before them; where the address
  /// ends then.
  private mutating func absorb(_ address: Range<Int>, into node: Int32) -> Int {
    let end = Int32(subject.sourceEnd(address.upperBound))
    while Int(tree.nodes[Int(node)].textEnd) < address.upperBound {
      let next = tree.nodes[Int(node)].next
      guard next >= 0, tree.nodes[Int(next)].start < end else { break }
      let stop = tree.nodes[Int(next)].end
      if stop <= end {
        tree.unlink(next)
        tree.nodes[Int(node)].textEnd = Int32(address.upperBound) - (end - stop)
        tree.nodes[Int(node)].end = stop
      } else {
        guard tree.nodes[Int(next)].kind == .text else { break }
        tree.nodes[Int(next)].textStart += end - tree.nodes[Int(next)].start
        tree.nodes[Int(next)].start = end
        tree.nodes[Int(node)].textEnd = Int32(address.upperBound)
        tree.nodes[Int(node)].end = end
      }
    }
    return min(address.upperBound, Int(tree.nodes[Int(node)].textEnd))
  }

  /// Replaces part of a text by a link to the address there; `node` becomes the
  /// last text of the result.
  private mutating func split(
    _ node: inout Int32,
    around address: Range<Int>,
    prefix: String
  ) {
    let sourceStart = Int32(subject.source(address.lowerBound))
    let sourceEnd = Int32(subject.sourceEnd(address.upperBound))
    var behind = tree.nodes[Int(node)]
    behind.textStart = Int32(address.upperBound)
    behind.start = sourceEnd
    tree.nodes[Int(node)].textEnd = Int32(address.lowerBound)
    tree.nodes[Int(node)].end = sourceStart
    var link = SyntaxNode(
      kind: .link,
      start: sourceStart,
      end: sourceEnd
    )
    link.payload = Int32(tree.links.count)
    let start = tree.bytes.count
    let unescaped = EntitySyntax.unescaped(tree.bytes, address)
    tree.bytes += Array(prefix.utf8)
    let textStart = tree.bytes.count
    tree.bytes += unescaped ?? Array(tree.bytes[address])
    let destination = Piece(
      start: Int32(start),
      end: Int32(tree.bytes.count),
      sourceStart: link.start,
      sourceEnd: link.end
    )
    tree.links.append(SyntaxTree.Link(destination: destination, title: Piece()))
    let linkIndex = tree.add(link)
    tree.insert(linkIndex, after: node)
    var inner = SyntaxNode(kind: .text, start: link.start, end: link.end)
    inner.textStart = Int32(unescaped == nil ? address.lowerBound : textStart)
    inner.textEnd = unescaped == nil ? Int32(address.upperBound) : destination.end
    tree.append(inner, to: linkIndex)
    var last = tree.nodes[Int(linkIndex)].last
    if behind.textStart < behind.textEnd {
      last = tree.add(behind)
      tree.insert(last, after: linkIndex)
    }
    if tree.nodes[Int(node)].textStart == tree.nodes[Int(node)].textEnd { tree.unlink(node) }
    node = last
  }
}
