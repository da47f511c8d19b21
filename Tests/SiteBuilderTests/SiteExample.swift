import Diagnostics
import Testing

@testable import SiteBuilder

/// A small site with a mistake, or without one, and what is to be found in it.
///
/// The files are added to those of `plain`, whose place they take where a path is the same.
struct SiteExample: Sendable, CustomTestStringConvertible {
  /// The ids of all findings, in report order; as many as there are marks.
  var ids: [String]
  /// The help of the first finding.
  var help: String?
  /// Marked texts by path; `nil` takes a file away.
  var files: [(path: String, text: String?)]

  init(_ ids: String..., help: String? = nil, files: [String: String?]) {
    self.ids = ids
    self.help = help
    self.files = files.sorted { $0.key < $1.key }.map { (path: $0.key, text: $0.value) }
  }

  /// The site with a brief whose text is `prose`.
  init(_ ids: String..., help: String? = nil, brief prose: String) {
    self.init(ids: ids, help: help, path: "Content/briefs/a.md", "---\ntitle: A\n---\n" + prose)
  }

  /// The site with one more file.
  init(_ ids: String..., help: String? = nil, at path: String, _ text: String) {
    self.init(ids: ids, help: help, path: path, text)
  }

  private init(ids: [String], help: String?, path: String, _ text: String) {
    self.ids = ids
    self.help = help
    files = [(path: path, text: text)]
  }

  /// The first thing that is marked, or the first line.
  var testDescription: String {
    let texts = files.compactMap(\.text)
    let marked = texts.first { $0.contains("⟦") } ?? texts.last ?? "nothing"
    let line = marked.split(separator: "\n").first { $0.contains("⟦") }
    return (ids + [String(line ?? marked.split(separator: "\n").last ?? "")]).joined(separator: " ")
  }
}

extension SiteExample {
  /// What is found in the site and whether it may be published.
  func report(options: SiteOptions = SiteOptions()) throws -> BuildReport {
    try SiteBuilderTests.report(on: marked.map(\.file), options: options)
  }

  private var marked: [MarkedText] {
    var texts: [String: String] = Self.plain
    for file in files { texts[file.path] = file.text }
    return texts.sorted { $0.key < $1.key }.map { MarkedText($0.value, file: $0.key) }
  }

  /// Checks that exactly what is marked is found.
  func expectFindings(
    options: SiteOptions = SiteOptions(),
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let findings = try report(options: options).findings
    let found = findings.map { "\($0.range.map(Self.place) ?? "nowhere") \($0.id)" }
    let marks = marked.flatMap(\.ranges).map(Self.place)
    #expect(ids.count == marks.count, "an id for each mark", sourceLocation: sourceLocation)
    let wanted = zip(marks, ids).map { "\($0) \($1)" }
    let shown = findings.map { "\($0.summary); \($0.help ?? "no help")" }.joined(separator: "\n")
    #expect(found == wanted, "\(shown)", sourceLocation: sourceLocation)
    if let help {
      #expect(findings.first?.help == help, "\(shown)", sourceLocation: sourceLocation)
    }
    #expect(findings.allSatisfy { $0.help?.isEmpty == false }, "no help: \(shown)")
  }

  private static func place(_ range: SourceRange) -> String {
    "\(range.place)–\(range.end.line):\(range.end.column)"
  }
}

/// What is found in a site of these files, without any disk.
func report(on sources: [SourceFile], options: SiteOptions = SiteOptions()) throws -> BuildReport {
  let catalog = validate(sources, jobs: 1, countsNumbers: options.countsNumbers).then {
    link($0, options: options)
  }
  let site = try render(catalog, jobs: 1, progress: .silent, into: nil)
  return BuildReport(site, options)
}
