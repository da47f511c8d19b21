import Testing

@testable import SiteBuilder

struct EmitManifestTests {
  private var manifest: Manifest {
    var manifest = Manifest(["a b/é.html": ContentHash([1]), "x": ContentHash([])])
    let identity = FileIdentity(number: .max, size: 7, modified: -3, altered: 9)
    manifest.append(Array("y".utf8), ContentHash([2]), identity, isBehind: false)
    let folder = FileIdentity(number: 5, size: -1, modified: 1, altered: 2)
    for path in [".", "a b"] {
      let name = manifest.name(path.utf8)
      manifest.folders.append(Manifest.FolderPair(name: name, live: folder, tree: .unknown))
    }
    manifest.leftovers = [manifest.name("old".utf8)]
    manifest.knowsTree = true
    return manifest
  }

  @Test func `a manifest reads as it was written`() throws {
    let read = try #require(Manifest(manifest.bytes))
    #expect(read.bytes == manifest.bytes)
    #expect(read.paths == ["a b/é.html", "x", "y"])
    #expect(read.hash(of: "x") == ContentHash([]))
    #expect(read.index(of: "z") == nil)
    #expect(read.files.map(\.identity.isKnown) == [false, false, true])
    #expect(read.files.map(\.isBehind) == [true, true, false])
    #expect(read.folders.map(\.live.isOfFolder) == [true, true])
    #expect(read.knowsTree)
    #expect(Manifest(Manifest().bytes)?.paths == [])
  }

  @Test func `a damaged manifest is none`() throws {
    let bytes = manifest.bytes
    for count in 0..<bytes.count {
      #expect(Manifest(Array(bytes.prefix(count))) == nil, "cut at \(count)")
    }
    var random = SplitMix64(seed: 7)
    for _ in 0..<2000 {
      var damaged = bytes
      let place = Int.random(in: 0..<bytes.count, using: &random)
      damaged[place] ^= UInt8.random(in: 1...255, using: &random)
      // Between the format and the checksum nothing is read.
      if !(Manifest.format.utf8.count..<24).contains(place) {
        #expect(Manifest(damaged) == nil, "\(place)")
      }
    }
  }

  @Test func `sound sums do not make a damaged manifest sound`() throws {
    var random = SplitMix64(seed: 8)
    for _ in 0..<2000 {
      var damaged = Array(manifest.bytes.dropFirst(32))
      let place = Int.random(in: 0..<damaged.count, using: &random)
      damaged[place] = UInt8.random(in: 0...255, using: &random)
      let sum = (0..<8).map { UInt8(truncatingIfNeeded: ContentHash(damaged).value >> (8 * $0)) }
      _ = Manifest(Array(manifest.bytes.prefix(24)) + sum + damaged)?.paths
    }
  }

  @Test func `the hash of a list depends on paths and bytes, not on order`() {
    let files = ["a": 1, "b": 2, "c": 3].mapValues { ContentHash([$0]) }
    let sorted = files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    #expect(ContentHash.ofFiles(sorted) == .ofFiles(sorted.reversed()))
    #expect(ContentHash.ofFiles(sorted) != .ofFiles(Array(sorted.dropLast())))
    let exchanged = [("a", ContentHash([2])), ("b", ContentHash([1])), ("c", ContentHash([3]))]
    #expect(ContentHash.ofFiles(sorted) != .ofFiles(exchanged))
  }

  @Test func `a list of earlier versions is understood`() throws {
    let text = "cupel-manifest 1\n1f a/index.html\n2 x\nend 2\n"
    let pages = try #require(Announcement(Array(text.utf8), format: Manifest.formerFormat))
    #expect(Manifest(pages.pages).hash(of: "a/index.html") == ContentHash(value: 31))
  }
}
