import Diagnostics
import Tables
import Testing
import YAML

@testable import SiteBuilder

/// What is written is what is read, for every type that the cache keeps.
struct StorableTests {
  static let file = "Content/a.md"
  /// Of the pages 0, 1 and 2.
  static let keys: [UInt64] = [7, .max, 0]

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every value comes back as it was`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for type in Self.types { Self.expectRoundTrips(of: type, &generator) }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `values stand in a row without anything between them`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let (page, text, hole) = (
      generator.value(PageSource.self), generator.value(String.self), generator.value(Hole.self)
    )
    var writer = Self.writer
    writer.write(page)
    writer.write(text)
    writer.write(hole)
    var reader = Self.reader(of: writer.bytes)
    #expect("\(reader.read(PageSource.self))" == "\(page)")
    #expect(reader.read() == text)
    #expect(reader.read() == hole)
    #expect(reader.isAtEnd)
  }

  @Test func `a page's head is the same whatever its prose`() {
    var generator = SplitMix64(seed: 1)
    let page = generator.value(PageSource.self)
    var (whole, head) = (Self.writer, Self.writer)
    whole.write(page)
    page.with(Prose(html: [1, 2, 3])).writeHead(to: &head)
    #expect(whole.bytes.starts(with: head.bytes))
  }

  @Test func `pages are told apart by all that they hold`() {
    var generator = SplitMix64(seed: 3)
    let page = generator.value(PageSource.self)
    #expect("\(page)" != "\(page.with(Prose(html: [1, 2, 3])))")
    #expect("\(page)" != "\(generator.value(PageSource.self))")
  }

  /// A new property with a default is forgotten easily, and nothing else would tell. Whoever comes
  /// here has added one: write it, read it, make it by chance, and count it.
  @Test func `no property is left out`() {
    var generator = SplitMix64(seed: 2)
    func properties(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
    #expect(properties(generator.value(PageSource.self)) == 8 + 1, "all but the stamp")
    #expect(properties(generator.value(FrontMatter.self)) == 17)
    #expect(properties(generator.value(FieldEntry.self)) == 3)
    #expect(properties(generator.value(Prose.self)) == 9)
    #expect(properties(generator.value(Hole.self)) == 2)
    #expect(properties(generator.value(ProseHeading.self)) == 5)
    #expect(properties(generator.value(ProseLink.self)) == 6)
    #expect(properties(generator.value(ChartBlock.self)) == 2)
    #expect(properties(generator.value(ProseCitation.self)) == 4)
    #expect(properties(generator.value(ProseNumber.self)) == 4)
    #expect(properties(generator.value(ProseFigure.self)) == 3)
    #expect(properties(generator.value(WrittenFigure.self)) == 4)
    #expect(properties(generator.value(FigureWords.self)) == 4)
    #expect(properties(generator.value(TextPlace.self)) == 2)
    #expect(properties(generator.value(FieldReference.self)) == 3)
    #expect(properties(generator.value(Backlink.self)) == 2)
    #expect(properties(generator.value(IncomingReferences.self)) == 2)
    #expect(properties(generator.value(Diagnostic.self)) == 7)
  }

  private static var types: [any (Storable & RandomValue).Type] {
    [
      Bool.self, UInt8.self, Int.self, Double.self, String.self, [UInt8].self, [String].self,
      String?.self, [[Int?]].self, Range<Int>.self, ContentHash.self, SourcePosition.self,
      SourceRange.self, Located<String>.self, Diagnostic.self, CalendarDate.self, FieldValue.self,
      YAMLNode.self, PageSource.Kind.self, FrontMatter.self, FieldEntry.self, PageSource.self,
      Prose.self, Hole.self, ProseHeading.self, ProseLink.self, ChartBlock.self, ProseCitation.self,
      ProseNumber.self, ProseFigure.self, WrittenFigure.self, FigureWords.self, TextPlace.self,
      LinkTarget.self, FieldReference.self, Backlink.self, IncomingReferences.self,
    ]
  }

  private static func expectRoundTrips<Value: Storable & RandomValue>(
    of type: Value.Type,
    _ generator: inout SplitMix64
  ) {
    for _ in 0..<10 {
      let value = generator.value(type)
      var (written, again) = (writer, writer)
      written.write(value)
      var reader = reader(of: written.bytes)
      let read = reader.read(type)
      again.write(read)
      #expect("\(read)" == "\(value)", "\(type)")
      #expect(written.bytes == again.bytes, "\(type)")
      #expect(reader.isAtEnd && !written.bytes.isEmpty, "\(type)")
    }
  }

  static var writer: ByteWriter { ByteWriter(file: file, pageKeys: keys) }

  static func reader(of bytes: [UInt8]) -> ByteReader {
    let numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    return ByteReader(bytes, file: file, pageNumbers: numbers)
  }
}
