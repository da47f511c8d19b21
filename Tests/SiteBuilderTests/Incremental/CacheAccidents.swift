import Foundation

@testable import SiteBuilder

extension Edit {
  /// What befalls the cache, and output and cache that are not of the same build.
  static let ofCache = [
    Edit(accident: "the cache was deleted") { place, _ in try place.remove(place.cache) },
    Edit(accident: "a file of the cache was deleted") { place, generator in
      if let file = try place.cached(&generator) { try place.remove(file) }
    },
    Edit(accident: "a bit of the cache was turned") { place, generator in
      try place.changeCache(&generator) { bytes, generator in
        guard let number = bytes.indices.randomElement(using: &generator) else { return }
        bytes[number] ^= 1 << UInt8.random(in: 0...7, using: &generator)
      }
    },
    Edit(accident: "the cache's first bytes were changed") { place, generator in
      try place.changeCache(&generator) { bytes, generator in
        guard let number = bytes.indices.prefix(24).randomElement(using: &generator) else { return }
        bytes[number] &+= 1
      }
    },
    Edit(accident: "names in the cache's state were changed") { place, _ in
      // Chile and China, so that all stays as long as it was.
      let state = place.cache.appending(path: "state")
      guard FileManager.default.contents(atPath: state.path) != nil else { return }
      try place.replace("Ch", with: "Xh", in: state)
    },
    Edit(accident: "words of the cached pages were changed") { place, _ in
      for path in try place.files(in: place.cache).keys.sorted()
      where path != "state" && !path.hasSuffix("/") {
        try place.replace("i", with: "a", in: place.cache.appending(path: path))
      }
    },
    Edit(accident: "a stretch of the cache is zero") { place, generator in
      try place.changeCache(&generator) { bytes, generator in
        guard let start = bytes.indices.randomElement(using: &generator) else { return }
        for number in bytes[start...].prefix(512).indices { bytes[number] = 0 }
      }
    },
    Edit(accident: "the cache was cut short") { place, generator in
      try place.changeCache(&generator) { bytes, generator in
        bytes.removeLast(Int.random(in: 0...bytes.count, using: &generator))
      }
    },
    Edit(accident: "the cache was emptied") { place, generator in
      try place.changeCache(&generator) { bytes, _ in bytes = [] }
    },
    Edit(accident: "something was appended to the cache") { place, generator in
      try place.changeCache(&generator) { bytes, _ in bytes += Array("more of it".utf8) }
    },
    Edit(accident: "two files of the cache changed places") { place, generator in
      guard let one = try place.cached(&generator), let other = try place.cached(&generator)
      else { return }
      let (first, second) = (try Data(contentsOf: one), try Data(contentsOf: other))
      try second.write(to: one)
      try first.write(to: other)
    },
    Edit(accident: "the cache is a file") { place, _ in
      try place.remove(place.cache)
      try Data("not a folder".utf8).write(to: place.cache)
    },
    Edit(accident: "a file of the cache is a folder") { place, generator in
      guard let file = try place.cached(&generator) else { return }
      try place.remove(file)
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    },
    Edit(accident: "the cache is that of another site") { place, generator in
      let other = try SiteOnDisk()
      var site = EditedSite()
      site["Content/about.md"] = "---\ntitle: Another site\n---\nOf [[tin]].\n"
      site.set("name", to: "Zinn", in: "Content/minerals/tin.md")
      try other.write(site, &generator)
      _ = try other.build(jobs: 1)
      try place.put(other.cache, at: place.cache)
    },
    Edit(accident: "output and cache were kept") { place, _ in
      try place.remove(place.copies)
      try FileManager.default.createDirectory(
        at: place.copies,
        withIntermediateDirectories: true
      )
      for url in [place.cache, place.output, place.outputState] {
        try place.put(url, at: place.copies.appending(path: url.lastPathComponent))
      }
    },
    Edit(accident: "the cache that was kept was put back") { place, _ in
      try place.putBack([place.cache])
    },
    Edit(accident: "the output that was kept was put back") { place, _ in
      try place.putBack([place.output, place.outputState])
    },
    Edit(accident: "output and cache that were kept were put back") { place, _ in
      try place.putBack([place.cache, place.output, place.outputState])
    },
  ]
}

extension SiteOnDisk {
  /// Some file of the cache.
  fileprivate func cached(_ generator: inout SplitMix64) throws -> URL? {
    try files(in: cache).keys.sorted().filter { !$0.hasSuffix("/") }
      .randomElement(using: &generator)
      .map { cache.appending(path: $0) }
  }

  fileprivate func changeCache(
    _ generator: inout SplitMix64,
    _ change: (inout [UInt8], inout SplitMix64) -> Void
  ) throws {
    guard let file = try cached(&generator) else { return }
    var bytes = try Array(Data(contentsOf: file))
    change(&bytes, &generator)
    try Data(bytes).write(to: file)
  }

  /// Writes another text of the same length wherever a text stands in a file.
  fileprivate func replace(_ text: String, with other: String, in file: URL) throws {
    var bytes = try Data(contentsOf: file)
    while let range = bytes.firstRange(of: Data(text.utf8)) {
      bytes.replaceSubrange(range, with: Data(other.utf8))
    }
    try bytes.write(to: file)
  }

  /// Replaces what is at `target` by a copy of `source`, if there is one.
  fileprivate func put(_ source: URL, at target: URL) throws {
    try remove(target)
    guard FileManager.default.fileExists(atPath: source.path) else { return }
    try FileManager.default.copyItem(at: source, to: target)
  }

  /// Replaces each by the copy that was kept of it, if all were.
  fileprivate func putBack(_ urls: [URL]) throws {
    let kept = urls.map { (url: $0, copy: copies.appending(path: $0.lastPathComponent)) }
    guard kept.allSatisfy({ FileManager.default.fileExists(atPath: $0.copy.path) }) else { return }
    for (url, copy) in kept { try put(copy, at: url) }
  }
}
