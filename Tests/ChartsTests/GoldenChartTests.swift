import Foundation
import Markup
import Testing

@testable import Charts

/// Each `Goldens/<kind>/<case>.chart` is a case; beside it stand the page's figure, the file, and
/// what the chart says in words. `RECORD=1 swift test --filter GoldenChart` writes them anew.
///
/// A line `# links` in a case gives every category a page.
struct GoldenChartTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  static let names: [String] = {
    let all = FileManager.default.subpaths(atPath: folder.path) ?? []
    return all.filter { $0.hasSuffix(".chart") }.map { String($0.dropLast(6)) }.sorted()
  }()

  @Test(arguments: ChartKind.allCases)
  func `every kind that is drawn has cases`(kind: ChartKind) {
    if kind.drawn is any UndrawnChart.Type { return }
    #expect(Self.names.contains("\(kind)/\(kind)"))
  }

  @Test(arguments: names)
  func `a chart has the bytes of its golden`(name: String) throws {
    let input = try String(contentsOf: Self.file(name, "chart"), encoding: .utf8)
    let drawn = Drawn(input, id: Self.id(of: name))
    for (kind, text) in drawn.files {
      let file = Self.file(name, kind)
      if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(text == expected, "\(name).\(kind): \(firstDifference(text, expected))")
    }
    #expect(Drawn(input, id: Self.id(of: name)) == drawn, "the same bytes twice")
  }

  @Test func `the style has the bytes of its golden`() throws {
    let file = Self.folder.appending(path: "charts.css")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try ChartStyle.css.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == ChartStyle.css)
  }

  /// `bar-one` of `bar/one`; `bar` of `bar/bar`.
  private static func id(of name: String) -> String {
    let parts = name.split(separator: "/")
    return (parts.first == parts.last ? parts.suffix(1) : parts[...]).joined(separator: "-")
  }

  private static func file(_ name: String, _ kind: String) -> URL {
    folder.appending(path: "\(name).\(kind)")
  }

  private func firstDifference(_ a: String, _ b: String) -> String {
    let same = zip(a, b).prefix { $0 == $1 }.count
    return "at \(same): ‘\(a.dropFirst(same).prefix(60))’, not ‘\(b.dropFirst(same).prefix(60))’"
  }
}

/// Everything made from one spec.
struct Drawn: Equatable {
  var figure = ""
  var picture = ""
  var words = ""

  var files: [(kind: String, text: String)] {
    [("html", figure), ("svg", picture), ("txt", words)].filter { !$0.1.isEmpty }
  }

  init(_ input: String, id: String) {
    let (spec, mistakes) = ChartSpec.decode(specNode(input))
    var lines = mistakes.map(line)
    defer { words = lines.joined(separator: "\n") + "\n" }
    guard var spec else { return }
    if input.split(separator: "\n").contains("# links") { spec.rows?.link() }
    let (chart, problems) = Chart.read(spec, table: nil)
    lines += problems.map(line)
    guard let chart else { return }
    let source = ChartSource(
      "USGS, Mineral Commodity Summaries 2025",
      url: "https://www.usgs.gov/mcs",
      licence: "public domain"
    )
    figure =
      chart.figure(
        id: id,
        source: source,
        downloads: .init(csv: "\(id).csv", svg: "\(id).svg")
      ).text
    picture = chart.standaloneSVG(source: source)
    let csv = chart.csv(source: source).split(separator: "\r\n").joined(separator: "\n")
    lines += ["", chart.alternativeText, "", csv]
  }
}

extension ChartTable {
  /// Gives every category a page.
  fileprivate mutating func link() {
    for row in rows.indices {
      for (column, cell) in rows[row].enumerated() {
        guard case .category(var category) = cell else { continue }
        category.link = "/x/\(category.key)/"
        rows[row][column] = .category(category)
      }
    }
  }
}

/// `error unknown-field at 0[14..<20]: the data have no field ‘…’; write ‘…’`
func line(_ problem: ChartProblem) -> String {
  let place =
    problem.place.path.map(String.init).joined(separator: ".")
    + (problem.place.isKey ? " key" : "") + (problem.place.offsets.map { "[\($0)]" } ?? "")
  return "\(problem.severity) \(problem.id) at \(place): \(problem.summary)"
    + (problem.help.map { "; \($0)" } ?? "")
}
