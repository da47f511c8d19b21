import Markup

extension Chart {
  /// The chart as a file of its own, 760 px wide: its style, title, legend, notes, source and
  /// licence inside; light or dark as the place where it is shown.
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
    if scene != nil, !chart.model.legend.isEmpty { column.add(legend: chart.model.legend) }
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
    buffer.append(text: ChartStyle.standalone)
    buffer.append("\n</style>\n")
    ChartPicture.writeHatch(
      id: "h",
      ifIn: (scene?.shapes ?? []) + column.shapes,
      to: &buffer
    )
    buffer.append("<rect class=\"paper background\" width=\"100%\" height=\"100%\"/>")
    buffer.append(
      markup: "<g transform=\"translate(\(NumberText.plain(Self.margin, decimals: 0)))\">"
    )
    let writer = SVGWriter(hatch: "h")
    writer.write(column.shapes, to: &buffer)
    if let scene {
      let top = NumberText.plain(sceneTop, decimals: 1)
      buffer.append(markup: "<g transform=\"translate(0 \(top))\">")
      writer.write(scene.shapes, to: &buffer)
      buffer.append("</g>")
    }
    buffer.append("</g></svg>\n")
    return buffer.text
  }
}

/// Texts one below the other.
private struct PictureColumn {
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

  /// Swatches and names in rows.
  mutating func add(legend: [LegendEntry]) {
    var x = 0.0
    y += 16
    var marks: [Shape] = []
    for entry in legend {
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
      marks += swatch(entry, x: x)
      marks.append(
        .text(TextMark(text: text, at: Point(x: x + 20, y: y), whole: fit.isCut ? entry.text : nil))
      )
      x += step
    }
    let row = Scene(width: width, height: y, shapes: marks)
    shapes.append(.group(style: "legend", (isRightToLeft ? row.mirrored : row).shapes))
    y += 8
  }

  private func swatch(_ entry: LegendEntry, x: Double) -> [Shape] {
    let box = Box(x: x, y: y - 12, width: 14, height: 14)
    if entry.style.hasPrefix("l") {
      return [
        .lines(
          [[Point(x: x, y: y - 5), Point(x: x + 14, y: y - 5)]],
          style: "lines \(entry.style)"
        )
      ]
    }
    return [.box(box, style: entry.style)]
      + (entry.isHatched ? [.hatch([box.outline], style: "faint")] : [])
  }
}
