/// Splits the inside of one tag into tokens, as Jinja's lexer does.
struct TagLexer {
  /// What the tag ends with: `}` or `%`.
  let closer: UInt8
  let bytes: [UInt8]
  var offset: Int
  private var tokens: [Token] = []
  private var open: [(closer: UInt8, span: Span)] = []

  /// What was wrong, where, and how to mend it.
  struct Mistake: Error {
    var id = "template-syntax"
    var summary: String
    var span: Span
    var help: String?
  }

  /// A tag as read, up to its end or to the first mistake.
  struct Tag {
    var tokens: [Token]
    var trimsAfter: Bool
    var mistake: Mistake?
  }

  init(_ bytes: [UInt8], offset: Int, closer: UInt8) {
    self.bytes = bytes
    self.offset = offset
    self.closer = closer
  }

  /// Reads to just after the closing delimiter. `opening` is the delimiter that opened the tag.
  mutating func read(opening: Span) -> Tag {
    do throws(Mistake) {
      while true {
        skipSpace()
        if let end = closingDelimiter() { return finish(end) }
        try readToken(opening)
      }
    } catch {
      tokens.append(Token(kind: .end, text: "", span: error.span))
      let trims = recover()
      return Tag(tokens: tokens, trimsAfter: trims, mistake: error)
    }
  }

  private mutating func finish(_ end: Span) -> Tag {
    let trims = bytes[end.start] == UInt8(ascii: "-")
    offset = end.end
    tokens.append(Token(kind: .end, text: "", span: end))
    return Tag(tokens: tokens, trimsAfter: trims)
  }

  /// The delimiter here, with its sign, if the tag ends here.
  private func closingDelimiter() -> Span? {
    guard open.isEmpty, offset < bytes.count else { return nil }
    let isSigned =
      bytes[offset] == UInt8(ascii: "-")
      || (bytes[offset] == UInt8(ascii: "+") && closer == UInt8(ascii: "%"))
    let start = isSigned ? offset + 1 : offset
    guard bytes.has(closer, UInt8(ascii: "}"), at: start) else { return nil }
    return Span(start: offset, end: start + 2)
  }

  /// Goes on at the next delimiter: after one that closes, before one that opens.
  private mutating func recover() -> Bool {
    while offset < bytes.count {
      if bytes.has(closer, UInt8(ascii: "}"), at: offset) {
        let trims = bytes[offset - 1] == UInt8(ascii: "-")
        offset += 2
        return trims
      }
      if bytes.opensTag(at: offset) { return false }
      offset += 1
    }
    return false
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset].isSpace { offset += 1 }
  }

  private mutating func readToken(_ opening: Span) throws(Mistake) {
    guard offset < bytes.count, !bytes.opensTag(at: offset) else {
      let closing = closer == UInt8(ascii: "%") ? "%}" : "}}"
      throw Mistake(
        id: "unclosed-tag",
        summary: "tag is never closed",
        span: opening,
        help: "add '\(closing)' at its end"
      )
    }
    let byte = bytes[offset]
    if byte.isNameStart { return readName() }
    if byte.isDigit { return try readNumber() }
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try readString(byte) }
    try readSymbol()
  }

  private mutating func readName() {
    let start = offset
    while offset < bytes.count, bytes[offset].isNameStart || bytes[offset].isDigit { offset += 1 }
    append(.name, text(start, offset), from: start)
  }

  private mutating func append(_ kind: Token.Kind, _ text: String, from start: Int) {
    tokens.append(Token(kind: kind, text: text, span: Span(start: start, end: offset)))
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func readSymbol() throws(Mistake) {
    let start = offset
    let two = text(offset, min(offset + 2, bytes.count))
    if ["==", "!=", "<=", ">=", "//", "**"].contains(two) {
      offset += 2
      return append(.symbol, two, from: start)
    }
    let byte = bytes[offset]
    guard "+-*/%~<>=.,:|()[]{};".utf8.contains(byte) else {
      var end = offset + 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      throw Mistake(
        summary: "'\(text(start, end))' has no meaning in a tag",
        span: Span(start: start, end: end),
        help: Self.help(for: byte)
      )
    }
    offset += 1
    try balance(byte, Span(start: start, end: offset))
    append(.symbol, text(start, offset), from: start)
  }

  private static func help(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "!"): "write 'not' instead"
    case UInt8(ascii: "&"): "write 'and' instead"
    case UInt8(ascii: "?"): "write 'a if condition else b' instead"
    default: nil
    }
  }

  private mutating func balance(_ byte: UInt8, _ span: Span) throws(Mistake) {
    switch byte {
    case UInt8(ascii: "("): open.append((UInt8(ascii: ")"), span))
    case UInt8(ascii: "["): open.append((UInt8(ascii: "]"), span))
    case UInt8(ascii: "{"): open.append((UInt8(ascii: "}"), span))
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      guard let last = open.popLast() else {
        throw Mistake(
          summary: "'\(text(span.start, span.end))' closes nothing",
          span: span,
          help: "remove it"
        )
      }
      guard last.closer == byte else {
        let wanted = String(decoding: [last.closer], as: UTF8.self)
        throw Mistake(
          summary: "'\(text(last.span.start, last.span.end))' is not closed",
          span: last.span,
          help: "add '\(wanted)'"
        )
      }
    default: break
    }
  }
}

extension TagLexer {
  /// Digits with `_` between, `0x`, `0o`, `0b`; with a fraction or an exponent a float.
  private mutating func readNumber() throws(Mistake) {
    let start = offset
    if bytes[offset] == UInt8(ascii: "0"), offset + 1 < bytes.count,
      let radix = [0x78: 16, 0x6F: 8, 0x62: 2][Int(bytes[offset + 1] | 0x20)]
    {
      offset += 2
      let digits = take { $0.isNameStart || $0.isDigit }
      return try appendInteger(digits, radix: radix, from: start)
    }
    var digits = take { $0.isDigit || $0 == UInt8(ascii: "_") }
    var isFloat = false
    if offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "."), bytes[offset + 1].isDigit {
      offset += 1
      digits += "." + take { $0.isDigit || $0 == UInt8(ascii: "_") }
      isFloat = true
    }
    if let exponent = readExponent() {
      digits += exponent
      isFloat = true
    }
    guard isFloat else { return try appendInteger(digits, radix: 10, from: start) }
    guard let value = Double(digits.filter { $0 != "_" }) else {
      throw Mistake(
        summary: "'\(digits)' is not a number",
        span: Span(start: start, end: offset)
      )
    }
    append(.number(value), digits, from: start)
  }

  private mutating func readExponent() -> String? {
    guard offset + 1 < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") else { return nil }
    let isSigned = [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[offset + 1])
    let first = offset + (isSigned ? 2 : 1)
    guard first < bytes.count, bytes[first].isDigit else { return nil }
    let start = offset
    offset = first
    _ = take { $0.isDigit || $0 == UInt8(ascii: "_") }
    return text(start, offset)
  }

  private mutating func take(while belongs: (UInt8) -> Bool) -> String {
    let start = offset
    while offset < bytes.count, belongs(bytes[offset]) { offset += 1 }
    return text(start, offset)
  }

  private mutating func appendInteger(
    _ digits: String,
    radix: Int,
    from start: Int
  ) throws(Mistake) {
    guard let value = Int(digits.filter { $0 != "_" }, radix: radix) else {
      throw Mistake(
        summary: "'\(text(start, offset))' is not an integer of at most 63 bits",
        span: Span(start: start, end: offset)
      )
    }
    append(.integer(value), digits, from: start)
  }

  private mutating func readString(_ quote: UInt8) throws(Mistake) {
    let start = offset
    offset += 1
    var content: [UInt8] = []
    while offset < bytes.count, bytes[offset] != quote {
      if bytes[offset] == UInt8(ascii: "\\") {
        content += readEscape().utf8
      } else {
        content.append(bytes[offset])
        offset += 1
      }
    }
    guard offset < bytes.count else {
      offset = start + 1
      throw Mistake(
        summary: "text is not closed",
        span: Span(start: start, end: start + 1),
        help: "add \(quote == UInt8(ascii: "'") ? "\"'\"" : "'\"'") at its end"
      )
    }
    offset += 1
    append(.string, String(decoding: content, as: UTF8.self), from: start)
  }

  /// Python's escapes; a backslash before anything else stays.
  private mutating func readEscape() -> String {
    let start = offset
    guard offset + 1 < bytes.count else {
      offset += 1
      return "\\"
    }
    offset += 2
    switch bytes[offset - 1] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "a"): return "\u{07}"
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "v"): return "\u{0B}"
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "'"): return "'"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\n"): return ""
    case UInt8(ascii: "x"): return scalar(digits: 2) ?? text(start, offset)
    case UInt8(ascii: "u"): return scalar(digits: 4) ?? text(start, offset)
    case UInt8(ascii: "U"): return scalar(digits: 8) ?? text(start, offset)
    default:
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      return text(start, offset)
    }
  }

  private mutating func scalar(digits count: Int) -> String? {
    guard offset + count <= bytes.count,
      let value = UInt32(text(offset, offset + count), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    offset += count
    return String(Character(scalar))
  }
}

extension UInt8 {
  /// ASCII white space.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  /// A letter, an underscore, or part of a character beyond ASCII.
  var isNameStart: Bool {
    (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || self == 0x5F || self >= 0x80
  }
}

extension [UInt8] {
  func has(_ first: UInt8, _ second: UInt8, at offset: Int) -> Bool {
    offset + 1 < count && self[offset] == first && self[offset + 1] == second
  }

  /// Whether `{{`, `{%` or `{#` stands here.
  func opensTag(at offset: Int) -> Bool {
    offset + 1 < count && self[offset] == UInt8(ascii: "{")
      && [UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#")].contains(self[offset + 1])
  }
}
