/// What a template does, one step after another.
indirect enum Statement: Sendable {
  case text([UInt8])
  case output(Expression)
  case branch([Branch], otherwise: [Statement])
  case loop(Loop)
  case assign(Target, Expression)
  /// Block set: the body's text, as markup, run through `filtered` (which reads the caught text).
  case capture(Target, filtered: Expression, body: [Statement])
  case with([(Target, Expression)], body: [Statement])
  /// A filter block: like `capture`, printed.
  case filter(Expression, body: [Statement])
  case include(Inclusion)
  case block(BlockUse)
  case extends(String, Span)
  case macro(Macro)
  /// `{% call(…) macro(…) %}`: the body becomes `caller`.
  case call(Expression, body: Macro)
  case importModule(Expression, as: NameID, withValues: Bool)
  case importNames(Expression, [ImportedName], withValues: Bool)
  /// Statements that depend on nothing but names constant for the site: rendered once per renderer.
  case constant(ConstantRun)
}

struct Branch: Sendable {
  var condition: Expression
  var body: [Statement]
}

struct Loop: Sendable {
  var target: Target
  var items: Expression
  var condition: Expression?
  var isRecursive: Bool
  /// Whether anything inside may ask for `loop`.
  var usesLoop: Bool
  var body: [Statement]
  var otherwise: [Statement]
  var span: Span
}

/// Where an assignment goes.
enum Target: Sendable {
  case name(NameID)
  indirect case tuple([Target], Span)
  /// `ns.name`, of a `namespace()`.
  case member(NameID, String, Span)
}

struct Inclusion: Sendable {
  var template: Expression
  var ignoresMissing: Bool
  var withValues: Bool
}

struct BlockUse: Sendable {
  var name: String
  var isScoped: Bool
  var span: Span
}

struct ImportedName: Sendable {
  var name: String
  var alias: NameID
  var span: Span
}

struct Macro: Sendable {
  struct Parameter: Sendable {
    var name: String
    var id: NameID
    var fallback: Expression?
  }

  var name: String
  var id: NameID
  var parameters: [Parameter]
  var body: [Statement]
  /// Whether the body asks for `varargs`, `kwargs`, `caller`: otherwise such arguments are errors.
  var takesRest: Bool
  var takesKeywords: Bool
  var takesCaller: Bool
  var span: Span
}

struct ConstantRun: Sendable {
  /// The place of its bytes in the renderer's memory.
  var index: Int
  /// The names it depends on; it is rendered afresh where a local variable hides one of them.
  var names: [NameID]
  var body: [Statement]
}

/// A named part of a template that a child may replace.
struct Block: Sendable {
  var name: String
  var body: [Statement]
  var span: Span
  /// Whether it stands inside another block of the same file.
  var isNested: Bool
}

/// A template as parsed.
struct ParsedTemplate: Sendable {
  var name: String
  var source: TemplateSource
  var body: [Statement] = []
  var blocks: [Block] = []
  var hasMacros = false
  var parent: (name: String, span: Span)?
  /// Names of templates mentioned literally: by extends, include and import.
  var references: [(name: String, span: Span, isOptional: Bool)] = []
  /// Where `super()` is called: the block, and the place.
  var supers: [(block: String, span: Span)] = []

  func block(_ name: String) -> Block? {
    blocks.firstIndex { $0.name == name }.map { blocks[$0] }
  }
}
