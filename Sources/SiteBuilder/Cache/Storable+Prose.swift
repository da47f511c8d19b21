import Diagnostics

extension Prose: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(html)
    writer.write(holes)
    writer.write(headings)
    writer.write(links)
    writer.write(charts)
    writer.write(citations)
    writer.write(figures)
    writer.write(numbers)
    writer.write(textEnd)
  }

  init(from reader: inout ByteReader) {
    self.init(
      html: reader.read(),
      holes: reader.read(),
      headings: reader.read(),
      links: reader.read(),
      charts: reader.read(),
      citations: reader.read(),
      figures: reader.read(),
      numbers: reader.read(),
      textEnd: reader.read()
    )
  }
}

extension Hole: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(kind)
    writer.write(range)
  }

  init(from reader: inout ByteReader) {
    let kind = reader.read(Kind.self)
    self.init(range: reader.read(), kind: kind)
  }
}

extension Hole.Kind: Storable {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .address(let link): writer.write(link, as: 0)
    case .label(let link): writer.write(link, as: 1)
    case .inclusion(let link): writer.write(link, as: 2)
    case .chart(let number): writer.write(number, as: 3)
    case .citation(let number): writer.write(number, as: 4)
    case .figure(let number): writer.write(number, as: 5)
    case .filledFigure(let number): writer.write(number, as: 6)
    case .mention(let page):
      writer.write(byte: 7)
      writer.write(page: page)
    }
  }

  init(from reader: inout ByteReader) {
    self =
      switch reader.readByte() {
      case 0: .address(reader.read())
      case 1: .label(reader.read())
      case 2: .inclusion(reader.read())
      case 3: .chart(reader.read())
      case 4: .citation(reader.read())
      case 5: .figure(reader.read())
      case 6: .filledFigure(reader.read())
      case 7: .mention(reader.readPage())
      default: .address(reader.damaged(0))
      }
  }
}

extension ProseHeading: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(level)
    writer.write(text: id)
    writer.write(text: text)
    writer.write(offset)
    writer.write(range)
  }

  init(from reader: inout ByteReader) {
    self.init(
      level: reader.read(),
      id: reader.readText(),
      text: reader.readText(),
      offset: reader.read(),
      range: reader.read()
    )
  }
}

extension ProseLink: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(target)
    writer.write(range)
    writer.write(headingRange)
    writer.write(element)
    writer.write(isImage)
    writer.write(isInclusion)
  }

  init(from reader: inout ByteReader) {
    self.init(
      target: reader.read(),
      range: reader.read(),
      headingRange: reader.read(),
      element: reader.read(),
      isImage: reader.read(),
      isInclusion: reader.read()
    )
  }
}

extension ProseLink.Target: Storable {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .name(let name, let heading):
      writer.write(name, as: 0)
      writer.write(heading)
    case .heading(let heading): writer.write(heading, as: 1)
    case .path(let path, let fragment):
      writer.write(path, as: 2)
      writer.write(fragment)
    }
  }

  init(from reader: inout ByteReader) {
    self =
      switch reader.readByte() {
      case 0: .name(reader.readText(), heading: reader.read())
      case 1: .heading(reader.readText())
      case 2: .path(reader.readText(), fragment: reader.read())
      default: .heading(reader.damaged(""))
      }
  }
}

extension ChartBlock: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(yaml)
    writer.write(range)
  }

  init(from reader: inout ByteReader) { self.init(yaml: reader.read(), range: reader.read()) }
}

extension ProseCitation: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(text: key)
    writer.write(prefix)
    writer.write(locator)
    writer.write(range)
  }

  init(from reader: inout ByteReader) {
    self.init(
      key: reader.readText(),
      prefix: reader.read(),
      locator: reader.read(),
      range: reader.read()
    )
  }
}
