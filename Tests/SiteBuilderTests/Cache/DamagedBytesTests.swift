import Diagnostics
import Tables
import Testing
import YAML

@testable import SiteBuilder

/// Whatever became of the bytes, reading them ends, and says so where it must.
struct DamagedBytesTests {
  private let whole = RealPage().bytes

  @Test func `a real page comes back as it was`() {
    let page = RealPage().page
    var reader = StorableTests.reader(of: whole)
    #expect("\(reader.read(PageSource.self))" == "\(page)")
    #expect(reader.isAtEnd)
    let prose = page.prose
    #expect(!prose.holes.isEmpty && !prose.headings.isEmpty && !prose.links.isEmpty)
    #expect(!prose.charts.isEmpty && !prose.citations.isEmpty && !prose.figures.isEmpty)
    #expect(!prose.numbers.isEmpty && prose.textEnd < prose.html.count)
  }

  @Test func `a page takes little more than its HTML`() {
    #expect(whole.count < RealPage().source.bytes.count * 3, "places and sentences cost something")
    let prose = Prose(html: Array(repeating: 0x20, count: 100_000), textEnd: 100_000)
    let page = RealPage().page.with(prose)
    var writer = StorableTests.writer
    writer.write(page)
    #expect(writer.bytes.count < 100_000 + 400)
  }

  @Test func `a page that is cut short is damaged`() {
    for count in whole.indices {
      var reader = StorableTests.reader(of: Array(whole[..<count]))
      _ = reader.read(PageSource.self)
      #expect(reader.isDamaged, "\(count) bytes")
      #expect(!reader.isAtEnd)
    }
  }

  @Test func `a part of the bytes is read as if there were no others`() {
    for count in whole.indices {
      var reader = ByteReader(whole + whole, in: whole.count..<whole.count + count)
      _ = reader.read(PageSource.self)
      #expect(reader.isDamaged, "\(count) bytes")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a page that was changed is told, or read as another one`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      var bytes = whole
      for _ in 0...generator.choice(of: 3) {
        bytes[generator.choice(of: bytes.count)] = generator.value()
      }
      expectFixpoint(bytes)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `noise is told, or read as some page`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let most: UInt8 = generator.value() ? 255 : 9
      let count = generator.choice(of: 300)
      expectFixpoint((0..<count).map { _ in UInt8.random(in: 0...most, using: &generator) })
    }
  }

  /// What is read without damage is a page that can be kept like any other.
  private func expectFixpoint(_ bytes: [UInt8]) {
    var reader = StorableTests.reader(of: bytes)
    let page = reader.read(PageSource.self)
    guard !reader.isDamaged else { return }
    var (once, twice) = (StorableTests.writer, StorableTests.writer)
    once.write(page)
    var again = StorableTests.reader(of: once.bytes)
    twice.write(again.read(PageSource.self))
    #expect(again.isAtEnd)
    #expect(once.bytes == twice.bytes)
  }

  @Test func `a count that no bytes stand behind takes no memory`() {
    var writer = ByteWriter()
    writer.write(count: .max)
    expectDamage([Prose].self, writer.bytes)
    expectDamage([UInt8].self, writer.bytes)
    expectDamage(String.self, writer.bytes)
    expectDamage([SourceRange?].self, writer.bytes)
    expectDamage(IncomingReferences.self, [0] + writer.bytes)
  }

  @Test func `values in values without end are no values`() {
    expectDamage(FieldValue.self, Array(repeating: [6, 1], count: 500_000).flatMap { $0 })
    expectDamage(FieldValue.self, Array(repeating: [7, 1, 0], count: 500_000).flatMap { $0 })
    expectDamage(YAMLNode.self, Array(repeating: [1, 1], count: 500_000).flatMap { $0 })
    expectDamage(
      YAMLNode.self,
      Array(repeating: [2, 1, 0, 0, 0, 0, 0], count: 500_000).flatMap { $0 }
    )
  }

  @Test func `what nobody writes is damage`() {
    expectDamage(Bool.self, [2])
    expectDamage(UInt8?.self, [2, 1])
    expectDamage(String.self, [1, 0xFF])
    expectDamage(String.self, [2, 0xC3, 0x28])
    expectDamage(Range<Int>.self, Array(repeating: 0xFF, count: 8) + [0x7F, 1])
    expectDamage(TextPlace.self, [0, 1, 1, 0, 3])
    expectDamage(Int.self, Array(repeating: 0xFF, count: 10) + [1])
    expectDamage(PageSource.Kind.self, [7])
    expectDamage(FieldValue.self, [9])
    expectDamage(YAMLScalar.Style.self, [3])
    expectDamage(Hole.Kind.self, [8])
    expectDamage(LinkTarget.self, [3])
    expectDamage(ProseLink.Target.self, [3])
    expectDamage(ProseNumber.Standing.self, [3])
    var writer = ByteWriter()
    writer.write(Double.nan)
    expectDamage(FieldValue.self, [2] + writer.bytes)
    writer.removeAll()
    writer.write(integer: .max)
    expectDamage(CalendarDate.self, writer.bytes)
  }

  @Test func `a page that is gone is damage`() {
    var writer = ByteWriter(pageKeys: [5])
    writer.write(LinkTarget.page(0, fragment: nil))
    var reader = ByteReader(writer.bytes, pageNumbers: [6: 0])
    _ = reader.read(LinkTarget.self)
    #expect(reader.isDamaged)
    reader = ByteReader(writer.bytes, pageNumbers: [5: 3])
    #expect(reader.read() == LinkTarget.page(3, fragment: nil))
    #expect(reader.isAtEnd)
  }

  @Test func `after damage everything is zero and empty`() {
    var reader = ByteReader([0xFF, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(reader.read(Bool.self) == false)
    #expect(reader.isDamaged && reader.remaining == 0)
    #expect(reader.readByte() == 0 && reader.readCount() == 0 && reader.readInteger() == 0)
    #expect(reader.readFixed() == 0 && reader.readBytes() == [] && reader.readText() == "")
    #expect(reader.readPage() == 0 && reader.readPages() == [])
    #expect(reader.read([String].self) == [])
    #expect(reader.isDamaged && !reader.isAtEnd)
  }

  @Test(arguments: [-1..<2, 0..<4, 4..<5])
  func `a part that is not there is damage`(part: Range<Int>) {
    #expect(ByteReader([1, 2, 3], in: part).isDamaged)
  }

  private func expectDamage<Value: Storable>(_ type: Value.Type, _ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    _ = reader.read(type)
    #expect(reader.isDamaged, "\(type)")
  }
}
