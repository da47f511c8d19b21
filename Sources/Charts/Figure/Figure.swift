public import Markup

/// Where the numbers of a chart come from.
public struct ChartSource: Hashable, Sendable {
  public var text: String
  public var url: String?
  public var licence: String?

  public init(_ text: String, url: String? = nil, licence: String? = nil) {
    self.text = text
    self.url = url
    self.licence = licence
  }
}

/// The addresses of the files a figure offers; `nil` where there is none.
public struct ChartDownloads: Hashable, Sendable {
  public var csv: String?
  public var svg: String?

  public init(csv: String? = nil, svg: String? = nil) {
    self.csv = csv
    self.svg = svg
  }
}

extension Chart {
  /// The whole `<figure>`: title, legend, the drawing in two widths of which the page shows one,
  /// notes, source, downloads and the data as a table.
  ///
  /// Ids begin with `fig-` and `id`, which must be unique on the page. The colours and the switch
  /// between widths are in `ChartStyle.css`, once per page.
  public func figure(
    id: String,
    source: ChartSource?,
    downloads: ChartDownloads = ChartDownloads(),
    headingLevel: Int = 3
  ) -> MarkupBuffer {
    var buffer = MarkupBuffer(minimumCapacity: 12_000)
    buffer.append("<figure class=\"fig\"")
    buffer.append(attribute: "id", "fig-\(id)")
    buffer.append(" role=\"group\"")
    buffer.append(attribute: "aria-labelledby", "fig-\(id)-c")
    buffer.append(attribute: "lang", language)
    if isRightToLeft { buffer.append(" dir=\"rtl\"") }
    buffer.append(">\n")
    writeCaption(id: id, level: min(max(headingLevel, 1), 6), to: &buffer)
    if model.isEmpty {
      buffer.append("<p class=\"nodata\">")
      buffer.append(text: ChartWords.filled(words.noData, spec.title))
      buffer.append("</p>\n")
    } else {
      model.legend.write(to: &buffer)
      for picture in pictures(id: id) {
        picture.write(to: &buffer)
        buffer.append("\n")
      }
    }
    writeFoot(source, downloads, to: &buffer)
    if !model.isEmpty, spec.options.table != .none { writeTable(to: &buffer) }
    buffer.append("</figure>\n")
    return buffer
  }

  /// What the author asked for: a column has the narrow drawing only.
  private func pictures(id: String) -> [ChartPicture] {
    let description = alternativeText
    func picture(_ layout: ChartLayout, _ suffix: String, style: String) -> ChartPicture {
      ChartPicture(
        chart: self,
        layout: layout,
        id: "fig-\(id)-\(suffix)",
        style: style,
        description: description
      )
    }
    return switch spec.options.width {
    case .column: [picture(.narrow, "n", style: "col")]
    case .wide: [picture(.wide, "w", style: "w"), picture(.narrow, "n", style: "n")]
    case .full:
      [
        picture(.full, "x", style: "x"), picture(.wide, "w", style: "w m"),
        picture(.narrow, "n", style: "n"),
      ]
    }
  }

  private func writeCaption(id: String, level: Int, to buffer: inout MarkupBuffer) {
    buffer.append("<figcaption")
    buffer.append(attribute: "id", "fig-\(id)-c")
    buffer.append("><h")
    buffer.append(level)
    buffer.append(">")
    buffer.append(text: spec.title)
    buffer.append("</h")
    buffer.append(level)
    buffer.append("><p>")
    buffer.append(text: subtitle)
    buffer.append("</p></figcaption>\n")
  }
}
