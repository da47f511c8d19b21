/// Reads what a `ByteWriter` wrote, in the same order.
///
/// Bytes may be damaged: cut short, or changed. Reading them never crashes and never takes more
/// memory than their number justifies. What cannot be sets `isDamaged`, and from then on everything
/// reads as zero or empty. That nothing is damaged does not say that the bytes are those written;
/// a hash must tell.
struct ByteReader {
  /// Ranges without the name of a file are in this one.
  let file: String
  /// Whether something was read that nobody writes.
  private(set) var isDamaged = false

  private let bytes: [UInt8]
  private let pageNumbers: [UInt64: Int]
  private var offset: Int
  private var end: Int
  private var depth = 0

  /// Deeper than any value of the content; keeps recursion harmless.
  static let deepestNesting = 128

  /// - Parameters:
  ///   - part: Where in `bytes` the values stand; all of them where `nil`.
  ///   - file: What the writer had.
  ///   - pageNumbers: The number of each page by its key. A page that is not in it damages.
  init(
    _ bytes: [UInt8],
    in part: Range<Int>? = nil,
    file: String = "",
    pageNumbers: [UInt64: Int] = [:]
  ) {
    self.bytes = bytes
    self.file = file
    self.pageNumbers = pageNumbers
    let part = part ?? bytes.indices
    isDamaged = part.clamped(to: bytes.indices) != part
    offset = isDamaged ? 0 : part.lowerBound
    end = isDamaged ? 0 : part.upperBound
  }

  /// Whether all has been read and nothing was damaged.
  var isAtEnd: Bool { offset == end && !isDamaged }

  /// How many bytes are left to read.
  var remaining: Int { end - offset }

  /// Gives up: the rest reads as zero and empty.
  mutating func damage() {
    isDamaged = true
    offset = end
  }

  /// Gives up with a value to go on with.
  mutating func damaged<Value>(_ value: Value) -> Value {
    damage()
    return value
  }

  mutating func readByte() -> UInt8 {
    guard offset < end else { return damaged(0) }
    defer { offset += 1 }
    return bytes[offset]
  }

  mutating func readCount() -> Int {
    let number = readLEB128()
    guard number <= UInt64(Int.max) else { return damaged(0) }
    return Int(number)
  }

  /// How many values follow, of a byte at least each; more than there are bytes damages.
  mutating func readItemCount() -> Int {
    let count = readCount()
    return count <= remaining ? count : damaged(0)
  }

  mutating func readInteger() -> Int {
    let number = readLEB128()
    return Int(truncatingIfNeeded: Int64(bitPattern: (number >> 1) ^ (0 &- (number & 1))))
  }

  mutating func readFixed() -> UInt64 {
    guard remaining >= 8 else { return damaged(0) }
    var number: UInt64 = 0
    for place in 0..<8 { number |= UInt64(bytes[offset + place]) << UInt64(8 * place) }
    offset += 8
    return number
  }

  mutating func readBytes() -> [UInt8] { Array(bytes[readPart(count: readCount())]) }

  /// - Parameter count: How many bytes; fewer than these damage.
  mutating func readBytes(count: Int) -> [UInt8] { Array(bytes[readPart(count: count)]) }

  /// UTF-8; anything else is mended, and damages where that is seen by its length.
  mutating func readText() -> String {
    let part = readPart(count: readCount())
    // With `String(validating:as:)` all of a page takes half again as long.
    let text = String(decoding: bytes[part], as: UTF8.self)
    return text.utf8.count == part.count ? text : damaged("")
  }

  /// A page's number in the catalog.
  mutating func readPage() -> Int {
    let key = readFixed()
    guard !isDamaged else { return 0 }
    return pageNumbers[key] ?? damaged(0)
  }

  mutating func readPages() -> [Int] {
    let count = readCount()
    guard count <= remaining / 8 else { return damaged([]) }
    return (0..<count).map { _ in readPage() }
  }

  mutating func read<Value: Storable>(_: Value.Type = Value.self) -> Value {
    Value(from: &self)
  }

  /// Values that may hold values of the same kind again, and so on.
  mutating func readNested<Value: Storable>() -> [Value] {
    guard depth < Self.deepestNesting else { return damaged([]) }
    depth += 1
    defer { depth -= 1 }
    return read()
  }

  /// Where the next bytes stand, which are then read.
  private mutating func readPart(count: Int) -> Range<Int> {
    guard count <= remaining else { return damaged(0..<0) }
    defer { offset += count }
    return offset..<offset + count
  }

  private mutating func readLEB128() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      guard shift < 63 || byte <= 1 else { break }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return damaged(0)
  }
}
