/// The offset of the first byte that is not UTF-8; `nil` when all are.
///
/// Follows table 3-7 of the Unicode standard.
public func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  var offset = 0
  while offset < bytes.count {
    guard bytes[offset] >= 0x80 else {
      offset += 1
      continue
    }
    guard let length = sequenceLength(bytes[offset...].prefix(4)) else { return offset }
    offset += length
  }
  return nil
}

/// How many bytes the well-formed sequence at the start of `bytes` has; `nil` when it is none.
private func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int? {
  let start = bytes.startIndex
  guard bytes.count > 1 else { return nil }
  let second: ClosedRange<UInt8>
  let length: Int
  switch bytes[start] {
  case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return nil
  }
  guard bytes.count >= length, second.contains(bytes[start + 1]) else { return nil }
  return bytes[(start + 2)..<(start + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : nil
}
