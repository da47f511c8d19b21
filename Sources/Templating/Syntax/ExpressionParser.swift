import Diagnostics

/// Reads the expressions of one tag after another, with the precedences of Jinja's own parser:
/// `if`, `or`, `and`, `not`, comparisons, `+ -`, `~`, `* / // %`, `**`, signs, then `. [] () | is`.
struct ExpressionParser {
  var names: NameTable
  /// Names asked for since the last reset; tells which special names a macro or loop uses.
  var used: Set<NameID> = []
  /// Where `super()` has been called since the last reset.
  var supers: [Span] = []
  let registry: Registry
  let source: TemplateSource
  private var tokens: [Token] = []
  private var cursor = 0
  private var nesting = 0

  /// Expressions in expressions: deeper than any honest template, shallow enough for small stacks.
  private static let deepestNesting = 40
  private static let deepestTree = 50

  init(names: NameTable, registry: Registry, source: TemplateSource) {
    self.names = names
    self.registry = registry
    self.source = source
  }

  mutating func start(_ tokens: [Token]) {
    self.tokens = tokens
    cursor = 0
    nesting = 0
  }

  var current: Token { tokens[cursor] }
  var next: Token { tokens[min(cursor + 1, tokens.count - 1)] }
  var previous: Token { tokens[max(cursor - 1, 0)] }

  mutating func advance() {
    if cursor < tokens.count - 1 { cursor += 1 }
  }

  mutating func skipSymbol(_ symbol: String) -> Bool {
    guard current.isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func skipName(_ name: String) -> Bool {
    guard current.isName(name) else { return false }
    advance()
    return true
  }

  mutating func expectSymbol(_ symbol: String) throws(TemplateFailure) {
    guard skipSymbol(symbol) else { throw unexpected("'\(symbol)'") }
  }

  mutating func expectName(_ what: String) throws(TemplateFailure) -> Token {
    guard current.kind == .name else { throw unexpected(what) }
    advance()
    return previous
  }

  func expectEnd() throws(TemplateFailure) {
    guard current.kind == .end else { throw unexpected("the end of the tag") }
  }

  func unexpected(_ wanted: String) -> TemplateFailure {
    failure("expected \(wanted), found \(current.description)", current.span)
  }

  func failure(_ summary: String, _ span: Span, help: String? = nil) -> TemplateFailure {
    TemplateFailure("template-syntax", summary, at: source.range(span), help: help)
  }

  func make(_ form: ExpressionForm, _ span: Span, _ parts: [Expression])
    throws(TemplateFailure) -> Expression
  {
    let depth = (parts.map(\.depth).max() ?? 0) + 1
    guard depth <= Self.deepestTree else { throw tooDeep(span) }
    return Expression(form: form, span: span, depth: depth)
  }

  func tooDeep(_ span: Span) -> TemplateFailure {
    TemplateFailure(
      "template-too-deep",
      "expression is nested too deeply",
      at: source.range(span),
      help: "set parts of it to variables"
    )
  }
}

extension ExpressionParser {
  /// An expression, or several with commas between, which make a tuple.
  mutating func tuple(withCondition: Bool = true) throws(TemplateFailure) -> Expression {
    let first = try withCondition ? expression() : or()
    guard current.isSymbol(",") else { return first }
    var items = [first]
    while skipSymbol(",") {
      if current.kind == .end || current.isSymbol(")") { break }
      items.append(try withCondition ? expression() : or())
    }
    return try make(.tuple(items), first.span.joined(previous.span), items)
  }

  mutating func expression() throws(TemplateFailure) -> Expression {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Self.deepestNesting else { throw tooDeep(current.span) }
    var value = try or()
    while skipName("if") {
      let condition = try or()
      let otherwise = skipName("else") ? try expression() : nil
      value = try make(
        .conditional(value, condition: condition, otherwise: otherwise),
        value.span.joined(previous.span),
        [value, condition] + (otherwise.map { [$0] } ?? [])
      )
    }
    return value
  }

  mutating func or() throws(TemplateFailure) -> Expression {
    var left = try and()
    while skipName("or") {
      let right = try and()
      left = try make(.or(left, right), left.span.joined(right.span), [left, right])
    }
    return left
  }

  private mutating func and() throws(TemplateFailure) -> Expression {
    var left = try not()
    while skipName("and") {
      let right = try not()
      left = try make(.and(left, right), left.span.joined(right.span), [left, right])
    }
    return left
  }

  private mutating func not() throws(TemplateFailure) -> Expression {
    let start = current.span
    guard skipName("not") else { return try comparison() }
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Self.deepestNesting else { throw tooDeep(start) }
    let value = try not()
    return try make(.not(value), start.joined(value.span), [value])
  }

  private mutating func comparison() throws(TemplateFailure) -> Expression {
    let first = try sum()
    var rest: [(Comparison, Expression)] = []
    while let comparison = takeComparison() { rest.append((comparison, try sum())) }
    guard let last = rest.last?.1 else { return first }
    return try make(
      .comparison(first, rest),
      first.span.joined(last.span),
      [first] + rest.map(\.1)
    )
  }

  private mutating func takeComparison() -> Comparison? {
    let token = current
    if token.kind == .symbol, let comparison = Comparison(rawValue: token.text) {
      advance()
      return comparison
    }
    if skipName("in") { return .in }
    guard token.isName("not"), next.isName("in") else { return nil }
    advance()
    advance()
    return .notIn
  }

  private mutating func sum() throws(TemplateFailure) -> Expression {
    var left = try concat()
    while let operation = takeArithmetic(["+", "-"]) {
      left = try arithmetic(operation, left, concat())
    }
    return left
  }

  private mutating func concat() throws(TemplateFailure) -> Expression {
    var parts = [try product()]
    while skipSymbol("~") { parts.append(try product()) }
    guard parts.count > 1 else { return parts[0] }
    return try make(.concat(parts), parts[0].span.joined(previous.span), parts)
  }

  private mutating func product() throws(TemplateFailure) -> Expression {
    var left = try power()
    while let operation = takeArithmetic(["*", "/", "//", "%"]) {
      left = try arithmetic(operation, left, power())
    }
    return left
  }

  private mutating func power() throws(TemplateFailure) -> Expression {
    var left = try unary()
    while let operation = takeArithmetic(["**"]) { left = try arithmetic(operation, left, unary()) }
    return left
  }

  private mutating func takeArithmetic(_ symbols: [String]) -> Arithmetic? {
    guard current.kind == .symbol, symbols.contains(current.text) else { return nil }
    advance()
    return Arithmetic(rawValue: previous.text)
  }

  private func arithmetic(_ operation: Arithmetic, _ left: Expression, _ right: Expression)
    throws(TemplateFailure) -> Expression
  {
    try make(
      .arithmetic(operation, left, right),
      left.span.joined(right.span),
      [left, right]
    )
  }

  mutating func unary(withFilters: Bool = true) throws(TemplateFailure) -> Expression {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Self.deepestNesting else { throw tooDeep(current.span) }
    let start = current.span
    var value: Expression
    if skipSymbol("-") {
      let operand = try unary(withFilters: false)
      value = try make(.negative(operand), start.joined(operand.span), [operand])
    } else if skipSymbol("+") {
      let operand = try unary(withFilters: false)
      value = try make(.positive(operand), start.joined(operand.span), [operand])
    } else {
      value = try primary()
    }
    value = try postfix(value)
    return withFilters ? try filtersAndTests(value) : value
  }
}
