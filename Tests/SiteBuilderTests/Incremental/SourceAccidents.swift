import Foundation

@testable import SiteBuilder

extension Edit {
  /// What befalls the sources while they stay the same.
  static let ofSources = [
    Edit(accident: "nothing happened") { _, _ in },
    Edit(accident: "a file was touched") { place, generator in
      try place.setDate(of: place.source(&generator), to: .now)
    },
    Edit(accident: "all files were touched") { place, _ in
      for path in (place.site?.files ?? [:]).keys.sorted() {
        try place.setDate(of: place.sources.appending(path: path), to: .now)
      }
    },
    Edit(accident: "a file is dated in the future") { place, generator in
      try place.setDate(of: place.source(&generator), to: .now + 1_000_000)
    },
    Edit(accident: "a file is dated long ago") { place, generator in
      try place.setDate(of: place.source(&generator), to: Date(timeIntervalSince1970: 86_400))
    },
    Edit(accident: "a file was replaced by its copy") { place, generator in
      let file = try place.source(&generator)
      try Data(contentsOf: file).write(to: file, options: .atomic)
    },
    Edit(accident: "a file became a link") { place, generator in
      let file = try place.source(&generator)
      let name = ".real-\(UInt32.random(in: 0...(.max), using: &generator))"
      let real = file.deletingLastPathComponent().appending(path: name)
      try FileManager.default.moveItem(at: file, to: real)
      try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: name)
    },
    Edit(accident: "the editor left something behind") { place, _ in
      try Data("x".utf8).write(to: place.sources.appending(path: "Content/briefs/market.md~"))
      try Data("x".utf8).write(to: place.sources.appending(path: "Templates/.base.html.swp"))
    },
    Edit(accident: "an empty folder was added") { place, _ in
      try FileManager.default.createDirectory(
        at: place.sources.appending(path: "Content/empty/folder"),
        withIntermediateDirectories: true
      )
    },
    Edit(accident: "the whole site moved") { place, _ in
      let (from, to) = (place.root, place.root + "x")
      try FileManager.default.moveItem(at: place.scratch.url(from), to: place.scratch.url(to))
      place.root = to
    },
    Edit(accident: "the whole site was copied") { place, _ in
      let (from, to) = (place.root, place.root + "y")
      try FileManager.default.copyItem(at: place.scratch.url(from), to: place.scratch.url(to))
      try place.remove(place.scratch.url(from))
      place.root = to
    },
  ]
}

extension SiteOnDisk {
  /// Some source file.
  fileprivate func source(_ generator: inout SplitMix64) throws -> URL {
    guard let path = site?.paths(in: "").randomElement(using: &generator) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return sources.appending(path: path)
  }
}
