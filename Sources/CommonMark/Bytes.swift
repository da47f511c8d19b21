#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension UInt8 {
  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }

  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  var isWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

  var isLineEnd: Bool { self == 0x0A || self == 0x0D }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  var isAlphanumeric: Bool { isDigit || isLetter }

  /// One of the 32 ASCII punctuation characters that a backslash escapes.
  var isPunctuation: Bool {
    self > 0x20 && self < 0x7F && !isAlphanumeric
  }

  /// Lower case in ASCII; other bytes as they are.
  var lowered: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension [UInt8] {
  /// Whether `text` stands at `index`, before `end`.
  func has(_ text: StaticString, at index: Int, before end: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= end else { return false }
    return unsafe UnsafeBufferPointer(start: text.utf8Start, count: length)
      .elementsEqual(self[index..<index + length])
  }

  /// Whether `text` stands at `index`, before `end`, in whatever case; `text` is lower case.
  func hasIgnoringCase(_ text: StaticString, at index: Int, before end: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= end else { return false }
    for offset in 0..<length {
      let wanted = unsafe text.utf8Start[offset]
      if self[index + offset].lowered != wanted { return false }
    }
    return true
  }

  /// The first offset of `byte` in a range, or `nil`.
  func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    return unsafe withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let found = unsafe memchr(start + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - start
    }
  }

  /// Whether `first` is followed at once by `second` somewhere.
  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    firstOffset(of: first, second, from: 0) != nil
  }

  /// The first offset from `start` on where `first` is followed at once by `second`.
  func firstOffset(of first: UInt8, _ second: UInt8, from start: Int) -> Int? {
    var index = start
    while let found = firstOffset(of: first, in: index..<Swift.max(index, count - 1)) {
      if self[found + 1] == second { return found }
      index = found + 1
    }
    return nil
  }

  /// The last `[` or `]` in a range.
  func lastBracket(in range: Range<Int>) -> Int? {
    range.last { self[$0] == UInt8(ascii: "[") || self[$0] == UInt8(ascii: "]") }
  }
}
