import Diagnostics

/// The tags that name blocks, macros and other templates.
extension TemplateParser {
  mutating func block(_ tag: Tag) -> [Statement] {
    let head = head(tag) { parser throws(TemplateFailure) in
      let name = try parser.expectName("the name of the block")
      let isScoped = parser.skipName("scoped")
      try parser.expectEnd()
      return BlockUse(name: name.text, isScoped: isScoped, span: name.span)
    }
    let name = head?.name ?? ""
    let first = head.flatMap { head in template.blocks.first { $0.name == head.name } }
    if let head, let first {
      tell(
        Diagnostic(
          .error,
          id: "duplicate-block",
          "block '\(name)' is defined twice",
          at: template.source.range(head.span),
          help: "rename one",
          notes: [.init("first defined here", at: template.source.range(first.span))]
        )
      )
    }
    let isNested = !blocks.isEmpty
    let place = template.blocks.count
    if let head {
      template.blocks.append(Block(name: name, body: [], span: head.span, isNested: isNested))
    }
    blocks.append(name)
    expressions.used.insert(NameTable.loop)
    let (inner, end) = body(of: tag, until: ["endblock"])
    blocks.removeLast()
    if let end { checkEnd(of: name, end) }
    guard let head else { return [] }
    template.blocks[place].body = inner
    return first == nil ? [.block(head)] : []
  }

  private mutating func checkEnd(of name: String, _ end: Tag) {
    guard !end.isBroken, end.tokens.count > 2 else { return }
    let token = end.tokens[1]
    if token.isName(name), end.tokens.count == 3 { return }
    tell(
      "template-syntax",
      "'endblock' closes block '\(name)', not '\(token.text)'",
      token.span,
      help: "replace with '\(name)'"
    )
  }

  mutating func extends(_ tag: Tag) -> [Statement] {
    let head = head(tag) { parser throws(TemplateFailure) in
      let value = try parser.expression()
      try parser.expectEnd()
      return value
    }
    guard let head else { return [] }
    guard case .constant(.string(let name)) = head.form else {
      tell(
        "template-syntax",
        "'extends' expects the name of a template in quotes",
        head.span,
        help: "write the name"
      )
      return []
    }
    guard open.isEmpty, template.parent == nil else {
      let help = "remove it"
      tell("template-syntax", "'extends' stands once, outside of all tags", tag.span, help: help)
      return []
    }
    template.parent = (name, tag.span)
    template.references.append((name, head.span, false))
    return [.extends(name, head.span)]
  }

  mutating func include(_ tag: Tag) -> [Statement] {
    let inclusion = head(tag) { parser throws(TemplateFailure) in
      let value = try parser.expression()
      var inclusion = Inclusion(template: value, ignoresMissing: false, withValues: true)
      if parser.current.isName("ignore"), parser.next.isName("missing") {
        parser.advance()
        parser.advance()
        inclusion.ignoresMissing = true
      }
      inclusion.withValues = parser.takeWithContext() ?? true
      try parser.expectEnd()
      return inclusion
    }
    guard let inclusion else { return [] }
    refer(to: inclusion.template, isOptional: inclusion.ignoresMissing)
    return [.include(inclusion)]
  }

  private mutating func refer(to expression: Expression, isOptional: Bool = false) {
    guard case .constant(.string(let name)) = expression.form else { return }
    template.references.append((name, expression.span, isOptional))
  }

  mutating func importModule(_ tag: Tag) -> [Statement] {
    let head = head(tag) { parser throws(TemplateFailure) in
      let value = try parser.expression()
      guard parser.skipName("as") else { throw parser.unexpected("'as' and a name") }
      let name = try parser.expectName("a name")
      let withValues = parser.takeWithContext() ?? false
      try parser.expectEnd()
      return (value, parser.names.id(name.text), withValues)
    }
    guard let (value, name, withValues) = head else { return [] }
    refer(to: value)
    return [.importModule(value, as: name, withValues: withValues)]
  }

  mutating func importNames(_ tag: Tag) -> [Statement] {
    let head = head(tag) { parser throws(TemplateFailure) in
      let value = try parser.expression()
      guard parser.skipName("import") else { throw parser.unexpected("'import' and names") }
      var imported: [ImportedName] = []
      var withValues: Bool?
      repeat {
        withValues = parser.takeWithContext()
        if withValues != nil || (!imported.isEmpty && parser.current.kind == .end) { break }
        imported.append(try parser.importedName())
      } while parser.skipSymbol(",")
      withValues = withValues ?? parser.takeWithContext()
      try parser.expectEnd()
      return (value, imported, withValues ?? false)
    }
    guard let (value, imported, withValues) = head else { return [] }
    refer(to: value)
    return [.importNames(value, imported, withValues: withValues)]
  }

  mutating func macro(_ tag: Tag) -> [Statement] {
    let head = head(tag) { parser throws(TemplateFailure) in
      let name = try parser.expectName("the name of the macro")
      let parameters = try parser.parameters()
      try parser.expectEnd()
      return (name, parameters)
    }
    template.hasMacros = true
    let macro = macroBody(tag, head?.0.text ?? "", head?.1 ?? [])
    return head == nil ? [] : [.macro(macro)]
  }

  mutating func call(_ tag: Tag) -> [Statement] {
    let head = head(tag) { parser throws(TemplateFailure) in
      let parameters = parser.current.isSymbol("(") ? try parser.parameters() : []
      let value = try parser.expression()
      try parser.expectEnd()
      guard case .call = value.form else {
        throw parser.failure("'call' expects the call of a macro", value.span, help: "add '()'")
      }
      return (value, parameters)
    }
    let macro = macroBody(tag, "caller", head?.1 ?? [])
    return head.map { [.call($0.0, body: macro)] } ?? []
  }

  private mutating func macroBody(
    _ tag: Tag,
    _ name: String,
    _ parameters: [Macro.Parameter]
  ) -> Macro {
    let outer = expressions.used
    expressions.used = []
    let inner = body(of: tag)
    let used = expressions.used
    expressions.used.formUnion(outer)
    return Macro(
      name: name,
      id: expressions.names.id(name),
      parameters: parameters,
      body: inner,
      takesRest: used.contains(NameTable.varargs),
      takesKeywords: used.contains(NameTable.kwargs),
      takesCaller: used.contains(NameTable.caller),
      span: tag.span
    )
  }
}

extension ExpressionParser {
  /// `with context` or `without context`; `nil` when neither is written.
  fileprivate mutating func takeWithContext() -> Bool? {
    guard next.isName("context"), current.isName("with") || current.isName("without") else {
      return nil
    }
    let isWith = current.isName("with")
    advance()
    advance()
    return isWith
  }

  fileprivate mutating func importedName() throws(TemplateFailure) -> ImportedName {
    let token = try expectName("the name of a macro or variable")
    let alias = skipName("as") ? try expectName("a name") : token
    return ImportedName(name: token.text, alias: names.id(alias.text), span: token.span)
  }

  fileprivate mutating func parameters() throws(TemplateFailure) -> [Macro.Parameter] {
    try expectSymbol("(")
    var parameters: [Macro.Parameter] = []
    while !current.isSymbol(")") {
      let token = try expectName("the name of a parameter")
      let fallback = skipSymbol("=") ? try expression() : nil
      if fallback == nil, parameters.last?.fallback != nil {
        throw failure("a parameter without default cannot follow one with", token.span)
      }
      if parameters.contains(where: { $0.name == token.text }) {
        throw failure("parameter '\(token.text)' is named twice", token.span, help: "rename one")
      }
      let parameter = Macro.Parameter(
        name: token.text,
        id: names.id(token.text),
        fallback: fallback
      )
      parameters.append(parameter)
      guard skipSymbol(",") else { break }
    }
    try expectSymbol(")")
    return parameters
  }
}
