/// Texts one below the other, around the drawing of a picture for download.
struct PictureColumn {
  let width: Double
  let isRightToLeft: Bool
  var y: Double
  var shapes: [Shape] = []

  init(width: Double, isRightToLeft: Bool, y: Double) {
    self.width = width
    self.isRightToLeft = isRightToLeft
    self.y = y
  }

  mutating func add(_ text: String, size: Double, isBold: Bool = false, style: String) {
    let fit = TextFit(text, width: width, size: size, maximumLines: 12, isBold: isBold)
    let leading = size * TextMark.leading(text)
    let lines = fit.lines.map { line -> Shape in
      y += leading
      return .text(
        TextMark(
          text: line,
          at: Point(x: isRightToLeft ? width : 0, y: y),
          anchor: isRightToLeft ? .right : .left,
          size: size
        )
      )
    }
    shapes.append(.group(style: style, lines))
    y += 4
  }

  /// Swatches and names in rows; nothing without entries.
  mutating func add(_ legend: Legend) {
    guard !legend.entries.isEmpty else { return }
    var x = 0.0
    y += 16
    var marks: [Shape] = []
    for entry in legend.entries {
      let fit = TextFit(
        entry.text,
        width: width - 20,
        size: TextMark.normalSize,
        maximumLines: 1
      )
      let text = fit.lines.first ?? ""
      let step = 20 + TextWidth.of(text, size: TextMark.normalSize) + 16
      if x > 0, x + step > width {
        x = 0
        y += 20
      }
      marks += entry.marks(at: Point(x: x, y: y - 12))
      marks.append(
        .text(TextMark(text: text, at: Point(x: x + 20, y: y), whole: fit.isCut ? entry.text : nil))
      )
      x += step
    }
    let row = Scene(width: width, height: y, shapes: marks)
    shapes.append(.group(style: legend.style, (isRightToLeft ? row.mirrored : row).shapes))
    y += 8
  }
}

extension Legend {
  fileprivate var style: String {
    if case .steps = self { "steps labels" } else { "legend" }
  }
}
