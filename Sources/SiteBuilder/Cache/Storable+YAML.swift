import YAML

extension YAMLNode: Storable {
  func write(to writer: inout ByteWriter) {
    switch content {
    case .scalar(let scalar): writer.write(scalar, as: 0)
    case .sequence(let items): writer.write(items, as: 1)
    case .mapping(let entries): writer.write(entries, as: 2)
    }
    writer.write(range)
  }

  init(from reader: inout ByteReader) {
    let content: Content =
      switch reader.readByte() {
      case 0: .scalar(reader.read())
      case 1: .sequence(reader.readNested())
      case 2: .mapping(reader.readNested())
      default: .sequence(reader.damaged([]))
      }
    self.init(content, at: reader.read())
  }
}

extension YAMLEntry: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(text: key)
    writer.write(keyRange)
    writer.write(value)
  }

  init(from reader: inout ByteReader) {
    self.init(key: reader.readText(), at: reader.read(), value: reader.read())
  }
}

extension YAMLScalar: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(text: text)
    writer.write(style)
  }

  init(from reader: inout ByteReader) { self.init(reader.readText(), style: reader.read()) }
}

extension YAMLScalar.Style: Storable {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .plain: writer.write(byte: 0)
    case .quoted: writer.write(byte: 1)
    case .block: writer.write(byte: 2)
    }
  }

  init(from reader: inout ByteReader) {
    self =
      switch reader.readByte() {
      case 0: .plain
      case 1: .quoted
      case 2: .block
      default: reader.damaged(.plain)
      }
  }
}
