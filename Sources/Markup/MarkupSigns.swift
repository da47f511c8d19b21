extension Span<UInt8> {
  /// Where the next of `& < > ' "` stands, from `start` on; the count when there is none.
  ///
  /// Eight bytes are looked at together: text is long, and few of its bytes are signs.
  public func indexOfMarkupSign(from start: Int) -> Int {
    let words = unsafe bytes
    var index = start
    while index + 8 <= count {
      // Checked against the end of the span; any eight bytes are a number.
      let word = unsafe words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let places = UInt64(littleEndian: word).placesOfMarkupSigns
      guard places > 0 else {
        index += 8
        continue
      }
      index += places.trailingZeroBitCount / 8
      if self[index].isMarkupSign { return index }
      index += 1
    }
    while index < count, !self[index].isMarkupSign { index += 1 }
    return index
  }
}

extension UInt8 {
  /// Whether it is one of `& < > ' "`, which markup writes otherwise in text or attributes.
  fileprivate var isMarkupSign: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "'"),
      UInt8(ascii: "\""):
      true
    default: false
    }
  }
}

extension UInt64 {
  /// Eight bytes in which the first that is not zero belongs to a sign, or to `#`; those before it
  /// do not.
  fileprivate var placesOfMarkupSigns: UInt64 {
    // With two bits set, `"`, `#`, `&` and `'` are one byte; with one bit set, so are `<` and `>`.
    let quotes = (self | 0x0505_0505_0505_0505) ^ 0x2727_2727_2727_2727
    let brackets = (self | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    return quotes.zeroBytes | brackets.zeroBytes
  }

  /// The highest bit of each byte that is zero; of bytes above a zero too, perhaps.
  ///
  /// Source: Hacker's Delight, 6-1.
  private var zeroBytes: UInt64 { (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080 }
}
