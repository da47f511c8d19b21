/// Bytes that values are written to, one after another, for a `ByteReader` to read.
///
/// Small numbers take one byte, and nothing is aligned. The same values give the same bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []
  /// Ranges in this file are written without its name: most ranges of a page are.
  let file: String
  /// The key of each page by its number, which is what is written for a page.
  let pageKeys: [UInt64]

  init(file: String = "", pageKeys: [UInt64] = []) {
    self.file = file
    self.pageKeys = pageKeys
  }

  /// Makes room for the next value.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  /// As unsigned LEB128: seven bits a byte, the lowest first.
  ///
  /// - Parameter count: Not negative: such a one reads as damaged.
  mutating func write(count: Int) { write(leb128: UInt64(bitPattern: Int64(count))) }

  /// As LEB128 of 0, -1, 1, -2, 2 and so on, so that numbers near zero are short.
  mutating func write(integer: Int) {
    write(leb128: UInt64(bitPattern: Int64((integer << 1) ^ (integer >> (Int.bitWidth - 1)))))
  }

  /// As eight bytes, the lowest first.
  mutating func write(fixed: UInt64) {
    for shift in stride(from: 0 as UInt64, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: fixed >> shift))
    }
  }

  /// With their count.
  mutating func write(bytes new: some Collection<UInt8>) {
    write(count: new.count)
    bytes.append(contentsOf: new)
  }

  /// Without their count, which the reader must know.
  mutating func write(unframed new: [UInt8]) { bytes.append(contentsOf: new) }

  mutating func write(text: String) {
    let utf8 = text.utf8
    write(count: utf8.count)
    bytes.append(contentsOf: utf8)
  }

  /// - Parameter page: A page's number in the catalog.
  mutating func write(page: Int) { write(fixed: pageKeys[page]) }

  mutating func write(pages: [Int]) {
    write(count: pages.count)
    for page in pages { write(page: page) }
  }

  mutating func write(_ value: some Storable) { value.write(to: &self) }

  /// The value of an enum's case, after the byte that stands for the case.
  mutating func write(_ value: some Storable, as enumCase: UInt8) {
    write(byte: enumCase)
    write(value)
  }

  private mutating func write(leb128 number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
