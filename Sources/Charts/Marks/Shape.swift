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

  /// Its corners from the top left, clockwise on the page.
  var outline: [Point] {
    [
      Point(x: x, y: y), Point(x: right, y: y), Point(x: right, y: bottom), Point(x: x, y: bottom),
    ]
  }
}

/// What a drawing is made of. `style` is one or more class names of `ChartStyle`.
enum Shape: Hashable, Sendable {
  case box(Box, style: String)
  /// Many boxes of one colour as one element: the cells of a heat map, tiles.
  case boxes([Box], style: String)
  /// One stretch of line per array.
  case lines([[Point]], style: String)
  case path(Path, style: String)
  case dot(Point, radius: Double, style: String)
  /// Stripes in the colour of the page, laid over outlines. `style` is empty or a class.
  case hatch([[Point]], style: String = "")
  case text(TextMark)
  /// Leads to a page; a plain group in a file of its own. `name` is said to those who do not see it.
  case link(address: String, name: String, [Shape])
  case group(style: String, [Shape])
}

/// An outline of straight lines and cubic curves, filled where its style says so.
struct Path: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case move(Point)
    case line(Point)
    /// Two control points, then the end.
    case curve(Point, Point, Point)
    case close
  }

  var steps: [Step]

  /// Its points, control points included: it lies inside their hull.
  var points: [Point] {
    steps.flatMap { step -> [Point] in
      switch step {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
  }

  fileprivate func mapped(_ place: (Point) -> Point) -> Self {
    Self(
      steps: steps.map { step in
        switch step {
        case .move(let point): .move(place(point))
        case .line(let point): .line(place(point))
        case .curve(let first, let second, let end):
          .curve(place(first), place(second), place(end))
        case .close: .close
        }
      }
    )
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
    mapped(
      { Point(x: width - $0.x, y: $0.y) },
      box: { Box(x: width - $0.right, y: $0.y, width: $0.width, height: $0.height) },
      text: { $0.mirrored(in: width) }
    )
  }

  /// The same further right and down.
  func moved(by step: Point) -> Self {
    mapped(
      { Point(x: $0.x + step.x, y: $0.y + step.y) },
      box: { Box(x: $0.x + step.x, y: $0.y + step.y, width: $0.width, height: $0.height) },
      text: { text in
        var copy = text
        copy.at = Point(x: text.at.x + step.x, y: text.at.y + step.y)
        return copy
      }
    )
  }

  private func mapped(
    _ place: (Point) -> Point,
    box: (Box) -> Box,
    text: (TextMark) -> TextMark
  ) -> Self {
    switch self {
    case .box(let one, let style): .box(box(one), style: style)
    case .boxes(let all, let style): .boxes(all.map(box), style: style)
    case .lines(let lines, let style): .lines(lines.map { $0.map(place) }, style: style)
    case .path(let path, let style): .path(path.mapped(place), style: style)
    case .dot(let center, let radius, let style):
      .dot(place(center), radius: radius, style: style)
    case .hatch(let outlines, let style):
      .hatch(outlines.map { $0.map(place) }, style: style)
    case .text(let mark): .text(text(mark))
    case .link(let address, let name, let shapes):
      .link(
        address: address,
        name: name,
        shapes.map { $0.mapped(place, box: box, text: text) }
      )
    case .group(let style, let shapes):
      .group(style: style, shapes.map { $0.mapped(place, box: box, text: text) })
    }
  }

  /// What a group or link holds.
  var parts: [Shape] {
    switch self {
    case .group(_, let shapes), .link(_, _, let shapes): shapes
    case .box, .boxes, .lines, .path, .dot, .hatch, .text: []
    }
  }

  /// Every text in it.
  var texts: [TextMark] {
    if case .text(let text) = self { [text] } else { parts.flatMap(\.texts) }
  }

  var hasHatch: Bool {
    if case .hatch(let outlines, _) = self { return !outlines.isEmpty }
    return parts.contains(where: \.hasHatch)
  }
}
