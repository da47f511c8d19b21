/// A value to compare bars with: a dashed line through the rows, its words above.
struct VerticalRule {
  var x: Double
  var spans: [(top: Double, bottom: Double)]
  /// Of the rows: the words stand above it.
  var top: Double
  /// Of the drawing.
  var width: Double
  private var words: TextFit
  private var whole: String?

  /// The height its words need above the rows.
  static let room = 22.0

  init(
    _ line: ReferenceLine,
    x: Double,
    spans: [(top: Double, bottom: Double)],
    top: Double,
    width: Double
  ) {
    self.x = x
    self.spans = spans
    self.top = top
    self.width = width
    words = TextFit(line.text, width: width, size: TextMark.smallSize, maximumLines: 1)
    whole = words.isCut ? line.text : nil
  }

  var shapes: [Shape] {
    var mark = TextMark(
      text: words.lines.first ?? "",
      at: Point(x: x, y: top - 10),
      anchor: .middle,
      size: TextMark.smallSize,
      whole: whole
    )
    if mark.box.x < 0 {
      mark.anchor = .left
      mark.at.x = 0
    } else if mark.box.right > width {
      mark.anchor = .right
      mark.at.x = width
    }
    return [
      .lines(.upright(x: x, spans), style: "ref"),
      .group(style: "axis", [.text(mark)]),
    ]
  }
}
