public import Diagnostics

// Templating turns templates and values into markup. The language is a strict subset of Jinja2:
// what it accepts prints, character for character, what Jinja2 prints with `autoescape=True` and
// `undefined=StrictUndefined` and its other settings as they come (white space around tags stays,
// one line end at the end of a file goes). What differs is told, never guessed:
//
// - Everything is escaped. `safe` is only for markup that the generator made; on text it is an error.
// - A name, member, filter, test, argument or template that does not exist is an error with file,
//   line, column and the nearest name. It is found where it is used first: `{% set y = x %}` and
//   `x or y` already fail when `x` is undefined. `is defined`, `is undefined` and `default` may ask.
// - A child template has nothing but blocks, assignments, macros and imports beside `extends`, which
//   names its parent literally; a block that no parent has is an error. Jinja drops both silently.
// - Members come before methods: `field.items` is the member `items` where there is one.
// - `map`, `select`, `reject`, `batch` and the like give lists, which also print as such.
// - Integers have 64 bits; what is larger, too long or too deep is an error, `range(10**9)` too.
//
// Left out on purpose: `autoescape`, `do`, `trans`, `debug`, `break` and `continue`, line statements,
// `self`, required blocks, `loop.changed`, `joiner`, `cycler`, `lipsum`, `*args` in calls, keys of
// dictionaries that are not text, `%e` and `%g`; the filters `pprint`, `random`, `urlize`, since pages
// must not depend on chance or on guesses.
//
// The path of a template: `TemplateScanner` cuts it into text and tags, `TemplateParser` and
// `ExpressionParser` make statements, `LibraryChecks` looks across files, `ConstantRuns` finds what
// is the same on every page, and `Rendering` runs it.

/// All templates of a site, parsed and checked.
public struct TemplateLibrary: Sendable {
  private let files: [SourceFile]
  private let prefix: String
  private let registry: Registry
  private let constants: Set<String>
  private let templates: CompiledTemplates

  /// The templates' names, sorted: `brief.html`, `partials/nav.html`.
  public var names: [String] { templates.all.map(\.name).sorted() }

  /// Parses every template and reports every mistake that can be seen without values.
  ///
  /// - Parameters:
  ///   - files: the templates; one that has mistakes stays, without the statements concerned.
  ///   - prefix: the start of the paths that is not part of the templates' names: `Templates/`.
  ///   - functions: what templates may call beside `range`, `dict` and `namespace`.
  ///   - filters: filters beside Jinja's own; one of the same name replaces Jinja's.
  ///   - constants: names of values and functions that give the same on every page. What depends
  ///     on nothing else is rendered once for each renderer.
  public static func parse(
    _ files: [SourceFile],
    prefix: String = "",
    functions: [TemplateFunction] = [],
    filters: [TemplateFunction] = [],
    constants: Set<String> = []
  ) -> Checked<TemplateLibrary> {
    let registry = Registry(functions: functions, filters: filters)
    let parsed = CompiledTemplates.parse(
      files,
      prefix: prefix,
      registry: registry,
      constants: constants
    )
    let library = TemplateLibrary(
      files: files,
      prefix: prefix,
      registry: registry,
      constants: constants,
      templates: parsed.value
    )
    return Checked(library, diagnostics: parsed.diagnostics)
  }

  public func contains(_ name: String) -> Bool {
    templates.indices[name] != nil
  }

  /// A renderer for one thread.
  ///
  /// It holds its own copy of everything: threads that share one lose a third of their time to
  /// reference counts. Making it parses the templates anew, about a millisecond for a site.
  ///
  /// - Parameters:
  ///   - functions: The functions of the library as this thread calls them; the same names.
  ///   - observer: Is told when what is the same on every page is made, and when it is shown.
  public func worker(
    functions: [TemplateFunction]? = nil,
    observer: (any ConstantObserver)? = nil
  ) -> TemplateRenderer {
    let registry = Registry(
      functions: functions ?? registry.hostFunctions,
      filters: registry.hostFilters
    )
    let parsed = CompiledTemplates.parse(
      files,
      prefix: prefix,
      registry: registry,
      constants: constants
    )
    return TemplateRenderer(templates: parsed.value, observer: observer)
  }
}

extension CompiledTemplates {
  fileprivate static func parse(
    _ files: [SourceFile],
    prefix: String,
    registry: Registry,
    constants: Set<String>
  ) -> Checked<CompiledTemplates> {
    var names = NameTable()
    var all: [ParsedTemplate] = []
    var diagnostics: [Diagnostic] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      let isInside = file.path.utf8.starts(with: prefix.utf8)
      let name = isInside ? String(file.path.utf8.dropFirst(prefix.utf8.count)) : nil
      var parser = TemplateParser(
        name: name ?? file.path,
        file: file,
        names: names,
        registry: registry
      )
      parser.parse()
      names = parser.expressions.names
      all.append(parser.template)
      diagnostics += parser.diagnostics
    }
    let checks = LibraryChecks(all)
    diagnostics += checks.diagnostics
    var runs = ConstantRuns(all, names: names, constants: constants, registry: registry)
    let templates = CompiledTemplates(
      all: runs.marked(),
      names: names,
      registry: registry,
      runCount: runs.count,
      circular: checks.circular
    )
    return Checked(templates, diagnostics: diagnostics.inReportOrder)
  }
}
