extension RandomAccessCollection<UInt8> where Index == Int {
  /// The scalar at an offset of UTF-8, and where the next one starts.
  func scalar(at offset: Int) -> (Unicode.Scalar, Int) {
    let first = self[offset]
    guard first >= 0x80 else { return (Unicode.Scalar(first), offset + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first & (0x7F >> UInt8(length)))
    let end = Swift.min(offset + length, endIndex)
    for byte in self[(offset + 1)..<end] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", end)
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension Unicode.Scalar {
  /// A letter of any script.
  var isLetter: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic
  }

  /// White space, and what is seen as none.
  var isBlank: Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    return properties.isWhitespace || self == "\u{200B}" || self == "\u{2060}" || self == "\u{FEFF}"
  }

  var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" }

  var isDash: Bool {
    isHyphen || self == "\u{2013}" || self == "\u{2014}" || self == "\u{2212}"
  }

  var isMark: Bool {
    value >= 0x300 && [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
  }

  /// Of any script.
  var isDecimalDigit: Bool {
    value < 0x80 ? (0x30...0x39).contains(value) : properties.numericType == .decimal
  }

  /// The value of ½ and the like.
  var fraction: Double? {
    guard value > 0x80, value < 0x2190, properties.numericType == .numeric,
      let value = properties.numericValue, value > 0, value < 1
    else { return nil }
    return value
  }
}
