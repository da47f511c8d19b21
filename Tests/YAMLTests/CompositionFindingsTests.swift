import Diagnostics
import Testing
import YAML

struct CompositionFindingsTests {
  @Test(arguments: [
    ("a: 1\nb: 2\n⟦a⟧: 3\n⟦\"b\"⟧: 4\n", "duplicate-key", "remove one of the two"),
    ("a: {é: 1, ⟦é⟧: 2}\n", "duplicate-key", "remove one of the two"),
    (
      "a: 1\n⟦---⟧\nb: 2\n", "several-documents",
      "move it to a file of its own, or remove the '---'"
    ),
    ("a: &base 1\nb: ⟦*bsae⟧\n", "unknown-anchor", "replace with '*base'"),
    ("a: &x [⟦*x⟧]\n", "unknown-anchor", "put quotes around the text if the '*' belongs to it"),
    ("a: &x {b: 1}\nc: {⟦<<⟧: *x}\n", "merge-key", "write the keys out"),
    ("⟦:⟧ 1\n", "empty-key", "write a name before the ':', or put quotes around the text"),
    ("⟦''⟧: 1\n", "empty-key", "write a name before the ':', or put quotes around the text"),
    (
      "⟦{a: 1}⟧: 2\n", "complex-key",
      "put quotes around the text if the bracket belongs to it"
    ),
    (
      "a: ⟦!!binary⟧ aGk=\nb: ⟦!x⟧ y\n", "unknown-tag",
      "remove it, or put quotes around the text if the '!' belongs to it"
    ),
  ])
  func `what content cannot hold is reported`(marked: String, id: String, help: String) throws {
    let example = try Example(marked)
    let findings = parseYAML(example.bytes[...], file: Example.file).diagnostics
    #expect(findings.map(\.range) == example.ranges)
    #expect(findings.allSatisfy { $0.id == id && $0.help == help })
  }

  @Test func `the first of two equal keys is kept and named`() throws {
    let example = try Example("⟦a⟧: 1\na: 2\n")
    let parsed = parseYAML(example.bytes[...], file: Example.file)
    #expect(parsed.value?.entries?.map(\.value.integer) == [1])
    #expect(parsed.diagnostics.first?.notes.map(\.range) == example.ranges)
  }

  @Test func `equal keys are found among many`() throws {
    let keys = (0..<100).map { "key\($0): 1\n" }.joined()
    let example = try Example(keys + "⟦key3⟧: 2\n⟦key99⟧: 2\n")
    let parsed = parseYAML(example.bytes[...], file: Example.file)
    #expect(parsed.diagnostics.map(\.range) == example.ranges)
    #expect(parsed.value?.entries?.count == 100)
  }

  @Test func `aliases that multiply are refused`() throws {
    let lines = (1..<20).map { level in
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      return "a\(level): &a\(level) [\(aliases)]\n"
    }
    let text = "a0: &a0 [1, 2, 3]\n" + lines.joined()
    let parsed = parseYAML(Array(text.utf8)[...], file: Example.file)
    #expect(parsed.value == nil)
    #expect(parsed.diagnostics.map(\.id) == ["alias-expansion"])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `deep nesting is refused, however deep`(opening: String) {
    let text = String(repeating: opening, count: 20_000)
    let parsed = parseYAML(Array(text.utf8)[...], file: Example.file)
    #expect(parsed.value == nil)
    #expect(parsed.diagnostics.map(\.id) == ["deep-nesting"])
  }

  @Test func `bytes that are not UTF-8 are found`() {
    let bytes = Array("a: é\nb: x".utf8) + [0xFF, 0x0A]
    let finding = parseYAML(bytes[...], file: Example.file).diagnostics.first
    #expect(finding?.id == "invalid-utf8")
    #expect(finding?.range?.start == SourcePosition(line: 2, column: 5))
  }
}
