extension LinkTarget: Storable {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .page(let page, let fragment):
      writer.write(byte: 0)
      writer.write(page: page)
      writer.write(fragment)
    case .file(let route): writer.write(route, as: 1)
    case .nowhere: writer.write(byte: 2)
    }
  }

  init(from reader: inout ByteReader) {
    self =
      switch reader.readByte() {
      case 0: .page(reader.readPage(), fragment: reader.read())
      case 1: .file(reader.readText())
      case 2: .nowhere
      default: reader.damaged(.nowhere)
      }
  }
}

extension FieldReference: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(field)
    writer.write(text: name)
    writer.write(page: page)
  }

  init(from reader: inout ByteReader) {
    self.init(field: reader.read(), name: reader.readText(), page: reader.readPage())
  }
}

extension Backlink: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(page: page)
    writer.write(sentence)
  }

  init(from reader: inout ByteReader) {
    self.init(page: reader.readPage(), sentence: reader.read())
  }
}

extension IncomingReferences: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(text: title)
    writer.write(pages: pages)
  }

  init(from reader: inout ByteReader) {
    self.init(title: reader.readText(), pages: reader.readPages())
  }
}
