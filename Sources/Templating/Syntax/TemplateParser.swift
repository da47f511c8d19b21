import Diagnostics

/// Reads the statements of one template, going on after each mistake at the next tag.
struct TemplateParser {
  var expressions: ExpressionParser
  var template: ParsedTemplate
  private(set) var diagnostics: [Diagnostic]
  private let segments: [Segment]
  private var index = 0
  /// The tags that are open, innermost last.
  private(set) var open: [OpenTag] = []
  /// The blocks that are open, innermost last.
  var blocks: [String] = []
  /// Tags that do not exist and are not ended yet: each as it is written and as it is meant.
  var unknownTags: [[String]] = []

  struct OpenTag {
    var name: String
    var span: Span
    /// The tags that may come next on this level.
    var closers: [String]
  }

  /// A tag being read.
  struct Tag {
    var name: String
    var tokens: [Token]
    var span: Span
    /// The scanner could not read it, and said so.
    var isBroken: Bool
  }

  /// Blocks in blocks: deeper than any honest template, shallow enough for small stacks.
  private static let deepestNesting = 40

  init(name: String, file: SourceFile, names: NameTable, registry: Registry) {
    let source = TemplateSource(file)
    var scanner = TemplateScanner(path: file.path, bytes: file.bytes, lines: source.lines)
    scanner.scan()
    segments = scanner.segments
    diagnostics = scanner.diagnostics
    if let offset = firstInvalidUTF8(in: file.bytes) {
      diagnostics.append(
        Diagnostic(
          .error,
          id: "invalid-utf8",
          "a byte is not UTF-8 text",
          at: source.lines.range(in: file.path, offset..<(offset + 1)),
          help: "save the file as UTF-8"
        )
      )
    }
    expressions = ExpressionParser(names: names, registry: registry, source: source)
    template = ParsedTemplate(name: name, source: source)
  }

  mutating func parse() {
    template.body = statements()
    tellContentOutsideBlocks()
  }

  /// Statements up to a tag that somebody waits for, or to the end.
  private mutating func statements() -> [Statement] {
    var statements: [Statement] = []
    while index < segments.count {
      switch segments[index] {
      case .text(let bytes, _):
        statements.append(.text(bytes))
      case .output(let tokens, let span):
        let tag = Tag(name: "", tokens: tokens, span: span, isBroken: false)
        let output = head(tag) { parser throws(TemplateFailure) in
          let value = try parser.tuple()
          try parser.expectEnd()
          return Statement.output(value)
        }
        if let output { statements.append(output) }
      case .tag, .broken:
        guard let tag = currentTag, !isAwaited(tag.name) else { return statements }
        index += 1
        statements += read(tag)
        continue
      }
      index += 1
    }
    return statements
  }

  private func isAwaited(_ name: String) -> Bool {
    open.contains { $0.closers.contains(name) }
  }

  private var currentTag: Tag? {
    guard index < segments.count else { return nil }
    switch segments[index] {
    case .text, .output: return nil
    case .tag(let tokens, let span):
      return Tag(name: tokens[0].text, tokens: tokens, span: span, isBroken: false)
    case .broken(let tokens, let span):
      return Tag(name: tokens.first?.text ?? "", tokens: tokens, span: span, isBroken: true)
    }
  }

  /// The statements inside `tag`, and the tag that ends them; `nil` when none does, which is told.
  mutating func body(of tag: Tag, until closers: [String]) -> (body: [Statement], end: Tag?) {
    guard open.count < Self.deepestNesting else {
      tell(
        "template-too-deep",
        "'\(tag.name)' is nested too deeply",
        tag.span,
        help: "move the inner part to a template of its own and include it"
      )
      index = segments.count
      return ([], nil)
    }
    open.append(OpenTag(name: tag.name, span: tag.span, closers: closers))
    let body = statements()
    open.removeLast()
    if let end = currentTag, closers.contains(end.name) {
      index += 1
      return (body, end)
    }
    if index == segments.count || currentTag != nil { tellUnclosed(tag, closers) }
    return (body, nil)
  }

  /// The statements inside `tag` up to its own end tag.
  mutating func body(of tag: Tag) -> [Statement] {
    let (body, end) = body(of: tag, until: ["end" + tag.name])
    if let end { expectNothingMore(in: end) }
    return body
  }

  private mutating func tellUnclosed(_ tag: Tag, _ closers: [String]) {
    guard !diagnostics.contains(where: { $0.id == "template-too-deep" }) else { return }
    var notes: [Diagnostic.Note] = []
    if let found = currentTag {
      let text = "'\(found.name)' stands here"
      notes.append(Diagnostic.Note(text, at: template.source.range(found.span)))
    }
    diagnostics.append(
      Diagnostic(
        .error,
        id: "unclosed-tag",
        "'\(tag.name)' is never closed",
        at: template.source.range(tag.span),
        help: "add '{% \(closers.last ?? "") %}'",
        notes: notes
      )
    )
  }

  /// Reports what follows the name of an end tag or an `else`.
  mutating func expectNothingMore(in tag: Tag) {
    guard !tag.isBroken, tag.tokens.count > 2 else { return }
    tell(
      "template-syntax",
      "'\(tag.name)' takes nothing more",
      tag.tokens[1].span,
      help: "remove it"
    )
  }

  /// What `read` makes of the words of a tag; `nil` when there is a mistake, which is told.
  mutating func head<Result>(
    _ tag: Tag,
    _ read: (inout ExpressionParser) throws(TemplateFailure) -> Result
  ) -> Result? {
    guard !tag.isBroken else { return nil }
    expressions.start(tag.tokens)
    if !tag.name.isEmpty { expressions.advance() }
    defer { keepSupers() }
    do throws(TemplateFailure) {
      return try read(&expressions)
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  private mutating func keepSupers() {
    for span in expressions.supers {
      if let block = blocks.last {
        template.supers.append((block, span))
      } else {
        tell("unknown-block", "'super()' stands outside of every block", span, help: "remove it")
      }
    }
    expressions.supers = []
  }

  mutating func tell(_ id: String, _ summary: String, _ span: Span, help: String? = nil) {
    let range = template.source.range(span)
    let help = help ?? TemplateFailure.remedy(for: id)
    diagnostics.append(Diagnostic(.error, id: id, summary, at: range, help: help))
  }

  mutating func tell(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// In a child, text beside the blocks would vanish without a word.
  private mutating func tellContentOutsideBlocks() {
    guard let parent = template.parent else { return }
    var isAfter = false
    var depth = 0
    for segment in segments {
      switch segment {
      case .tag(let tokens, let span), .broken(let tokens, let span):
        if span == parent.span { isAfter = true }
        if closesKeptBody(tokens) { depth -= 1 } else if opensKeptBody(tokens) { depth += 1 }
      case .text(let bytes, let span):
        guard isAfter, depth == 0, !bytes.allSatisfy(\.isSpace) else { continue }
        tellVanishing(span)
      case .output(_, let span):
        if isAfter, depth == 0 { tellVanishing(span) }
      }
    }
  }

  private mutating func tellVanishing(_ span: Span) {
    tell(
      "content-outside-block",
      "content outside of blocks is lost in a template that extends another",
      span,
      help: "move it into a block"
    )
  }

  /// Whether what follows is kept although it stands outside of blocks, or in one.
  private func opensKeptBody(_ tokens: [Token]) -> Bool {
    let name = tokens.first?.text ?? ""
    if name == "set" { return !tokens.contains { $0.isSymbol("=") } }
    return ["block", "macro", "call"].contains(name)
  }

  private func closesKeptBody(_ tokens: [Token]) -> Bool {
    ["endset", "endblock", "endmacro", "endcall"].contains(tokens.first?.text)
  }
}
