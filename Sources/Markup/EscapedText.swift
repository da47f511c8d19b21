extension [UInt8] {
  /// Appends text with its signs replaced by references.
  ///
  /// Stretches without signs are copied whole: several times faster than byte by byte.
  ///
  /// - Parameter reference: What stands for a sign, one of `& < > " '` or `#`; `nil` for the sign
  ///   itself.
  public mutating func append(
    _ text: UnsafeBufferPointer<UInt8>,
    replacing reference: (UInt8) -> StaticString?
  ) {
    var start = 0
    var index = unsafe text.firstSign(from: 0)
    while index < text.count {
      if let reference = unsafe reference(text[index]) {
        unsafe append(contentsOf: text[start..<index])
        unsafe append(
          contentsOf: UnsafeBufferPointer(
            start: reference.utf8Start,
            count: reference.utf8CodeUnitCount
          )
        )
        start = index + 1
      }
      index = unsafe text.firstSign(from: index + 1)
    }
    unsafe append(contentsOf: text[start...])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a sign, not before `start`; the count where there is none.
  fileprivate func firstSign(from start: Int) -> Int {
    var index = start
    while index + 8 <= count {
      let signs = unsafe word(at: index).signs
      if signs != 0 { return index + signs.trailingZeroBitCount / 8 }
      index += 8
    }
    guard index < count else { return count }
    guard count >= 8 else { return unsafe self[index...].firstIndex(where: \.isSign) ?? count }
    // The last bytes alone, moved to the front of a word.
    let signs = unsafe (word(at: count - 8) >> UInt64(64 - 8 * (count - index))).signs
    return signs == 0 ? count : index + signs.trailingZeroBitCount / 8
  }

  /// Eight bytes, the first of them lowest.
  private func word(at index: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(
        fromByteOffset: index,
        as: UInt64.self
      )
    )
  }
}

extension UInt64 {
  /// Not zero where one of the eight bytes is a sign; the lowest bit set is in the first of them.
  ///
  /// `"`, `&`, `'` and also `#` are 0x27 but for two bits, `<` and `>` are 0x3E but for one.
  fileprivate var signs: UInt64 {
    let quotes = (self | 0x0505_0505_0505_0505) ^ 0x2727_2727_2727_2727
    let brackets = (self | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    return quotes.zeroBytes | brackets.zeroBytes
  }

  /// Not zero where one of the eight bytes is; the lowest bit set is in the first of them
  /// (https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord).
  private var zeroBytes: UInt64 {
    (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080
  }
}

extension UInt8 {
  fileprivate var isSign: Bool { self | 5 == 0x27 || self | 2 == 0x3E }
}
