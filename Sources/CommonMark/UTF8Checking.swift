/// Well-formed UTF-8, as the Unicode Standard's table 3-7 has it.
enum UTF8Checking {
  static func hasInvalid(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      let end = min(index + 64, bytes.count)
      if isASCII(bytes[index..<end]) {
        index = end
        continue
      }
      while index < end {
        let length = bytes[index] < 0x80 ? 1 : sequenceLength(bytes, at: index)
        if length == 0 { return true }
        index += length
      }
    }
    return false
  }

  /// Whether all bytes are ASCII; looks at all of them, many at once.
  private static func isASCII(_ bytes: ArraySlice<UInt8>) -> Bool {
    var bits: UInt8 = 0
    for byte in bytes { bits |= byte }
    return bits < 0x80
  }

  /// The number of bytes of the sequence that starts with these, or 0 when they start none.
  static func length(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Int {
    func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
    switch a {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return isTail(b) ? 2 : 0
    case 0xE0: return (0xA0...0xBF).contains(b) && isTail(c) ? 3 : 0
    case 0xED: return (0x80...0x9F).contains(b) && isTail(c) ? 3 : 0
    case 0xE1...0xEF: return isTail(b) && isTail(c) ? 3 : 0
    case 0xF0: return (0x90...0xBF).contains(b) && isTail(c) && isTail(d) ? 4 : 0
    case 0xF4: return (0x80...0x8F).contains(b) && isTail(c) && isTail(d) ? 4 : 0
    case 0xF1...0xF3: return isTail(b) && isTail(c) && isTail(d) ? 4 : 0
    default: return 0
    }
  }
}

/// The length of the UTF-8 sequence at `index`, or 0 when none is there.
func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
  UTF8Checking.length(
    bytes[index],
    index + 1 < bytes.count ? bytes[index + 1] : 0,
    index + 2 < bytes.count ? bytes[index + 2] : 0,
    index + 3 < bytes.count ? bytes[index + 3] : 0
  )
}
