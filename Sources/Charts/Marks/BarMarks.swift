/// A value as it stands beside its bar: worked out once for all widths of a drawing.
struct BarLabel {
  var value: ChartValue
  var text: String
  /// In bold, which is the wider.
  var width: Double

  init(_ value: ChartValue, _ text: ValueText) {
    self.value = value
    self.text = text.label(value)
    width = TextWidth.of(self.text, size: TextMark.normalSize, isBold: true)
  }
}

/// Bars from zero with their values beside them.
struct BarMarks {
  let scale: LinearScale
  private var groups: [(ink: Ink, boxes: [Box])] = []
  private var hatched: [Box] = []
  private var values: [TextMark] = []

  private static let gap = 6.0
  /// The length of the stub of a missing value.
  private static let stub = 14.0

  init(scale: LinearScale) { self.scale = scale }

  /// The room that a value needs beyond the end of its bar.
  static func room(_ label: BarLabel, isLabelled: Bool) -> Double {
    if label.value.number == nil { return stub + gap + label.width + 1 }
    return isLabelled ? gap + label.width + 1 : 4
  }

  /// A bar with its value; a stub with its code where the number is missing.
  mutating func add(
    _ label: BarLabel,
    at band: (y: Double, height: Double),
    ink: Ink,
    isBold: Bool,
    isLabelled: Bool
  ) {
    let value = label.value
    let zero = scale(0)
    var box = Box(x: zero, y: band.y, width: Self.stub, height: band.height)
    if let number = value.number {
      let end = scale(number)
      box.width = number == 0 ? 0 : max(1, abs(end - zero))
      box.x = number < 0 ? zero - box.width : zero
    }
    if box.width > 0 { append(box, value.number == nil ? .grey : ink) }
    if value.number == nil || value.isEstimated, box.width > 3 { hatched.append(box) }
    guard isLabelled || value.number == nil else { return }
    let isLeft = (value.number ?? 0) < 0
    values.append(
      TextMark(
        text: label.text,
        at: Point(
          x: isLeft ? box.x - Self.gap : box.right + Self.gap,
          y: band.y + band.height / 2 + TextMark.normalSize * TextMark.middleToBaseline
        ),
        anchor: isLeft ? .right : .left,
        isBold: isBold,
        style: value.number == nil ? "mu" : ""
      )
    )
  }

  private mutating func append(_ box: Box, _ ink: Ink) {
    if let index = groups.firstIndex(where: { $0.ink == ink }) {
      groups[index].boxes.append(box)
    } else {
      groups.append((ink, [box]))
    }
  }

  /// The bars, those of one colour together, and the stripes over them.
  var boxes: [Shape] {
    groups.map { ink, boxes in
      .group(style: "marks \(ink.fill)", boxes.map { .box($0, style: "") })
    } + (hatched.isEmpty ? [] : [.hatch(hatched.map(\.outline))])
  }

  func labels(hasHalo: Bool) -> Shape {
    .group(style: hasHalo ? "labels nu halo" : "labels nu", values.map { .text($0) })
  }
}
