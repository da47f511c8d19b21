/// What operators work on: literals, names, lists, and what follows them: `.name`, `[index]`, `(…)`.
extension ExpressionParser {
  mutating func primary() throws(TemplateFailure) -> Expression {
    let token = current
    switch token.kind {
    case .integer(let value): return try literal(.integer(value))
    case .number(let value): return try literal(.number(value))
    case .string: return try string()
    case .name: return try name()
    case .symbol where token.text == "(": return try parenthesised()
    case .symbol where token.text == "[": return try list()
    case .symbol where token.text == "{": return try map()
    case .symbol, .end: throw unexpected("an expression")
    }
  }

  private mutating func literal(_ value: TemplateValue) throws(TemplateFailure) -> Expression {
    let span = current.span
    advance()
    return try make(.constant(value), span, [])
  }

  /// Neighbouring strings are one.
  private mutating func string() throws(TemplateFailure) -> Expression {
    let start = current.span
    var text = ""
    while current.kind == .string {
      text += current.text
      advance()
    }
    return try make(.constant(.string(text)), start.joined(previous.span), [])
  }

  private mutating func name() throws(TemplateFailure) -> Expression {
    let token = current
    switch token.text {
    case "true", "True": return try literal(.bool(true))
    case "false", "False": return try literal(.bool(false))
    case "none", "None": return try literal(.null)
    case "and", "or", "not", "if", "else", "in", "is": throw unexpected("an expression")
    case "self":
      throw failure(
        "'self' is not part of this template language",
        token.span,
        help: "set a variable and print it twice"
      )
    default: break
    }
    advance()
    let id = names.id(token.text)
    used.insert(id)
    return try make(.name(id), token.span, [])
  }

  private mutating func parenthesised() throws(TemplateFailure) -> Expression {
    let start = current.span
    advance()
    if skipSymbol(")") { return try make(.tuple([]), start.joined(previous.span), []) }
    var inner = try tuple()
    try expectSymbol(")")
    inner.span = start.joined(previous.span)
    return inner
  }

  private mutating func list() throws(TemplateFailure) -> Expression {
    let start = current.span
    advance()
    var items: [Expression] = []
    while !current.isSymbol("]") {
      items.append(try expression())
      guard skipSymbol(",") else { break }
    }
    try expectSymbol("]")
    return try make(.list(items), start.joined(previous.span), items)
  }

  private mutating func map() throws(TemplateFailure) -> Expression {
    let start = current.span
    advance()
    var entries: [(Expression, Expression)] = []
    while !current.isSymbol("}") {
      let key = try expression()
      try expectSymbol(":")
      entries.append((key, try expression()))
      guard skipSymbol(",") else { break }
    }
    try expectSymbol("}")
    return try make(
      .map(entries),
      start.joined(previous.span),
      entries.flatMap { [$0.0, $0.1] }
    )
  }

  mutating func postfix(_ value: Expression) throws(TemplateFailure) -> Expression {
    var value = value
    while current.kind == .symbol {
      switch current.text {
      case ".": value = try member(of: value)
      case "[": value = try item(of: value)
      case "(": value = try call(value)
      default: return value
      }
    }
    return value
  }

  private mutating func member(of value: Expression) throws(TemplateFailure) -> Expression {
    advance()
    let token = current
    if case .integer(let index) = token.kind {
      let key = try literal(.integer(index))
      return try make(.item(value, key), value.span.joined(token.span), [value, key])
    }
    guard token.kind == .name else { throw unexpected("a name after '.'") }
    advance()
    return try make(
      .member(value, names.member(token.text, token.span, of: value)),
      value.span.joined(token.span),
      [value]
    )
  }

  private mutating func item(of value: Expression) throws(TemplateFailure) -> Expression {
    advance()
    let start = try bound()
    guard current.isSymbol(":") else {
      guard let start else { throw unexpected("an index") }
      try expectSymbol("]")
      return try make(.item(value, start), value.span.joined(previous.span), [value, start])
    }
    advance()
    let end = try bound()
    let step = skipSymbol(":") ? try bound() : nil
    try expectSymbol("]")
    return try make(
      .slice(value, start, end, step),
      value.span.joined(previous.span),
      [value] + [start, end, step].compactMap(\.self)
    )
  }

  /// A bound of a slice, if one is written here.
  private mutating func bound() throws(TemplateFailure) -> Expression? {
    current.isSymbol(":") || current.isSymbol("]") ? nil : try expression()
  }

  mutating func call(_ callee: Expression) throws(TemplateFailure) -> Expression {
    let arguments = try arguments()
    if case .name(NameTable.super) = callee.form { supers.append(callee.span) }
    return try make(
      .call(callee, arguments),
      callee.span.joined(previous.span),
      [callee] + arguments.map(\.value)
    )
  }

  /// `(a, b, name=c)`: positional arguments first, each keyword once.
  mutating func arguments() throws(TemplateFailure) -> [ArgumentExpression] {
    try expectSymbol("(")
    var arguments: [ArgumentExpression] = []
    while !current.isSymbol(")") {
      if current.isSymbol("*") || current.isSymbol("**") {
        throw failure(
          "arguments cannot be unpacked with '\(current.text)'",
          current.span,
          help: "write them one by one"
        )
      }
      let argument = try argument()
      if argument.name == nil, arguments.last?.name != nil {
        throw failure("a positional argument cannot follow a keyword", argument.value.span)
      }
      if let name = argument.name, arguments.contains(where: { $0.name == name }) {
        throw failure("argument '\(name)' is given twice", argument.nameSpan, help: "remove one")
      }
      arguments.append(argument)
      guard skipSymbol(",") else { break }
    }
    try expectSymbol(")")
    return arguments
  }

  private mutating func argument() throws(TemplateFailure) -> ArgumentExpression {
    let token = current
    guard token.kind == .name, next.isSymbol("=") else {
      return ArgumentExpression(nameSpan: token.span, value: try expression())
    }
    advance()
    advance()
    return ArgumentExpression(name: token.text, nameSpan: token.span, value: try expression())
  }
}
