import Diagnostics

/// One function for each tag.
extension TemplateParser {
  mutating func read(_ tag: Tag) -> [Statement] {
    switch tag.name {
    case "if": return branch(tag)
    case "for": return loop(tag)
    case "set": return set(tag)
    case "with": return with(tag)
    case "filter": return filter(tag)
    case "block": return block(tag)
    case "extends": return extends(tag)
    case "include": return include(tag)
    case "macro": return macro(tag)
    case "call": return call(tag)
    case "import": return importModule(tag)
    case "from": return importNames(tag)
    default:
      tellUnknown(tag)
      return []
    }
  }

  private mutating func tellUnknown(_ tag: Tag) {
    if tag.isBroken { return }
    let span = tag.tokens[0].span
    let known = [
      "if", "for", "set", "with", "filter", "block", "extends", "include", "macro", "call",
      "import", "from", "raw",
    ]
    let ends = known.dropLast().map { "end" + $0 } + ["endraw", "else", "elif"]
    if tag.tokens[0].kind == .end {
      tell("template-syntax", "tag is empty", tag.span, help: "remove it")
    } else if endsUnknownTag(tag.name) {
      return
    } else if ends.contains(tag.name) {
      tell("unexpected-tag", "'\(tag.name)' closes nothing", span, help: "remove it")
    } else {
      let help =
        switch tag.name {
        case "autoescape": "remove it: everything is always escaped"
        case "elseif", "elsif": "replace with 'elif'"
        case "break", "continue": "give the loop a condition: 'for … in … if …'"
        default:
          (known + ends).nearest(to: tag.name).map { "replace with '\($0)'" }
            ?? known.suggestion(for: tag.name)
        }
      unknownTags.append([tag.name, known.nearest(to: tag.name) ?? tag.name])
      tell("unknown-tag", "tag '\(tag.name)' does not exist", span, help: help)
    }
  }

  /// Whether `name` ends, or stands inside, a tag that has been told to be unknown.
  private mutating func endsUnknownTag(_ name: String) -> Bool {
    guard
      let index = unknownTags.lastIndex(where: { names in
        names.contains { "end" + $0 == name } || ["else", "elif"].contains(name)
      })
    else { return false }
    if name.hasPrefix("end") { unknownTags.remove(at: index) }
    return true
  }

  private mutating func branch(_ tag: Tag) -> [Statement] {
    var branches: [Branch] = []
    var tag = tag
    let opening = tag
    while true {
      let condition = head(tag) { parser throws(TemplateFailure) in
        let value = try parser.tuple()
        try parser.expectEnd()
        return value
      }
      let (inner, end) = body(of: opening, until: ["elif", "else", "endif"])
      if let condition { branches.append(Branch(condition: condition, body: inner)) }
      guard let end else { return [.branch(branches, otherwise: [])] }
      guard end.name == "elif" else {
        return [.branch(branches, otherwise: otherwise(of: opening, end, "endif"))]
      }
      tag = end
    }
  }

  /// What follows an `else`; nothing after the end tag.
  private mutating func otherwise(of tag: Tag, _ end: Tag, _ closer: String) -> [Statement] {
    expectNothingMore(in: end)
    guard end.name == "else" else { return [] }
    let (inner, last) = body(of: tag, until: [closer])
    if let last { expectNothingMore(in: last) }
    return inner
  }

  private mutating func loop(_ tag: Tag) -> [Statement] {
    let head = head(tag) { parser throws(TemplateFailure) in try parser.loopHead() }
    let outer = expressions.used
    expressions.used = []
    let (inner, end) = body(of: tag, until: ["else", "endfor"])
    let usesLoop = expressions.used.contains(NameTable.loop)
    expressions.used.formUnion(outer)
    let last = end.map { otherwise(of: tag, $0, "endfor") } ?? []
    guard let head else { return [] }
    return [
      .loop(
        Loop(
          target: head.target,
          items: head.items,
          condition: head.condition,
          isRecursive: head.isRecursive,
          usesLoop: usesLoop || head.isRecursive,
          body: inner,
          otherwise: last,
          span: tag.span
        )
      )
    ]
  }

  private mutating func set(_ tag: Tag) -> [Statement] {
    let head = head(tag) { parser throws(TemplateFailure) in
      let target = try parser.target()
      if parser.skipSymbol("=") {
        let value = try parser.tuple()
        try parser.expectEnd()
        return Statement.assign(target, value)
      }
      return Statement.capture(target, filtered: try parser.capturedText(), body: [])
    }
    if case .assign? = head { return head.map { [$0] } ?? [] }
    let isBroken = head == nil && tag.tokens.contains { $0.isSymbol("=") }
    guard !isBroken else { return [] }
    let inner = body(of: tag)
    guard case .capture(let target, let filtered, _)? = head else { return [] }
    return [.capture(target, filtered: filtered, body: inner)]
  }

  private mutating func with(_ tag: Tag) -> [Statement] {
    let assignments = head(tag) { parser throws(TemplateFailure) in
      var assignments: [(Target, Expression)] = []
      while parser.current.kind != .end {
        if !assignments.isEmpty { try parser.expectSymbol(",") }
        let target = try parser.singleTarget()
        try parser.expectSymbol("=")
        assignments.append((target, try parser.expression()))
      }
      return assignments
    }
    let inner = body(of: tag)
    return assignments.map { [.with($0, body: inner)] } ?? []
  }

  private mutating func filter(_ tag: Tag) -> [Statement] {
    let filtered = head(tag) { parser throws(TemplateFailure) in
      let span = parser.current.span
      let captured = try parser.make(.name(NameTable.captured), span, [])
      let first = try parser.filter(captured)
      let value = try parser.filtersAndTests(first)
      try parser.expectEnd()
      return value
    }
    let inner = body(of: tag)
    return filtered.map { [.filter($0, body: inner)] } ?? []
  }
}

extension ExpressionParser {
  /// `a`, `a, b`, `a, (b, c)` or `ns.a`.
  fileprivate mutating func target() throws(TemplateFailure) -> Target {
    let start = current.span
    let first = try singleTarget()
    guard current.isSymbol(",") else { return first }
    var targets = [first]
    while skipSymbol(",") {
      guard current.kind == .name || current.isSymbol("("), !current.isName("in") else { break }
      targets.append(try singleTarget())
    }
    return .tuple(targets, start.joined(previous.span))
  }

  fileprivate mutating func singleTarget() throws(TemplateFailure) -> Target {
    if skipSymbol("(") {
      let inner = try target()
      try expectSymbol(")")
      return inner
    }
    let token = try expectName("a name to assign to")
    let reserved = ["true", "false", "none", "True", "False", "None", "loop", "self", "super"]
    guard !reserved.contains(token.text) else {
      throw failure(
        "'\(token.text)' cannot be assigned to",
        token.span,
        help: "choose another name"
      )
    }
    let id = names.id(token.text)
    guard skipSymbol(".") else { return .name(id) }
    let member = try expectName("a name after '.'")
    return .member(id, member.text, token.span.joined(member.span))
  }

  fileprivate mutating func loopHead() throws(TemplateFailure)
    -> (target: Target, items: Expression, condition: Expression?, isRecursive: Bool)
  {
    let target = try target()
    guard skipName("in") else { throw unexpected("'in'") }
    let items = try tuple(withCondition: false)
    let condition = skipName("if") ? try expression() : nil
    let isRecursive = skipName("recursive")
    try expectEnd()
    return (target, items, condition, isRecursive)
  }

  /// The caught text of a block set, through the filters that its tag names.
  fileprivate mutating func capturedText() throws(TemplateFailure) -> Expression {
    let captured = try make(.name(NameTable.captured), current.span, [])
    let value = try filtersAndTests(captured)
    guard current.kind == .end else { throw unexpected("'='") }
    return value
  }
}
