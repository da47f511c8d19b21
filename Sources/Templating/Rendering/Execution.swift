import Diagnostics
import Markup

/// Statements, one after another. What fails is told and left out; the rest of the page goes on.
extension Rendering {
  mutating func run(_ statements: [Statement]) {
    for statement in statements {
      do throws(TemplateFailure) {
        try run(statement)
      } catch {
        report(error)
      }
    }
  }

  private mutating func run(_ statement: Statement) throws(TemplateFailure) {
    switch statement {
    case .text(let bytes): out.append(contentsOf: bytes)
    case .output(let expression): try write(evaluate(expression), expression.span)
    case .branch(let branches, let otherwise): try runBranch(branches, otherwise)
    case .loop(let loop): try run(loop)
    case .assign(let target, let expression): try assign(target, expression)
    case .capture(let target, let filtered, let body):
      try set(target, filter(capture(body), filtered), filtered.span)
    case .with(let assignments, let body): try runWith(assignments, body)
    case .filter(let filtered, let body):
      try write(filter(capture(body), filtered), filtered.span)
    case .include(let inclusion): try run(inclusion)
    case .block(let use): if !isMuted { try run(use) }
    case .extends: isMuted = true
    case .macro(let macro): define(macro)
    case .call(let call, let macro): try write(runCall(call, caller: macro), call.span)
    case .importModule(let template, let id, let withValues):
      do throws(TemplateFailure) {
        set(id, .value(.object(try importModule(template, withValues: withValues))))
      } catch {
        set(id, .failed)
        throw error
      }
    case .importNames(let template, let names, let withValues):
      try importNames(template, names, withValues)
    case .constant(let run): runConstant(run)
    }
  }

  mutating func write(_ value: TemplateValue, _ span: Span) throws(TemplateFailure) {
    switch value {
    case .string(let text): out.appendEscaped(text)
    case .markup(let markup): if writes(markup) { markup.write(to: &out) }
    case .integer(let number): out.append(decimal: number)
    case .object(let object):
      guard let markup = object.printedMarkup else { fallthrough }
      if writes(markup) { markup.write(to: &out) }
    default: out.appendEscaped(try text(of: value, span))
    }
  }

  /// Whether markup matters: what a template captures, it may look at.
  private func writes(_ markup: TemplateMarkup) -> Bool {
    isWritten || captures > 0 || !markup.isSource
  }

  /// The value as Python prints it.
  func text(of value: TemplateValue, _ span: Span) throws(TemplateFailure) -> String {
    if let text = value.printed { return text }
    var help = "print one of its members"
    if case .object(let object) = value, !object.memberNames.isEmpty {
      help += ": " + object.memberNames.prefix(8).joined(separator: ", ")
    } else if case .object(let object) = value, object.content is MacroValue {
      help = "call it: add '()'"
    } else if case .function = value {
      help = "call it: add '()'"
    }
    throw failure("unprintable-value", "\(value.kind) cannot be printed", span, help: help)
  }

  private mutating func runBranch(
    _ branches: [Branch],
    _ otherwise: [Statement]
  ) throws(TemplateFailure) {
    for branch in branches where try evaluate(branch.condition).isTrue {
      return run(branch.body)
    }
    run(otherwise)
  }

  /// The markup that `body` writes.
  mutating func capture(_ body: [Statement]) -> TemplateValue {
    let outer = out
    out = []
    captures += 1
    let mark = scope.enter()
    run(body)
    scope.leave(mark)
    captures -= 1
    let written = out
    out = outer
    return .markup(TemplateMarkup(written: written))
  }

  private mutating func filter(
    _ captured: TemplateValue,
    _ filtered: Expression
  ) throws(TemplateFailure) -> TemplateValue {
    let mark = scope.enter()
    defer { scope.leave(mark) }
    scope.set(NameTable.captured, .value(captured))
    return try evaluate(filtered)
  }

  private mutating func runWith(
    _ assignments: [(Target, Expression)],
    _ body: [Statement]
  ) throws(TemplateFailure) {
    var slots: [(Target, Slot, Span)] = []
    for (target, expression) in assignments {
      slots.append((target, slot(of: expression), expression.span))
    }
    let mark = scope.enter()
    defer { scope.leave(mark) }
    for (target, slot, span) in slots { try set(target, slot, span) }
    run(body)
  }

  /// The value, or the fact that it failed, which is told.
  private mutating func slot(of expression: Expression) -> Slot {
    do throws(TemplateFailure) {
      return .value(try evaluate(expression))
    } catch {
      report(error)
      return .failed
    }
  }

  private mutating func assign(
    _ target: Target,
    _ expression: Expression
  ) throws(TemplateFailure) {
    try set(target, slot(of: expression), expression.span)
  }

  mutating func set(
    _ target: Target,
    _ value: TemplateValue,
    _ span: Span
  ) throws(TemplateFailure) {
    try set(target, .value(value), span)
  }

  mutating func set(_ id: NameID, _ slot: Slot) {
    scope.set(id, slot)
    guard scope.isTop, let module else { return }
    modules[module].removeAll { $0.id == id }
    modules[module].append(Local(id: id, slot: slot))
  }

  /// Unpacks as Python does: as many targets as items.
  mutating func set(_ target: Target, _ slot: Slot, _ span: Span) throws(TemplateFailure) {
    switch target {
    case .name(let id): set(id, slot)
    case .member(let id, let name, let place):
      guard case .value(let value) = slot else { throw .told }
      guard case .value(.object(let object))? = scope.slot(id),
        let space = object.content as? Namespace
      else {
        throw failure(
          "template-syntax",
          "only a namespace() has members to assign to",
          place,
          help: "set a variable"
        )
      }
      namespaces[space.index][name] = value
    case .tuple(let targets, let place):
      guard case .value(let value) = slot else {
        for target in targets { try set(target, .failed, span) }
        return
      }
      let items = try items(of: value, span)
      guard items.count == targets.count else {
        throw failure(
          "wrong-template-value",
          "\(targets.count) names for \(items.count) items",
          place,
          help: "name as many as there are"
        )
      }
      for (target, item) in zip(targets, items) { try set(target, .value(item), span) }
    }
  }

  private mutating func runConstant(_ run: ConstantRun) {
    guard scope.seesValues, !scope.hides(anyOf: run.names) else { return self.run(run.body) }
    if let bytes = constants[run.index] {
      observer?.shows(run.index)
      out.append(contentsOf: bytes)
      return
    }
    let start = out.count
    let before = failures
    let told = diagnostics.count
    observer?.begins()
    // What a constant shows it must ask for itself, so that the observer knows.
    let known = answers
    answers = Array(repeating: nil, count: known.count)
    self.run(run.body)
    answers = known
    let isKept = failures == before && diagnostics.count == told
    if isKept { constants[run.index] = Array(out[start...]) }
    observer?.ends(run.index, isKept: isKept)
  }
}
