import Markup

/// Writes shapes as SVG: one decimal at most, relative path commands, classes for groups.
struct SVGWriter {
  /// The id of the pattern of stripes.
  var hatch: String
  /// Whether links lead anywhere, as on a page; a file of its own has none.
  var hasLinks = false

  func write(_ shapes: [Shape], to buffer: inout MarkupBuffer) {
    for shape in shapes { write(shape, to: &buffer) }
  }

  private func write(_ shape: Shape, to buffer: inout MarkupBuffer) {
    switch shape {
    case .box(let box, let style): write(box, style, to: &buffer)
    case .boxes(let boxes, let style):
      guard !boxes.isEmpty else { return }
      buffer.append("<path")
      buffer.append(class: style)
      buffer.append(boxes: boxes)
    case .lines(let lines, let style):
      buffer.append("<path")
      buffer.append(class: style)
      buffer.append(path: lines)
    case .path(let path, let style):
      buffer.append("<path")
      buffer.append(class: style)
      buffer.append(path)
    case .dot(let center, let radius, let style):
      buffer.append("<circle")
      buffer.append(class: style)
      buffer.append(" cx=\"")
      buffer.append(tenths: center.x.tenths)
      buffer.append("\" cy=\"")
      buffer.append(tenths: center.y.tenths)
      buffer.append("\" r=\"")
      buffer.append(tenths: radius.tenths)
      buffer.append("\"/>")
    case .hatch(let outlines, let style): writeHatch(outlines, style, to: &buffer)
    case .text(let text): write(text, to: &buffer)
    case .link(let address, let name, let shapes):
      write(link: address, name: name, shapes, to: &buffer)
    case .group(let style, let shapes):
      guard !shapes.isEmpty else { return }
      buffer.append("<g")
      buffer.append(class: style)
      buffer.append(">")
      write(shapes, to: &buffer)
      buffer.append("</g>")
    }
  }

  private func write(
    link address: String,
    name: String,
    _ shapes: [Shape],
    to buffer: inout MarkupBuffer
  ) {
    guard !shapes.isEmpty else { return }
    guard hasLinks else { return write(.group(style: "", shapes), to: &buffer) }
    buffer.append("<a")
    buffer.append(attribute: "href", address)
    buffer.append(attribute: "aria-label", name)
    buffer.append(">")
    write(shapes, to: &buffer)
    buffer.append("</a>")
  }

  private func write(_ box: Box, _ style: String, to buffer: inout MarkupBuffer) {
    buffer.append("<rect")
    buffer.append(class: style)
    buffer.append(" x=\"")
    buffer.append(tenths: box.x.tenths)
    buffer.append("\" y=\"")
    buffer.append(tenths: box.y.tenths)
    buffer.append("\" width=\"")
    buffer.append(tenths: box.width.tenths)
    buffer.append("\" height=\"")
    buffer.append(tenths: box.height.tenths)
    buffer.append("\"/>")
  }

  private func writeHatch(
    _ outlines: [[Point]],
    _ style: String,
    to buffer: inout MarkupBuffer
  ) {
    buffer.append("<path fill=\"url(#")
    buffer.append(text: hatch)
    buffer.append(")\"")
    buffer.append(class: style)
    buffer.append(path: outlines)
  }

  private func write(_ text: TextMark, to buffer: inout MarkupBuffer) {
    buffer.append("<text")
    buffer.append(class: text.classes)
    buffer.append(" x=\"")
    buffer.append(tenths: text.at.x.tenths)
    buffer.append("\" y=\"")
    buffer.append(tenths: text.at.y.tenths)
    if text.isUpright {
      buffer.append("\" transform=\"rotate(-90 ")
      buffer.append(tenths: text.at.x.tenths)
      buffer.append(" ")
      buffer.append(tenths: text.at.y.tenths)
      buffer.append(")")
    }
    buffer.append(text.text.startsRightToLeft ? "\" direction=\"rtl\">" : "\">")
    if let whole = text.whole {
      buffer.append("<title>")
      buffer.append(text: whole)
      buffer.append("</title>")
    }
    buffer.append(text: text.text)
    buffer.append("</text>")
  }
}

extension TextMark {
  /// Its style, weight and anchor as classes of `ChartStyle`.
  fileprivate var classes: String {
    var classes = style
    func add(_ name: String) { classes += classes.isEmpty ? name : " " + name }
    if isBold { add("b") }
    if anchor == .middle { add("c") }
    if anchor == (text.startsRightToLeft ? .left : .right) { add("e") }
    return classes
  }
}

extension Shape {
  /// Every class that it is written with.
  var classes: Set<String> {
    let style =
      switch self {
      case .box(_, let style), .boxes(_, let style), .lines(_, let style), .path(_, let style),
        .dot(_, _, let style), .group(let style, _):
        style
      case .hatch(_, let style): "hatch \(style)"
      case .text(let text): text.classes
      case .link: ""
      }
    return Set(style.split(separator: " ").map(String.init)).union(parts.flatMap(\.classes))
  }
}

extension MarkupBuffer {
  fileprivate mutating func append(class style: String) {
    guard !style.isEmpty else { return }
    append(" class=\"")
    append(text: style)
    append("\"")
  }
}

extension Double {
  var tenths: Int { Int((self * 10).rounded(.toNearestOrAwayFromZero)) }
}

extension String {
  /// Whether the first letter belongs to a script written from right to left.
  var startsRightToLeft: Bool {
    for scalar in unicodeScalars {
      switch scalar.value {
      // Most texts begin with one of these.
      case 0x41...0x5a, 0x61...0x7a: return false
      case 0..<0x80: continue
      case 0x590...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfeff: return true
      default: if scalar.properties.isAlphabetic { return false }
      }
    }
    return false
  }
}
