import Diagnostics

extension SourcePosition: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(count: line)
    writer.write(count: column)
  }

  init(from reader: inout ByteReader) {
    self.init(line: reader.readCount(), column: reader.readCount())
  }
}

/// A byte that says what is left out (the writer's own file, the line of an end on the line of the
/// start), the start, and how far the end is from it.
extension SourceRange: Storable {
  func write(to writer: inout ByteWriter) {
    let (isElsewhere, hasLines) = (file != writer.file, end.line != start.line)
    writer.write(byte: (isElsewhere ? 1 : 0) | (hasLines ? 2 : 0))
    if isElsewhere { writer.write(text: file) }
    writer.write(start)
    if hasLines { writer.write(integer: end.line &- start.line) }
    writer.write(integer: end.column &- start.column)
  }

  init(from reader: inout ByteReader) {
    let omissions = reader.readByte()
    if omissions > 3 { reader.damage() }
    let file = omissions & 1 == 0 ? reader.file : reader.readText()
    let start = reader.read(SourcePosition.self)
    let lines = omissions & 2 == 0 ? 0 : reader.readInteger()
    let columns = reader.readInteger()
    self.init(
      file: file,
      start: start,
      end: SourcePosition(line: start.line &+ lines, column: start.column &+ columns)
    )
  }
}

extension Located: Storable where Value: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(value)
    writer.write(range)
  }

  init(from reader: inout ByteReader) { self.init(reader.read(), at: reader.read()) }
}

extension Diagnostic: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(severity)
    writer.write(text: id)
    writer.write(text: summary)
    writer.write(range)
    writer.write(help)
    writer.write(notes)
    writer.write(fix)
  }

  init(from reader: inout ByteReader) {
    self.init(
      reader.read(),
      id: reader.readText(),
      reader.readText(),
      at: reader.read(),
      help: reader.read(),
      notes: reader.read(),
      fix: reader.read()
    )
  }
}

extension Diagnostic.Severity: Storable {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .error: writer.write(byte: 0)
    case .warning: writer.write(byte: 1)
    }
  }

  init(from reader: inout ByteReader) { self = reader.read(Bool.self) ? .warning : .error }
}

extension Diagnostic.Note: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(text: text)
    writer.write(range)
  }

  init(from reader: inout ByteReader) { self.init(reader.readText(), at: reader.read()) }
}

extension Diagnostic.Fix: Storable {
  func write(to writer: inout ByteWriter) {
    writer.write(range)
    writer.write(text: replacement)
  }

  init(from reader: inout ByteReader) {
    self.init(replacing: reader.read(), with: reader.readText())
  }
}
