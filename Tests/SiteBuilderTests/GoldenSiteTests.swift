import Diagnostics
import Foundation
import Tables
import Testing

@testable import SiteBuilder

/// Every folder in `Goldens` but `Templates` is a case: the site in `input` is built and must equal
/// `expected`, findings included; a site that is not published has findings alone.
///
/// The templates of `Goldens/Templates` print what matters of a page; a case about templates has
/// its own. A file `arguments` holds options of the command. To accept a change, run
/// `RECORD=1 swift test` and read `git diff`.
struct GoldenSiteTests {
  @Test(arguments: try GoldenSite.names)
  func `a site is built as its golden copy shows`(name: String) throws {
    let golden = GoldenSite(name: name)
    let actual = try golden.build()
    if GoldenSite.isRecording { try golden.record(actual) }
    let expected = try golden.expected()
    #expect(actual.keys.sorted() == expected.keys.sorted(), "\(name): the set of files changed")
    for (path, text) in actual.sorted(by: { $0.key < $1.key }) {
      guard let golden = expected[path], golden != text else { continue }
      Issue.record("\(name)/\(path) changed: \(firstDifference(text, golden))")
    }
  }

  private func firstDifference(_ text: String, _ golden: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let others = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let number = zip(lines, others).prefix { $0 == $1 }.count
    let (line, other) = (lines[number...].first ?? "its end", others[number...].first ?? "its end")
    return "line \(number + 1) is now\n  \(line)\nand was\n  \(other)"
  }
}

private struct GoldenSite {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
        .filter { $0 != "Templates" && !$0.hasPrefix(".") }
    }
  }

  var name: String

  private var folder: URL { Self.root.appending(path: name) }

  /// The files of the built site with their texts, and the findings as `diagnostics.txt`.
  func build() throws -> [String: String] {
    let scratch = try ScratchFolder()
    try copy(folder.appending(path: "input"), to: URL(filePath: scratch.path))
    if !scratch.exists("Templates") {
      try copy(Self.root.appending(path: "Templates"), to: scratch.url("Templates"))
    }
    let report = try buildSite(
      at: scratch.path,
      into: scratch.path + "/Site",
      options: try options()
    )
    #expect(report.failed == !scratch.exists("Site"), "a site with errors is not published")
    // The style of charts comes with the program; it is not the case's own.
    var files = try scratch.tree("Site").filter { !$0.key.hasPrefix("assets/charts.") }
    if !report.findings.isEmpty {
      let root = scratch.path
      let text = DiagnosticText { sourceFile($0, at: root) }
      files["diagnostics.txt"] = text.render(report.findings)
    }
    return files
  }

  func expected() throws -> [String: String] {
    let url = folder.appending(path: "expected")
    let paths = FileManager.default.subpaths(atPath: url.path) ?? []
    return try paths.reduce(into: [:]) { texts, path in
      let url = url.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        return
      }
      texts[path] = try String(contentsOf: url, encoding: .utf8)
    }
  }

  /// Makes `files` what is expected.
  func record(_ files: [String: String]) throws {
    let url = folder.appending(path: "expected")
    if FileManager.default.fileExists(atPath: url.path) {
      try FileManager.default.removeItem(at: url)
    }
    for (path, text) in files {
      let file = url.appending(path: path)
      let folder = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  private func copy(_ source: URL, to target: URL) throws {
    if !FileManager.default.fileExists(atPath: target.path) {
      return try FileManager.default.copyItem(at: source, to: target)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path) {
      let (from, to) = (source.appending(path: name), target.appending(path: name))
      try FileManager.default.copyItem(at: from, to: to)
    }
  }

  private func options() throws -> SiteOptions {
    let file = folder.appending(path: "arguments")
    guard FileManager.default.fileExists(atPath: file.path) else { return SiteOptions() }
    var words = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isWhitespace)
    var options = SiteOptions()
    while !words.isEmpty {
      switch words.removeFirst() {
      case "--drafts": options.includesDrafts = true
      case "--future": options.includesFuture = true
      case "--as-of": options.asOf = CalendarDate(iso: String(words.removeFirst()))
      case "--base-url": options.baseURL = String(words.removeFirst())
      case let word: Issue.record("\(name) has the unknown argument '\(word)'")
      }
    }
    return options
  }
}
