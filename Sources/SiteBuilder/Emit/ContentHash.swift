/// xxHash64 with seed 0: tells bytes apart, quickly; no protection against an adversary.
///
/// Source: the xxHash specification, github.com/Cyan4973/xxHash, doc/xxhash_spec.md.
struct ContentHash: Hashable, Sendable {
  var value: UInt64

  init(value: UInt64) { self.value = value }

  init(_ bytes: [UInt8]) { unsafe self.init(bytes.span.bytes) }

  init(_ bytes: ArraySlice<UInt8>) { unsafe self.init(bytes.span.bytes) }

  private init(_ input: RawSpan) {
    var offset = 0
    var hash = Self.prime5
    if input.byteCount >= 32 {
      var lanes = (Self.prime1 &+ Self.prime2, Self.prime2, 0 as UInt64, 0 &- Self.prime1)
      while offset + 32 <= input.byteCount {
        lanes.0 = Self.round(lanes.0, Self.word(input, offset))
        lanes.1 = Self.round(lanes.1, Self.word(input, offset + 8))
        lanes.2 = Self.round(lanes.2, Self.word(input, offset + 16))
        lanes.3 = Self.round(lanes.3, Self.word(input, offset + 24))
        offset += 32
      }
      hash = Self.merged(lanes)
    }
    hash &+= UInt64(input.byteCount)
    while offset + 8 <= input.byteCount {
      hash ^= Self.round(0, Self.word(input, offset))
      hash = hash.turned(27) &* Self.prime1 &+ Self.prime4
      offset += 8
    }
    if offset + 4 <= input.byteCount {
      hash ^= Self.half(input, offset) &* Self.prime1
      hash = hash.turned(23) &* Self.prime2 &+ Self.prime3
      offset += 4
    }
    while offset < input.byteCount {
      hash ^= Self.byte(input, offset) &* Self.prime5
      hash = hash.turned(11) &* Self.prime1
      offset += 1
    }
    value = Self.mixed(hash)
  }

  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private static func merged(_ lanes: (UInt64, UInt64, UInt64, UInt64)) -> UInt64 {
    var hash = lanes.0.turned(1) &+ lanes.1.turned(7)
    hash = hash &+ lanes.2.turned(12) &+ lanes.3.turned(18)
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
      hash = (hash ^ round(0, lane)) &* prime1 &+ prime4
    }
    return hash
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    (lane &+ word &* prime2).turned(31) &* prime1
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash = (hash ^ (hash >> 33)) &* prime2
    hash = (hash ^ (hash >> 29)) &* prime3
    return hash ^ (hash >> 32)
  }

  private static func word(_ input: RawSpan, _ offset: Int) -> UInt64 {
    // The callers stay before the end of the input; any eight bytes are a number.
    UInt64(
      littleEndian: unsafe input.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset,
        as: UInt64.self
      )
    )
  }

  private static func half(_ input: RawSpan, _ offset: Int) -> UInt64 {
    UInt64(
      UInt32(
        littleEndian: unsafe input.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
      )
    )
  }

  private static func byte(_ input: RawSpan, _ offset: Int) -> UInt64 {
    UInt64(unsafe input.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
  }
}

extension UInt64 {
  fileprivate func turned(_ bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }
}
