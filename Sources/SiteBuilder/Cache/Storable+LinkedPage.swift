extension Page {
  /// Writes what linking added to the source, but charts and figures.
  func writeLinks(to writer: inout ByteWriter) {
    writer.write(source.stamp == nil ? source : nil)
    writer.write(text: route.path)
    writer.write(text: title)
    writer.write(text: template)
    writer.write(text: language)
    writer.write(targets)
    writer.write(labels)
    writer.write(image)
    writer.write(summary)
    let mentions = holes.compactMap { hole -> (Range<Int>, Int)? in
      if case .mention(let page) = hole.kind { (hole.range, page) } else { nil }
    }
    writer.write(count: mentions.count)
    for (range, page) in mentions {
      writer.write(range)
      writer.write(page: page)
    }
    writer.write(citations)
    writer.write(sources)
    writer.write(references)
    writer.write(backlinks)
    writer.write(incoming)
    writer.write(pages: related)
    writer.write(pages: [previous].compactMap(\.self))
    writer.write(pages: [next].compactMap(\.self))
  }

  /// - Parameter source: `nil` where the page has no file, and its source was written here.
  init(linksFrom reader: inout ByteReader, source: PageSource?) {
    let own: PageSource? = reader.read()
    let source =
      source ?? own
      ?? reader.damaged(PageSource(kind: .single, file: reader.file, folder: "", slug: ""))
    self.init(
      source: source,
      route: Route(reader.readText()),
      title: reader.readText(),
      template: reader.readText(),
      language: reader.readText()
    )
    targets = reader.read()
    labels = reader.read()
    image = reader.read()
    summary = reader.read()
    holes = source.prose.holes
    var mentions: [Hole] = []
    for _ in 0..<reader.readCount() where !reader.isDamaged {
      mentions.append(Hole(range: reader.read(), kind: .mention(reader.readPage())))
    }
    if !mentions.isEmpty {
      holes = (holes + mentions).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    citations = reader.read()
    sources = reader.read()
    references = reader.read()
    backlinks = reader.read()
    incoming = reader.read()
    related = reader.readPages()
    previous = reader.readPages().first
    next = reader.readPages().first
  }
}
