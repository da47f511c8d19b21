import Diagnostics

/// Filters and tests: their names and arguments are checked here, before anything is rendered.
extension ExpressionParser {
  mutating func filtersAndTests(_ value: Expression) throws(TemplateFailure) -> Expression {
    var value = value
    while true {
      if skipSymbol("|") {
        value = try filter(value)
      } else if skipName("is") {
        value = try test(value)
      } else if current.isSymbol("(") {
        value = try call(value)
      } else {
        return value
      }
    }
  }

  /// A filter's name and arguments, the `|` being read.
  mutating func filter(_ value: Expression) throws(TemplateFailure) -> Expression {
    let token = try expectName("the name of a filter")
    let arguments = current.isSymbol("(") ? try arguments() : []
    guard let filter = registry.filters[token.text] else {
      throw unknown("filter", token, among: registry.filters.keys.sorted())
    }
    let use = try bind(arguments, to: filter, token.span)
    return try make(
      .filter(value, use),
      value.span.joined(previous.span),
      [value] + arguments.map(\.value)
    )
  }

  private func unknown(_ what: String, _ token: Token, among names: [String]) -> TemplateFailure {
    TemplateFailure(
      "unknown-\(what)",
      "\(what) '\(token.text)' does not exist",
      at: source.range(token.span),
      help: names.suggestion(for: token.text)
    )
  }

  /// Puts each argument in the place of its parameter.
  private func bind(
    _ arguments: [ArgumentExpression],
    to filter: Filter,
    _ span: Span
  ) throws(TemplateFailure) -> FilterUse {
    var use = FilterUse(filter: filter, span: span, arguments: [], rest: [])
    use.arguments = Array(repeating: nil, count: filter.parameters.count)
    for (position, argument) in arguments.enumerated() {
      let index = argument.name.map { filter.parameters.firstIndex(of: $0) } ?? position
      guard let index, filter.parameters.indices.contains(index) else {
        guard filter.takesRest else { throw surplus(argument, filter) }
        use.rest.append(argument)
        continue
      }
      guard use.arguments[index] == nil else {
        throw failure(
          "argument '\(filter.parameters[index])' is given twice",
          argument.nameSpan,
          help: "remove one"
        )
      }
      use.arguments[index] = argument.value
    }
    for index in 0..<filter.required where use.arguments[index] == nil {
      throw TemplateFailure(
        "wrong-arguments",
        "filter '\(filter.name)' needs '\(filter.parameters[index])'",
        at: source.range(span),
        help: filter.parameters.signature(of: filter.name)
      )
    }
    return use
  }

  private func surplus(_ argument: ArgumentExpression, _ filter: Filter) -> TemplateFailure {
    guard let name = argument.name else {
      return TemplateFailure(
        "wrong-arguments",
        "filter '\(filter.name)' takes at most \(filter.parameters.count) arguments",
        at: source.range(argument.value.span),
        help: filter.parameters.signature(of: filter.name)
      )
    }
    return TemplateFailure(
      "unknown-argument",
      "filter '\(filter.name)' has no argument '\(name)'",
      at: source.range(argument.nameSpan),
      help: filter.parameters.suggestion(for: name)
    )
  }

  private mutating func test(_ value: Expression) throws(TemplateFailure) -> Expression {
    let isNegated = skipName("not")
    let token = try expectName("the name of a test")
    let arguments = try testArguments()
    guard let test = registry.tests[token.text] else {
      throw unknown("test", token, among: registry.tests.keys.sorted())
    }
    guard arguments.count == test.argumentCount else {
      let count = test.argumentCount == 1 ? "one argument" : "\(test.argumentCount) arguments"
      throw TemplateFailure(
        "wrong-arguments",
        "test '\(test.name)' takes \(count)",
        at: source.range(token.span),
        help: test.argumentCount == 0 ? "remove the rest" : "write 'is \(test.name)(…)'"
      )
    }
    let use = TestUse(test: test, span: token.span, arguments: arguments, isNegated: isNegated)
    return try make(
      .test(value, use),
      value.span.joined(previous.span),
      [value] + arguments
    )
  }

  /// In parentheses, or one simple expression right after the name.
  private mutating func testArguments() throws(TemplateFailure) -> [Expression] {
    let token = current
    switch token.kind {
    case .symbol where token.text == "(":
      let arguments = try arguments()
      if let named = arguments.first(where: { $0.name != nil }) {
        throw failure("a test takes no keywords", named.nameSpan)
      }
      return arguments.map(\.value)
    case .symbol where token.text == "[" || token.text == "{", .string, .integer, .number:
      return [try postfix(primary())]
    case .name where !["else", "or", "and", "if", "is", "in", "not"].contains(token.text):
      return [try postfix(primary())]
    case .name, .symbol, .end:
      return []
    }
  }
}
