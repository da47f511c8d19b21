import Foundation
import Testing

@testable import SiteBuilder

/// Publishes `pages` into `folder`, keeping the pages of an earlier build named in `unstaged`.
@discardableResult
func publish(
  _ pages: [String: String],
  into folder: String,
  unstaged: [String] = []
) throws -> Emission {
  let publication = try Publication(into: folder, safety: .processEnd, patience: 5)
  do {
    for (path, text) in pages.sorted(by: { $0.key < $1.key }) {
      try publication.stage(OutputFile(path: path, text: text))
    }
  } catch {
    publication.abandon()
    throw error
  }
  return try publication.publish(paths: pages.keys + unstaged)
}

struct EmitPublicationTests {
  let scratch: ScratchFolder
  let out: String

  init() throws {
    scratch = try ScratchFolder()
    out = "\(scratch.path)/Site"
  }

  @Test func `a first build makes the folder and those above it`() throws {
    let emission = try publish(["index.html": "home", "a/b/index.html": "b"], into: "\(out)/x/y")
    #expect(emission.written == ["a/b/index.html", "index.html"])
    #expect(try scratch.tree("Site/x/y") == ["index.html": "home", "a/b/index.html": "b"])
  }

  @Test func `a build over an old one equals a clean build`() throws {
    try publish(["index.html": "1", "a/index.html": "a", "b/c/index.html": "c"], into: out)
    let pages = ["index.html": "2", "a/index.html": "a", "d/index.html": "d", "b": "a file now"]
    let emission = try publish(pages, into: out)
    #expect(emission.written == ["b", "d/index.html", "index.html"])
    #expect(emission.removed == ["b/c/index.html"])
    #expect(emission.unchanged == ["a/index.html"])
    #expect(try scratch.tree("Site") == pages)
  }

  @Test func `many builds in turn give the last one's pages`() throws {
    for turn in 0..<6 {
      var pages = ["index.html": "turn \(turn)", "same.html": "same"]
      pages["p\(turn % 3)/index.html"] = "page"
      try publish(pages, into: out)
      #expect(try scratch.tree("Site") == pages, "turn \(turn)")
    }
  }

  @Test func `a build that changes nothing touches nothing`() throws {
    let pages = ["index.html": "home", "a/index.html": "a"]
    try publish(pages, into: out)
    let before = try [".", "index.html", "a"].map { try scratch.identity(of: "Site/\($0)") }
    let emission = try publish(pages, into: out)
    #expect(emission.isEmpty)
    #expect(emission.unchanged == ["a/index.html", "index.html"])
    #expect(try [".", "index.html", "a"].map { try scratch.identity(of: "Site/\($0)") } == before)
  }

  @Test func `pages that stay keep their dates and identity through every build`() throws {
    try publish(["a.html": "a", "b.html": "1"], into: out)
    let before = try scratch.identity(of: "Site/a.html")
    for turn in 2...5 {
      try publish(["a.html": "a", "b.html": "\(turn)"], into: out)
      #expect(try scratch.identity(of: "Site/a.html") == before, "turn \(turn)")
    }
  }

  @Test func `a page that someone has open does not change under them`() throws {
    try publish(["a.html": "one"], into: out)
    let file = try FileHandle(forReadingFrom: scratch.url("Site/a.html"))
    for text in ["two", "six", "ten"] { try publish(["a.html": text], into: out) }
    #expect(try file.readToEnd() == Data("one".utf8))
  }

  @Test func `foreign files and folders stay through every build`() throws {
    try scratch.write("*\n", to: "Site/.gitignore")
    try scratch.write("cupel.example", to: "Site/CNAME")
    try scratch.write("photo", to: "Site/photos/2024/a.jpg")
    try scratch.write("key", to: "Site/minerals/.well-known/key")
    try scratch.makeFolder("Site/empty")
    try scratch.link("Site/latest", to: "photos/2024")
    try scratch.link("Site/lost", to: "nowhere")
    try scratch.setMode(of: "Site/CNAME", to: 0o600)
    try scratch.setMode(of: "Site/photos", to: 0o555)
    let foreign = try scratch.tree("Site")
    for turn in 0..<4 {
      let pages = ["index.html": "\(turn)", "minerals/tin/\(turn)/index.html": "tin"]
      try publish(pages, into: out)
      #expect(try scratch.tree("Site") == foreign.merging(pages) { $1 }, "turn \(turn)")
      #expect(try scratch.mode(of: "Site/CNAME") == 0o600)
      #expect(try scratch.mode(of: "Site/photos") == 0o555)
    }
    try scratch.setMode(of: "Site/photos", to: 0o755)
  }

  @Test func `a foreign file that its owner changes or removes does not come back`() throws {
    try scratch.write("1", to: "Site/CNAME")
    try scratch.write("x", to: "Site/notes/x.txt")
    try publish(["index.html": "1"], into: out)
    try publish(["index.html": "2"], into: out)
    try scratch.write("2", to: "Site/CNAME")
    try scratch.remove("Site/notes")
    try publish(["index.html": "3"], into: out)
    #expect(try scratch.tree("Site") == ["index.html": "3", "CNAME": "2"])
  }

  @Test(arguments: ["index.html", "a/index.html", "a"])
  func `a foreign file where a page must go is an error and nothing is published`(
    foreign: String
  ) throws {
    try publish(["other.html": "1"], into: out)
    try scratch.write("mine", to: "Site/\(foreign)")
    let before = try scratch.tree("Site")
    let error = #expect(throws: PublishingError.self) {
      try publish(["other.html": "2", "index.html": "i", "a/index.html": "a"], into: out)
    }
    #expect(error?.path == foreign)
    #expect(try scratch.tree("Site") == before)
  }

  @Test func `a foreign folder where a page must go is an error`() throws {
    try scratch.write("mine", to: "Site/feed/notes.txt")
    let error = #expect(throws: PublishingError.self) { try publish(["feed": "f"], into: out) }
    #expect(error?.path == "feed")
    #expect(try scratch.tree("Site") == ["feed/notes.txt": "mine"])
  }

  @Test func `a link in the output never leads a page elsewhere`() throws {
    try scratch.write("1", to: "elsewhere/index.html")
    try scratch.makeFolder("Site")
    try scratch.link("Site/a", to: "../elsewhere")
    try publish(["index.html": "1"], into: out)
    try publish(["index.html": "2"], into: out)
    #expect(throws: PublishingError.self) {
      try publish(["index.html": "3", "a/index.html": "escaped"], into: out)
    }
    #expect(try scratch.tree("elsewhere") == ["index.html": "1"])
  }

  @Test func `pages of a copied site are taken over, also without Cupel's own folder`() throws {
    try publish(["index.html": "1", "old.html": "o"], into: out)
    try FileManager.default.copyItem(atPath: out, toPath: "\(scratch.path)/Copy")
    try publish(["index.html": "1", "new.html": "n"], into: "\(scratch.path)/Copy")
    #expect(try scratch.tree("Copy") == ["index.html": "1", "new.html": "n", "old.html": "o"])
    try publish(["index.html": "2"], into: "\(scratch.path)/Copy")
    #expect(try scratch.tree("Copy") == ["index.html": "2", "old.html": "o"])
  }

  @Test func `a page that was edited by hand is made right again`() throws {
    try publish(["index.html": "1"], into: out)
    try scratch.write("edited", to: "Site/index.html")
    #expect(try publish(["index.html": "1"], into: out).written == ["index.html"])
    #expect(try scratch.tree("Site") == ["index.html": "1"])
  }

  @Test func `a stale page that someone replaced by a file of their own stays`() throws {
    try publish(["index.html": "1", "robots.txt": "ours"], into: out)
    try scratch.write("theirs", to: "Site/robots.txt")
    #expect(try publish(["index.html": "2"], into: out).removed == [])
    #expect(try scratch.tree("Site") == ["index.html": "2", "robots.txt": "theirs"])
  }

  @Test func `pages that are not staged stay as an earlier build made them`() throws {
    try publish(["a.html": "a", "b.html": "b", "c.html": "c"], into: out)
    let emission = try publish(["b.html": "B"], into: out, unstaged: ["a.html"])
    #expect(emission.unchanged == ["a.html"])
    #expect(try scratch.tree("Site") == ["a.html": "a", "b.html": "B"])
    #expect(throws: PublishingError.self) {
      try publish(["b.html": "B"], into: out, unstaged: ["never.html"])
    }
  }

  @Test func `files are readable by all, whatever their earlier mode`() throws {
    try publish(["a/index.html": "a"], into: out)
    #expect(try scratch.mode(of: "Site/a/index.html") == 0o644)
    #expect(try scratch.mode(of: "Site/a") == 0o755)
  }

  @Test func `an abandoned build leaves the site and makes way for the next`() throws {
    try publish(["index.html": "1"], into: out)
    let publication = try Publication(into: out, safety: .processEnd)
    try publication.stage(OutputFile(path: "index.html", text: "2"))
    publication.abandon()
    #expect(try scratch.tree("Site") == ["index.html": "1"])
    try publish(["index.html": "3"], into: out)
    #expect(try scratch.tree("Site") == ["index.html": "3"])
  }

  @Test func `a second build waits for the first, and says so when it takes too long`() throws {
    let first = try Publication(into: out, safety: .processEnd)
    let error = #expect(throws: PublishingError.self) {
      try Publication(into: out, safety: .processEnd, patience: 0)
    }
    #expect(error?.problem.contains("another build") == true)
    first.abandon()
    try publish(["index.html": "2"], into: out)
  }

  @Test func `the hidden folder keeps itself out of git`() throws {
    try publish(["index.html": "1"], into: out)
    #expect(try scratch.text(of: ".Site.cupel/.gitignore") == "*\n")
    let beside = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
    #expect(beside.sorted() == [".Site.cupel", "Site"])
  }
}
