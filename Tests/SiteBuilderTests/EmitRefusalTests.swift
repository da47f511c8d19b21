import Foundation
import Testing

@testable import SiteBuilder

struct EmitRefusalTests {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("words", to: "site/Content/index.md")
  }

  private func refusal(of folder: String) throws -> PublishingError? {
    let before = try scratch.tree(".")
    let error = #expect(throws: PublishingError.self) {
      try Publication(
        into: folder,
        sources: ["\(scratch.path)/site/Content"],
        keeping: ["\(scratch.path)/site"]
      )
    }
    #expect(try scratch.tree(".") == before)
    return error
  }

  @Test(arguments: [
    "site", "site/", "site/Content", "site/Content/out", "site/Content/../Content/a/b", ".", "",
  ])
  func `folders that hold the sources or lie in them are refused`(name: String) throws {
    let error = try refusal(of: "\(scratch.path)/\(name)")
    #expect(error?.problem.contains(scratch.path) == true)
    #expect(error?.remedy.isEmpty == false)
  }

  @Test func `a link to the sources is refused as well`() throws {
    try scratch.link("out", to: "site/Content")
    #expect(try refusal(of: "\(scratch.path)/out") != nil)
  }

  @Test(arguments: ["/", "//", "/..", ""]) func `the root and no name are refused`(
    folder: String
  ) throws {
    #expect(throws: PublishingError.self) { try Publication(into: folder) }
  }

  @Test func `a file and a link that leads nowhere are refused and stay`() throws {
    try scratch.write("mine", to: "file")
    try scratch.link("lost", to: "nowhere")
    #expect(try refusal(of: "\(scratch.path)/file")?.problem.contains("not a folder") == true)
    #expect(try refusal(of: "\(scratch.path)/lost") != nil)
    #expect(try refusal(of: "\(scratch.path)/lost/") != nil)
    #expect(try refusal(of: "\(scratch.path)/file/deeper") != nil)
  }

  @Test func `a mount point is refused with a folder to use instead`() throws {
    #if os(Linux)
      let error = #expect(throws: PublishingError.self) { try Publication(into: "/proc") }
      #expect(error?.problem.contains("mount point") == true)
      #expect(error?.remedy.contains("/proc/site") == true)
    #endif
  }

  @Test func `a link to a folder publishes into that folder`() throws {
    try scratch.makeFolder("public/html")
    try scratch.link("Site", to: "public/html")
    for turn in 1...3 {
      try publish(["index.html": "\(turn)"], into: "\(scratch.path)/Site")
      #expect(try scratch.tree("public/html") == ["index.html": "\(turn)"])
    }
    #expect(try scratch.tree(".")["Site"] == "-> public/html")
  }

  @Test(arguments: ["with blank", "größe", "quote'", "-dash", "semi;colon", "$HOME", "new\nline"])
  func `any folder name will do`(name: String) throws {
    try publish(["index.html": "1"], into: "\(scratch.path)/\(name)/")
    try publish(["index.html": "2"], into: "\(scratch.path)/\(name)")
    #expect(try scratch.text(of: "\(name)/index.html") == "2")
  }

  @Test(arguments: [
    "", "/etc/passwd", "../x", "a/../../x", "a//b", "a/", ".", "a/./b", "a\0b", "a\nb",
    String(repeating: "x", count: 256), String(repeating: "abc/", count: 300) + "x",
  ])
  func `paths that lead out or cannot be stored are refused`(path: String) throws {
    #expect(throws: PublishingError.self) {
      try publish([path: "x"], into: "\(scratch.path)/out/Site")
    }
    #expect(!scratch.exists("out/Site"))
  }

  @Test(arguments: [["a", "a/b"], ["a/b", "a/b/c/d"], ["caf\u{E9}", "cafe\u{301}"]])
  func `pages that cannot stand side by side are refused`(paths: [String]) throws {
    let out = "\(scratch.path)/out/Site"
    let publication = try Publication(into: out, safety: .processEnd)
    #expect(throws: PublishingError.self) {
      for path in paths { try publication.stage(OutputFile(path: path, text: path)) }
      return try publication.publish(paths: paths)
    }
    publication.abandon()
    #expect(!scratch.exists("out/Site"))
  }

  @Test func `a page that is made twice is refused, whatever its bytes`() throws {
    let publication = try Publication(into: "\(scratch.path)/Site", safety: .processEnd)
    try publication.stage(OutputFile(path: "a", text: "1"))
    #expect(throws: PublishingError.self) {
      try publication.stage(OutputFile(path: "a", text: "1"))
    }
    publication.abandon()
  }

  @Test(.enabled(if: geteuid() != 0))
  func `a parent that cannot be written to is refused with the reason`() throws {
    try scratch.makeFolder("locked/Site")
    try scratch.setMode(of: "locked", to: 0o555)
    let error = #expect(throws: PublishingError.self) {
      try Publication(into: "\(scratch.path)/locked/Site")
    }
    try scratch.setMode(of: "locked", to: 0o755)
    #expect(error?.problem.contains("Permission denied") == true)
  }
}
