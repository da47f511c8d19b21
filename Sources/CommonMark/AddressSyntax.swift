/// Where addresses in plain text end: the rules of GFM's autolinks (extension, §6.9).
struct AddressSyntax {
  /// The end of the address at `start` whose host begins at `host`; `nil` when it has none.
  static func end(
    _ bytes: [UInt8],
    _ start: Int,
    host: Int,
    needsDot: Bool,
    before limit: Int
  ) -> Int? {
    guard let hostEnd = hostEnd(bytes, host, needsDot: needsDot, before: limit) else { return nil }
    var end = hostEnd
    while end < limit, !bytes[end].isWhitespace, bytes[end] != UInt8(ascii: "<") { end += 1 }
    end = trimmedEnd(bytes, start..<end)
    return end > host ? end : nil
  }

  private static func hostEnd(_ bytes: [UInt8], _ start: Int, needsDot: Bool, before limit: Int)
    -> Int?
  {
    guard start < limit, isHostByte(bytes, start, before: limit) else { return nil }
    var dots = 0
    var underscores = (last: 0, current: 0)
    var index = start
    scan: while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "_"): underscores.current += 1
      case UInt8(ascii: "."):
        underscores = (underscores.current, 0)
        dots += 1
      case UInt8(ascii: "-"): break
      default: if !isHostByte(bytes, index, before: limit) { break scan }
      }
      index += 1
    }
    if underscores.last + underscores.current > 0, dots <= 10 { return nil }
    return needsDot && dots == 0 ? nil : index
  }

  private static func isHostByte(_ bytes: [UInt8], _ index: Int, before limit: Int) -> Bool {
    if bytes[index] & 0xC0 == 0x80 { return true }
    return CharacterClass(at: index, in: bytes, before: limit) == .other
  }

  /// Leaves out closing punctuation, an entity, and parentheses that were not opened.
  private static func trimmedEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    var surplus = 0
    for index in range {
      if bytes[index] == UInt8(ascii: ")") { surplus += 1 }
      if bytes[index] == UInt8(ascii: "(") { surplus -= 1 }
    }
    while end > range.lowerBound {
      switch bytes[end - 1] {
      case UInt8(ascii: ")"):
        guard surplus > 0 else { return end }
        surplus -= 1
        end -= 1
      case UInt8(ascii: ";"):
        end = entityStart(bytes, range.lowerBound..<end) ?? end - 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      default: return end
      }
    }
    return end
  }

  private static func entityStart(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.upperBound - 2
    while index > range.lowerBound, bytes[index].isAlphanumeric { index -= 1 }
    return index < range.upperBound - 2 && index > range.lowerBound
      && bytes[index] == UInt8(ascii: "&") ? index : nil
  }

  /// The mail address around the `@` at `at`, or `nil`.
  static func mail(_ bytes: [UInt8], _ at: Int, within range: Range<Int>) -> Range<Int>? {
    var start = at
    while start > range.lowerBound,
      bytes[start - 1].isAlphanumeric || ".+-_".utf8.contains(bytes[start - 1])
    {
      start -= 1
    }
    guard start < at else { return nil }
    var end = at + 1
    var dots = 0
    while end < range.upperBound {
      let byte = bytes[end]
      if byte == UInt8(ascii: "@") { return nil }
      if byte == UInt8(ascii: "."), end + 1 < range.upperBound, bytes[end + 1].isAlphanumeric {
        dots += 1
      } else if !byte.isAlphanumeric, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        break
      }
      end += 1
    }
    guard dots > 0, bytes[end - 1].isLetter else { return nil }
    return start..<end
  }
}
