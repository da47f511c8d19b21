import Diagnostics
import Testing

@testable import SiteBuilder

struct ApplyFixesTests {
  /// Marked texts with the replacement of each mark, and what comes of them.
  static let texts: [(marked: String, replacements: [String], fixed: String)] = [
    ("a ⟦b⟧ c", ["x"], "a x c"),
    ("⟦a⟧⟦b⟧", ["xx", ""], "xx"),
    ("\u{FEFF}⟦ä⟧ö\r\n⟦⟧c\r\n", ["a", "b"], "\u{FEFF}aö\r\nbc\r\n"),
    // The first of two that overlap, and of two at one place.
    ("⟦a⟦b⟧c⟧", ["x", "y"], "x"),
    ("a⟦⟧⟦⟧b", ["x", "y"], "axb"),
    ("⟦a⟧ ⟦b\nc⟧", ["a", "b\nd"], "a b\nd"),
    ("⟦a⟧\r\nb", ["x\ny"], "x\r\ny\r\nb"),
  ]

  @Test(arguments: texts)
  func `fixes change their own bytes alone`(
    marked: String,
    replacements: [String],
    fixed: String
  ) {
    let text = MarkedText(marked, file: "a.md")
    let findings = zip(text.ranges, replacements).map { range, replacement in
      Diagnostic(.error, id: "x", "x", fix: .init(replacing: range, with: replacement))
    }
    let other = SourceFile(path: "b.md", text: "a b c")
    let result = applyFixes(findings + findings, to: [other, text.file])
    #expect(result.sources == [other, SourceFile(path: "a.md", text: fixed)])
    #expect(applyFixes([], to: [text.file]).fixes == [])
  }

  @Test func `an applied fix is told on a line`() {
    let text = MarkedText("a\n⟦b\u{1B}⟧", file: "a.md")
    let finding = Diagnostic(.error, id: "x", "x", fix: .init(replacing: text.ranges[0], with: "c"))
    #expect(
      applyFixes([finding], to: [text.file]).fixes.map(\.line) == ["a.md:2:1: 'b\u{FFFD}' → 'c'"]
    )
  }

  static let diffs: [(old: String, new: String, diff: String)] = [
    ("a\n", "a\n", ""),
    ("a\nb\nc\n", "a\nx\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"),
    ("a", "b\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n"),
    ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
    ("a\nb\nc\nd\n", "a\nd\n", "@@ -1,4 +1,2 @@\n a\n-b\n-c\n d\n"),
    ("a\na\n", "a\na\na\n", "@@ -1,2 +1,3 @@\n a\n a\n+a\n"),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n",
      "@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n"
    ),
    ("1\n2\n3\n4\n", "x\ny\n3\nz\n", "@@ -1,4 +1,4 @@\n-1\n-2\n+x\n+y\n 3\n-4\n+z\n"),
  ]

  @Test(arguments: diffs)
  func `a change is a unified diff`(old: String, new: String, diff: String) {
    let change = FileChange(path: "c.md", before: Array(old.utf8), after: Array(new.utf8))
    let head = diff.isEmpty ? "" : "--- a/c.md\n+++ b/c.md\n"
    #expect(String(decoding: change.unifiedDiff, as: UTF8.self) == head + diff)
  }

  @Test func `a file that has changed since it was read is left alone`() throws {
    let folder = try ScratchFolder()
    try folder.write("new", to: "Content/a.md")
    try folder.write("old", to: "Content/b.md")
    let changes = ["b", "a"].map {
      FileChange(path: "Content/\($0).md", before: Array("old".utf8), after: Array("x".utf8))
    }
    let failure = try #require(throws: BuildFailure.self) {
      try rewriteSources(changes, at: folder.path)
    }
    #expect(
      failure.description
        == "'Content/a.md' has changed since it was read; run the command again"
    )
    #expect(try folder.text(of: "Content/b.md") == "old")
  }

  @Test func `nothing outside of the site is written`() throws {
    let folder = try ScratchFolder()
    try folder.write("old", to: "out.md")
    try folder.write("x", to: "site/Content/a.md")
    let change = FileChange(path: "../out.md", before: Array("old".utf8), after: [])
    #expect(throws: BuildFailure.self) { try rewriteSources([change], at: folder.path + "/site") }
    #expect(try folder.text(of: "out.md") == "old")
  }
}
