import Tables

/// By the number of its day.
extension CalendarDate: Storable {
  func write(to writer: inout ByteWriter) { writer.write(integer: dayNumber) }

  init(from reader: inout ByteReader) {
    let number = reader.readInteger()
    self.init(dayNumber: number)
    if dayNumber != number { reader.damage() }
  }
}

extension FieldValue: Storable {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .text(let text): writer.write(text, as: 0)
    case .integer(let integer): writer.write(integer, as: 1)
    case .number(let number): writer.write(number, as: 2)
    case .boolean(let isTrue): writer.write(isTrue, as: 3)
    case .date(let date): writer.write(date, as: 4)
    case .year(let year): writer.write(year, as: 5)
    case .list(let items): writer.write(items, as: 6)
    case .object(let members): writer.write(members, as: 7)
    case .missing(let value): writer.write(value, as: 8)
    }
  }

  init(from reader: inout ByteReader) {
    self =
      switch reader.readByte() {
      case 0: .text(reader.readText())
      case 1: .integer(reader.readInteger())
      case 2: .number(reader.readFiniteNumber())
      case 3: .boolean(reader.read())
      case 4: .date(reader.read())
      case 5: .year(reader.readInteger())
      case 6: .list(reader.readNested())
      case 7: .object(reader.readNested())
      case 8: .missing(reader.read())
      default: .missing(reader.damaged(.empty))
      }
  }
}

extension NamedValue: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(text: name)
    writer.write(value)
  }

  init(from reader: inout ByteReader) { self.init(reader.readText(), reader.read()) }
}

extension MissingValue: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(text: value)
    writer.write(text: label)
  }

  init(from reader: inout ByteReader) {
    self.init(reader.readText(), label: reader.readText())
  }
}

extension ByteReader {
  fileprivate mutating func readFiniteNumber() -> Double {
    let number = read(Double.self)
    return number.isFinite ? number : damaged(0)
  }
}
