import Markup

/// One drawing as an `svg` element, inline in a page.
struct ChartPicture {
  let chart: Chart
  let layout: ChartLayout
  /// Such as `fig-lithium-w`; every id inside begins with it.
  let id: String
  /// A class of `ChartStyle`: `w` wide, `n` narrow, `x` full.
  let style: String
  /// The chart in words, for those who do not see it.
  let description: String

  func write(to buffer: inout MarkupBuffer) {
    let scene = chart.scene(layout)
    buffer.append("<svg class=\"chart ")
    buffer.append(text: style)
    buffer.append("\"")
    Self.writeViewBox(scene.width, scene.height, to: &buffer)
    let hasLinks = chart.model.hasLinks
    buffer.append(hasLinks ? " role=\"graphics-document\"" : " role=\"img\"")
    buffer.append(attribute: "aria-roledescription", chart.kindName)
    write(id: "-t", after: " aria-labelledby=\"", to: &buffer)
    write(id: "-d", after: " aria-describedby=\"", to: &buffer)
    if chart.isRightToLeft { buffer.append(" direction=\"ltr\"") }
    write(id: "-t", after: "><title id=\"", to: &buffer)
    buffer.append(">")
    buffer.append(text: chart.spec.title)
    write(id: "-d", after: "</title><desc id=\"", to: &buffer)
    buffer.append(">")
    buffer.append(text: description)
    buffer.append("</desc>")
    Self.writeHatch(id: "\(id)-h", ifIn: scene.shapes, to: &buffer)
    buffer.append(hasLinks ? "<g>" : "<g aria-hidden=\"true\">")
    SVGWriter(hatch: "\(id)-h", hasLinks: hasLinks).write(scene.shapes, to: &buffer)
    buffer.append("</g></svg>")
  }

  /// Writes `start`, the id with its last part, and a quote.
  private func write(
    id part: StaticString,
    after start: StaticString,
    to buffer: inout MarkupBuffer
  ) {
    buffer.append(start)
    buffer.append(text: id)
    buffer.append(part)
    buffer.append("\"")
  }

  static func writeViewBox(_ width: Double, _ height: Double, to buffer: inout MarkupBuffer) {
    buffer.append(" viewBox=\"0 0 ")
    buffer.append(tenths: width.tenths)
    buffer.append(" ")
    buffer.append(tenths: height.tenths)
    buffer.append("\"")
  }

  /// Stripes in the colour of the page.
  static func writeHatch(id: String, ifIn shapes: [Shape], to buffer: inout MarkupBuffer) {
    guard shapes.contains(where: \.hasHatch) else { return }
    buffer.append("<pattern id=\"")
    buffer.append(text: id)
    buffer.append("\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"")
    buffer.append(" patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0 0v5\"/></pattern>")
  }
}
