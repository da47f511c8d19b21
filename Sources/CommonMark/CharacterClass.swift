/// What a character is to the rules of emphasis.
enum CharacterClass {
  case space
  case punctuation
  case other

  /// The character at `index`; the end of the text counts as space.
  init(at index: Int, in bytes: [UInt8], before end: Int) {
    guard index < end else {
      self = .space
      return
    }
    if bytes[index] < 0x80 {
      self.init(ascii: bytes[index])
    } else {
      self.init(sequence: bytes[index..<min(end, index + 4)])
    }
  }

  /// The character that ends before `index`; the start of the text counts as space.
  init(before index: Int, in bytes: [UInt8], from start: Int) {
    guard index > start else {
      self = .space
      return
    }
    if bytes[index - 1] < 0x80 {
      self.init(ascii: bytes[index - 1])
      return
    }
    var first = index - 1
    while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    self.init(sequence: bytes[first..<index])
  }

  private init(ascii byte: UInt8) {
    self = byte.isWhitespace ? .space : byte.isPunctuation ? .punctuation : .other
  }

  private init(sequence: ArraySlice<UInt8>) {
    var decoder = UTF8()
    var iterator = sequence.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      self = .other
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default: self = .other
    }
  }
}
