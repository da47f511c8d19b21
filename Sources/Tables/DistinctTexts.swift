/// Numbers texts from 0 in the order in which they are first seen; the same bytes, the same number.
///
/// A dictionary of strings would make a string of every cell of a column.
struct DistinctTexts {
  /// By number.
  private(set) var texts = PackedTexts()
  private var hashes: [UInt64] = []
  /// At the place of a text's hash, or behind it where that is taken: its number and one, or 0. A
  /// power of two in count, at most half of it taken.
  private var slots = [UInt32](repeating: 0, count: 16)

  /// The number of `text`, and whether it is seen for the first time.
  mutating func number(of text: Span<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(text)
    var slot = slot(of: hash)
    while slots[slot] > 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, texts.isText(number, text) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    texts.append(text)
    hashes.append(hash)
    slots[slot] = UInt32(hashes.count)
    if hashes.count * 2 > slots.count { grow() }
    return (hashes.count - 1, true)
  }

  /// FNV-1a of 64 bits.
  private static func hash(_ text: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in text.indices { hash = (hash ^ UInt64(text[index])) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  private func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = slot(of: hash)
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}
