import Markup
import Testing

@testable import Charts

struct ShapeTests {
  private func svg(_ shapes: [Shape], hasLinks: Bool = true) -> String {
    var buffer = MarkupBuffer()
    SVGWriter(hatch: "h", hasLinks: hasLinks).write(shapes, to: &buffer)
    return buffer.text
  }

  private let path = Path(steps: [
    .move(Point(x: 0, y: 0)), .line(Point(x: 10, y: 5)), .line(Point(x: 12.5, y: 4)),
    .line(Point(x: 12.515625, y: 4.015625)), .line(Point(x: 20, y: 4)), .line(Point(x: 20, y: 0)),
    .curve(Point(x: 19, y: 0), Point(x: 18, y: 1), Point(x: 17, y: 2)),
    .curve(Point(x: 18, y: 2), Point(x: 19, y: 2), Point(x: 20, y: 2)), .close,
    .line(Point(x: 0, y: 1)),
  ])

  @Test func `a path is relative, without steps that go nowhere or letters said twice`() {
    #expect(
      svg([.path(path, style: "s1")])
        == "<path class=\"s1\" d=\"M0 0l10 5 2.5-1h7.5v-4c-1 0-2 1-3 2 1 0 2 0 3 0zv1\"/>"
    )
  }

  @Test func `boxes of one colour are one element`() {
    let boxes = [Box(x: 0, y: 0, width: 10, height: 5), Box(x: 12, y: 0, width: 10, height: 5)]
    #expect(
      svg([.boxes(boxes, style: "q1"), .boxes([], style: "q2")])
        == "<path class=\"q1\" d=\"M0 0h10v5h-10zM12 0h10v5h-10z\"/>"
    )
  }

  @Test func `a link leads somewhere on a page only`() {
    let link = Shape.link(
      address: "/a?b&c",
      name: "“A” & B",
      [.dot(Point(x: 1, y: 2), radius: 3, style: "d1")]
    )
    let dot = "<circle class=\"d1\" cx=\"1\" cy=\"2\" r=\"3\"/>"
    #expect(svg([link]) == "<a href=\"/a?b&amp;c\" aria-label=\"“A” &amp; B\">\(dot)</a>")
    #expect(svg([link], hasLinks: false) == "<g>\(dot)</g>")
  }

  @Test(arguments: [TextMark.Anchor.left, .middle, .right], [false, true])
  func `a text covers its mirrored box when mirrored`(anchor: TextMark.Anchor, isUpright: Bool) {
    let mark = TextMark(
      text: "Chile",
      at: Point(x: 30, y: 60),
      anchor: anchor,
      isUpright: isUpright
    )
    let box = mark.box
    let other = mark.mirrored(in: 200).box
    #expect(abs(other.x - (200 - box.right)) < 1e-9)
    #expect(other.y == box.y && other.width == box.width && other.height == box.height)
  }

  @Test func `an upright text is read from below`() {
    let mark = TextMark(text: "Chile", at: Point(x: 30, y: 60), isUpright: true)
    #expect(mark.box.bottom == 60 && mark.box.height == mark.width && mark.box.right < 34)
    #expect(
      svg([.text(mark)]) == "<text x=\"30\" y=\"60\" transform=\"rotate(-90 30 60)\">Chile</text>"
    )
  }

  @Test func `a moved shape takes everything in it along`() {
    let shapes: [Shape] = [
      .box(Box(x: 1, y: 1, width: 2, height: 2), style: ""), .path(path, style: ""),
      .boxes([Box(x: 1, y: 1, width: 2, height: 2)], style: ""),
      .lines([[Point(x: 0, y: 0), Point(x: 1, y: 1)]], style: ""),
      .hatch([[Point(x: 0, y: 0), Point(x: 1, y: 1)]]),
      .dot(Point(x: 0, y: 0), radius: 1, style: ""),
      .link(address: "", name: "", [.text(TextMark(text: "a", at: Point(x: 0, y: 0)))]),
    ]
    let group = Shape.group(style: "g", shapes)
    let there = group.moved(by: Point(x: 7, y: -3))
    #expect(there != group)
    #expect(there.moved(by: Point(x: -7, y: 3)) == group)
    #expect(group.mirrored(in: 64).mirrored(in: 64) == group)
  }

  @Test(arguments: [
    LegendEntry.Swatch.box, .missing, .line, .dot, .hollow, .square, .triangle, .diamond,
  ])
  func `a swatch stays in its square`(swatch: LegendEntry.Swatch) {
    let entry = LegendEntry(swatch: swatch, style: "s1", isHatched: true, text: "")
    for shape in entry.marks(at: Point(x: 0, y: 0)) {
      for point in shape.points {
        #expect((0...14).contains(point.x) && (0...14).contains(point.y))
      }
    }
  }
}
