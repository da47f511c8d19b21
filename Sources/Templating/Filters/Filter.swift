import Diagnostics

/// A filter: its parameters, checked when a template is parsed, and what it does.
struct Filter: Sendable {
  var name: String
  /// The names of the parameters after the value itself.
  var parameters: [String] = []
  /// How many of the parameters must be given.
  var required = 0
  /// Whether further arguments of any name are welcome.
  var takesRest = false
  /// Whether an undefined value is passed on as `nil` instead of being an error.
  var acceptsUndefined = false
  /// The result; `nil` is undefined, such as the first item of an empty list.
  var apply: @Sendable (inout FilterCall) throws(TemplateFailure) -> TemplateValue?

  init(
    _ name: String,
    _ parameters: [String] = [],
    required: Int = 0,
    takesRest: Bool = false,
    acceptsUndefined: Bool = false,
    apply: @escaping @Sendable (inout FilterCall) throws(TemplateFailure) -> TemplateValue?
  ) {
    self.name = name
    self.parameters = parameters
    self.required = required
    self.takesRest = takesRest
    self.acceptsUndefined = acceptsUndefined
    self.apply = apply
  }

  /// A filter of the host program; it sees the value as its first argument.
  init(_ function: TemplateFunction) {
    self.init(
      function.name,
      function.parameters ?? [],
      takesRest: function.parameters == nil
    ) { call throws(TemplateFailure) in
      let range = call.range
      var arguments = [TemplateArguments.Argument(value: call.value, range: range)]
      for (name, value) in zip(function.parameters ?? [], call.arguments) {
        guard let value else { continue }
        arguments.append(TemplateArguments.Argument(name: name, value: value, range: range))
      }
      let checked = function.call(TemplateArguments(arguments + call.rest), range)
      guard !checked.hasErrors else { throw TemplateFailure(checked.diagnostics) }
      call.warnings += checked.diagnostics
      return checked.value
    }
  }
}

/// One use of a filter: the value, and the arguments in the order of the parameters.
struct FilterCall {
  /// `nil` where undefined, which only `default` and its like get to see.
  var given: TemplateValue?
  /// `nil` where left out.
  var arguments: [TemplateValue?]
  var rest: [TemplateArguments.Argument] = []
  var registry: Registry
  var source: TemplateSource
  var span: Span
  /// What the host program's filters found without failing.
  var warnings: [Diagnostic] = []

  var value: TemplateValue { given ?? .null }
  var range: SourceRange { source.range(span) }
}

/// All filters, tests and functions that templates may use.
///
/// A class because every use of a filter is handed all of them: one reference.
final class Registry: Sendable {
  let filters: [String: Filter]
  let tests: [String: ValueTest]
  let functions: [String: TemplateFunction]
  let hostFunctions: [TemplateFunction]
  let hostFilters: [TemplateFunction]

  /// Jinja's own and the host program's, which go first.
  init(functions: [TemplateFunction], filters: [TemplateFunction]) {
    hostFunctions = functions
    hostFilters = filters
    let builtIn =
      Filter.ofText + Filter.ofShape + Filter.ofNumbers + Filter.ofSequences
      + Filter.ofChoice + Filter.ofMarkup
    var named: [String: Filter] = [:]
    for filter in builtIn { named[filter.name] = filter }
    for (alias, name) in [("d", "default"), ("e", "escape"), ("count", "length")] {
      named[alias] = named[name]
    }
    for filter in filters { named[filter.name] = Filter(filter) }
    self.filters = named
    tests = Dictionary(ValueTest.all.map { ($0.name, $0) }) { _, last in last }
    self.functions = Dictionary(functions.map { ($0.name, $0) }) { _, last in last }
  }
}
