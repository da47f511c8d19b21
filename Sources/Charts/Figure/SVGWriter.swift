import Markup

/// Writes shapes as SVG: one decimal at most, relative path commands, classes for groups.
struct SVGWriter {
  var buffer: MarkupBuffer
  /// The id of the pattern of stripes.
  var hatch: String

  mutating func write(_ shapes: [Shape]) {
    for shape in shapes { write(shape) }
  }

  private mutating func write(_ shape: Shape) {
    switch shape {
    case .box(let box, let style): writeBox(box, style)
    case .lines(let lines, let style):
      buffer.append("<path")
      writeClass(style)
      writePath(lines)
    case .dot(let center, let radius, let style):
      buffer.append("<circle")
      writeClass(style)
      number(" cx=\"", center.x)
      number(" cy=\"", center.y)
      number(" r=\"", radius)
      buffer.append("/>")
    case .hatch(let boxes, let style): writeHatch(boxes, style)
    case .text(let text): writeText(text)
    case .group(let style, let shapes):
      guard !shapes.isEmpty else { return }
      buffer.append("<g")
      writeClass(style)
      buffer.append(">")
      write(shapes)
      buffer.append("</g>")
    }
  }

  private mutating func writeBox(_ box: Box, _ style: String) {
    buffer.append("<rect")
    writeClass(style)
    number(" x=\"", box.x)
    number(" y=\"", box.y)
    number(" width=\"", box.width)
    number(" height=\"", box.height)
    buffer.append("/>")
  }

  private mutating func writeHatch(_ boxes: [Box], _ style: String) {
    buffer.append("<path fill=\"url(#")
    buffer.append(text: hatch)
    buffer.append(")\"")
    writeClass(style)
    writePath(
      boxes.map { box in
        [
          Point(x: box.x, y: box.y), Point(x: box.right, y: box.y),
          Point(x: box.right, y: box.bottom), Point(x: box.x, y: box.bottom),
        ]
      }
    )
  }

  private mutating func writeText(_ text: TextMark) {
    let isRightToLeft = text.text.startsRightToLeft
    let isEnd = isRightToLeft ? text.anchor == .left : text.anchor == .right
    let styles = [
      text.style, text.isBold ? "b" : "", isEnd ? "e" : text.anchor == .middle ? "c" : "",
    ]
    buffer.append("<text")
    writeClass(styles.filter { !$0.isEmpty }.joined(separator: " "))
    number(" x=\"", text.at.x)
    number(" y=\"", text.at.y)
    if isRightToLeft { buffer.append(" direction=\"rtl\"") }
    buffer.append(">")
    if let whole = text.whole {
      buffer.append("<title>")
      buffer.append(text: whole)
      buffer.append("</title>")
    }
    buffer.append(text: text.text)
    buffer.append("</text>")
  }

  private mutating func writeClass(_ style: String) {
    if !style.isEmpty { buffer.append(attribute: "class", style) }
  }

  /// An attribute from its blank to its end: ` x="12.5"`.
  private mutating func number(_ name: StaticString, _ number: Double) {
    buffer.append(name)
    buffer.append(tenths: Self.tenths(number))
    buffer.append("\"")
  }

  /// ` d="M0 0l10 5"/>`; positions are rounded before differences are taken, so errors never add up.
  private mutating func writePath(_ lines: [[Point]]) {
    buffer.append(" d=\"")
    var pen = (x: 0, y: 0)
    for line in lines {
      for (index, point) in line.enumerated() {
        let next = (x: Self.tenths(point.x), y: Self.tenths(point.y))
        if index == 0 {
          buffer.append("M")
          pair(next.x, next.y)
        } else if next.y == pen.y {
          buffer.append("h")
          buffer.append(tenths: next.x - pen.x)
        } else if next.x == pen.x {
          buffer.append("v")
          buffer.append(tenths: next.y - pen.y)
        } else {
          buffer.append("l")
          pair(next.x - pen.x, next.y - pen.y)
        }
        pen = next
      }
    }
    buffer.append("\"/>")
  }

  private mutating func pair(_ x: Int, _ y: Int) {
    buffer.append(tenths: x)
    if y >= 0 { buffer.append(" ") }
    buffer.append(tenths: y)
  }

  private static func tenths(_ number: Double) -> Int {
    Int((number * 10).rounded(.toNearestOrAwayFromZero))
  }
}

extension MarkupBuffer {
  /// A whole number of tenths as a decimal: 125 is `12.5`, 120 is `12`.
  fileprivate mutating func append(tenths: Int) {
    let (whole, tenth) = Int(tenths.magnitude).quotientAndRemainder(dividingBy: 10)
    if tenths < 0 { append("-") }
    append(whole)
    guard tenth > 0 else { return }
    append(".")
    append(tenth)
  }
}

extension String {
  /// Whether the first letter belongs to a script written from right to left.
  var startsRightToLeft: Bool {
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x590...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfeff: return true
      default: if scalar.properties.isAlphabetic { return false }
      }
    }
    return false
  }
}
