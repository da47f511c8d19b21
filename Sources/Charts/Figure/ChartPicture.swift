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
    let scene = chart.model.scene(layout)
    buffer.append("<svg class=\"chart ")
    buffer.append(text: style)
    buffer.append("\"")
    buffer.append(attribute: "viewBox", Self.viewBox(scene.width, scene.height))
    buffer.append(attribute: "role", "img")
    buffer.append(
      attribute: "aria-roledescription",
      chart.words.kinds[chart.spec.kind] ?? ""
    )
    buffer.append(attribute: "aria-labelledby", "\(id)-t")
    buffer.append(attribute: "aria-describedby", "\(id)-d")
    if chart.isRightToLeft { buffer.append(" direction=\"ltr\"") }
    buffer.append("><title id=\"")
    buffer.append(text: "\(id)-t")
    buffer.append("\">")
    buffer.append(text: chart.spec.title)
    buffer.append("</title><desc id=\"")
    buffer.append(text: "\(id)-d")
    buffer.append("\">")
    buffer.append(text: description)
    buffer.append("</desc>")
    Self.writeHatch(id: "\(id)-h", ifIn: scene.shapes, to: &buffer)
    buffer.append("<g aria-hidden=\"true\">")
    var writer = SVGWriter(buffer: buffer, hatch: "\(id)-h")
    writer.write(scene.shapes)
    buffer = writer.buffer
    buffer.append("</g></svg>")
  }

  static func viewBox(_ width: Double, _ height: Double) -> String {
    "0 0 \(NumberText.plain(width, decimals: 1)) \(NumberText.plain(height, decimals: 1))"
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
