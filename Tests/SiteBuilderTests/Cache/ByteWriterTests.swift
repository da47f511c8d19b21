import Diagnostics
import Testing

@testable import SiteBuilder

/// The bytes themselves, so that a change of them is seen, and the version of the cache with them.
struct ByteWriterTests {
  @Test(arguments: [
    (0, [0]), (1, [1]), (127, [0x7F]), (128, [0x80, 1]), (16_383, [0xFF, 0x7F]),
    (624_485, [0xE5, 0x8E, 0x26]),
    (.max, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]),
  ])
  func `a count is LEB128`(count: Int, bytes: [UInt8]) {
    #expect(Self.bytes { $0.write(count: count) } == bytes)
    var reader = ByteReader(bytes)
    #expect(reader.readCount() == count)
    #expect(reader.isAtEnd)
  }

  @Test(arguments: [
    (0, [0]), (-1, [1]), (1, [2]), (-64, [0x7F]), (64, [0x80, 1]),
    (.max, [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1]),
    (.min, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1]),
  ])
  func `an integer near zero is short`(integer: Int, bytes: [UInt8]) {
    #expect(Self.bytes { $0.write(integer: integer) } == bytes)
    var reader = ByteReader(bytes)
    #expect(reader.readInteger() == integer)
    #expect(reader.isAtEnd)
  }

  @Test func `the lowest byte comes first`() {
    #expect(Self.bytes { $0.write(fixed: 0x0102_0304_0506_0708) } == [8, 7, 6, 5, 4, 3, 2, 1])
  }

  @Test func `a text has its count before it`() {
    #expect(Self.bytes { $0.write(text: "tïn") } == [4, 0x74, 0xC3, 0xAF, 0x6E])
    #expect(Self.bytes { $0.write(bytes: [1, 2].reversed()) } == [2, 2, 1])
    #expect(Self.bytes { $0.write([3, 4] as [UInt8]) } == [2, 3, 4])
  }

  @Test func `a range in the writer's own file takes four bytes`() {
    let start = SourcePosition(line: 3, column: 10)
    let end = SourcePosition(line: 3, column: 14)
    let range = SourceRange(file: "a.md", start: start, end: end)
    #expect(Self.bytes { $0.write(range) } == [0, 3, 10, 8])
    let other = SourceRange(file: "b", start: start, end: SourcePosition(line: 4, column: 1))
    #expect(Self.bytes { $0.write(other) } == [3, 1, 0x62, 3, 10, 2, 17])
  }

  @Test func `a page is its key`() {
    #expect(Self.bytes { $0.write(page: 1) } == [9, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func `what is removed leaves nothing behind`() {
    var writer = ByteWriter()
    writer.write(text: "gone")
    writer.removeAll()
    writer.write(byte: 1)
    #expect(writer.bytes == [1])
  }

  private static func bytes(_ write: (inout ByteWriter) -> Void) -> [UInt8] {
    var writer = ByteWriter(file: "a.md", pageKeys: [8, 9])
    write(&writer)
    return writer.bytes
  }
}
