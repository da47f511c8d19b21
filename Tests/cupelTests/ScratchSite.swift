import Foundation

/// A small site in a folder of its own, gone when the test lets go of it.
final class ScratchSite {
  let path: String

  /// - Parameter isEmpty: Whether the folder holds nothing at all.
  init(isEmpty: Bool = false) throws {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "cupel-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard !isEmpty else { return }
    for (name, text) in Self.files { try write(text, to: name) }
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch {}
  }

  func url(_ name: String) -> URL { URL(filePath: path).appending(path: name) }

  func write(_ text: String, to name: String) throws {
    let folder = url(name).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url(name))
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(at: url(name)) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url(name).path) }

  func text(of name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }

  /// Every file below `name` with its bytes.
  func tree(_ name: String = "Site") throws -> [String: Data] {
    let paths = FileManager.default.subpaths(atPath: url(name).path) ?? []
    return try paths.reduce(into: [:]) { tree, path in
      let url = url(name).appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        return
      }
      tree[path] = try Data(contentsOf: url)
    }
  }

  /// Adds `count` briefs with `words` in each, linked to one another.
  func addBriefs(_ count: Int, saying words: String) throws {
    for number in 0..<count {
      let next = (number + 1) % count
      let text = "---\ntitle: Brief \(number)\n---\n\(words) [[brief-\(next)]]\n"
      try write(text, to: "Content/briefs/brief-\(number).md")
    }
  }

  private static let template = "<title>{{ page.title }}</title>\n{{ page.body }}"

  private static let files = [
    "Content/site.yaml": "title: Demo\nbase_url: https://example.org/\n",
    "Content/index.md": "# Home\n\nSee [[old]].\n",
    "Content/briefs/_collection.yaml": "title: Briefs\nsingular: brief\nfeed: true\n",
    "Content/briefs/old.md": "---\ntitle: Old\ndate: 2025-01-01\n---\nWords.\n",
    "Content/briefs/new.md": "---\ntitle: New\ndate: 2026-01-01\n---\nNew [words](old.md).\n",
    "Content/briefs/hidden.md": "---\ntitle: Hidden\ndraft: true\n---\nNot yet.\n",
    "Templates/home.html": template, "Templates/page.html": template,
    "Templates/record.html": template, "Templates/collection.html": template,
    "Templates/404.html": template, "Templates/assets/style.css": "body { margin: 0 }\n",
  ]
}
