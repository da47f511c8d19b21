import Markup

extension Chart {
  /// The author's note, then the sentences that the signs of the drawing need.
  var noteText: String {
    let notes = (spec.note.map { [$0] } ?? []) + (model.isEmpty ? [] : model.notes)
    return notes.map { ".!?。।؟".contains($0.last ?? " ") ? $0 : $0 + "." }.joined(separator: " ")
  }

  /// "Source: USGS. Licence: public domain." with the author's words before the data set's.
  func sourceText(_ source: ChartSource?) -> (source: String?, licence: String?) {
    (spec.source ?? source?.text, source?.licence)
  }

  func writeFoot(
    _ source: ChartSource?,
    _ downloads: ChartDownloads,
    to buffer: inout MarkupBuffer
  ) {
    if !noteText.isEmpty {
      buffer.append("<p class=\"note\">")
      buffer.append(text: noteText)
      buffer.append("</p>\n")
    }
    let (name, licence) = sourceText(source)
    let links = self.links(downloads)
    guard name != nil || !links.isEmpty else { return }
    buffer.append("<p class=\"src\">")
    if let name { writeSource(name, url: source?.url, to: &buffer) }
    if let licence {
      let parts = ChartWords.halves(of: words.licence)
      buffer.append(". ")
      buffer.append(text: String(parts.before))
      writeIsolated(licence, to: &buffer)
      buffer.append(text: String(parts.behind))
    }
    if name != nil { buffer.append(".") }
    for link in links {
      buffer.append(" <a download")
      buffer.append(attribute: "href", link.address)
      buffer.append(attribute: "aria-label", "\(link.name): \(spec.title)")
      buffer.append(">")
      writeIsolated(link.name, to: &buffer)
      buffer.append("</a>")
    }
    buffer.append("</p>\n")
  }

  private func links(_ downloads: ChartDownloads) -> [(name: String, address: String)] {
    let wanted = spec.options.downloads
    guard !model.isEmpty else { return [] }
    return [
      wanted.contains(.csv) ? downloads.csv.map { ("CSV", $0) } : nil,
      wanted.contains(.svg) ? downloads.svg.map { ("SVG", $0) } : nil,
    ].compactMap(\.self)
  }

  /// The template's words around the name, which is the link.
  private func writeSource(_ name: String, url: String?, to buffer: inout MarkupBuffer) {
    let parts = ChartWords.halves(of: words.source)
    buffer.append(text: String(parts.before))
    if let url {
      buffer.append("<a")
      buffer.append(attribute: "href", url)
      buffer.append(">")
    }
    writeIsolated(name, to: &buffer)
    if url != nil { buffer.append("</a>") }
    buffer.append(text: String(parts.behind))
  }

  /// Among words written from right to left, a name keeps its own direction.
  private func writeIsolated(_ text: String, to buffer: inout MarkupBuffer) {
    if isRightToLeft { buffer.append("<bdi>") }
    buffer.append(text: text)
    if isRightToLeft { buffer.append("</bdi>") }
  }
}
