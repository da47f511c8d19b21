import Diagnostics
import Foundation
import Testing

@testable import SiteBuilder

struct LoadTests {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("title: Test\n", to: "Content/site.yaml")
  }

  private func paths() throws -> [String] {
    try load(scratch.path).value.content.map(\.path)
  }

  private func findings() throws -> [String] {
    try load(scratch.path).diagnostics.map { "\($0.range?.file ?? "?") \($0.id)" }
  }

  @Test func `files come in byte order of their whole paths, folders among them`() throws {
    for name in ["a/x.md", "a-b.md", "a.md", "Z.md", "é.md", "a/b/y.md", "a0.md"] {
      try scratch.write(name, to: "Content/\(name)")
    }
    let expected = ["Z.md", "a-b.md", "a.md", "a/b/y.md", "a/x.md", "a0.md", "site.yaml", "é.md"]
    #expect(try paths() == expected.map { "Content/\($0)" })
  }

  @Test func `bytes are kept as they are, text and binary alike`() throws {
    let bytes: [UInt8] = [0, 0xFF, 0x0D, 0x0A, 0xEF, 0xBB, 0xBF]
    try Data(bytes).write(to: scratch.url("Content/a.bin"))
    try scratch.write("", to: "Content/empty.md")
    try scratch.write("<p>", to: "Templates/page.html")
    let site = try load(scratch.path)
    #expect(site.value.content.first == SourceFile(path: "Content/a.bin", bytes: bytes))
    #expect(site.value.content.dropFirst().first?.bytes == [])
    #expect(site.value.templates == [SourceFile(path: "Templates/page.html", text: "<p>")])
    #expect(site.diagnostics.isEmpty)
  }

  @Test func `hidden names and what editors leave behind are passed over`() throws {
    for name in [".git/config", ".DS_Store", "a.md~", ".a.md.swp", "a.swp", "#a.md#", ".#a.md"] {
      try scratch.write("x", to: "Content/\(name)")
    }
    try scratch.write("x", to: "Content/minerals/_collection.yaml")
    #expect(try paths() == ["Content/minerals/_collection.yaml", "Content/site.yaml"])
    #expect(try findings() == [])
  }

  @Test func `the number of jobs does not show`() throws {
    for number in 0..<200 { try scratch.write("\(number)", to: "Content/p/\(number).md") }
    let one = try load(scratch.path, jobs: 1)
    #expect(try load(scratch.path, jobs: 8) == one)
    #expect(one.value.content.count == 201)
  }

  @Test func `a site without Content cannot be loaded, and the likely folder is named`() throws {
    try FileManager.default.moveItem(at: scratch.url("Content"), to: scratch.url("Contents"))
    let error = #expect(throws: LoadingError.self) { try load(scratch.path) }
    #expect(error?.remedy == "rename 'Contents' to 'Content'")
    let none = #expect(throws: LoadingError.self) { try load("\(scratch.path)/nowhere") }
    #expect(none?.problem.contains("nowhere") == true)
  }

  @Test func `links within the site are followed`() throws {
    try scratch.write("shared", to: "Content/shared/a.md")
    try scratch.link("Content/b.md", to: "shared/a.md")
    try scratch.link("Content/twin", to: "shared")
    let site = try load(scratch.path)
    #expect(
      site.value.content.map(\.path)
        == ["b.md", "shared/a.md", "site.yaml", "twin/a.md"]
        .map { "Content/\($0)" }
    )
    #expect(site.value.content.first?.text == "shared")
    #expect(site.diagnostics.isEmpty)
  }

  @Test func `links that lead nowhere, in a circle or out of the site are findings`() throws {
    try scratch.link("Content/a-broken.md", to: "nowhere.md")
    try scratch.link("Content/b-self.md", to: "b-self.md")
    try scratch.makeFolder("Content/c")
    try scratch.link("Content/c/up", to: "..")
    try scratch.link("Content/d-out.md", to: "/etc/passwd")
    #expect(
      try findings() == [
        "Content/a-broken.md broken-symlink", "Content/b-self.md symlink-cycle",
        "Content/c/up symlink-cycle", "Content/d-out.md symlink-outside-site",
      ]
    )
    #expect(try paths() == ["Content/site.yaml"])
  }

  @Test func `an excerpt never shows what lies outside the site`() throws {
    try scratch.link("Content/users.md", to: "/etc/passwd")
    try scratch.link("Content/same.yaml", to: "site.yaml")
    #expect(sourceFile("Content/users.md", at: scratch.path) == nil)
    #expect(sourceFile("Content/same.yaml", at: scratch.path)?.bytes.isEmpty == false)
  }

  @Test func `a pipe is reported and never waited for`() throws {
    try #require(unsafe mkfifo("\(scratch.path)/Content/pipe.md", 0o644) == 0)
    try scratch.link("Content/to-pipe.md", to: "pipe.md")
    #expect(
      try findings() == ["Content/pipe.md special-file", "Content/to-pipe.md special-file"]
    )
  }

  @Test func `names that only case or Unicode form tells apart are reported`() throws {
    for name in ["Tin.md", "tin.md", "caf\u{E9}.md", "cafe\u{301}.md"] {
      try scratch.write("x", to: "Content/\(name)")
    }
    let site = try load(scratch.path)
    let isCaseSensitive = site.value.content.count == 5
    let ids = site.diagnostics.map(\.id)
    #expect(ids == (isCaseSensitive ? ["name-collision", "name-collision"] : []))
    #expect(!site.hasErrors)
  }

  @Test func `a name that is not UTF-8 is reported`() throws {
    #if os(Linux)
      let path = DiskPath("\(scratch.path)/Content/".utf8.map { CChar(bitPattern: $0) } + [-1, 97])
      let file = unsafe open(path.characters, O_CREAT | O_WRONLY, 0o644)
      #expect(file >= 0)
      close(file)
      #expect(try findings() == ["Content/\u{FFFD}a name-not-utf8"])
    #endif
  }

  @Test(.enabled(if: geteuid() != 0))
  func `what must not be read is a finding`() throws {
    try scratch.write("x", to: "Content/secret.md")
    try scratch.write("x", to: "Content/vault/x.md")
    try scratch.setMode(of: "Content/secret.md", to: 0)
    try scratch.setMode(of: "Content/vault", to: 0)
    let findings = try findings()
    try scratch.setMode(of: "Content/vault", to: 0o755)
    #expect(
      findings == ["Content/vault unreadable-file", "Content/secret.md unreadable-file"]
    )
  }

  @Test func `a huge file is refused without being read`() throws {
    try scratch.write("", to: "Content/huge.csv")
    let file = try FileHandle(forWritingTo: scratch.url("Content/huge.csv"))
    try file.truncate(atOffset: UInt64(largestSource + 1))
    #expect(try findings() == ["Content/huge.csv large-file"])
  }
}
