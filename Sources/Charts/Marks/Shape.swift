/// A place, in SVG user units from the top left.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// A rectangle, in SVG user units from the top left.
struct Box: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
}

/// What a drawing is made of. `style` is one or more class names of `ChartStyle`.
enum Shape: Hashable, Sendable {
  case box(Box, style: String)
  /// One stretch of line per array.
  case lines([[Point]], style: String)
  case dot(Point, radius: Double, style: String)
  /// Stripes in the colour of the page, laid over boxes. `style` is empty or a class.
  case hatch([Box], style: String = "")
  case text(TextMark)
  case group(style: String, [Shape])
}

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
  var style = ""
  /// The whole text, where `text` is cut.
  var whole: String?

  static let normalSize = 13.0
  static let smallSize = 12.0
  /// From the middle of a line of text down to its baseline, in em.
  static let middleToBaseline = 0.36
  /// The distance between baselines, in em; scripts with high marks need more.
  static func leading(_ text: String) -> Double {
    text.unicodeScalars.contains { (0x590...0x1fff).contains($0.value) || $0.value >= 0x2e80 }
      ? 1.5 : 1.25
  }

  var width: Double { TextWidth.of(text, size: size, isBold: isBold) }

  /// What the text covers, descenders and accents included.
  var box: Box {
    let left =
      switch anchor {
      case .left: at.x
      case .middle: at.x - width / 2
      case .right: at.x - width
      }
    return Box(x: left, y: at.y - size * 0.8, width: width, height: size)
  }
}

/// A finished drawing.
struct Scene: Hashable, Sendable {
  var width: Double
  var height: Double
  var shapes: [Shape]

  /// Left and right exchanged, for scripts written from right to left.
  var mirrored: Self {
    Self(width: width, height: height, shapes: shapes.map { $0.mirrored(in: width) })
  }
}

extension Shape {
  func mirrored(in width: Double) -> Self {
    switch self {
    case .box(let box, let style): .box(box.mirrored(in: width), style: style)
    case .lines(let lines, let style):
      .lines(lines.map { $0.map { Point(x: width - $0.x, y: $0.y) } }, style: style)
    case .dot(let center, let radius, let style):
      .dot(Point(x: width - center.x, y: center.y), radius: radius, style: style)
    case .hatch(let boxes, let style):
      .hatch(boxes.map { $0.mirrored(in: width) }, style: style)
    case .text(let text): .text(text.mirrored(in: width))
    case .group(let style, let shapes):
      .group(style: style, shapes.map { $0.mirrored(in: width) })
    }
  }

  /// Every text in it.
  var texts: [TextMark] {
    switch self {
    case .text(let text): [text]
    case .group(_, let shapes): shapes.flatMap(\.texts)
    default: []
    }
  }

  var hasHatch: Bool {
    switch self {
    case .hatch(let boxes, _): !boxes.isEmpty
    case .group(_, let shapes): shapes.contains(where: \.hasHatch)
    default: false
    }
  }
}

extension Box {
  fileprivate func mirrored(in width: Double) -> Self {
    Self(x: width - right, y: y, width: self.width, height: height)
  }
}

extension TextMark {
  fileprivate func mirrored(in width: Double) -> Self {
    var copy = self
    copy.at.x = width - at.x
    copy.anchor = anchor == .left ? .right : anchor == .right ? .left : .middle
    return copy
  }
}
