import Diagnostics

/// One page being rendered: the variables, the markup so far and what was found wrong.
struct Rendering {
  let templates: CompiledTemplates
  /// The host's values by name; `nil` where there is none.
  var values: [TemplateValue?]
  var scope = Scope()
  var out: [UInt8] = []
  var diagnostics: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []
  /// How often something failed, told or not.
  private(set) var failures = 0
  /// The template whose text runs.
  var source: TemplateSource
  /// The template being rendered and those it extends, its own first.
  var chain: [Int] = []
  /// The block that runs, and the place in `chain` of the template that defines it.
  var block: (name: String, level: Int)?
  /// Whether output is lost, because a child's text outside of blocks runs.
  var isMuted = false
  /// How much of what `TemplateLimits.steps` bounds has run.
  private var steps = 0
  /// Whether a page without end has been told; nothing more of it runs.
  private(set) var isOver = false
  let stack = StackDepth()
  /// Templates, blocks and macros that run inside each other.
  var depth = 0
  /// Top-level variables of templates that define macros, for their macros.
  var modules: [[Local]] = []
  var module: Int?
  var namespaces: [TemplateMap] = []
  /// Bytes of `ConstantRun`s, kept by the renderer from page to page.
  var constants: [[UInt8]?]
  var observer: (any ConstantObserver)?
  /// Whether somebody wants the page, or only what is found wrong.
  var isWritten = true
  /// How many captures run inside each other.
  var captures = 0
  /// Where each `MemberUse` found its member last, kept from page to page too.
  var places: [Int]
  /// The members of the host's values that have been asked for, by the number of the `MemberUse`.
  var answers: [TemplateValue?]
  /// The names of all values that the host gave, for a did-you-mean.
  var hostNames: [String] = []

  /// Deeper than any honest site; shallow enough for the 512 KB stack of a worker thread.
  static let deepestNesting = 24

  init(
    templates: CompiledTemplates,
    values: [TemplateValue?],
    constants: [[UInt8]?],
    places: [Int]
  ) {
    self.templates = templates
    self.values = values
    self.constants = constants
    self.places = places
    answers = Array(repeating: nil, count: places.count)
    source = templates.all[0].source
  }

  mutating func report(_ failure: TemplateFailure) {
    failures += 1
    for diagnostic in failure.diagnostics {
      if diagnostic.id == "template-too-deep" { isOver = true }
      report(diagnostic)
    }
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  func failure(_ id: String, _ summary: String, _ span: Span, help: String? = nil)
    -> TemplateFailure
  {
    TemplateFailure(id, summary, at: source.range(span), help: help)
  }

  /// Names that a mistyped one may mean.
  var namesInSight: [String] {
    var names = scope.locals.map { templates.names.names[$0.id] }
    if scope.seesValues { names += hostNames }
    return names + templates.registry.functions.keys.sorted()
      + BuiltInFunction.allCases.map(\.rawValue)
  }

  /// Counts steps that are about to run. After one page without end going on might take time without
  /// end too, such as in a macro that calls itself many times over.
  mutating func spend(_ count: Int, _ span: Span) throws(TemplateFailure) {
    guard !isOver else { throw .told }
    steps += count
    guard steps > TemplateLimits.steps || out.count > TemplateLimits.page else { return }
    isOver = true
    throw failure(
      "template-too-large",
      steps > TemplateLimits.steps
        ? "the page takes more than \(TemplateLimits.steps) steps"
        : "the page has more than \(TemplateLimits.page) bytes",
      span,
      help: "loop over less, or call fewer macros"
    )
  }

  func tooDeep(_ span: Span) -> TemplateFailure {
    failure(
      "template-too-deep",
      "templates, macros and expressions are nested too deeply",
      span,
      help: "end the recursion earlier, or set parts to variables"
    )
  }

  func nameFailure(_ id: NameID, _ span: Span) -> TemplateFailure {
    let name = templates.names.names[id]
    if !scope.seesValues, values[id] != nil {
      return failure(
        "undefined-name",
        "name '\(name)' is not in sight of an imported template",
        span,
        help: "add 'with context' to the import"
      )
    }
    if id == NameTable.loop, scope.slot(id) != nil {
      return failure(
        "undefined-name",
        "'loop' is not in sight of an included template",
        span,
        help: "set a variable to what you need of it"
      )
    }
    if case .undefined? = scope.slot(id) {
      return failure("undefined-name", "'\(name)' has no value here", span, help: "pass one")
    }
    if id == NameTable.super || id == NameTable.caller || id == NameTable.loop {
      return failure("undefined-name", "'\(name)' means nothing here", span)
    }
    return failure(
      "undefined-name",
      "name '\(name)' is not defined",
      span,
      help: namesInSight.suggestion(for: name)
    )
  }
}

/// The templates of one renderer, all names and functions at hand.
struct CompiledTemplates: Sendable {
  var all: [ParsedTemplate]
  var indices: [String: Int]
  var names: NameTable
  var registry: Registry
  /// The host's functions by name.
  var functions: [TemplateFunction?]

  /// How many `ConstantRun`s there are.
  var runCount: Int
  /// Templates that use themselves, which is told and cannot be run.
  var circular: Set<Int>

  init(
    all: [ParsedTemplate],
    names: NameTable,
    registry: Registry,
    runCount: Int,
    circular: Set<Int>
  ) {
    self.runCount = runCount
    self.circular = circular
    self.all = all
    self.names = names
    self.registry = registry
    indices = Dictionary(
      all.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    functions = names.names.map { registry.functions[$0] }
  }
}
