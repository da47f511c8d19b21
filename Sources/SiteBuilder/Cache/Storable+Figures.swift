import Diagnostics

extension ProseFigure: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(written)
    writer.write(text: title)
    writer.write(element)
  }

  init(from reader: inout ByteReader) {
    self.init(written: reader.read(), title: reader.readText(), element: reader.read())
  }
}

extension WrittenFigure: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(text: address)
    writer.write(words)
    writer.write(place)
    writer.write(hasScheme)
  }

  init(from reader: inout ByteReader) {
    address = reader.readText()
    words = reader.read()
    place = reader.read()
    hasScheme = reader.read()
  }
}

extension FigureWords: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(text: text)
    writer.write(place)
    writer.write(text: before)
    writer.write(text: after)
  }

  init(from reader: inout ByteReader) {
    self.init(
      text: reader.readText(),
      place: reader.read(),
      before: reader.readText(),
      after: reader.readText()
    )
  }
}

/// The text starts most often where its range does.
extension TextPlace: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(range)
    switch start {
    case nil: writer.write(byte: 0)
    case range.start: writer.write(byte: 1)
    case let start?: writer.write(start, as: 2)
    }
  }

  init(from reader: inout ByteReader) {
    range = reader.read()
    start =
      switch reader.readByte() {
      case 0: nil
      case 1: range.start
      case 2: reader.read(SourcePosition.self)
      default: reader.damaged(nil)
      }
  }
}

extension ProseNumber: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(text: text)
    writer.write(text: sentence)
    writer.write(range)
    writer.write(standing)
  }

  init(from reader: inout ByteReader) {
    self.init(
      text: reader.readText(),
      sentence: reader.readText(),
      range: reader.read(),
      standing: reader.read()
    )
  }
}

extension ProseNumber.Standing: Storable {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .bound: writer.write(byte: 0)
    case .cited: writer.write(byte: 1)
    case .neither: writer.write(byte: 2)
    }
  }

  init(from reader: inout ByteReader) {
    self =
      switch reader.readByte() {
      case 0: .bound
      case 1: .cited
      case 2: .neither
      default: reader.damaged(.neither)
      }
  }
}
