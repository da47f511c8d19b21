import Testing

@testable import Charts

struct GuideTests {
  private let text = ValueText(unit: "%", language: "en")

  private func words(_ shapes: [Shape]) -> [String] { shapes.flatMap(\.texts).map(\.text) }

  @Test func `an upright axis has its texts left of the plot and zero by itself`() {
    let scale = ValueScale.linear(LinearScale(domain: 0...100, from: 200, to: 0))
    let axis = UprightAxis(
      scale: scale,
      left: UprightAxis.room(scale, text),
      right: 300,
      text: text
    )
    #expect(words(axis.shapes) == ["0%", "20%", "40%", "60%", "80%", "100%"])
    let marks = axis.shapes.flatMap(\.texts)
    #expect(marks.allSatisfy { $0.box.right < axis.left && $0.box.x >= -0.5 })
    let lines = axis.shapes.compactMap { shape -> (String, Int)? in
      if case .lines(let lines, let style) = shape { (style, lines.count) } else { nil }
    }
    #expect(lines.map(\.0) == ["grid", "zero"] && lines.map(\.1) == [5, 1])
  }

  @Test func `an upright axis may count ratios`() {
    let scale = ValueScale.log(LogScale(domain: 1...1_000, from: 200, to: 0))
    let plain = ValueText(unit: "t", language: "en")
    let axis = UprightAxis(scale: scale, left: 40, right: 300, text: plain)
    #expect(words(axis.shapes) == ["1", "10", "100", "1,000"])
  }

  @Test(arguments: [20.0, 60, 120, 300, 900])
  func `a value axis has as many ticks as have room`(width: Double) {
    let plain = ValueText(unit: nil, language: "en")
    let axis = ValueAxis(
      scale: .linear(LinearScale(domain: 0...80_000, from: 0, to: width)),
      text: plain,
      spans: [(top: 20, bottom: 40), (top: 60, bottom: 80)],
      baseline: 12,
      right: width
    )
    let boxes = axis.shapes.flatMap(\.texts).map(\.box)
    #expect(zip(boxes, boxes.dropFirst()).allSatisfy { $0.right + 10 <= $1.x })
    #expect(!boxes.isEmpty)
    if case .lines(let lines, _) = axis.shapes[0] {
      #expect(lines.count == 2 * (boxes.count - 1), "one through each span, none at zero")
    }
  }

  private func axis(_ moments: [String], from: Double = 0, to: Double) -> TimeAxis {
    let times = moments.compactMap { ChartTime($0) }
    let span = (times.first?.position ?? 0)...(times.last?.position ?? 1)
    return TimeAxis(span: span, moments: times, from: from, to: to, y: 12, width: to)
  }

  @Test(arguments: [
    (["1990", "2024"], 600.0, ["1990", "1995", "2000", "2005", "2010", "2015", "2020"]),
    (["1990", "2024"], 120.0, ["2000", "2020"]),
    (["2023-02-01", "2023-03-01"], 300.0, ["2023-02-01", "2023-03-01"]),
    (
      ["2023-02-01", "2024-03-01"], 300.0, ["2023-04", "2023-07", "2023-10", "2024-01"]
    ),
  ])
  func `a time axis says round moments, or the first and last`(
    moments: [String],
    width: Double,
    expected: [String]
  ) {
    #expect(words(axis(moments, to: width).shapes) == expected)
  }

  @Test(arguments: [30.0, 90, 328, 640])
  func `no text of a time axis leaves the drawing`(width: Double) {
    for ends in [["2020", "2024"], ["2023-01-01", "2023-12-31"], ["2023-05-05", "2023-05-06"]] {
      let boxes = axis(ends, to: width).shapes.flatMap(\.texts).map(\.box)
      #expect(boxes.allSatisfy { $0.x >= 0 && $0.right <= max(width, $0.width) })
    }
  }

  @Test func `labels at ends keep their order and lead back when moved`() {
    let names = ["Chile", "Peru", "Oman"]
    let entries = names.map { EndLabels.Entry(name: $0, value: "7", style: "s1") }
    let ends = [100.0, 98, 20].map { Point(x: 200, y: $0) }
    for side in [EndLabels.Side.left, .right] {
      let labels = EndLabels(entries, width: 90, side: side)
      let edge = 200.0
      let shapes = labels.shapes(ends, edge: edge, in: 0...200)
      let texts = shapes.flatMap(\.texts)
      #expect(texts.map(\.text) == ["Oman 7", "Peru 7", "Chile 7"])
      let boxes = texts.map(\.box)
      #expect(zip(boxes, boxes.dropFirst()).allSatisfy { $0.bottom <= $1.y })
      #expect(boxes.allSatisfy { side == .right ? $0.x > edge : $0.right < edge })
      guard case .lines(let leads, _) = shapes[0] else {
        Issue.record("no leads")
        continue
      }
      #expect(leads.count == 2)
    }
  }

  @Test func `a label without an end is left out`() {
    let entries = ["a", "b"].map { EndLabels.Entry(name: $0, value: "1", style: "") }
    let shapes = EndLabels(entries, width: 90).shapes(
      [nil, Point(x: 0, y: 5)],
      edge: 0,
      in: 0...100
    )
    #expect(shapes.flatMap(\.texts).map(\.text) == ["b 1"])
  }
}
