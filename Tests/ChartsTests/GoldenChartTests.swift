import Charts
import Foundation
import Markup
import Testing

/// Each `Goldens/<name>.chart` is a case; beside it stand the page's figure, the file, and what the
/// chart says in words. `RECORD=1 swift test --filter GoldenChart` writes them anew.
struct GoldenChartTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  static let names: [String] = {
    let all = FileManager.default.subpaths(atPath: folder.path) ?? []
    return all.filter { $0.hasSuffix(".chart") }.map { String($0.dropLast(6)) }.sorted()
  }()

  @Test func `there are cases`() {
    #expect(Self.names.count > 30)
  }

  @Test(arguments: names)
  func `a chart has the bytes of its golden`(name: String) throws {
    let input = try String(contentsOf: Self.file(name, "chart"), encoding: .utf8)
    for (kind, text) in Drawn(input, id: name).files {
      let file = Self.file(name, kind)
      if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(text == expected, "\(name).\(kind): \(firstDifference(text, expected))")
    }
    #expect(Drawn(input, id: name) == Drawn(input, id: name), "the same bytes twice")
  }

  @Test func `the style has the bytes of its golden`() throws {
    let file = Self.folder.appending(path: "charts.css")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try ChartStyle.css.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == ChartStyle.css)
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
    guard let spec else { return }
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

/// `error unknown-field at 0[14..<20]: the data have no field ‘…’; write ‘…’`
func line(_ problem: ChartProblem) -> String {
  let place =
    problem.place.path.map(String.init).joined(separator: ".")
    + (problem.place.isKey ? " key" : "") + (problem.place.offsets.map { "[\($0)]" } ?? "")
  return "\(problem.severity) \(problem.id) at \(place): \(problem.summary)"
    + (problem.help.map { "; \($0)" } ?? "")
}
