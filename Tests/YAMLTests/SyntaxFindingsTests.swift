import Diagnostics
import Testing
import YAML

struct SyntaxFindingsTests {
  @Test(arguments: [
    ("a: 1\n⟦\t⟧b: 2\n", "tab-indentation", "replace the tab with spaces"),
    ("a:\n  - x\n⟦\t⟧- y\n", "tab-indentation", "replace the tab with spaces"),
    (
      "title: Lithium⟦:⟧ the metal\n", "unquoted-colon",
      "write it in quotes: title: \"Lithium: the metal\""
    ),
    ("title: Lithium\n  ⟦name⟧: Li\n", "bad-indentation", "align it with the keys above"),
    (
      "title: x\n⟦symbol Li⟧\nname: y\n", "missing-colon",
      "write 'symbol: …', or indent the line if it continues the text above"
    ),
    ("title: ⟦\"⟧Lithium\nname: x\n", "unclosed-quote", "close it with \" at the end of the text"),
    ("title: 'it'⟦s⟧\n", "text-after-quote", "put the whole text in quotes, or none of it"),
    ("title: ⟦\"⟧Lithium\nname: \"Li\"\n", "unclosed-quote", nil),
    ("a: ⟦[⟧1, 2\nb: 3\n", "unclosed-bracket", "add ']' where the list ends"),
    ("a: ⟦{⟧b: 1\n", "unclosed-bracket", "add '}' where the mapping ends"),
    ("a: ⟦@⟧usgs\n", "unquoted-character", "put quotes around the text"),
    ("a: ⟦`⟧code`\n", "unquoted-character", "put quotes around the text"),
    ("a: ⟦%⟧ of world\n", "unquoted-character", "put quotes around the text"),
    ("a: ⟦*⟧*bold**\n", "unquoted-character", "put quotes around the text"),
    (
      "a: ⟦-⟧ item\n", "misplaced-item",
      "start the list on a line of its own, or put quotes around text that starts with '-'"
    ),
    (
      "a: \"x⟦\\d⟧\"\n", "unknown-escape",
      "write '\\\\' for a backslash, or use single quotes"
    ),
    ("a: \"é\" ⟦t⟧ext\n", "text-after-quote", "put the whole text in quotes, or none of it"),
    ("a: |⟦t⟧ext\n", "text-after-indicator", "start the text on the next line, indented"),
    (
      "a:\n    b: 1\n  ⟦c: 2⟧\n", "bad-indentation", "align it with the keys of its mapping"
    ),
    ("é: 1\nü: \u{7}\n", "invalid-character", "remove the character"),
  ])
  func `mistakes are named at their place`(marked: String, id: String, help: String?) throws {
    let example = try Example(marked)
    let parsed = parseYAML(example.bytes[...], file: Example.file)
    #expect(parsed.value == nil)
    #expect(parsed.diagnostics.map(\.id) == [id])
    if !example.ranges.isEmpty { #expect(parsed.diagnostics.map(\.range) == example.ranges) }
    if let help { #expect(parsed.diagnostics.first?.help == help) }
  }
}
