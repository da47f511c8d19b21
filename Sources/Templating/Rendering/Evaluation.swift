import Diagnostics

/// Expressions to values.
extension Rendering {
  /// The value; undefined is an error at the exact name.
  mutating func evaluate(_ expression: Expression) throws(TemplateFailure) -> TemplateValue {
    if let value = try resolve(expression) { return value }
    if try lacksElse(expression) { return .string("") }
    throw try undefined(expression)
  }

  /// Whether an undefined expression is so because of an `if` without `else`, which prints nothing.
  private mutating func lacksElse(_ expression: Expression) throws(TemplateFailure) -> Bool {
    guard case .conditional(let value, let condition, let otherwise) = expression.form else {
      return false
    }
    if try evaluate(condition).isTrue { return try lacksElse(value) }
    guard let otherwise else { return true }
    return try lacksElse(otherwise)
  }

  /// The value, or `nil` where it is undefined. What it is made of must be defined.
  mutating func resolve(_ expression: Expression) throws(TemplateFailure) -> TemplateValue? {
    // Methods that do not change the rendering are given a copy of it: none in the common cases.
    guard !stack.isExhausted else { throw tooDeep(expression.span) }
    switch expression.form {
    case .constant(let value): return value
    case .name(let id):
      switch scope.slot(id) {
      case .value(let value): return value
      case .undefined: return nil
      case .failed: throw .told
      case nil: return valueOfHost(id)
      }
    case .member(let base, let use):
      guard let name = use.base, isOfHost(name) else { return try member(use, of: evaluate(base)) }
      if let known = answers[use.number] { return known }
      let answer = try member(use, of: evaluate(base))
      answers[use.number] = answer
      return answer
    case .item(let base, let key):
      let value = try evaluate(base)
      let name = try evaluate(key)
      return try item(name, of: value, expression.span)
    case .slice(let base, let start, let end, let step):
      return try slice(base, start, end, step, expression.span)
    case .call(let callee, let arguments):
      return try call(callee, arguments, expression.span)
    case .filter(let base, let use): return try apply(use, to: base)
    case .test(let base, let use): return .bool(try test(use, base))
    case .negative(let operand): return try negative(operand)
    case .positive(let operand):
      let value = try evaluate(operand)
      guard value.double != nil else { throw wrong("'+' needs a number", value, operand.span) }
      return value
    case .not(let operand): return .bool(!(try evaluate(operand).isTrue))
    case .and(let left, let right):
      let value = try evaluate(left)
      return value.isTrue ? try evaluate(right) : value
    case .or(let left, let right):
      let value = try evaluate(left)
      return value.isTrue ? value : try evaluate(right)
    case .arithmetic: return try arithmetic(expression)
    case .concat(let parts): return try concat(parts)
    case .comparison(let first, let rest): return .bool(try compare(first, rest))
    case .conditional(let value, let condition, let otherwise):
      if try evaluate(condition).isTrue { return try resolve(value) }
      guard let otherwise else { return nil }
      return try resolve(otherwise)
    case .list(let items): return .list(try evaluate(items))
    case .tuple(let items): return .tuple(try evaluate(items))
    case .map(let entries): return .object(try map(entries))
    }
  }

  /// `a + b - c`: the chain on the left is walked, not descended, to spare the stack.
  private mutating func arithmetic(
    _ expression: Expression
  ) throws(TemplateFailure) -> TemplateValue {
    var first = expression
    var steps: [(Arithmetic, Expression, Span)] = []
    while case .arithmetic(let operation, let left, let right) = first.form {
      steps.append((operation, right, first.span))
      first = left
    }
    var value = try evaluate(first)
    for (operation, right, span) in steps.reversed() {
      let other = try evaluate(right)
      let left = value
      value = try locate(span) { () throws(TemplateFailure) in try operation.apply(left, other) }
    }
    return value
  }

  /// Gives a failure the place of the expression that failed.
  func locate<Value>(
    _ span: Span,
    _ work: () throws(TemplateFailure) -> Value
  ) throws(TemplateFailure) -> Value {
    do throws(TemplateFailure) {
      return try work()
    } catch {
      throw error.located(at: source.range(span))
    }
  }

  func wrong(_ summary: String, _ value: TemplateValue, _ span: Span) -> TemplateFailure {
    failure("wrong-template-value", "\(summary), not \(value.kind)", span)
  }

  mutating func evaluate(
    _ expressions: [Expression]
  ) throws(TemplateFailure) -> [TemplateValue] {
    var values: [TemplateValue] = []
    values.reserveCapacity(expressions.count)
    for expression in expressions { values.append(try evaluate(expression)) }
    return values
  }

  mutating func member(
    _ use: MemberUse,
    of value: TemplateValue
  ) throws(TemplateFailure) -> TemplateValue? {
    guard case .object(let object) = value else { return nil }
    var place = places[use.number]
    let found = object.member(use.name, near: &place)
    if place != places[use.number] { places[use.number] = place }
    return found == nil ? try inner(use.name, of: object.content) : found
  }

  private func member(
    _ name: String,
    of value: TemplateValue
  ) throws(TemplateFailure) -> TemplateValue? {
    guard case .object(let object) = value else { return nil }
    if let value = object.member(name) { return value }
    return try inner(name, of: object.content)
  }

  /// Whether a name stands for a value of the host, of which all members stay the same.
  private func isOfHost(_ id: NameID) -> Bool {
    scope.seesValues && values[id] != nil && !scope.defines(id)
  }

  private func valueOfHost(_ id: NameID) -> TemplateValue? {
    if scope.seesValues, let value = values[id] { return value }
    return templates.functions[id].map { .function($0) }
  }

  /// A member of what templates make themselves: a namespace, a module.
  private func inner(
    _ name: String,
    of object: any TemplateObject
  ) throws(TemplateFailure) -> TemplateValue? {
    if let space = object as? Namespace { return namespaces[space.index].member(name) }
    if let module = object as? ModuleValue,
      case .failed? = module.slots.last(where: { $0.name == name })?.slot
    {
      throw .told
    }
    return nil
  }

  private func item(
    _ key: TemplateValue,
    of value: TemplateValue,
    _ span: Span
  ) throws(TemplateFailure) -> TemplateValue? {
    if let index = key.integer {
      switch value {
      case .list(let items), .tuple(let items):
        let place = index < 0 ? index + items.count : index
        return items.indices.contains(place) ? items[place] : nil
      case .string, .markup:
        let scalars = Array((value.text ?? "").unicodeScalars)
        let place = index < 0 ? index + scalars.count : index
        return scalars.indices.contains(place) ? value.sameKind(String(scalars[place])) : nil
      default: return nil
      }
    }
    guard let name = key.text else {
      throw wrong("an index is a number or a name", key, span)
    }
    return try member(name, of: value)
  }

  private mutating func slice(
    _ base: Expression,
    _ start: Expression?,
    _ end: Expression?,
    _ step: Expression?,
    _ span: Span
  ) throws(TemplateFailure) -> TemplateValue {
    let value = try evaluate(base)
    var bounds: [Int?] = []
    for expression in [start, end, step] {
      guard let expression else {
        bounds.append(nil)
        continue
      }
      let bound = try evaluate(expression)
      guard bound.integer != nil || bound.isNull else {
        throw wrong("a bound of a slice is an integer", bound, expression.span)
      }
      bounds.append(bound.integer)
    }
    guard bounds[2] != 0 else {
      throw failure("wrong-template-value", "the step of a slice cannot be zero", span)
    }
    func pick<Item>(_ items: [Item]) -> [Item] {
      sliceIndices(count: items.count, bounds[0], bounds[1], bounds[2] ?? 1).map { items[$0] }
    }
    switch value {
    case .list(let items): return .list(pick(items))
    case .tuple(let items): return .tuple(pick(items))
    default:
      guard let text = value.text else {
        throw wrong("a slice needs a list or text", value, base.span)
      }
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: pick(Array(text.unicodeScalars)))
      return value.sameKind(String(scalars))
    }
  }

  private mutating func negative(_ operand: Expression) throws(TemplateFailure) -> TemplateValue {
    let value = try evaluate(operand)
    if case .number(let number) = value { return .number(-number) }
    guard let number = value.integer else { throw wrong("'-' needs a number", value, operand.span) }
    return .integer(0 &- number)
  }

  /// `a ~ b`: text, or markup with the rest escaped as soon as one part is markup.
  private mutating func concat(_ parts: [Expression]) throws(TemplateFailure) -> TemplateValue {
    let values = try evaluate(parts)
    let isMarkup = values.contains { $0.isMarkup }
    var bytes: [UInt8] = []
    for (value, part) in zip(values, parts) {
      let text = try text(of: value, part.span)
      if isMarkup, !value.isMarkup { bytes.appendEscaped(text) } else { bytes += text.utf8 }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.count <= TemplateLimits.text else {
      throw TemplateLimits.tooLong.located(at: source.range(parts[0].span))
    }
    return isMarkup ? .markup(TemplateMarkup(text)) : .string(text)
  }

  private mutating func compare(
    _ first: Expression,
    _ rest: [(Comparison, Expression)]
  ) throws(TemplateFailure) -> Bool {
    var left = try evaluate(first)
    for (comparison, expression) in rest {
      let right = try evaluate(expression)
      let holds = try locate(first.span.joined(expression.span)) { () throws(TemplateFailure) in
        try comparison.holds(left, right)
      }
      if !holds { return false }
      left = right
    }
    return true
  }

  private mutating func map(
    _ entries: [(Expression, Expression)]
  ) throws(TemplateFailure) -> TemplateMap {
    var map = TemplateMap()
    for (key, value) in entries {
      let name = try evaluate(key)
      guard let text = name.text else { throw wrong("a key is text", name, key.span) }
      map[text] = try evaluate(value)
    }
    return map
  }

  private mutating func apply(
    _ use: FilterUse,
    to base: Expression
  ) throws(TemplateFailure) -> TemplateValue? {
    let given = use.filter.acceptsUndefined ? try resolve(base) : try evaluate(base)
    var arguments: [TemplateValue?] = []
    for argument in use.arguments {
      guard let argument else {
        arguments.append(nil)
        continue
      }
      arguments.append(try evaluate(argument))
    }
    var call = FilterCall(
      given: given,
      arguments: arguments,
      rest: try evaluate(use.rest),
      registry: templates.registry,
      source: source,
      span: use.span
    )
    do throws(TemplateFailure) {
      let value = try use.filter.apply(&call)
      for warning in call.warnings { report(warning) }
      return value
    } catch {
      throw error.located(at: source.range(use.span))
    }
  }

  private mutating func test(
    _ use: TestUse,
    _ base: Expression
  ) throws(TemplateFailure) -> Bool {
    let value = use.test.acceptsUndefined ? try resolve(base) : try evaluate(base)
    let arguments = try evaluate(use.arguments)
    let registry = templates.registry
    let holds = try locate(use.span) { () throws(TemplateFailure) in
      try use.test.holds(value, arguments, registry)
    }
    return holds != use.isNegated
  }
}
