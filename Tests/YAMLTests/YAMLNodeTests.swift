import Diagnostics
import Testing
import YAML

struct YAMLNodeTests {
  @Test(arguments: [
    ("⟦symbol: Li⟧\n", ""),
    ("symbol: ⟦Li⟧ # the lightest metal\n", "symbol"),
    ("symbol: ⟦'Li''s'⟧\n", "symbol"),
    ("nom: déjà\nsymbol: ⟦\"Ł—i\"⟧\n", "symbol"),
    ("symbol:⟦⟧\nname: Lithium\n", "symbol"),
    ("symbol: ⟦|\n  first\n\n  second⟧\n\nname: Lithium\n", "symbol"),
    ("symbol: ⟦two\n  lines⟧\nname: Lithium\n", "symbol"),
    ("symbol: ⟦[a, [b, c]]⟧\n", "symbol"),
    ("symbol: ⟦{a: 1, b: {}}⟧ \n", "symbol"),
    ("symbol:\n- ⟦a⟧\n- b\n", "symbol/0"),
    ("symbol:\n⟦- a\n- b: c⟧\nname: x\n", "symbol"),
    ("symbol:\n  - {a: ⟦ü⟧}\n", "symbol/0/a"),
    ("symbol:\r\n  a: \"é\" \r\n  b: ⟦c⟧\r\n", "symbol/b"),
    ("symbol: \"a\u{2028}b\"\nname: ⟦x⟧\n", "name"),
  ])
  func `values stand where the file has them`(marked: String, path: String) throws {
    let example = try Example(marked)
    let parsed = parse(example)
    #expect(parsed.diagnostics == [])
    let node = try #require(parsed.value?.value(at: path))
    #expect([node.range] == example.ranges)
  }

  @Test func `keys keep their order and their place`() throws {
    let example = try Example("⟦zinc⟧: 1\n⟦\"a b\"⟧ : 2\n⟦ä⟧: 3\n")
    let entries = try #require(parse(example).value?.entries)
    #expect(entries.map(\.key) == ["zinc", "a b", "ä"])
    #expect(entries.map(\.keyRange) == example.ranges)
  }

  @Test(arguments: ["", "\n\n", "# nothing but a comment\n", "---\n", "\u{FEFF}"])
  func `text without a value is nothing`(text: String) {
    let parsed = parseYAML(Array(text.utf8)[...], file: "a.yaml")
    #expect(parsed.value == nil)
    #expect(parsed.diagnostics == [])
  }

  @Test func `places count from where the text was cut out`() throws {
    let file = "> ```chart\n>  bar: production\n>  from: mïne\n> \n>  top: x y\n"
    let text = "bar: production\nfrom: mïne\n\ntop: x y\n"
    let parsed = parseYAML(
      Array(text.utf8)[...],
      file: "a.md",
      at: SourcePosition(line: 2, column: 4),
      indents: [3, 2, 3]
    )
    let lines = LineIndex(Array(file.utf8))
    for key in ["bar", "from", "top"] {
      let node = try #require(parsed.value?[key])
      let start = lines.offset(of: node.range.start)
      let end = lines.offset(of: node.range.end)
      #expect(String(decoding: Array(file.utf8)[start..<end], as: UTF8.self) == node.text)
    }
  }

  @Test func `a byte order mark counts in the first line only`() throws {
    let parsed = parseYAML(Array("\u{FEFF}a: b\nc: d\n".utf8)[...], file: "a.yaml")
    #expect(parsed.value?["a"]?.range.start == SourcePosition(line: 1, column: 7))
    #expect(parsed.value?["c"]?.range.start == SourcePosition(line: 2, column: 4))
  }

  @Test func `an alias is the value it stands for, at its own place`() throws {
    let example = try Example("a: &x [1, 2]\nb: ⟦*x⟧\n")
    let value = try #require(parse(example).value)
    #expect(value["b"]?.items?.map(\.integer) == [1, 2])
    #expect([value["b"]?.range] == example.ranges)
  }

  @Test(arguments: 0..<40)
  func `scalars slice back to their text`(seed: Int) throws {
    var random = Numbers(seed: UInt64(seed))
    let words = ["a", "é", "𝛼", "rare earth", "x-y", "12", "日本", "\u{85}q"]
    var text = ""
    for line in 0..<(1 + random.next(20)) {
      let list = (0..<(1 + random.next(3))).map { _ in words[random.next(words.count)] }
      text += "key\(line)-\(words[random.next(3)]): [\(list.joined(separator: ", "))]"
      text += ["\n", "\r\n", " # ü\n"][random.next(3)]
    }
    let bytes = Array(text.utf8)
    let lines = LineIndex(bytes)
    let parsed = parseYAML(bytes[...], file: "a.yaml")
    #expect(parsed.diagnostics == [])
    for scalar in (parsed.value?.entries ?? []).flatMap({ $0.value.items ?? [] }) {
      let stretch = lines.offset(of: scalar.range.start)..<lines.offset(of: scalar.range.end)
      let slice = String(decoding: bytes[stretch], as: UTF8.self)
      #expect(slice == scalar.text || slice.contains("\u{85}"), "\(text)")
    }
  }

  private func parse(_ example: Example) -> Checked<YAMLNode?> {
    parseYAML(example.bytes[...], file: Example.file)
  }
}

extension YAMLNode {
  /// The value below keys and item numbers: `producers/0/name`.
  fileprivate func value(at path: String) -> YAMLNode? {
    path.split(separator: "/").reduce(self) { node, step in
      Int(step).flatMap { number in node?.items?[number] } ?? node?[String(step)]
    }
  }
}

/// Repeatable random numbers (a 64-bit linear congruential generator).
private struct Numbers {
  var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
