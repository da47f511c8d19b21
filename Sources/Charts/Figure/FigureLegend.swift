import Markup

extension Legend {
  /// A list of swatches and words, steps as an ordered one; nothing where labels say it.
  func write(to buffer: inout MarkupBuffer) {
    guard !entries.isEmpty else { return }
    if case .steps = self {
      buffer.append("<ol class=\"key steps\">")
    } else {
      buffer.append("<ul class=\"key\">")
    }
    for entry in entries {
      buffer.append("<li><svg viewBox=\"0 0 14 14\" aria-hidden=\"true\">")
      entry.writeSwatch(to: &buffer)
      buffer.append("</svg>")
      buffer.append(text: entry.text)
      buffer.append("</li>")
    }
    if case .steps = self { buffer.append("</ol>\n") } else { buffer.append("</ul>\n") }
  }
}

extension LegendEntry {
  /// Stripes are lines here, so that a page needs no pattern for them.
  fileprivate func writeSwatch(to buffer: inout MarkupBuffer) {
    guard swatch == .box || swatch == .missing else {
      return SVGWriter(hatch: "").write(marks(at: Point(x: 0, y: 0)), to: &buffer)
    }
    buffer.append("<rect class=\"")
    buffer.append(text: style)
    buffer.append("\" width=\"14\" height=\"14\"/>")
    guard isHatched || swatch == .missing else { return }
    buffer.append(isHatched ? "<path class=\"hatch faint\"" : "<path class=\"hatch\"")
    buffer.append(" d=\"M-2 9 9-2M2 16 16 2\"/>")
  }
}
