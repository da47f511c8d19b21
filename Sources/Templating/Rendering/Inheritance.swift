import Diagnostics

/// Templates in templates: extends and blocks, include.
extension Rendering {
  /// Renders a template and those it extends.
  mutating func render(_ index: Int) {
    let outer = (chain, block, isMuted, source, module)
    defer { (chain, block, isMuted, source, module) = outer }
    chain = [index]
    block = nil
    while let parent = templates.all[chain[chain.count - 1]].parent,
      let next = templates.indices[parent.name], chain.count <= Self.deepestNesting
    {
      chain.append(next)
    }
    for index in chain {
      source = templates.all[index].source
      runBody(of: index)
    }
  }

  /// A child's own text is lost, but for what stands before `extends`.
  private mutating func runBody(of index: Int) {
    isMuted = false
    if templates.all[index].hasMacros {
      modules.append(scope.locals)
      module = modules.count - 1
    } else {
      module = nil
    }
    guard templates.all[index].parent != nil else { return run(templates.all[index].body) }
    var kept = out.count
    for statement in templates.all[index].body {
      run([statement])
      if !isMuted { kept = out.count }
    }
    out.removeLast(out.count - kept)
    isMuted = false
  }

  mutating func run(_ use: BlockUse) throws(TemplateFailure) {
    guard let level = chain.firstIndex(where: { templates.all[$0].block(use.name) != nil }) else {
      throw failure("unknown-block", "block '\(use.name)' does not exist", use.span)
    }
    let hidden = use.isScoped ? [] : scope.hideInner()
    defer { scope.restore(hidden) }
    try runBlock(use.name, level, use.span)
  }

  private mutating func runBlock(
    _ name: String,
    _ level: Int,
    _ span: Span
  ) throws(TemplateFailure) {
    try deepen(span)
    let outer = (block, source)
    let mark = scope.enter()
    defer {
      (block, source) = outer
      scope.leave(mark)
      depth -= 1
    }
    let index = chain[level]
    block = (name, level)
    source = templates.all[index].source
    run(templates.all[index].block(name)?.body ?? [])
  }

  /// What the next template up the chain puts into the current block.
  mutating func superBlock(_ span: Span) throws(TemplateFailure) -> TemplateValue {
    guard let block else {
      throw failure("unknown-block", "'super()' stands outside of every block", span)
    }
    let above = chain.indices.dropFirst(block.level + 1)
    guard let level = above.first(where: { templates.all[chain[$0]].block(block.name) != nil })
    else {
      throw failure("unknown-block", "no template above has a block '\(block.name)'", span)
    }
    let outer = out
    out = []
    captures += 1
    defer {
      out = outer
      captures -= 1
    }
    try runBlock(block.name, level, span)
    return .markup(TemplateMarkup(written: out))
  }

  mutating func run(_ inclusion: Inclusion) throws(TemplateFailure) {
    guard let index = try template(inclusion.template, isOptional: inclusion.ignoresMissing)
    else { return }
    guard !templates.circular.contains(index) else { throw .told }
    try deepen(inclusion.template.span)
    defer { depth -= 1 }
    guard inclusion.withValues else {
      let outer = scope
      scope = Scope(seesValues: false)
      render(index)
      scope = outer
      return
    }
    let mark = scope.enterTemplate()
    if scope.slot(NameTable.loop) != nil { scope.set(NameTable.loop, .undefined) }
    render(index)
    scope.leave(mark)
  }

  /// Enters a template, a block or a macro.
  mutating func deepen(_ span: Span) throws(TemplateFailure) {
    try spend(1, span)
    guard depth < Self.deepestNesting else {
      throw failure(
        "template-too-deep",
        "templates and macros call each other without end",
        span,
        help: "end the recursion earlier, at most \(Self.deepestNesting) deep"
      )
    }
    depth += 1
  }

  /// The template that the expression names.
  mutating func template(
    _ expression: Expression,
    isOptional: Bool = false
  ) throws(TemplateFailure) -> Int? {
    let value = try evaluate(expression)
    guard let name = value.text else {
      throw failure(
        "wrong-template-value",
        "\(value.kind) is not the name of a template",
        expression.span
      )
    }
    if let index = templates.indices[name] { return index }
    guard !isOptional else { return nil }
    let near = templates.all.map(\.name).nearest(to: name)
    throw failure(
      "unknown-template",
      "template '\(name)' does not exist",
      expression.span,
      help: near.map { "replace with '\($0)'" } ?? "correct the name, or add the template"
    )
  }
}
