internal import CYAML

/// A place as libyaml counts it: all from 0, in characters.
struct Mark {
  var index: Int
  var line: Int
  var column: Int
}

/// A step of the parse: a value begins, ends or stands whole.
struct Event {
  enum Kind {
    case scalar(YAMLScalar)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
    /// `*name`
    case alias(String)
    case documentStart
    case documentEnd
    case streamStart
    case streamEnd
  }

  var kind: Kind
  /// The name in `&name` before the value.
  var anchor: String?
  /// Written before the value, in full: `tag:yaml.org,2002:str`.
  var tag: String?
  var start: Mark
  var end: Mark
}

/// Why libyaml could not go on, in its own words.
struct SyntaxProblem: Error {
  enum Place {
    case mark(Mark)
    /// In bytes from 0, for text that could not be decoded.
    case offset(Int)
  }

  /// `did not find expected key`
  var problem: String
  var place: Place
  /// `while parsing a block mapping`
  var context: String
  /// Where that began.
  var contextMark: Mark
}

/// libyaml's parser over bytes in memory. All C pointers of the target stay in this file.
@safe struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Gives `body` a reader of `bytes`: UTF-8 without a byte order mark, one byte or more.
  static func read<Value>(
    _ bytes: ArraySlice<UInt8>,
    _ body: (borrowing EventReader) -> Value
  ) -> Value {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe body(EventReader(buffer))
    }
  }

  /// `bytes` must outlive the reader.
  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    // Fails only when memory runs out.
    precondition(unsafe yaml_parser_initialize(parser) == 1)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    guard let start = bytes.baseAddress else { preconditionFailure("nothing to read") }
    unsafe yaml_parser_set_input_string(parser, start, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// The next event; after `streamEnd` only more of the same.
  func next() throws(SyntaxProblem) -> Event {
    var raw = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &raw) == 1 else { throw problem() }
    let event = unsafe Event(raw)
    unsafe yaml_event_delete(&raw)
    return event
  }

  private func problem() -> SyntaxProblem {
    let isUndecodable = unsafe parser.pointee.error == YAML_READER_ERROR
    return unsafe SyntaxProblem(
      problem: text(parser.pointee.problem),
      place: isUndecodable
        ? .offset(Int(parser.pointee.problem_offset)) : .mark(Mark(parser.pointee.problem_mark)),
      context: text(parser.pointee.context),
      contextMark: Mark(parser.pointee.context_mark)
    )
  }
}

extension Mark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(index: mark.index, line: mark.line, column: mark.column)
  }
}

extension Event {
  fileprivate init(_ raw: yaml_event_t) {
    unsafe self.init(kind: .streamEnd, start: Mark(raw.start_mark), end: Mark(raw.end_mark))
    switch unsafe raw.type {
    case YAML_SCALAR_EVENT:
      unsafe kind = .scalar(YAMLScalar(raw.data.scalar))
      unsafe name(raw.data.scalar.anchor, raw.data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      unsafe name(raw.data.sequence_start.anchor, raw.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      unsafe name(raw.data.mapping_start.anchor, raw.data.mapping_start.tag)
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_ALIAS_EVENT: unsafe kind = .alias(text(raw.data.alias.anchor))
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_STREAM_START_EVENT: kind = .streamStart
    default: kind = .streamEnd
    }
  }

  private mutating func name(
    _ anchor: UnsafeMutablePointer<UInt8>?,
    _ tag: UnsafeMutablePointer<UInt8>?
  ) {
    if let anchor = unsafe anchor { unsafe self.anchor = text(anchor) }
    if let tag = unsafe tag { unsafe self.tag = text(tag) }
  }
}

extension YAMLScalar {
  fileprivate init(_ raw: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar) {
    let bytes = unsafe UnsafeBufferPointer(start: raw.value, count: raw.length)
    unsafe self.init(String(decoding: bytes, as: UTF8.self), style: .plain)
    switch unsafe raw.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: style = .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: style = .block
    default: break
    }
  }
}

private func text(_ pointer: UnsafePointer<CChar>?) -> String {
  guard let pointer = unsafe pointer else { return "" }
  return unsafe String(cString: pointer)
}

private func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String {
  guard let pointer = unsafe pointer else { return "" }
  return unsafe String(cString: pointer)
}
