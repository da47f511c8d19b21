import Markup
import Testing

@testable import Charts

/// Random tables of every kind: nothing crashes, overlaps, leaves the picture or is no number.
struct FuzzChartTests {
  @Test(arguments: [ChartKind.bar, .stack, .line], 0..<150)
  func `any table makes a chart whose texts fit`(kind: ChartKind, seed: Int) throws {
    var random = RandomTable(seed: UInt64(seed), kind: kind)
    let spec = random.spec()
    let (chart, problems) = Chart.read(spec, table: random.table(), language: random.language)
    guard let chart else {
      #expect(problems.contains { $0.severity == .error }, "no chart and no reason")
      return
    }
    for layout in [ChartLayout.wide, .narrow, .full, .standalone] where !chart.model.isEmpty {
      check(chart.scene(layout), "\(kind) \(seed) \(layout.width)")
    }
    let source = ChartSource("A source", url: "https://example.org/?a=1&b=2")
    let figure = chart.figure(id: "f", source: source).text
    #expect(figure == chart.figure(id: "f", source: source).text)
    #expect(!figure.contains("\"nan") && !figure.contains("\"inf"))
    #expect(!chart.alternativeText.isEmpty)
    #expect(chart.standaloneSVG(source: source).hasSuffix("</svg>\n"))
    #expect(chart.csv().split(separator: "\r\n").count == random.rows + 1)
  }

  private func check(_ scene: Scene, _ name: String) {
    let texts = scene.shapes.flatMap(\.texts)
    for text in texts {
      let box = text.box
      #expect(
        box.x >= -0.5 && box.right <= scene.width + 0.5 && box.y >= -0.5
          && box.bottom <= scene.height + 0.5,
        "\(name): ‘\(text.text)’ leaves the picture: \(box)"
      )
    }
    let boxes = texts.map(\.box)
    for (index, a) in boxes.enumerated() {
      for (other, b) in boxes.enumerated().dropFirst(index + 1) where overlaps(a, b) {
        Issue.record("\(name): ‘\(texts[index].text)’ and ‘\(texts[other].text)’ overlap")
      }
    }
    for point in scene.shapes.flatMap(\.points) {
      #expect(
        point.x >= -1 && point.x <= scene.width + 1 && point.y >= -1 && point.y <= scene.height + 1,
        "\(name): a mark leaves the picture at \(point)"
      )
    }
  }

  private func overlaps(_ a: Box, _ b: Box) -> Bool {
    a.x + 0.5 < b.right && b.x + 0.5 < a.right && a.y + 1 < b.bottom && b.y + 1 < a.bottom
  }
}

extension Shape {
  fileprivate var points: [Point] {
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
}

/// A table and a spec for it, drawn from a seed.
private struct RandomTable {
  var random: SplitMix64
  let kind: ChartKind
  /// Whether there are two groupings.
  let isPair: Bool
  var rows = 0
  var language: String

  private static let words = [
    [
      "Chile", "Peru", "Democratic Republic of the Congo", "Saint Vincent and the Grenadines",
      "Oman",
    ],
    ["चिली", "संयुक्त राज्य अमेरिका", "कांगो लोकतांत्रिक गणराज्य", "भारत"],
    ["تشيلي", "جمهورية الكونغو الديمقراطية", "الصين", "الولايات المتحدة"],
    ["智利", "刚果民主共和国", "中国"], ["Россия", "Κύπρος", "Llanfairpwllgwyngyllgogerychwyrn"],
  ]
  private var script: [String]

  init(seed: UInt64, kind: ChartKind) {
    random = SplitMix64(seed: seed &* 31 &+ UInt64(kind.rawValue.utf8.count))
    self.kind = kind
    let index = Int.random(in: 0..<Self.words.count, using: &random)
    isPair = kind == .stack || Bool.random(using: &random)
    script = Self.words[index]
    language = ["en", "hi", "ar", "zh", "de"][index]
  }

  mutating func spec() -> ChartSpec {
    let first = kind == .line ? "time" : "thing"
    var spec = ChartSpec(
      kind: kind,
      sentence: ChartSentence(
        values: [Placed("value", SpecPlace([0]))],
        parts: ([first] + (isPair ? ["part"] : [])).map { .init(.by, Placed($0, SpecPlace([0]))) }
      ),
      title: "A title"
    )
    let top = Int.random(in: 0...20, using: &random)
    spec.options.top = top == 0 ? nil : top
    spec.options.labels = Bool.random(using: &random) ? .auto : .all
    spec.options.isBridged = Bool.random(using: &random)
    if kind == .line, Bool.random(using: &random) {
      spec.options.pointNotes = (0..<3).map {
        Placed(PointNote(at: "\(2_000 + $0 * 5)", text: word($0)), SpecPlace([0]))
      }
    }
    if kind != .stack, Int.random(in: 0..<4, using: &random) == 0 {
      spec.options.line = Placed(ReferenceLine(value: 5, text: word(2)), SpecPlace([0]))
    }
    return spec
  }

  private func word(_ index: Int) -> String { script[index % script.count] }

  mutating func table() -> ChartTable {
    let scales = [1e-4, 1, 50, 1e5, 1e9, 1e13]
    let scale = scales[Int.random(in: 0..<scales.count, using: &random)]
    let isNegative = Int.random(in: 0..<4, using: &random) == 0
    let parts = isPair ? Int.random(in: 1...(kind == .bar ? 6 : 9), using: &random) : 1
    rows = Int.random(in: 0...60, using: &random)
    let lines = (0..<rows).map { row -> [ChartCell] in
      let thing = row / parts
      return [
        kind == .line
          ? .time(.year(2_000 + thing)) : .category(ChartCategory("\(word(thing)) \(thing)")),
        .category(ChartCategory("\(word(row % parts)) \(row % parts)")),
        value(scale, isNegative),
      ]
    }
    let unit = [nil, "t", "US$/t", "%"][
      Int.random(in: 0..<(kind == .stack ? 3 : 4), using: &random)
    ]
    let fields = [
      ChartField(name: kind == .line ? "time" : "thing"), ChartField(name: "part"),
      ChartField(name: "value", unit: unit),
    ]
    return ChartTable(fields: fields, rows: lines)
  }

  private mutating func value(_ scale: Double, _ isNegative: Bool) -> ChartCell {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return .missing(code: "W", meaning: "withheld")
    case 1: return .missing(code: "NA", meaning: "not available")
    case 2: return .number(0)
    case 3: return .number((scale * 7).rounded(), flags: [.estimated])
    default:
      let number = Double.random(in: (isNegative ? -1 : 0)...1, using: &random) * scale
      return .number(number.magnitude < 1e-6 ? 0 : number)
    }
  }
}

/// A small seeded generator (Steele, Lea and Flood 2014), so random tests can be repeated.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
