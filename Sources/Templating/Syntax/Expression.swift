/// A number for a name, so that scopes compare integers.
typealias NameID = Int

/// All names of a library, numbered.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  private var ids: [String: NameID] = [:]
  /// How many numbers of `MemberUse`s there are.
  private(set) var memberUses = 0
  private var namedMembers: [String: Int] = [:]

  static let reserved = ["super", "loop", "caller", "varargs", "kwargs", "(captured)"]
  static let `super` = 0
  static let loop = 1
  static let caller = 2
  static let varargs = 3
  static let kwargs = 4
  /// The text caught by a block set or a filter block.
  static let captured = 5

  init() {
    for name in Self.reserved { _ = id(name) }
  }

  mutating func id(_ name: String) -> NameID {
    if let id = ids[name] { return id }
    ids[name] = names.count
    names.append(name)
    return names.count - 1
  }

  func known(_ name: String) -> NameID? { ids[name] }

  /// The use of a member of any expression, or of the value with a name.
  mutating func member(_ name: String, _ span: Span, of value: Expression) -> MemberUse {
    var base: NameID?
    if case .name(let id) = value.form { base = id }
    let known = base.flatMap { namedMembers["\($0).\(name)"] }
    let number = known ?? memberUses
    if known == nil { memberUses += 1 }
    if let base { namedMembers["\(base).\(name)"] = number }
    return MemberUse(name: name, number: number, base: base, span: span)
  }
}

/// An expression with its place.
struct Expression: Sendable {
  var form: ExpressionForm
  var span: Span
  /// The levels of expressions within, held below a limit so that evaluation cannot overflow.
  var depth: Int
}

indirect enum ExpressionForm: Sendable {
  case constant(TemplateValue)
  case name(NameID)
  case member(Expression, MemberUse)
  case item(Expression, Expression)
  case slice(Expression, Expression?, Expression?, Expression?)
  case call(Expression, [ArgumentExpression])
  case filter(Expression, FilterUse)
  case test(Expression, TestUse)
  case negative(Expression)
  case positive(Expression)
  case not(Expression)
  case and(Expression, Expression)
  case or(Expression, Expression)
  case arithmetic(Arithmetic, Expression, Expression)
  case concat([Expression])
  case comparison(Expression, [(Comparison, Expression)])
  case conditional(Expression, condition: Expression, otherwise: Expression?)
  case list([Expression])
  case tuple([Expression])
  case map([(Expression, Expression)])
}

/// One place where a template asks for a member.
struct MemberUse: Sendable {
  var name: String
  /// By which the renderer knows where it found the member last; the same for every `page.title`.
  var number: Int
  /// The name before the period, if there is nothing but a name.
  var base: NameID?
  var span: Span
}

struct ArgumentExpression: Sendable {
  /// The keyword, or `nil` for a positional argument.
  var name: String?
  var nameSpan: Span
  var value: Expression
}

/// A filter as used in one place; `arguments` follow its parameters, `nil` where one is left out.
struct FilterUse: Sendable {
  var filter: Filter
  var span: Span
  var arguments: [Expression?]
  /// Further arguments of a filter that takes any number.
  var rest: [ArgumentExpression]
}

struct TestUse: Sendable {
  var test: ValueTest
  var span: Span
  var arguments: [Expression]
  var isNegated: Bool
}

enum Arithmetic: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case remainder = "%"
  case power = "**"
}

enum Comparison: String, Sendable {
  case equal = "=="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case `in`
  case notIn = "not in"
}
