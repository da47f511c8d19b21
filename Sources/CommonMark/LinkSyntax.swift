/// The parts of links: labels, destinations, titles (CommonMark 0.30, §4.7 and §6.3).
struct LinkSyntax {
  /// The label in brackets at `start`: offsets of its inside and of what follows, or `nil`.
  static func label(_ bytes: [UInt8], _ start: Int, before end: Int) -> (Range<Int>, next: Int)? {
    guard start < end, bytes[start] == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < end, index - start <= 1000 {
      switch bytes[index] {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return (start + 1..<index, index + 1)
      case UInt8(ascii: "\\"):
        index += index + 1 < end && bytes[index + 1].isPunctuation ? 2 : 1
      default: index += 1
      }
    }
    return nil
  }

  /// The destination at `start`, without its angle brackets, or `nil`.
  static func destination(
    _ bytes: [UInt8],
    _ start: Int,
    before end: Int
  ) -> (Range<Int>, next: Int)? {
    guard start < end else { return nil }
    return bytes[start] == UInt8(ascii: "<")
      ? bracketed(bytes, start, before: end) : bare(bytes, start, before: end)
  }

  private static func bracketed(
    _ bytes: [UInt8],
    _ start: Int,
    before end: Int
  ) -> (Range<Int>, next: Int)? {
    var index = start + 1
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: ">"): return (start + 1..<index, index + 1)
      case UInt8(ascii: "<"), 0x0A, 0x0D: return nil
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }

  private static func bare(
    _ bytes: [UInt8],
    _ start: Int,
    before end: Int
  ) -> (Range<Int>, next: Int)? {
    var index = start
    var depth = 0
    scan: while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        index += index + 1 < end && bytes[index + 1].isPunctuation ? 2 : 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
        index += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
        index += 1
      case 0...0x20, 0x7F:
        if index == start { return nil }
        break scan
      default: index += 1
      }
    }
    return depth == 0 ? (start..<index, index) : nil
  }

  /// The quoted title at `start`, without its quotes, or `nil`.
  static func title(_ bytes: [UInt8], _ start: Int, before end: Int) -> (Range<Int>, next: Int)? {
    guard start < end else { return nil }
    let close: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while index < end {
      let byte = bytes[index]
      if byte == close { return (start + 1..<index, index + 1) }
      if byte == UInt8(ascii: "("), close == UInt8(ascii: ")") { return nil }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  static func skipSpaces(_ bytes: [UInt8], _ start: Int, before end: Int) -> Int {
    var index = start
    while index < end, bytes[index].isSpaceOrTab { index += 1 }
    return index
  }

  /// Skips spaces with at most one line end among them.
  static func skipSpacesAndLineEnd(_ bytes: [UInt8], _ start: Int, before end: Int) -> Int {
    let index = skipSpaces(bytes, start, before: end)
    guard index < end, bytes[index].isLineEnd else { return index }
    let isPair = bytes[index] == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A
    return skipSpaces(bytes, index + (isPair ? 2 : 1), before: end)
  }

  /// A label as it is compared: case folded, trimmed, white space runs as one space.
  static func normalized(_ label: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(label.count)
    var isASCII = true
    for byte in label {
      if byte.isWhitespace {
        if let last = result.last, last != 0x20 { result.append(0x20) }
      } else {
        isASCII = isASCII && byte < 0x80
        result.append(byte.lowered)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    guard !isASCII else { return result }
    let folded = String(decoding: result, as: UTF8.self).unicodeScalars
      .map { $0.properties.lowercaseMapping.uppercasedMapping }
    return folded.flatMap { Array($0.utf8) }
  }
}

extension String {
  /// Upper case, scalar by scalar, then lower again: folds ß and ẞ, σ and ς.
  fileprivate var uppercasedMapping: String {
    let upper = unicodeScalars.map { $0.properties.uppercaseMapping }.joined()
    return upper.unicodeScalars.map { $0.properties.lowercaseMapping }.joined()
  }
}
