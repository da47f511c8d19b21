/// A value to compare bars with: a dashed line through the rows, its words above.
struct VerticalRule {
  var x: Double
  var frames: RowFrames
  /// Of the drawing.
  var width: Double
  private var words: TextFit
  private var whole: String?

  /// The height its words need above the rows.
  static let room = 22.0

  init(_ line: ReferenceLine, x: Double, frames: RowFrames, width: Double) {
    self.x = x
    self.frames = frames
    self.width = width
    words = TextFit(line.text, width: width, size: TextMark.smallSize, maximumLines: 1)
    whole = words.isCut ? line.text : nil
  }

  var shapes: [Shape] {
    var mark = TextMark(
      text: words.lines.first ?? "",
      at: Point(x: x, y: frames.top - 10),
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
      .lines(frames.upright(x: x, overhang: 6), style: "ref"),
      .group(style: "axis", [.text(mark)]),
    ]
  }
}
