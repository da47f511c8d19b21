extension LegendEntry.Swatch {
  /// A mark for a point, of the area of a dot of `radius` whatever its form.
  ///
  /// `style` is a fill, such as `s1`; of a hollow dot a stroke, such as `o1`.
  func symbol(at center: Point, radius: Double, style: String) -> Shape {
    func path(_ corners: [(x: Double, y: Double)]) -> Shape {
      let points = corners.map { Point(x: center.x + $0.x * radius, y: center.y + $0.y * radius) }
      let steps = points.enumerated().map { $0 == 0 ? Path.Step.move($1) : .line($1) }
      return .path(Path(steps: steps + [.close]), style: style)
    }
    return switch self {
    case .dot, .hollow: .dot(center, radius: radius, style: style)
    case .line:
      .lines(
        [[Point(x: center.x - radius, y: center.y), Point(x: center.x + radius, y: center.y)]],
        style: "lines \(style)"
      )
    case .box, .missing, .square:
      path([(-0.886, -0.886), (0.886, -0.886), (0.886, 0.886), (-0.886, 0.886)])
    case .triangle: path([(0, -1.555), (1.347, 0.778), (-1.347, 0.778)])
    case .diamond: path([(0, -1.253), (1.253, 0), (0, 1.253), (-1.253, 0)])
    }
  }
}

extension LegendEntry {
  /// The side of a swatch.
  static let side = 14.0

  /// The swatch in a square of `side` whose top left is `corner`.
  func marks(at corner: Point) -> [Shape] {
    let box = Box(x: corner.x, y: corner.y, width: Self.side, height: Self.side)
    let center = Point(x: corner.x + Self.side / 2, y: corner.y + Self.side / 2)
    return switch swatch {
    case .box:
      [.box(box, style: style)] + (isHatched ? [.hatch([box.outline], style: "faint")] : [])
    case .missing: [.box(box, style: style), .hatch([box.outline])]
    case .line: [swatch.symbol(at: center, radius: Self.side / 2, style: style)]
    case .hollow:
      [.group(style: "dots", [swatch.symbol(at: center, radius: 4.5, style: style)])]
    case .dot, .square, .triangle, .diamond:
      [swatch.symbol(at: center, radius: 4.5, style: style)]
    }
  }
}
