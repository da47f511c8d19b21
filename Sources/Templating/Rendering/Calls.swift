import Diagnostics

/// The functions that every template has.
enum BuiltInFunction: String, CaseIterable {
  case range
  case dict
  case namespace
}

/// Calls: of macros, of the host's functions, of methods of text, lists and dictionaries.
extension Rendering {
  mutating func call(
    _ callee: Expression,
    _ arguments: [ArgumentExpression],
    _ span: Span
  ) throws(TemplateFailure) -> TemplateValue? {
    switch callee.form {
    case .name(NameTable.super):
      return try superBlock(span)
    case .name(let id):
      if let value = try resolve(callee) { return try call(value, callee, arguments, span) }
      guard let function = BuiltInFunction(rawValue: templates.names.names[id]) else {
        throw functionFailure(id, callee.span)
      }
      return try call(function, arguments, span)
    case .member(let base, let use):
      let value = try evaluate(base)
      let member = try member(use, of: value)
      if let member, member.isCallable { return try call(member, callee, arguments, span) }
      return try method(use.name, of: value, base, arguments, use.span, member)
    default:
      return try call(evaluate(callee), callee, arguments, span)
    }
  }

  /// What may stand before parentheses, the site's own functions first.
  private var callableNames: [String] {
    let macros = scope.locals.filter { local in
      if case .value(let value) = local.slot { value.isCallable } else { false }
    }
    return macros.map { templates.names.names[$0.id] } + templates.registry.functions.keys.sorted()
      + BuiltInFunction.allCases.map(\.rawValue)
  }

  private func functionFailure(_ id: NameID, _ span: Span) -> TemplateFailure {
    let name = templates.names.names[id]
    if id == NameTable.caller || id == NameTable.loop || scope.slot(id) != nil {
      return nameFailure(id, span)
    }
    return failure(
      "unknown-function",
      "function '\(name)' does not exist",
      span,
      help: callableNames.suggestion(for: name)
    )
  }

  private mutating func call(
    _ value: TemplateValue,
    _ callee: Expression,
    _ arguments: [ArgumentExpression],
    _ span: Span
  ) throws(TemplateFailure) -> TemplateValue {
    switch value {
    case .function(let function):
      try check(arguments, of: function, span)
      let checked = function.call(TemplateArguments(try evaluate(arguments)), source.range(span))
      guard !checked.hasErrors else { throw TemplateFailure(checked.diagnostics) }
      for warning in checked.diagnostics { report(warning) }
      return checked.value
    case .object(let object):
      if let macro = object.content as? MacroValue {
        return try run(macro, evaluate(arguments), span)
      }
      if let loop = object.content as? LoopState { return try recurse(loop, arguments, span) }
    default: break
    }
    throw failure("wrong-template-value", "\(value.kind) cannot be called", callee.span)
  }

  private func check(
    _ arguments: [ArgumentExpression],
    of function: TemplateFunction,
    _ span: Span
  ) throws(TemplateFailure) {
    guard let parameters = function.parameters else { return }
    for (position, argument) in arguments.enumerated() {
      if let name = argument.name, !parameters.contains(name) {
        throw failure(
          "unknown-argument",
          "function '\(function.name)' has no argument '\(name)'",
          argument.nameSpan,
          help: parameters.suggestion(for: name)
        )
      }
      if argument.name == nil, position >= parameters.count {
        throw failure(
          "wrong-arguments",
          "function '\(function.name)' takes at most \(parameters.count) arguments",
          argument.value.span,
          help: parameters.signature(of: function.name)
        )
      }
    }
  }

  mutating func evaluate(
    _ arguments: [ArgumentExpression]
  ) throws(TemplateFailure) -> [TemplateArguments.Argument] {
    var values: [TemplateArguments.Argument] = []
    for argument in arguments {
      let value = try evaluate(argument.value)
      let span = argument.name == nil ? argument.value.span : argument.nameSpan
      values.append(.init(name: argument.name, value: value, range: source.range(span)))
    }
    return values
  }

  /// `loop(items)`: the body of a recursive loop again, one level deeper.
  private mutating func recurse(
    _ state: LoopState,
    _ arguments: [ArgumentExpression],
    _ span: Span
  ) throws(TemplateFailure) -> TemplateValue {
    guard let loop = state.statement else {
      throw failure(
        "wrong-template-value",
        "this loop cannot be called",
        span,
        help: "add 'recursive' at the end of its 'for'"
      )
    }
    guard arguments.count == 1 else {
      throw failure(
        "wrong-arguments",
        "'loop' takes one argument",
        span,
        help: "write 'loop(items)'"
      )
    }
    let value = try evaluate(arguments[0].value)
    let items = try items(of: value, arguments[0].value.span)
    try deepen(span)
    let outer = out
    out = []
    captures += 1
    defer {
      out = outer
      captures -= 1
      depth -= 1
    }
    try run(loop, over: items, depth: state.depth + 1)
    return .markup(TemplateMarkup(written: out))
  }

  private mutating func call(
    _ function: BuiltInFunction,
    _ arguments: [ArgumentExpression],
    _ span: Span
  ) throws(TemplateFailure) -> TemplateValue {
    let values = try evaluate(arguments)
    switch function {
    case .range:
      let bounds = values.compactMap(\.value.integer)
      guard bounds.count == values.count, (1...3).contains(bounds.count),
        values.allSatisfy({ $0.name == nil })
      else {
        throw failure(
          "wrong-arguments",
          "'range' takes one to three integers",
          span,
          help: "write 'range(end)', 'range(start, end)' or 'range(start, end, step)'"
        )
      }
      return try range(bounds, span)
    case .dict, .namespace:
      if let first = values.first(where: { $0.name == nil }) {
        throw TemplateFailure(
          "wrong-arguments",
          "'\(function.rawValue)' takes keywords only",
          at: first.range,
          help: "write '\(function.rawValue)(name=value)'"
        )
      }
      let map = TemplateMap(values.map { ($0.name ?? "", $0.value) })
      guard function == .namespace else { return .object(map) }
      namespaces.append(map)
      return .object(Namespace(index: namespaces.count - 1))
    }
  }

  private mutating func range(_ bounds: [Int], _ span: Span) throws(TemplateFailure)
    -> TemplateValue
  {
    let start = bounds.count > 1 ? bounds[0] : 0
    let end = bounds.count > 1 ? bounds[1] : bounds[0]
    let step = bounds.count > 2 ? bounds[2] : 1
    guard step != 0 else {
      throw failure("wrong-template-value", "the step of 'range' cannot be zero", span)
    }
    let length = Double(end) - Double(start)
    guard length / Double(step) <= Double(TemplateLimits.range) else {
      throw failure(
        "template-too-large",
        "'range' gives more than \(TemplateLimits.range) numbers",
        span,
        help: "loop over less"
      )
    }
    try spend(max(0, Int(length / Double(step))), span)
    return .list(stride(from: start, to: end, by: step).map { .integer($0) })
  }

  private mutating func method(
    _ name: String,
    of value: TemplateValue,
    _ base: Expression,
    _ arguments: [ArgumentExpression],
    _ span: Span,
    _ member: TemplateValue?
  ) throws(TemplateFailure) -> TemplateValue? {
    if case .object(let object) = value, let loop = object.content as? LoopState, name == "cycle" {
      guard !arguments.isEmpty else {
        throw failure(
          "wrong-arguments",
          "'cycle' needs something to cycle through",
          span,
          help: "write 'loop.cycle(first, second)'"
        )
      }
      return try evaluate(arguments[loop.index % arguments.count].value)
    }
    guard let method = Method.find(name, of: value) else {
      if let member {
        throw failure("wrong-template-value", "'\(name)' is \(member.kind), not a function", span)
      }
      throw failure(
        "unknown-method",
        "\(value.kind) has no method '\(name)'",
        span,
        help: Method.names(of: value).suggestion(for: name)
      )
    }
    if let named = arguments.first(where: { $0.name != nil }) {
      throw failure(
        "wrong-arguments",
        "method '\(name)' takes no keywords",
        named.nameSpan,
        help: "remove '\(named.name ?? "")='"
      )
    }
    let values = try evaluate(arguments.map(\.value))
    guard method.argumentCounts.contains(values.count) else {
      throw failure(
        "wrong-arguments",
        "method '\(name)' takes \(method.argumentCounts.lowerBound) to "
          + "\(method.argumentCounts.upperBound) arguments",
        span
      )
    }
    return try locate(span) { () throws(TemplateFailure) in try method.apply(value, values) }
  }
}

extension TemplateValue {
  var isCallable: Bool {
    switch self {
    case .function: true
    case .object(let object): object.content is MacroValue || object.content is LoopState
    default: false
    }
  }
}
