/// How wide text is, in SVG user units: never less than in any of the fonts a reader may get.
enum TextWidth {
  static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let blocks = AdvanceTable.blocks
    let latin = isBold ? blocks[0].bold : blocks[0].regular
    var sum = 0
    for scalar in text.unicodeScalars {
      let index = Int(scalar.value) - 0x20
      sum +=
        latin.indices.contains(index)
        ? Int(latin[index]) : advance(of: scalar.value, in: blocks, isBold: isBold)
    }
    return Double(sum) * size / 1_000
  }

  private static func advance(
    of value: UInt32,
    in blocks: [AdvanceTable.Block],
    isBold: Bool
  ) -> Int {
    for block in blocks where value >= block.first {
      let index = Int(value - block.first)
      if index < block.regular.count {
        return Int(isBold ? block.bold[index] : block.regular[index])
      }
    }
    return scriptAdvance(of: value)
  }

  /// Nine letters in ten of the script are narrower in the Noto fonts; most are far narrower.
  private static func scriptAdvance(of value: UInt32) -> Int {
    switch value {
    case 0x300...0x36f, 0x200b...0x200f, 0x2060...0x206f, 0xfe00...0xfe0f: 0
    case 0x530...0x5ff: 820
    case 0x980...0x9ff, 0xa00...0xaff: 1_000
    case 0xb80...0xbff, 0xd00...0xd7f, 0xd80...0xdff: 1_500
    case 0xb00...0xcff: 1_010
    case 0xe00...0xeff: 750
    case 0x1000...0x109f, 0x1780...0x17ff: 1_130
    case 0x10a0...0x10ff: 900
    case 0x2000...0x200a: 700
    default: 1_050
    }
  }
}
