import Markup

extension Chart {
  /// The chart as a file of its own, 760 px wide: its style, title, legend, notes, source and
  /// licence inside; light, or dark where it is shown so.
  public func standaloneSVG(source: ChartSource?) -> String {
    StandalonePicture(chart: self, source: source).text
  }
}

/// A picture for download: a column of texts around the drawing.
private struct StandalonePicture {
  let chart: Chart
  let source: ChartSource?

  private static let margin = 24.0
  private static let width = ChartLayout.standalone.width

  var text: String {
    let scene = chart.model.isEmpty ? nil : chart.scene(.standalone)
    var column = PictureColumn(
      width: Self.width,
      isRightToLeft: chart.isRightToLeft,
      y: Self.margin
    )
    column.add(chart.spec.title, size: 18, isBold: true, style: "ti title")
    column.add(chart.subtitle, size: 13, style: "mu title")
    column.y += 8
    if scene != nil { column.add(chart.model.legend) }
    column.y += 6
    let sceneTop = column.y
    column.y += scene?.height ?? 0
    if scene == nil {
      column.add(ChartWords.filled(chart.words.noData, chart.spec.title), size: 13, style: "")
    }
    column.y += 10
    if !chart.noteText.isEmpty { column.add(chart.noteText, size: 12, style: "notes title") }
    if !sourceLine.isEmpty { column.add(sourceLine, size: 12, style: "notes title") }
    return written(column, scene, sceneTop)
  }

  private var sourceLine: String {
    let (name, licence) = chart.sourceText(source)
    let words = [
      name.map { ChartWords.filled(chart.words.source, $0) },
      licence.map { ChartWords.filled(chart.words.licence, $0) },
    ].compactMap(\.self)
    return words.isEmpty ? "" : words.joined(separator: ". ") + "."
  }

  private func written(_ column: PictureColumn, _ scene: Scene?, _ sceneTop: Double) -> String {
    var buffer = MarkupBuffer(minimumCapacity: 8_000)
    let size = (width: Self.width + 2 * Self.margin, height: (column.y + 16).rounded(.up))
    buffer.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\"")
    buffer.append(attribute: "width", NumberText.plain(size.width, decimals: 0))
    buffer.append(attribute: "height", NumberText.plain(size.height, decimals: 0))
    ChartPicture.writeViewBox(size.width, size.height, to: &buffer)
    buffer.append(attribute: "lang", chart.language)
    buffer.append(" role=\"img\" aria-labelledby=\"t\" aria-describedby=\"d\"><title id=\"t\">")
    buffer.append(text: chart.spec.title)
    buffer.append("</title><desc id=\"d\">")
    buffer.append(text: chart.alternativeText)
    buffer.append("</desc>\n<style>\n")
    let shapes = (scene?.shapes ?? []) + column.shapes
    buffer.append(text: ChartStyle.standalone(Self.ownClasses.union(shapes.flatMap(\.classes))))
    buffer.append("\n</style>\n")
    ChartPicture.writeHatch(id: "h", ifIn: shapes, to: &buffer)
    buffer.append("<rect class=\"paper background\" width=\"100%\" height=\"100%\"/>")
    buffer.append("<g transform=\"translate(")
    buffer.append(tenths: Self.margin.tenths)
    buffer.append(")\">")
    let writer = SVGWriter(hatch: "h")
    writer.write(column.shapes, to: &buffer)
    if let scene {
      buffer.append("<g transform=\"translate(0 ")
      buffer.append(tenths: sceneTop.tenths)
      buffer.append(")\">")
      writer.write(scene.shapes, to: &buffer)
      buffer.append("</g>")
    }
    buffer.append("</g></svg>\n")
    return buffer.text
  }

  /// Classes of what is no shape.
  private static let ownClasses: Set = ["chart", "paper"]
}
