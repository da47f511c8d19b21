/// `[[target#Heading|text]]`, on one line; `\|` counts as `|`, as tables need it.
struct WikiLinkSyntax {
  /// The offset behind the wiki link at `start`, or `nil` when none is there.
  static func end(_ bytes: [UInt8], _ start: Int, before end: Int) -> Int? {
    guard start + 4 < end, bytes[start] == UInt8(ascii: "["), bytes[start + 1] == UInt8(ascii: "[")
    else { return nil }
    let bytes = bytes.span
    var index = start + 2
    var bars = 0
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "]"):
        let isClosed = index + 1 < end && bytes[index + 1] == UInt8(ascii: "]")
        return isClosed && index > start + 2 && bars <= 1 ? index + 2 : nil
      case UInt8(ascii: "["), 0x0A, 0x0D: return nil
      case UInt8(ascii: "|"): bars += 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The parts between the brackets, trimmed; `nil` when neither target nor heading is there.
  static func read(_ bytes: [UInt8], _ inside: Range<Int>, _ subject: Subject)
    -> SyntaxTree.WikiLink?
  {
    let bar = bytes.firstOffset(of: UInt8(ascii: "|"), in: inside)
    var address = inside.lowerBound..<(bar ?? inside.upperBound)
    if let bar, bar > inside.lowerBound, bytes[bar - 1] == UInt8(ascii: "\\") {
      address = address.lowerBound..<bar - 1
    }
    let hash = bytes.firstOffset(of: UInt8(ascii: "#"), in: address)
    let target = piece(bytes, address.lowerBound..<(hash ?? address.upperBound), subject)
    var heading = Piece()
    if let hash { heading = piece(bytes, hash + 1..<address.upperBound, subject) }
    var label = Piece()
    if let bar { label = piece(bytes, bar + 1..<inside.upperBound, subject) }
    guard !target.range.isEmpty || !heading.range.isEmpty else { return nil }
    return SyntaxTree.WikiLink(target: target, heading: heading, label: label)
  }

  private static func piece(_ bytes: [UInt8], _ range: Range<Int>, _ subject: Subject) -> Piece {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isSpaceOrTab { start += 1 }
    while end > start, bytes[end - 1].isSpaceOrTab { end -= 1 }
    return subject.piece(start, end)
  }
}
