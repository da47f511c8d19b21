import Markup
import Testing

struct ByteSetTests {
  private static let sets: [(ByteSet, contains: @Sendable (UInt8) -> Bool)] = [
    (ByteSet(0x3C), { $0 == 0x3C }),
    (ByteSet(0x22, 0x26, 0x3C, 0x3E), { [0x22, 0x26, 0x3C, 0x3E].contains($0) }),
    (ByteSet(0x3C, 0x26, below: 0x20), { $0 < 0x20 || $0 == 0x3C || $0 == 0x26 }),
    (ByteSet(0x2E, 0x0A, above: 0xDF), { $0 > 0xDF || $0 == 0x2E || $0 == 0x0A }),
    (ByteSet(0), { $0 == 0 }),
    (ByteSet(0xFF), { $0 == 0xFF }),
    (ByteSet(9, below: 3, above: 0xFE), { $0 == 9 || $0 < 3 || $0 == 0xFF }),
  ]

  @Test(arguments: UInt64(0)..<300)
  func `a scan finds what looking at each byte finds`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let isText = Bool.random(using: &random)
    let text = (0..<Int.random(in: 0...100, using: &random)).map { _ in
      isText && Int.random(in: 0..<20, using: &random) > 0
        ? UInt8.random(in: 0x61...0x7A, using: &random) : UInt8.random(in: 0...255, using: &random)
    }
    let low = Int.random(in: 0...text.count, using: &random)
    let range = low..<Int.random(in: low...text.count, using: &random)
    for (set, contains) in Self.sets {
      #expect(text.span.firstOffset(of: set, in: range) == text[range].firstIndex(where: contains))
      #expect(text.span.lastOffset(of: set, in: range) == text[range].lastIndex(where: contains))
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `a pair is found where two bytes in a row are the same`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      Int.random(in: 0..<6, using: &random) == 0 ? UInt8(0x20) : 0x61
    }
    let low = Int.random(in: 0...text.count, using: &random)
    let range = low..<Int.random(in: low...text.count, using: &random)
    let pair = range.dropLast().first { text[$0] == 0x20 && text[$0 + 1] == 0x20 }
    #expect(text.span.firstPair(of: 0x20, in: range) == pair)
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func `a set has the bytes it was made of and no others`(byte: UInt8) {
    for (set, contains) in Self.sets {
      for text in [[byte], Array(repeating: byte, count: 40)] {
        let found = text.span.firstOffset(of: set, in: text.indices)
        #expect((found != nil) == contains(byte))
      }
    }
  }
}
