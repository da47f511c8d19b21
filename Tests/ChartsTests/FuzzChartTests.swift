import Foundation
import Markup
import Testing

@testable import Charts

/// Random tables of every kind: nothing crashes, overlaps, leaves the picture or is no number.
///
/// `FUZZ=10000 swift test -c release -Xswiftc -enable-testing --filter Fuzz` draws that many of each.
struct FuzzChartTests {
  private static let count = ProcessInfo.processInfo.environment["FUZZ"].flatMap(Int.init) ?? 60
  private static let slices = 4

  @Test(arguments: ChartKind.allCases, 0..<slices)
  func `any table makes a chart whose texts fit`(kind: ChartKind, slice: Int) {
    for seed in stride(from: slice, to: Self.count, by: Self.slices) {
      for finding in FuzzCase(kind: kind, seed: seed).findings.prefix(5) {
        Issue.record("\(kind) \(seed): \(finding)")
      }
    }
  }
}

/// One random table of one kind, and what is wrong with its chart.
private struct FuzzCase {
  let kind: ChartKind
  let seed: Int

  private static let scripts = [
    (
      language: "en",
      words: [
        "Chile", "Peru", "Democratic Republic of the Congo", "Saint Vincent and the Grenadines",
        "Oman",
      ]
    ),
    (
      language: "hi",
      words: ["चिली", "संयुक्त राज्य अमेरिका", "कांगो लोकतांत्रिक गणराज्य", "भारत"]
    ),
    (
      language: "ar",
      words: ["تشيلي", "جمهورية الكونغو الديمقراطية", "الصين", "الولايات المتحدة"]
    ),
    (language: "zh", words: ["智利", "刚果民主共和国", "中国"]),
    (language: "de", words: ["Россия", "Κύπρος", "Llanfairpwllgwyngyllgogerychwyrn"]),
  ]

  var findings: [String] {
    var random = SplitMix64(seed: UInt64(seed) &* 31 &+ UInt64(kind.rawValue.utf8.count))
    let script = Self.scripts[Int.random(in: Self.scripts.indices, using: &random)]
    let (spec, table) = kind.fuzz.make(&random, script: script.words)
    let (chart, problems) = Chart.read(spec, table: table, language: script.language)
    guard let chart else {
      return problems.contains { $0.severity == .error } ? [] : ["no chart and no reason"]
    }
    var findings: [String] = []
    if !chart.model.isEmpty {
      for layout in [ChartLayout.wide, .narrow, .full, .standalone] {
        findings += chart.scene(layout).findings.map { "at \(layout.width): \($0)" }
      }
    }
    return findings + Self.findings(in: chart, rows: table.rows.count)
  }

  /// What is wrong with what is made from the drawing.
  private static func findings(in chart: Chart, rows: Int) -> [String] {
    let source = ChartSource("A source", url: "https://example.org/?a=1&b=2")
    let figure = chart.figure(id: "f", source: source).text
    let words = chart.model.description.split(whereSeparator: \.isWhitespace).count
    return [
      figure == chart.figure(id: "f", source: source).text ? nil : "other bytes the second time",
      figure.contains("\"nan") || figure.contains("\"inf") ? "no number in the drawing" : nil,
      chart.alternativeText.isEmpty ? "no description" : nil,
      words > 60 ? "a description of \(words) words: \(chart.model.description)" : nil,
      chart.standaloneSVG(source: source).hasSuffix("</svg>\n") ? nil : "no end of the file",
      chart.csv().split(separator: "\r\n").count == rows + 1 ? nil : "a row is not in the CSV",
    ].compactMap(\.self)
  }
}

extension Scene {
  /// Texts and marks outside of the picture, texts over texts, links without a name.
  fileprivate var findings: [String] {
    let texts = shapes.flatMap(\.texts)
    let boxes = texts.map(\.box)
    var findings: [String] = []
    for (text, box) in zip(texts, boxes) where !holds(box) {
      findings.append("‘\(text.text)’ leaves the picture: \(box)")
    }
    for (index, a) in boxes.enumerated() {
      for (other, b) in boxes.enumerated().dropFirst(index + 1) where Self.overlaps(a, b) {
        findings.append("‘\(texts[index].text)’ and ‘\(texts[other].text)’ overlap")
      }
    }
    for point in shapes.flatMap(\.points) where !holds(point) {
      findings.append("a mark leaves the picture at \(point)")
    }
    return findings + shapes.flatMap(\.unnamedLinks).map { "the link to \($0) has no name" }
  }

  private func holds(_ box: Box) -> Bool {
    box.x >= -0.5 && box.right <= width + 0.5 && box.y >= -0.5 && box.bottom <= height + 0.5
  }

  private func holds(_ point: Point) -> Bool {
    point.x >= -1 && point.x <= width + 1 && point.y >= -1 && point.y <= height + 1
  }

  private static func overlaps(_ a: Box, _ b: Box) -> Bool {
    a.x + 0.5 < b.right && b.x + 0.5 < a.right && a.y + 1 < b.bottom && b.y + 1 < a.bottom
  }
}

extension Shape {
  var points: [Point] {
    switch self {
    case .box(let box, _): corners(box)
    case .lines(let lines, _): lines.flatMap(\.self)
    case .dot(let center, _, _): [center]
    case .boxes(let boxes, _): boxes.flatMap(corners)
    case .hatch(let outlines, _): outlines.flatMap(\.self)
    case .path(let path, _): path.points
    case .text: []
    case .group(_, let shapes), .link(_, _, let shapes): shapes.flatMap(\.points)
    }
  }

  private func corners(_ box: Box) -> [Point] {
    [Point(x: box.x, y: box.y), Point(x: box.right, y: box.bottom)]
  }

  /// The addresses of links that say nothing.
  fileprivate var unnamedLinks: [String] {
    if case .link(let address, let name, _) = self, name.isEmpty { return [address] }
    return parts.flatMap(\.unnamedLinks)
  }
}
