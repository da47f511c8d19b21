import Foundation
import Testing

@testable import SiteBuilder

/// What an interrupted publication leaves behind, and how the next one copes.
struct EmitStateTests {
  let scratch: ScratchFolder
  let out: String

  init() throws {
    scratch = try ScratchFolder()
    out = "\(scratch.path)/Site"
    try publish(["index.html": "1", "old/index.html": "o"], into: out)
  }

  private func expectNextBuildIsWhole(_ foreign: [String: String] = [:]) throws {
    let pages = ["index.html": "2", "new/index.html": "n"]
    try publish(pages, into: out)
    #expect(try scratch.tree("Site") == pages.merging(foreign) { $1 })
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/.Site.cupel")
    #expect(Set(left).isSubset(of: [".gitignore", "lock", "manifest", "spare", "tree"]))
  }

  @Test func `whatever the hidden tree holds, the site does not show it`() throws {
    try scratch.write("half", to: ".Site.cupel/tree/index.html")
    try scratch.write("left", to: ".Site.cupel/tree/left/over.html")
    try scratch.makeFolder(".Site.cupel/tree/new/index.html/deep")
    try scratch.write("elsewhere", to: "elsewhere/x")
    try scratch.link(".Site.cupel/tree/old", to: "../../elsewhere")
    try expectNextBuildIsWhole()
    #expect(try scratch.tree("elsewhere") == ["x": "elsewhere"])
  }

  private func announce(_ pages: [String: String]) throws {
    let pages = Announcement(pages.mapValues { ContentHash(Array($0.utf8)) })
    try scratch.write(String(decoding: pages.text, as: UTF8.self), to: ".Site.cupel/pending")
  }

  @Test func `a publication cut short before the exchange is forgotten`() throws {
    try announce(["index.html": "never", "new/index.html": "never"])
    try scratch.write("half a manifest", to: ".Site.cupel/next")
    try scratch.write("mine", to: "Site/mine.html")
    try expectNextBuildIsWhole(["mine.html": "mine"])
  }

  @Test func `a publication cut short after the exchange knows its pages`() throws {
    let manifest = try scratch.bytes(of: ".Site.cupel/manifest")
    let pages = ["index.html": "1", "old/index.html": "changed", "late/index.html": "l"]
    try publish(pages, into: out)
    try scratch.write(manifest, to: ".Site.cupel/manifest")
    try announce(["old/index.html": "changed", "late/index.html": "l"])
    try expectNextBuildIsWhole()
  }

  @Test func `a first publication cut short after the exchange knows its pages`() throws {
    try scratch.remove(".Site.cupel/manifest")
    try announce(["index.html": "1", "old/index.html": "o"])
    try expectNextBuildIsWhole()
  }

  @Test func `an announcement that is cut short means nothing`() throws {
    try scratch.write("cupel-pending 1\n0 ind", to: ".Site.cupel/pending")
    try scratch.write("cupel-mani", to: ".Site.cupel/next")
    try expectNextBuildIsWhole()
  }

  @Test func `an output that was moved aside by a crash comes back`() throws {
    try FileManager.default.moveItem(
      atPath: out,
      toPath: "\(scratch.path)/.Site.cupel/aside"
    )
    let publication = try Publication(into: out, safety: .processEnd)
    publication.abandon()
    #expect(try scratch.tree("Site") == ["index.html": "1", "old/index.html": "o"])
    try expectNextBuildIsWhole()
  }

  @Test func `a disk that cannot exchange names gets the new site in two steps`() throws {
    try scratch.write("new", to: ".Site.cupel/tree/index.html")
    let place = try OutputPlace(out, sources: [], kept: [])
    let state = try StateFolder(beside: place, patience: 0, waiting: {})
    try state.swapInTwoSteps()
    state.release()
    #expect(try scratch.tree("Site") == ["index.html": "new"])
    #expect(try scratch.text(of: ".Site.cupel/tree/index.html") == "1")
    #expect(!scratch.exists(".Site.cupel/aside"))
  }

  @Test func `files of former sites are written over, not piled up`() throws {
    for turn in 0..<8 {
      let count = turn % 2 == 0 ? 40 : 3
      let pages = (0..<count).map { ("\(turn % 3)/\($0).html", "\(turn) \($0)") }
      try publish(Dictionary(uniqueKeysWithValues: pages + [("same", "same")]), into: out)
      #expect(try scratch.tree("Site").count == count + 1)
      let spare = try scratch.tree(".Site.cupel/spare").count
      #expect(spare <= count + 1, "turn \(turn)")
    }
  }

  @Test func `a damaged manifest is an error that says what to do`() throws {
    try scratch.write("rubbish", to: ".Site.cupel/manifest")
    let error = #expect(throws: PublishingError.self) { try Publication(into: out) }
    #expect(error?.problem.contains("damaged") == true)
    #expect(try scratch.text(of: "Site/index.html") == "1")
  }

  @Test func `an output that was removed is built anew`() throws {
    try scratch.remove("Site")
    try expectNextBuildIsWhole()
  }

  @Test func `a file that appears while a build is being made stays`() throws {
    let publication = try Publication(into: out, safety: .processEnd)
    try publication.stage(OutputFile(path: "index.html", text: "2"))
    try scratch.write("late", to: "Site/late.txt")
    _ = try publication.publish(paths: ["index.html"])
    #expect(try scratch.tree("Site") == ["index.html": "2", "late.txt": "late"])
  }

  @Test func `an announcement reads as it was written`() throws {
    let pages = Announcement(["a b/é.html": ContentHash([1]), "x": ContentHash([])])
    #expect(Announcement(pages.text) == pages)
    #expect(Announcement(Array(pages.text.dropLast())) != nil)
    for count in 0..<(pages.text.count - 1) {
      #expect(Announcement(Array(pages.text.prefix(count))) == nil, "cut at \(count)")
    }
  }

  /// Values of the reference implementation, xxhsum -H1.
  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      (
        "Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1
      ),
    ] as [(String, UInt64)]
  )
  func `hashes are those of the xxHash specification`(text: String, hash: UInt64) {
    #expect(ContentHash(Array(text.utf8)).value == hash)
  }

  @Test func `many threads may stage at once`() throws {
    let files = (0..<500).map { OutputFile(path: "p/\($0 % 7)/\($0)/index.html", text: "\($0)") }
    let publication = try Publication(into: out, safety: .powerLoss)
    _ = try files.concurrentMap(
      jobs: 8,
      throwing: { file throws(PublishingError) in
        try publication.stage(file)
      }
    )
    let emission = try publication.publish(paths: files.map(\.path))
    #expect(emission.written.count == 500)
    #expect(emission.removed == ["index.html", "old/index.html"])
    #expect(try scratch.tree("Site").count == 500)
  }
}
