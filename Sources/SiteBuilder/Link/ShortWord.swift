/// A word such as the name of an element, in lower case and packed into eight bytes, so that
/// comparing it is one instruction.
///
/// Words are told apart by their length and first seven bytes, which is exact for the elements of
/// HTML and SVG and for words up to that length.
struct ShortWord: Hashable, Sendable {
  private var packed: UInt64 = 0

  init() {}

  init(_ letters: some Sequence<UInt8>) {
    for byte in letters { append(byte) }
  }

  /// Adds a byte; a letter of ASCII in lower case.
  mutating func append(_ byte: UInt8) {
    let length = (packed >> 56) &+ 1
    let letter = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    let letters = length <= 7 ? packed << 8 | UInt64(letter) : packed
    packed = letters & 0xFF_FFFF_FFFF_FFFF | length << 56
  }
}

extension ShortWord: ExpressibleByStringLiteral {
  init(stringLiteral word: String) { self.init(word.utf8) }
}
