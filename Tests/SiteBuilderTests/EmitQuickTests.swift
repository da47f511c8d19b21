import Foundation
import Synchronization
import Testing

@testable import SiteBuilder

/// Builds that know what the last one left, and so touch nothing but what changed.
struct EmitQuickTests {
  let scratch: ScratchFolder
  let out: String

  init() throws {
    scratch = try ScratchFolder()
    out = "\(scratch.path)/Site"
  }

  /// Stages what the output does not hold, as a build with a cache does.
  @discardableResult
  private func rebuild(_ pages: [String: String]) throws -> (Emission, isQuick: Bool) {
    let publication = try Publication(into: out, safety: .powerLoss, patience: 5)
    let present = try publication.present(jobs: 2)
    for (path, text) in pages.sorted(by: { $0.key < $1.key }) {
      let file = OutputFile(path: path, text: text)
      if present.holds(path, ContentHash(file.bytes)) { continue }
      #expect(try publication.stage(file) == ContentHash(file.bytes))
    }
    let emission = try publication.publish(paths: Array(pages.keys))
    try settle()
    return (emission, publication.progress.withLock { $0.knowsTrees == true })
  }

  /// As if the clock of the disk had gone on before the manifest was written.
  private func settle() throws {
    guard scratch.exists(".Site.cupel/manifest") else { return }
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: 60)],
      ofItemAtPath: "\(scratch.path)/.Site.cupel/manifest"
    )
  }

  private func present() throws -> PresentSite {
    let publication = try Publication(into: out, safety: .processEnd)
    defer { publication.abandon() }
    return try publication.present(jobs: 2)
  }

  private let pages = ["index.html": "home", "a/index.html": "a", "b/c/index.html": "c"]

  private func changed(_ text: String) -> [String: String] {
    pages.merging(["a/index.html": text]) { $1 }
  }

  @Test func `what a build left is present, with the hash of its list`() throws {
    #expect(try present().listHash == nil)
    let emission = try rebuild(pages).0
    let present = try present()
    #expect(present.listHash == emission.listHash)
    let files = pages.map { ($0.key, ContentHash(Array($0.value.utf8))) }
    #expect(present.listHash == .ofFiles(files))
    #expect(present.holds("a/index.html", ContentHash([UInt8(ascii: "a")])))
    #expect(!present.holds("a/index.html", ContentHash([UInt8(ascii: "b")])))
    #expect(!present.holds("a", ContentHash([])))
  }

  @Test func `changes, additions and removals are published without a walk`() throws {
    try rebuild(pages)
    for turn in 0..<6 {
      var next = changed("\(turn)")
      next["p\(turn % 2)/deep/er/index.html"] = "p"
      next[turn % 3 == 0 ? "swap" : "swap/index.html"] = "swap"
      if turn == 4 { next["b/c/index.html"] = nil }
      let (emission, isQuick) = try rebuild(next)
      #expect(isQuick, "turn \(turn)")
      #expect(emission.listHash == (try present().listHash))
      #expect(try scratch.tree("Site") == next, "turn \(turn)")
    }
  }

  @Test func `a build with the same pages touches nothing`() throws {
    try rebuild(pages)
    let names = [".", "Site", "Site/a", "Site/a/index.html"]
    let before = try names.map { try scratch.identity(of: $0) }
    #expect(try rebuild(pages).0.isEmpty)
    #expect(try present().listHash != nil)
    #expect(try names.map { try scratch.identity(of: $0) } == before)
  }

  @Test func `foreign files that come, change and go between quick builds stay so`() throws {
    try scratch.write("0", to: "Site/CNAME")
    try rebuild(pages)
    try rebuild(changed("1"))
    #expect(try rebuild(changed("2")).isQuick)
    try scratch.write("changed in place", to: "Site/CNAME")
    try rebuild(changed("3"))
    try scratch.write("new", to: "Site/b/c/notes.txt")
    #expect(try !rebuild(changed("4")).isQuick)
    #expect(try rebuild(changed("5")).isQuick)
    try scratch.makeFolder("Site/b/mine/deep")
    try rebuild(changed("6"))
    try rebuild(changed("7"))
    let foreign = ["CNAME": "changed in place", "b/c/notes.txt": "new", "b/mine/deep/": ""]
    #expect(try scratch.tree("Site") == changed("7").merging(foreign) { $1 })
    try scratch.remove("Site/b/c/notes.txt")
    try scratch.remove("Site/b/mine")
    for turn in 8...10 {
      try rebuild(changed("\(turn)"))
      let expected = changed("\(turn)").merging(["CNAME": "changed in place"]) { $1 }
      #expect(try scratch.tree("Site") == expected)
    }
  }

  @Test(arguments: ["Site/b/foreign", "Site/foreign"])
  func `a foreign file that appears while a quick build is being made stays`(late: String) throws {
    try rebuild(pages)
    try rebuild(changed("1"))
    let publication = try Publication(into: out, safety: .processEnd)
    _ = try publication.present(jobs: 1)
    try publication.stage(OutputFile(path: "index.html", text: "2"))
    try scratch.write("late", to: late)
    _ = try publication.publish(paths: Array(pages.keys))
    #expect(publication.progress.withLock { $0.knowsTrees } == true)
    try settle()
    #expect(try scratch.text(of: late) == "late")
    try rebuild(changed("3"))
    try rebuild(changed("4"))
    #expect(try scratch.text(of: late) == "late")
  }

  @Test func `a foreign file where a new page must go is an error also for a quick build`() throws {
    try scratch.write("mine", to: "Site/x")
    try scratch.write("mine", to: "Site/folder/mine.txt")
    try rebuild(pages)
    try rebuild(changed("1"))
    for path in ["x", "x/index.html", "folder"] {
      let before = try scratch.tree("Site")
      #expect(throws: PublishingError.self) {
        try rebuild(changed("2").merging([path: "p"]) { $1 })
      }
      #expect(try scratch.tree("Site") == before, "\(path)")
      try rebuild(changed("for \(path)"))
      #expect(try rebuild(changed("after \(path)")).isQuick)
    }
  }

  @Test func `pages that were changed or deleted by hand are made right again`() throws {
    try rebuild(pages)
    try rebuild(changed("1"))
    try scratch.write("edited", to: "Site/index.html")
    #expect(try present().listHash == nil)
    try scratch.remove("Site/b")
    let found = try present()
    #expect(!found.holds("index.html", ContentHash(Array("home".utf8))))
    #expect(!found.holds("b/c/index.html", ContentHash(Array("c".utf8))))
    #expect(try rebuild(changed("1")).0.written == ["b/c/index.html", "index.html"])
    #expect(try scratch.tree("Site") == changed("1"))
  }

  @Test func `an edit that keeps size and date is seen`() throws {
    try rebuild(pages)
    let date = try FileManager.default.attributesOfItem(atPath: "\(out)/index.html")
    let file = try FileHandle(forWritingTo: scratch.url("Site/index.html"))
    try file.write(contentsOf: Data("HOME".utf8))
    try file.close()
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(date[.modificationDate])],
      ofItemAtPath: "\(out)/index.html"
    )
    #expect(try present().listHash == nil)
  }

  @Test func `what a hidden tree got meanwhile is never shown`() throws {
    try rebuild(pages)
    try rebuild(changed("1"))
    try rebuild(changed("2"))
    try scratch.write("junk", to: ".Site.cupel/tree/b/junk.html")
    #expect(try !rebuild(changed("3")).isQuick)
    #expect(try scratch.tree("Site") == changed("3"))
    try scratch.remove(".Site.cupel/tree/b")
    #expect(try !rebuild(changed("4")).isQuick)
    #expect(try scratch.tree("Site") == changed("4"))
    try scratch.remove(".Site.cupel/tree")
    try rebuild(changed("5"))
    #expect(try scratch.tree("Site") == changed("5"))
  }

  @Test func `a site that was restored from a copy is known by its bytes, once`() throws {
    let listHash = try rebuild(pages).0.listHash
    for name in ["Site", ".Site.cupel"] {
      try FileManager.default.moveItem(at: scratch.url(name), to: scratch.url("old\(name)"))
      try FileManager.default.copyItem(at: scratch.url("old\(name)"), to: scratch.url(name))
    }
    #expect(try present().listHash == listHash)
    try settle()
    let publication = try Publication(into: out, safety: .processEnd)
    let made = publication.progress.withLock { $0.made }
    let live = try #require(publication.live)
    #expect(made.changedFiles(in: live, jobs: 1) == [])
    publication.abandon()
    #expect(try rebuild(changed("1")).0.written == ["a/index.html"])
    #expect(try scratch.tree("Site") == changed("1"))
    #expect(try rebuild(changed("2")).isQuick)
  }

  @Test func `a build that was abandoned leaves the next one whole and quick`() throws {
    try rebuild(pages)
    for turn in 1...4 {
      try rebuild(changed("\(turn)"))
      let publication = try Publication(into: out, safety: .processEnd)
      _ = try publication.present(jobs: 1)
      try publication.stage(OutputFile(path: "a/index.html", text: "never \(turn)"))
      try publication.stage(OutputFile(path: "never/\(turn % 2)/index.html", text: "never"))
      publication.abandon()
      try settle()
      #expect(try present().listHash != nil)
      let (emission, isQuick) = try rebuild(changed("after \(turn)"))
      #expect(emission.written == ["a/index.html"])
      #expect(isQuick, "turn \(turn)")
      #expect(try scratch.tree("Site") == changed("after \(turn)"))
    }
  }

  @Test func `a publication that failed halfway leaves the next one whole`() throws {
    try scratch.write("mine", to: "Site/x")
    try rebuild(pages)
    try rebuild(changed("1"))
    let publication = try Publication(into: out, safety: .processEnd)
    _ = try publication.present(jobs: 1)
    try publication.stage(OutputFile(path: "a/index.html", text: "never"))
    #expect(throws: PublishingError.self) {
      try publication.publish(paths: ["a/index.html", "gone.html"])
    }
    try settle()
    #expect(try rebuild(changed("2")).isQuick)
    #expect(try scratch.tree("Site") == changed("2").merging(["x": "mine"]) { $1 })
  }

  @Test func `what changed as the manifest was written is looked into`() throws {
    try rebuild(pages)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)],
      ofItemAtPath: "\(scratch.path)/.Site.cupel/manifest"
    )
    #expect(try present().listHash != nil)
    #expect(try rebuild(changed("1")).0.written == ["a/index.html"])
    #expect(try scratch.tree("Site") == changed("1"))
  }
}
