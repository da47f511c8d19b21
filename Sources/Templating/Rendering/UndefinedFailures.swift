import Diagnostics

extension Rendering {
  /// Why an expression is undefined, at the name to blame.
  mutating func undefined(
    _ expression: Expression
  ) throws(TemplateFailure) -> TemplateFailure {
    switch expression.form {
    case .name(let id): return nameFailure(id, expression.span)
    case .member(let base, let use):
      return memberFailure(use.name, of: try evaluate(base), base, use.span)
    case .item(let base, let key):
      let value = try evaluate(base)
      let name = try evaluate(key)
      if let text = name.text { return memberFailure(text, of: value, base, key.span) }
      let count = value.items?.count ?? 0
      return failure(
        "undefined-member",
        "there is no item \(name.printed ?? "") among \(count)",
        key.span,
        help: "test the length first"
      )
    case .filter(_, let use):
      return failure(
        "undefined-value",
        "filter '\(use.filter.name)' finds nothing",
        use.span,
        help: "add '| default(…)'"
      )
    case .conditional(let value, let condition, let otherwise):
      if try evaluate(condition).isTrue { return try undefined(value) }
      return try undefined(otherwise ?? value)
    default:
      return failure("undefined-value", "expression has no value", expression.span)
    }
  }

  private func memberFailure(
    _ name: String,
    of value: TemplateValue,
    _ base: Expression,
    _ span: Span
  ) -> TemplateFailure {
    let owner =
      if case .name(let id) = base.form { "'\(templates.names.names[id])'" } else {
        if case .member(_, let use) = base.form { "'\(use.name)'" } else { value.kind }
      }
    guard case .object(let object) = value else {
      let what = owner == value.kind ? owner : "\(owner) is \(value.kind) and"
      return failure(
        "undefined-member",
        "\(what) has no member '\(name)'",
        span,
        help: value.isNull ? "guard it with 'if'" : nil
      )
    }
    return failure(
      "undefined-member",
      "\(owner) has no member '\(name)'",
      span,
      help: object.memberNames.suggestion(for: name)
    )
  }
}
