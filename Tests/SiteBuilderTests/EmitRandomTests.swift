import Foundation
import Synchronization
import Testing

@testable import SiteBuilder

/// Publications in a row, with all that may happen in between, against a list of what must be there.
struct EmitRandomTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `any builds in a row give the last one's pages and keep foreign files`(seed: UInt64) throws {
    var site = try RandomOutput(seed: seed)
    var quick = 0
    for turn in 0..<25 {
      let before = site.log.count
      site.changePages()
      try site.meddle()
      if try site.build() { quick += 1 }
      let steps = site.log[before...].joined(separator: ", ")
      #expect(try site.found == site.expected, "turn \(turn): \(steps)")
    }
    #expect(quick > 3, "quick builds are tried at all")
  }
}

private struct RandomOutput {
  let scratch: ScratchFolder
  var log: [String] = []
  private var pages: [String: String] = ["index.html": "home"]
  private var foreign: [String: String] = [:]
  private var random: SplitMix64

  init(seed: UInt64) throws {
    scratch = try ScratchFolder()
    random = SplitMix64(seed: seed)
  }

  /// What is in the output, without folders that a foreign file may have left empty.
  var found: [String: String] {
    get throws {
      try scratch.tree("Site").filter { !["a/", "a/b/", "mine/", "c/"].contains($0.key) }
    }
  }

  var expected: [String: String] { pages.merging(foreign) { $1 } }

  mutating func changePages() {
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let folder = ["", "a/", "a/b/", "c/d/e/", "f/"].randomElement(using: &random) ?? ""
      let path = "\(folder)p\(Int.random(in: 0..<4, using: &random)).html"
      if pages[path] != nil, Bool.random(using: &random) {
        pages[path] = nil
        log.append("without \(path)")
      } else {
        pages[path] = "text \(Int.random(in: 0..<100, using: &random))"
        log.append("with \(path)")
      }
    }
    // What is a page at times is at others a folder of pages.
    pages["g"] = nil
    pages["g/x.html"] = nil
    pages[Bool.random(using: &random) ? "g" : "g/x.html"] = "g"
  }

  mutating func meddle() throws {
    guard Int.random(in: 0..<3, using: &random) == 0 else { return }
    let folder = ["", "a/", "a/b/", "mine/", "c/"].randomElement(using: &random) ?? ""
    let path = "\(folder)foreign\(Int.random(in: 0..<2, using: &random)).txt"
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1:
      foreign[path] = "mine \(Int.random(in: 0..<100, using: &random))"
      log.append("foreign \(path)")
      try scratch.write(foreign[path] ?? "", to: "Site/\(path)")
    case 2 where foreign[path] != nil:
      foreign[path] = nil
      log.append("no foreign \(path)")
      try scratch.remove("Site/\(path)")
    case 3 where scratch.exists("Site/index.html"):
      log.append("edited")
      try scratch.write("edited by hand", to: "Site/index.html")
    case 4 where scratch.exists("Site/index.html"):
      log.append("removed")
      try scratch.remove("Site/index.html")
    case 5:
      log.append("abandoned")
      let publication = try Publication(into: "\(scratch.path)/Site", safety: .processEnd)
      _ = try publication.present(jobs: 1)
      try publication.stage(OutputFile(path: "index.html", text: "never"))
      try publication.stage(OutputFile(path: "a/never/index.html", text: "never"))
      publication.abandon()
    default: break
    }
  }

  /// - Returns: Whether the trees were known.
  mutating func build() throws -> Bool {
    let publication = try Publication(into: "\(scratch.path)/Site", safety: .processEnd)
    let knows = Bool.random(using: &random)
    let present = knows || Bool.random(using: &random) ? try publication.present(jobs: 2) : nil
    for (path, text) in pages.sorted(by: { $0.key < $1.key }) {
      let file = OutputFile(path: path, text: text)
      if present?.holds(path, ContentHash(file.bytes)) != true { try publication.stage(file) }
    }
    _ = try publication.publish(paths: pages.keys.shuffled(using: &random))
    if Int.random(in: 0..<4, using: &random) > 0 {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: 60)],
        ofItemAtPath: "\(scratch.path)/.Site.cupel/manifest"
      )
    }
    return publication.progress.withLock { $0.knowsTrees == true }
  }
}
