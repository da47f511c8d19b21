import Foundation

@testable import SiteBuilder

/// A site as its author has it at one moment: every source file and the options of a build.
struct EditedSite: Hashable, Sendable {
  /// Bytes by path, such as `Content/site.yaml`.
  var files: [String: Data]
  var options = EditedOptions()

  /// What a site begins as; neither has any finding.
  enum Start: CaseIterable, Sendable {
    /// With everything that a site can have.
    case full
    /// Without figures, inclusions, charts in texts and links that nobody wrote.
    case plain
  }

  init(_ start: Start = .full) {
    files = [Self.pages, Self.tables, Self.layouts]
      .reduce(into: [:]) { files, texts in
        files.merge(texts.mapValues { Data($0.utf8) }) { first, _ in first }
      }
    guard start == .plain else { return }
    for (path, text) in Self.plainPages { self[path] = text }
    self["Content/figures.yaml"] = nil
  }

  /// The text of a file; `nil` where there is none. Setting `nil` deletes it.
  subscript(path: String) -> String? {
    get { files[path].map { String(decoding: $0, as: UTF8.self) } }
    set { files[path] = newValue.map { Data($0.utf8) } }
  }

  /// The files that are pages, in order.
  var pages: [String] {
    files.keys.filter { path in
      path.hasPrefix("Content/") && (path.hasSuffix(".md") || path.hasSuffix(".yaml"))
        && !Self.settings.contains(path) && !path.hasSuffix("/_collection.yaml")
    }
    .sorted()
  }

  /// The pages with prose.
  var texts: [String] { pages.filter { $0.hasSuffix(".md") } }

  func paths(in folder: String) -> [String] { files.keys.filter { $0.hasPrefix(folder) }.sorted() }

  /// The name of a page of a collection, such as `tin`, by chance; none that is held back.
  func name(in collection: String, _ generator: inout SplitMix64) -> String {
    let paths = pages.filter { $0.hasPrefix("Content/\(collection)/") }
    return paths.filter { !["draft", "later"].contains(stem($0)) }.randomElement(using: &generator)
      .map(stem) ?? "tin"
  }

  private static let settings = [
    "Content/site.yaml", "Content/sources.yaml", "Content/figures.yaml", "Content/data/tables.yaml",
  ]
}

/// The options of a build that change between builds.
struct EditedOptions: Hashable, Sendable {
  var baseURL: String?
  var includesDrafts = false
  var includesFuture = false
  /// An ISO date.
  var asOf: String? = "2026-02-15"
  var isStrict = false
  var countsNumbers = false
  var tool = cupelVersion
  /// The output folder, below the site's root.
  var folder = "Site"
}

/// The name of a file without folder and ending: `tin` of `Content/minerals/tin.md`.
func stem(_ path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
}

extension EditedSite {
  /// Writes `new` for the first `old` of a file, or takes that back where it has been done.
  mutating func exchange(_ old: String, for new: String, in path: String) {
    guard var text = self[path] else { return }
    let isDone = new.contains(old) ? text.contains(new) : !text.contains(old)
    let (from, to) = isDone ? (new, old) : (old, new)
    guard !from.isEmpty, let range = text.firstRange(of: from) else { return }
    text.replaceSubrange(range, with: to)
    self[path] = text
  }

  /// Gives every text that has `old` the text `new` instead, everywhere.
  mutating func replaceAll(_ old: String, with new: String) {
    for path in files.keys.sorted() {
      guard let text = self[path], text.contains(old) else { continue }
      self[path] = text.split(separator: old, omittingEmptySubsequences: false)
        .joined(separator: new)
    }
  }

  /// Gives a page's front matter the line `key: value`, or takes it away. Values of several lines
  /// are not looked for.
  mutating func set(_ key: String, to value: String?, in path: String) {
    guard let bytes = files[path] else { return }
    let text = String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isProse = path.hasSuffix(".md")
    if isProse, lines.first != "---" { lines = ["---", "---"] + lines }
    let start = isProse ? 1 : 0
    let end = isProse ? lines.dropFirst().firstIndex(of: "---") ?? start : lines.count
    let line = value.map { "\(key): \($0)" }
    if let found = lines[start..<end].firstIndex(where: { $0.hasPrefix("\(key):") }) {
      lines.replaceSubrange(found...found, with: line.map { [$0] } ?? [])
    } else if let line {
      lines.insert(line, at: start)
    }
    self[path] = lines.joined(separator: "\n")
  }
}
