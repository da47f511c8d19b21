import Foundation
import Testing

@testable import SiteBuilder

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Whatever lies where the cache should, a build gives what a clean one gives.
struct HostileCacheTests {
  struct Accident: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var happens: @Sendable (SiteOnDisk) throws -> Void
  }

  static let accidents: [Accident] = [
    Accident(testDescription: "a file in the place of the folder") { place in
      try place.remove(place.cache)
      try Data("no folder".utf8).write(to: place.cache)
    },
    Accident(testDescription: "a link to the content in the place of the folder") { place in
      try place.remove(place.cache)
      try link(place.cache, to: "Content")
    },
    Accident(testDescription: "a link to nothing in the place of the folder") { place in
      try place.remove(place.cache)
      try link(place.cache, to: "nowhere")
    },
    Accident(testDescription: "a link to itself in the place of the folder") { place in
      try place.remove(place.cache)
      try link(place.cache, to: ".cupel")
    },
    Accident(testDescription: "an empty folder") { place in
      try place.remove(place.cache)
      try makeFolder(place.cache)
    },
    Accident(testDescription: "folders in the place of files") { place in
      for name in ["state", "state.new", "lock", "pack-1", ".gitignore"] {
        let url = place.cache.appending(path: name)
        try place.remove(url)
        try makeFolder(url)
      }
    },
    Accident(testDescription: "a folder in the place of the next state") { place in
      try makeFolder(place.cache.appending(path: "state.new"))
    },
    Accident(testDescription: "pipes in the place of files") { place in
      for name in ["state", "pack-1", "pack-9"] {
        let url = place.cache.appending(path: name)
        try place.remove(url)
        try makePipe(url)
      }
    },
    Accident(testDescription: "packs with odd numbers") { place in
      for number in ["9223372036854775807", "9223372036854775808", "-9223372036854775808", "", "x"]
      {
        try Data().write(to: place.cache.appending(path: "pack-\(number)"))
      }
    },
    Accident(testDescription: "a thousand packs") { place in
      for number in 10..<1_010 {
        try Data().write(to: place.cache.appending(path: "pack-\(number)"))
      }
    },
    Accident(testDescription: "no packs") { place in
      for pack in try packs(place) { try place.remove(pack) }
    },
    Accident(testDescription: "packs cut short") { place in
      for pack in try packs(place) { try Data(contentsOf: pack).prefix(100).write(to: pack) }
    },
    Accident(testDescription: "what another site left") { place in
      let other = try SiteOnDisk()
      var generator = SplitMix64(seed: 3)
      try other.write(EditedSite(.full), &generator)
      _ = try other.build(jobs: 1)
      try place.remove(place.cache)
      try FileManager.default.copyItem(at: other.cache, to: place.cache)
    },
  ]

  @Test(.timeLimit(.minutes(1)), arguments: accidents)
  func `the cache does no harm`(accident: Accident) throws {
    let place = try SiteOnDisk()
    var generator = SplitMix64(seed: 1)
    var site = EditedSite(.plain)
    try place.write(site, &generator)
    _ = try place.build(jobs: 1)
    try accident.happens(place)
    let sources = try place.files(in: place.sources.appending(path: "Content"))
    for word in ["first", "second", "third"] {
      let built = try place.build(jobs: 2)
      #expect(built.report.findings == [])
      #expect(built.files == (try place.cleanBuild().files), "after the \(word) build")
      #expect(try place.files(in: place.sources.appending(path: "Content")).keys == sources.keys)
      site["Content/briefs/digest.md"]? += "A \(word) sentence.\n"
      try place.write(site, &generator)
    }
  }

  @Test(arguments: [(Int.max, 1), (1, Int.max), (Int.max, Int.max), (0, 1 << 40), (3, 3), (5, 0)])
  func `what a pack cannot hold is not read from it`(offset: Int, count: Int) throws {
    let scratch = try ScratchFolder()
    let folder = try Folder(DiskPath(scratch.path))
    let fresh = BlobStore(folder)
    let added = try #require(fresh.add([1, 2, 3, 4], hash: ContentHash([1, 2, 3, 4])))
    #expect(fresh.finish())
    let store = BlobStore(folder)
    #expect(store.read(added) == [1, 2, 3, 4])
    var wrong = added
    (wrong.offset, wrong.count) = (offset, count)
    #expect(store.read(wrong) == nil)
  }

  private static func link(_ url: URL, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.path,
      withDestinationPath: destination
    )
  }

  private static func makePipe(_ url: URL) throws {
    let result = unsafe mkfifo(url.path, 0o644)
    try #require(result == 0)
  }

  private static func makeFolder(_ url: URL) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  private static func packs(_ place: SiteOnDisk) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(atPath: place.cache.path)
      .filter { $0.hasPrefix("pack-") }.map { place.cache.appending(path: $0) }
  }
}
