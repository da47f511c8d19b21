import Foundation

@testable import SiteBuilder

extension Edit {
  /// What befalls the output folder. Files with `foreign` in their path are not the site's and stay.
  static let ofOutput = [
    Edit(accident: "a file of the output was deleted", needsOutput: true) { place, generator in
      if let file = try place.made(&generator) { try place.remove(file) }
    },
    Edit(accident: "a folder of the output was deleted", needsOutput: true) { place, generator in
      guard let file = try place.made(&generator) else { return }
      let folder = file.deletingLastPathComponent()
      if folder.path != place.output.path, !folder.path.contains("foreign") {
        try place.remove(folder)
      }
    },
    Edit(accident: "a file of the output was changed", needsOutput: true) { place, generator in
      guard let file = try place.made(&generator) else { return }
      try (Data(contentsOf: file) + Data("<!-- mine -->".utf8)).write(to: file)
    },
    Edit(accident: "a byte of the output was changed", needsOutput: true) { place, generator in
      guard let file = try place.made(&generator) else { return }
      var bytes = try Array(Data(contentsOf: file))
      guard let number = bytes.indices.randomElement(using: &generator) else { return }
      bytes[number] ^= 1
      let date = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate]
      try Data(bytes).write(to: file)
      try place.setDate(of: file, to: date as? Date ?? .now)
    },
    Edit(accident: "a file of the output was touched", needsOutput: true) { place, generator in
      if let file = try place.made(&generator) { try place.setDate(of: file, to: .now) }
    },
    Edit(accident: "the output was deleted", needsOutput: true) { place, _ in
      try place.remove(place.output)
    },
    Edit(accident: "the output was deleted with what is beside it") { place, _ in
      try place.remove(place.output)
      try place.remove(place.outputState)
    },
    Edit(accident: "what is beside the output was deleted", needsOutput: true) { place, _ in
      try place.remove(place.outputState)
    },
    Edit(accident: "a foreign file was added to the output") { place, generator in
      let names = ["foreign.txt", "briefs/foreign.txt", "minerals/tin/foreign.html", "foreign/a/b"]
      let name = names.randomElement(using: &generator) ?? names[0]
      let file = place.output.appending(path: name)
      guard FileManager.default.fileExists(atPath: place.output.path) else { return }
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data("\(UInt8.random(in: 0...255, using: &generator))".utf8).write(to: file)
    },
    Edit(accident: "the foreign files went") { place, _ in
      for path in try place.outputFiles().keys.sorted() where path.hasSuffix("foreign.txt") {
        try place.remove(place.output.appending(path: path))
      }
    },
    Edit(accident: "the site was checked") { place, generator in
      _ = try place.check(jobs: Int.random(in: 1...2, using: &generator))
    },
  ]
}

extension SiteOnDisk {
  /// Some file that Cupel made.
  fileprivate func made(_ generator: inout SplitMix64) throws -> URL? {
    try outputFiles().keys.sorted().filter { !$0.contains("foreign") && !$0.hasSuffix("/") }
      .randomElement(using: &generator)
      .map { output.appending(path: $0) }
  }
}
