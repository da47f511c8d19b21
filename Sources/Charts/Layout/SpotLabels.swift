/// Labels beside dots, each where there is room for it.
enum SpotLabels {
  /// Between a dot and its label.
  private static let distance = 4.0
  /// What stays free around a label.
  private static let clearance = 2.0

  /// The place of each label inside `area`; `nil` where there is no room for it.
  ///
  /// Each item is a dot, and the width and height of its label. The most important come first,
  /// and take the first of eight spots that is free: right, left, above, below, then the corners.
  /// Placed labels are marked in `occupancy`, which must hold the marks of the drawing already.
  static func place(
    _ items: [(anchor: Point, radius: Double, size: (Double, Double))],
    in area: Box,
    _ occupancy: inout Occupancy
  ) -> [Box?] {
    items.map { anchor, radius, size in
      let spots = spots(around: anchor, radius: radius, width: size.0, height: size.1)
      guard let spot = spots.first(where: { isFree($0, in: area, occupancy) }) else { return nil }
      occupancy.mark(spot)
      return spot
    }
  }

  private static func isFree(_ spot: Box, in area: Box, _ occupancy: Occupancy) -> Bool {
    guard spot.x >= area.x, spot.right <= area.right, spot.y >= area.y, spot.bottom <= area.bottom
    else { return false }
    return occupancy.isFree(
      Box(
        x: spot.x - clearance,
        y: spot.y - clearance,
        width: spot.width + 2 * clearance,
        height: spot.height + 2 * clearance
      )
    )
  }

  private static func spots(
    around anchor: Point,
    radius: Double,
    width: Double,
    height: Double
  ) -> [Box] {
    let side = radius + distance
    let corner = side * 0.75
    let (left, right) = (-side - width, side)
    let (above, below) = (-side - height, side)
    let corners = [(1.0, -1.0), (1, 1), (-1, -1), (-1, 1)].map { x, y in
      (x > 0 ? corner : -corner - width, y > 0 ? corner : -corner - height)
    }
    let sides = [
      (right, -height / 2), (left, -height / 2), (-width / 2, above), (-width / 2, below),
    ]
    return (sides + corners).map { x, y in
      Box(x: anchor.x + x, y: anchor.y + y, width: width, height: height)
    }
  }
}

extension TextMark {
  /// A label that `SpotLabels` placed in `box`, held against what it labels: whatever the font,
  /// the gap between the two stays the same.
  init(
    spot text: String,
    in box: Box,
    beside point: Point,
    size: Double = Self.normalSize,
    isBold: Bool = false
  ) {
    let anchor: Anchor = box.x >= point.x ? .left : box.right <= point.x ? .right : .middle
    let x =
      switch anchor {
      case .left: box.x
      case .middle: box.x + box.width / 2
      case .right: box.right
      }
    let at = Point(x: x, y: box.y + size * 0.8)
    self.init(text: text, at: at, anchor: anchor, size: size, isBold: isBold)
  }
}
