import Testing

@testable import Diagnostics

struct LineIndexTests {
  @Test(arguments: [
    ("", [0]), ("a", [0]), ("a\n", [0, 2]), ("a\r\nb", [0, 3]), ("a\rb", [0, 2]), ("\r", [0, 1]),
    ("\n\r\n\r", [0, 1, 3, 4]), ("é\nb", [0, 3]),
  ])
  func `every kind of line end starts a line`(text: String, starts: [Int]) {
    #expect(LineIndex(text.utf8).starts == starts)
  }

  @Test(arguments: UInt64(0)..<100)
  func `a place and its offset are the same`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<50).map { _ in Array("ab\n\r\u{E9}".utf8).randomElement(using: &random) ?? 0 }
    let lines = LineIndex(bytes)
    var last = SourcePosition(line: 1, column: 0)
    for offset in 0...bytes.count {
      let position = lines.position(at: offset)
      #expect(lines.offset(of: position) == offset)
      #expect(last < position && position.column >= 1)
      last = position
    }
  }

  @Test func `a place outside the text is held within it`() {
    let lines = LineIndex("ab\nc".utf8)
    #expect(lines.position(at: -1) == SourcePosition(line: 1, column: 1))
    #expect(lines.position(at: 99) == SourcePosition(line: 2, column: 2))
    #expect(lines.offset(of: SourcePosition(line: 9, column: 1)) == 4)
    #expect(lines.offset(of: SourcePosition(line: 2, column: 9)) == 4)
    #expect(lines.offset(of: SourcePosition(line: 0, column: 5)) == 0)
    #expect(lines.offset(of: SourcePosition(line: 1, column: 0)) == 0)
  }
}
