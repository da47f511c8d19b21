import Diagnostics

/// A macro with the variables in sight where it was defined.
struct MacroValue: TemplateObject {
  var macro: Macro
  var source: TemplateSource
  /// The place in `modules` of the top-level variables of its template.
  var module: Int?
  /// Variables of loops and the like around the definition.
  var captured: [Local]
  var seesValues: Bool

  var memberNames: [String] { [] }
  var isEmpty: Bool { false }
  func member(_ name: String) -> TemplateValue? { nil }
}

/// What `import` gives: the top-level variables and macros of a template.
struct ModuleValue: TemplateObject {
  var slots: [(name: String, slot: Slot)]

  var memberNames: [String] { slots.map(\.name) }
  var isEmpty: Bool { false }

  func member(_ name: String) -> TemplateValue? {
    guard case .value(let value)? = slots.last(where: { $0.name == name })?.slot else { return nil }
    return value
  }
}

/// What `namespace()` gives: the one thing with members that `set` may change.
struct Namespace: TemplateObject {
  /// The place of its members in the rendering.
  var index: Int

  var memberNames: [String] { [] }
  var isEmpty: Bool { false }
  func member(_ name: String) -> TemplateValue? { nil }
}

extension Rendering {
  mutating func define(_ macro: Macro) {
    set(macro.id, .value(.object(value(of: macro))))
  }

  private func value(of macro: Macro) -> MacroValue {
    MacroValue(
      macro: macro,
      source: source,
      module: module,
      captured: module == nil ? scope.locals : scope.innerLocals,
      seesValues: scope.seesValues
    )
  }

  /// `{% call %}`: the macro with the body at hand as `caller`.
  mutating func runCall(
    _ call: Expression,
    caller: Macro
  ) throws(TemplateFailure) -> TemplateValue {
    guard case .call(let callee, let arguments) = call.form else { throw .told }
    var body = value(of: caller)
    body.module = nil
    body.captured = scope.locals
    guard case .object(let object) = try evaluate(callee), let macro = object.content as? MacroValue
    else {
      throw failure("wrong-template-value", "'call' expects a macro", callee.span)
    }
    guard macro.macro.takesCaller else {
      throw failure(
        "wrong-arguments",
        "macro '\(macro.macro.name)' never calls 'caller'",
        callee.span,
        help: "print '{{ caller() }}' in it"
      )
    }
    return try run(macro, evaluate(arguments), caller: .object(body), call.span)
  }

  mutating func run(
    _ value: MacroValue,
    _ arguments: [TemplateArguments.Argument],
    caller: TemplateValue? = nil,
    _ span: Span
  ) throws(TemplateFailure) -> TemplateValue {
    let locals = try bind(value.macro, arguments, caller, span)
    try deepen(span)
    let outer = (scope, source, out, module, block)
    defer {
      (scope, source, out, module, block) = outer
      depth -= 1
    }
    let visible = (value.module.map { modules[$0] } ?? []) + value.captured
    scope = Scope(top: visible, seesValues: value.seesValues)
    let mark = scope.enter()
    for local in locals.before { scope.set(local.id, local.slot) }
    source = value.source
    module = value.module
    block = nil
    for parameter in locals.missing { scope.set(parameter.id, try fallback(parameter)) }
    out = []
    captures += 1
    run(value.macro.body)
    captures -= 1
    scope.leave(mark)
    return .markup(TemplateMarkup(written: out))
  }

  private mutating func fallback(_ parameter: Macro.Parameter) throws(TemplateFailure) -> Slot {
    guard let fallback = parameter.fallback else { return .undefined }
    return .value(try evaluate(fallback))
  }

  /// Puts arguments in the places of parameters, as Python does.
  private func bind(
    _ macro: Macro,
    _ arguments: [TemplateArguments.Argument],
    _ caller: TemplateValue?,
    _ span: Span
  ) throws(TemplateFailure) -> (before: [Local], missing: [Macro.Parameter]) {
    var given: [Int: TemplateValue] = [:]
    var rest: [TemplateValue] = []
    var keywords = TemplateMap()
    for (position, argument) in arguments.enumerated() {
      let index =
        argument.name.map { name in
          macro.parameters.firstIndex { $0.name == name } ?? Int.max
        } ?? position
      if macro.parameters.indices.contains(index) {
        guard given.updateValue(argument.value, forKey: index) == nil else {
          throw wrongArgument("is given twice", macro, argument)
        }
      } else if let name = argument.name {
        guard macro.takesKeywords else { throw wrongArgument("does not exist", macro, argument) }
        keywords[name] = argument.value
      } else {
        guard macro.takesRest else { throw wrongArgument("", macro, argument) }
        rest.append(argument.value)
      }
    }
    var locals: [Local] = []
    if macro.takesRest { locals.append(Local(id: NameTable.varargs, slot: .value(.tuple(rest)))) }
    if macro.takesKeywords {
      locals.append(Local(id: NameTable.kwargs, slot: .value(.object(keywords))))
    }
    if macro.takesCaller {
      let slot = caller.map { Slot.value($0) } ?? .undefined
      locals.append(Local(id: NameTable.caller, slot: slot))
    }
    var missing: [Macro.Parameter] = []
    for (index, parameter) in macro.parameters.enumerated() {
      if let value = given[index] {
        locals.append(Local(id: parameter.id, slot: .value(value)))
      } else {
        missing.append(parameter)
      }
    }
    return (locals, missing)
  }

  private func wrongArgument(
    _ what: String,
    _ macro: Macro,
    _ argument: TemplateArguments.Argument
  ) -> TemplateFailure {
    guard let name = argument.name else {
      return TemplateFailure(
        "wrong-arguments",
        "macro '\(macro.name)' takes at most \(macro.parameters.count) arguments",
        at: argument.range,
        help: macro.parameters.map(\.name).signature(of: macro.name)
      )
    }
    return TemplateFailure(
      "unknown-argument",
      "argument '\(name)' of macro '\(macro.name)' \(what)",
      at: argument.range,
      help: macro.parameters.map(\.name).suggestion(for: name)
    )
  }
}

extension Rendering {
  /// Runs a template for its top-level variables and macros.
  mutating func importModule(
    _ expression: Expression,
    withValues: Bool
  ) throws(TemplateFailure) -> ModuleValue {
    guard let index = try template(expression) else { throw .told }
    try deepen(expression.span)
    let outer = (scope, out)
    defer {
      (scope, out) = outer
      depth -= 1
    }
    let visible = withValues ? scope.locals : []
    scope = Scope(top: visible, seesValues: withValues && scope.seesValues)
    render(index)
    let own = scope.topLocals.dropFirst(visible.count)
    return ModuleValue(slots: own.map { (templates.names.names[$0.id], $0.slot) })
  }

  mutating func importNames(
    _ template: Expression,
    _ names: [ImportedName],
    _ withValues: Bool
  ) throws(TemplateFailure) {
    do throws(TemplateFailure) {
      let module = try importModule(template, withValues: withValues)
      for name in names {
        guard let value = module.member(name.name) else {
          set(name.alias, .failed)
          report(
            failure(
              "undefined-name",
              "the imported template does not define '\(name.name)'",
              name.span,
              help: module.memberNames.suggestion(for: name.name)
            )
          )
          continue
        }
        set(name.alias, .value(value))
      }
    } catch {
      for name in names { set(name.alias, .failed) }
      throw error
    }
  }
}
