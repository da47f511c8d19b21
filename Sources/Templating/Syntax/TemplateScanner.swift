import Diagnostics

/// A stretch of a template: text as it will be written, or a tag.
enum Segment: Sendable {
  /// Trimmed where a tag asks for it, with `\n` for every line end. Never empty.
  case text([UInt8], Span)
  /// `{{ … }}`, its tokens ended by `.end`.
  case output([Token], Span)
  /// `{% … %}`, its tokens ended by `.end`.
  case tag([Token], Span)
  /// A tag that could not be read, which has been told; the tokens before the mistake.
  case broken([Token], Span)
}

/// Cuts a template into text and tags; comments and raw stretches are resolved here.
///
/// As in Jinja with its default settings, a single line end at the end of the file is dropped and
/// white space around tags stays, but for what `-` takes away.
struct TemplateScanner {
  private let path: String
  private let bytes: [UInt8]
  private let lines: LineIndex
  private var offset = 0
  private var trimsNext = false
  private(set) var segments: [Segment] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String, bytes: [UInt8], lines: LineIndex) {
    self.path = path
    self.lines = lines
    var bytes = bytes
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    self.bytes = bytes
  }

  mutating func scan() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while offset < bytes.count {
      var start = offset
      while start < bytes.count, !bytes.opensTag(at: start) { start += 1 }
      let trims = bytes.has(UInt8(ascii: "-"), at: start + 2)
      appendText(offset, start, trimsEnd: trims)
      guard start < bytes.count else { return }
      let signed = trims || bytes.has(UInt8(ascii: "+"), at: start + 2)
      offset = start + (signed ? 3 : 2)
      let opening = Span(start: start, end: start + 2)
      if bytes[start + 1] == UInt8(ascii: "#") {
        skipComment(opening)
      } else {
        readTag(opening)
      }
    }
  }

  private mutating func readTag(_ opening: Span) {
    let isOutput = bytes[opening.start + 1] == UInt8(ascii: "{")
    var lexer = TagLexer(bytes, offset: offset, closer: UInt8(ascii: isOutput ? "}" : "%"))
    let tag = lexer.read(opening: opening)
    offset = lexer.offset
    trimsNext = tag.trimsAfter
    let span = Span(start: opening.start, end: offset)
    if let mistake = tag.mistake {
      tell(mistake.id, mistake.summary, mistake.span, help: mistake.help)
      segments.append(.broken(isOutput ? [] : tag.tokens, span))
    } else if !isOutput, tag.tokens.count == 2, tag.tokens[0].isName("raw") {
      readRaw(opening: span)
    } else {
      segments.append(isOutput ? .output(tag.tokens, span) : .tag(tag.tokens, span))
    }
  }

  private mutating func skipComment(_ opening: Span) {
    var end = offset
    while end < bytes.count, !bytes.has(UInt8(ascii: "#"), UInt8(ascii: "}"), at: end) { end += 1 }
    guard end < bytes.count else {
      tell("unclosed-tag", "comment is never closed", opening, help: "add '#}' at its end")
      offset = bytes.count
      return
    }
    trimsNext = end > offset && bytes[end - 1] == UInt8(ascii: "-")
    offset = end + 2
  }

  /// Everything up to `{% endraw %}` is text.
  private mutating func readRaw(opening: Span) {
    for start in offset..<bytes.count
    where bytes.has(UInt8(ascii: "{"), UInt8(ascii: "%"), at: start) {
      guard let end = endOfRaw(start) else { continue }
      let trims = bytes.has(UInt8(ascii: "-"), at: start + 2)
      appendText(offset, start, trimsEnd: trims)
      trimsNext = bytes.has(UInt8(ascii: "-"), at: end - 3)
      offset = end
      return
    }
    tell("unclosed-tag", "'raw' is never closed", opening, help: "add '{% endraw %}'")
    offset = bytes.count
  }

  /// The offset after `{% endraw %}`, if it starts here.
  private func endOfRaw(_ start: Int) -> Int? {
    var at = start + 2
    func skipSpace() { while at < bytes.count, bytes[at].isSpace { at += 1 } }
    func skipSign() {
      if bytes.has(UInt8(ascii: "-"), at: at) || bytes.has(UInt8(ascii: "+"), at: at) { at += 1 }
    }
    skipSign()
    skipSpace()
    guard bytes.dropFirst(at).starts(with: "endraw".utf8) else { return nil }
    at += 6
    skipSpace()
    skipSign()
    return bytes.has(UInt8(ascii: "%"), UInt8(ascii: "}"), at: at) ? at + 2 : nil
  }

  private mutating func appendText(_ start: Int, _ end: Int, trimsEnd: Bool) {
    var start = start
    var end = end
    if trimsNext { while start < end, bytes[start].isSpace { start += 1 } }
    if trimsEnd { while end > start, bytes[end - 1].isSpace { end -= 1 } }
    trimsNext = false
    guard start < end else { return }
    let text = bytes[start..<end]
    let normal = text.contains(0x0D) ? text.withPlainLineEnds : Array(text)
    segments.append(.text(normal, Span(start: start, end: end)))
  }

  private mutating func tell(_ id: String, _ summary: String, _ span: Span, help: String?) {
    let range = lines.range(in: path, span.start..<span.end)
    let help = help ?? TemplateFailure.remedy(for: id)
    diagnostics.append(Diagnostic(.error, id: id, summary, at: range, help: help))
  }
}

extension [UInt8] {
  func has(_ byte: UInt8, at offset: Int) -> Bool {
    indices.contains(offset) && self[offset] == byte
  }
}

extension ArraySlice<UInt8> {
  /// With `\n` for `\r\n` and for a lone `\r`.
  fileprivate var withPlainLineEnds: [UInt8] {
    var plain: [UInt8] = []
    for index in indices {
      guard self[index] == 0x0D else {
        plain.append(self[index])
        continue
      }
      if index + 1 >= endIndex || self[index + 1] != 0x0A { plain.append(0x0A) }
    }
    return plain
  }
}
