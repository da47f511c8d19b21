import Diagnostics
import Testing
import YAML

struct FrontMatterTests {
  @Test(arguments: [
    ("---\ntitle: x\n---\nProse.\n", "title: x\n", "Prose.\n", 4),
    ("---\r\ntitle: x\r\n--- \t\r\nProse.", "title: x\r\n", "Prose.", 4),
    ("---\ntitle: x\n...\n\nProse.\n", "title: x\n", "\nProse.\n", 4),
    ("---\n---\nProse.\n", "", "Prose.\n", 3),
    ("---\ntitle: x\n---", "title: x\n", "", 3),
    ("\u{FEFF}---\na: ---\n---\nProse.\n", "a: ---\n", "Prose.\n", 4),
    ("Prose.\n\n---\n", nil, "Prose.\n\n---\n", 1),
    ("---- \nProse.\n", nil, "---- \nProse.\n", 1),
    ("", nil, "", 1),
  ])
  func `a file is cut after its front matter`(
    text: String,
    yaml: String?,
    body: String,
    line: Int
  ) {
    let split = splitFrontMatter(Array(text.utf8), file: "a.md")
    #expect(split.diagnostics == [])
    #expect(split.value.yaml.map { String(decoding: $0, as: UTF8.self) } == yaml)
    #expect(String(decoding: split.value.body, as: UTF8.self) == body)
    #expect(split.value.bodyStart == SourcePosition(line: line, column: 1))
  }

  @Test(arguments: [
    ("⟦---⟧\ntitle: x\n\nProse.\n", "unclosed-front-matter"),
    ("⟦+++⟧\ntitle = 'x'\n+++\nProse.\n", "toml-front-matter"),
  ])
  func `front matter that cannot be read gives neither part`(marked: String, id: String) throws {
    let example = try Example(marked)
    let split = splitFrontMatter(example.bytes, file: Example.file)
    #expect(split.value.yaml == nil)
    #expect(split.value.body.isEmpty)
    #expect(split.diagnostics.map(\.id) == [id])
    #expect(split.diagnostics.map(\.range) == example.ranges)
  }
}
