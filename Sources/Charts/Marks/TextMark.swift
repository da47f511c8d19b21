/// A line of text.
struct TextMark: Hashable, Sendable {
  enum Anchor: Hashable, Sendable {
    case left
    case middle
    case right
  }

  var text: String
  /// The anchor on the baseline.
  var at: Point
  var anchor = Anchor.left
  var size = Self.normalSize
  var isBold = false
  /// Read from below upwards: `left` of its anchor is below, `right` above.
  var isUpright = false
  var style = ""
  /// The whole text, where `text` is cut.
  var whole: String?

  static let normalSize = 13.0
  static let smallSize = 12.0
  /// From the middle of a line of text down to its baseline, in em.
  static let middleToBaseline = 0.36
  /// From the baseline up to the top of what a line covers, and down to its bottom, in em.
  private static let (ascent, descent) = (0.8, 0.2)
  /// The distance between baselines, in em; scripts with high marks need more.
  static func leading(_ text: String) -> Double {
    text.unicodeScalars.contains { (0x590...0x1fff).contains($0.value) || $0.value >= 0x2e80 }
      ? 1.5 : 1.25
  }

  var width: Double { TextWidth.of(text, size: size, isBold: isBold) }

  /// What the text covers, descenders and accents included.
  var box: Box {
    let width = width
    // From the anchor to where the text begins, in the direction of reading.
    let before =
      switch anchor {
      case .left: 0.0
      case .middle: width / 2
      case .right: width
      }
    return isUpright
      ? Box(
        x: at.x - size * Self.ascent,
        y: at.y + before - width,
        width: size,
        height: width
      )
      : Box(x: at.x - before, y: at.y - size * Self.ascent, width: width, height: size)
  }

  /// The same text with its box on the other side; an upright one is still read upwards.
  func mirrored(in width: Double) -> Self {
    var copy = self
    copy.at.x = width - at.x
    if isUpright {
      copy.at.x += size * (Self.ascent - Self.descent)
    } else {
      copy.anchor = anchor == .left ? .right : anchor == .right ? .left : .middle
    }
    return copy
  }
}
