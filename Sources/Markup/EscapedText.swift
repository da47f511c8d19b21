extension [UInt8] {
  /// Appends text with its signs replaced by references.
  ///
  /// Stretches without signs are copied whole: several times faster than byte by byte.
  ///
  /// - Parameter reference: What stands for a sign: one of `& < > " '`, to be left alone where `nil`.
  public mutating func append(
    _ text: UnsafeBufferPointer<UInt8>,
    replacing reference: (UInt8) -> StaticString?
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      let next = Swift.min(index + 8, text.count)
      // The last stretch is looked at together with what is before it.
      if next >= 8, unsafe !text.hasSigns(at: next - 8) {
        index = next
        continue
      }
      for place in index..<next {
        let byte = unsafe text[place]
        // Letters all lie above the signs.
        guard byte <= UInt8(ascii: ">"), let reference = reference(byte) else { continue }
        unsafe append(contentsOf: text[start..<place])
        unsafe append(
          contentsOf: UnsafeBufferPointer(
            start: reference.utf8Start,
            count: reference.utf8CodeUnitCount
          )
        )
        start = place + 1
      }
      index = next
    }
    unsafe append(contentsOf: text[start...])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the eight bytes at `index` may hold a sign, told all at once: `"`, `&`, `'` and also `#`
  /// are 0x27 but for two bits, `<` and `>` are 0x3E but for one.
  fileprivate func hasSigns(at index: Int) -> Bool {
    let word = unsafe UnsafeRawBufferPointer(self).loadUnaligned(
      fromByteOffset: index,
      as: UInt64.self
    )
    let quotes = (word | 0x0505_0505_0505_0505) ^ 0x2727_2727_2727_2727
    let brackets = (word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    return (quotes.zeroBytes | brackets.zeroBytes) != 0
  }
}

extension UInt64 {
  /// Not zero where one of the eight bytes is zero (https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord).
  fileprivate var zeroBytes: UInt64 {
    (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080
  }
}
