import Diagnostics

extension PageSource: Storable {
  func write(to writer: inout ByteWriter) {
    writeHead(to: &writer)
    writeProse(to: &writer)
  }

  /// All but the prose: what other pages may learn of this one without its text.
  func writeHead(to writer: inout ByteWriter) {
    writer.write(kind)
    writer.write(file == writer.file ? nil : file)
    writer.write(text: folder)
    writer.write(text: slug)
    writer.write(place)
    writer.write(front)
    writer.write(values)
  }

  func writeProse(to writer: inout ByteWriter) { writer.write(prose) }

  /// Reads the head, and the prose that was written after it.
  convenience init(from reader: inout ByteReader) { self.init(from: &reader, stamp: nil) }

  convenience init(from reader: inout ByteReader, stamp: PageStamp?) {
    self.init(
      kind: reader.read(),
      file: reader.read(String?.self) ?? reader.file,
      folder: reader.readText(),
      slug: reader.readText(),
      place: reader.read(SourceRange.self),
      front: reader.read(),
      values: reader.read(),
      prose: reader.read(),
      stamp: stamp
    )
  }
}

extension PageSource.Kind: Storable {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .single: writer.write(byte: 0)
    case .record(let collection): writer.write(collection, as: 1)
    case .collection(let number): writer.write(number, as: 2)
    case .table(let number): writer.write(number, as: 3)
    case .tables: writer.write(byte: 4)
    case .bibliography: writer.write(byte: 5)
    case .notFound: writer.write(byte: 6)
    }
  }

  init(from reader: inout ByteReader) {
    self =
      switch reader.readByte() {
      case 0: .single
      case 1: .record(collection: reader.read())
      case 2: .collection(reader.read())
      case 3: .table(reader.read())
      case 4: .tables
      case 5: .bibliography
      case 6: .notFound
      default: reader.damaged(.single)
      }
  }
}
