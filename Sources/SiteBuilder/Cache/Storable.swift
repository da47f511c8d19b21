/// A value that can be written to bytes and read from them again.
///
/// Each takes at least one byte, so that a count which no bytes stand behind is noticed.
protocol Storable {
  func write(to writer: inout ByteWriter)
  /// Reads what `write(to:)` wrote. Any bytes give some value; where they cannot have been written,
  /// the reader is damaged.
  init(from reader: inout ByteReader)

  /// Writes many in a row, without their count.
  static func write(all values: [Self], to writer: inout ByteWriter)
  /// Reads what `write(all:)` wrote.
  static func read(count: Int, from reader: inout ByteReader) -> [Self]
}

extension Storable {
  static func write(all values: [Self], to writer: inout ByteWriter) {
    for value in values { value.write(to: &writer) }
  }

  static func read(count: Int, from reader: inout ByteReader) -> [Self] {
    guard count <= reader.remaining else {
      reader.damage()
      return []
    }
    var values: [Self] = []
    // A count is not to be trusted with more memory than the bytes that are there justify.
    values.reserveCapacity(min(count, 1 + 8 * reader.remaining / MemoryLayout<Self>.stride))
    for _ in 0..<count where !reader.isDamaged { values.append(Self(from: &reader)) }
    return values
  }
}

extension Array: Storable where Element: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(count: count)
    Element.write(all: self, to: &writer)
  }

  init(from reader: inout ByteReader) {
    self = Element.read(count: reader.readCount(), from: &reader)
  }
}

extension Optional: Storable where Wrapped: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(byte: self == nil ? 0 : 1)
    if let value = self { writer.write(value) }
  }

  init(from reader: inout ByteReader) {
    self = reader.read(Bool.self) ? .some(reader.read()) : nil
  }
}

/// An array of these is written as it is, and not one by one.
extension UInt8: Storable {
  func write(to writer: inout ByteWriter) { writer.write(byte: self) }

  init(from reader: inout ByteReader) { self = reader.readByte() }

  static func write(all values: [Self], to writer: inout ByteWriter) {
    writer.write(unframed: values)
  }

  static func read(count: Int, from reader: inout ByteReader) -> [Self] {
    reader.readBytes(count: count)
  }
}

extension Bool: Storable {
  func write(to writer: inout ByteWriter) { writer.write(byte: self ? 1 : 0) }

  init(from reader: inout ByteReader) {
    let byte = reader.readByte()
    if byte > 1 { reader.damage() }
    self = byte == 1
  }
}

extension Int: Storable {
  func write(to writer: inout ByteWriter) { writer.write(integer: self) }

  init(from reader: inout ByteReader) { self = reader.readInteger() }
}

/// Bit by bit, so that a negative zero is one again.
extension Double: Storable {
  func write(to writer: inout ByteWriter) { writer.write(fixed: bitPattern) }

  init(from reader: inout ByteReader) { self.init(bitPattern: reader.readFixed()) }
}

extension String: Storable {
  func write(to writer: inout ByteWriter) { writer.write(text: self) }

  init(from reader: inout ByteReader) { self = reader.readText() }
}

/// Of offsets: not negative.
extension Range: Storable where Bound == Int {
  func write(to writer: inout ByteWriter) {
    writer.write(count: lowerBound)
    writer.write(count: upperBound &- lowerBound)
  }

  init(from reader: inout ByteReader) {
    let start = reader.readCount()
    let end = start &+ reader.readCount()
    if end < start { reader.damage() }
    self = start..<Swift.max(start, end)
  }
}

extension ContentHash: Storable {
  func write(to writer: inout ByteWriter) { writer.write(fixed: value) }

  init(from reader: inout ByteReader) { self.init(value: reader.readFixed()) }
}
