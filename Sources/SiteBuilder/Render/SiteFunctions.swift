import Charts
import Diagnostics
import Markup
import Tables
import Templating

/// What templates may call, beside the language's own.
enum SiteFunctions {
  /// Functions that give the same on every page.
  static let constants: Set<String> = ["site", "asset", "url", "pages", "rows", "wordings"]

  /// - Parameter catalog: As one worker sees it.
  static func all(_ catalog: Catalog) -> [TemplateFunction] {
    [
      asset(catalog), url(catalog), pages(catalog), rows(catalog), chart(catalog),
      figure(catalog), wordingTable,
    ]
  }

  /// `asset("style.css")`: the address of a file of `Templates/assets/`, under its hashed name.
  private static func asset(_ catalog: Catalog) -> TemplateFunction {
    TemplateFunction("asset", parameters: ["name"]) { arguments, call in
      let argument = arguments.argument(0, "name")
      guard let name = argument?.text else { return wrongArgument("asset", "a name", call) }
      if let route = catalog.files.assets[name] {
        return Checked(.string(catalog.base.path(route)))
      }
      let nearest = catalog.files.assets.keys.sorted().nearest(to: name)
      return failed(
        "unknown-asset",
        "no asset is called '\(name)'",
        at: argument?.range ?? call,
        help: nearest.map { "replace with '\($0)'" } ?? "add 'Templates/assets/\(name)'"
      )
    }
  }

  /// `url("/about/")`: a path of the site as an address on its host. It must lead somewhere.
  private static func url(_ catalog: Catalog) -> TemplateFunction {
    TemplateFunction("url", parameters: ["path"]) { arguments, call in
      let argument = arguments.argument(0, "path")
      guard let path = argument?.text else { return wrongArgument("url", "a path", call) }
      if catalog.leadsSomewhere(path) { return Checked(.string(catalog.base.path(path))) }
      return failed(
        "unknown-page",
        "no page stands at '\(path)'",
        at: argument?.range ?? call,
        help: catalog.site.nearestPage(to: path).map { "replace with '\($0)'" }
          ?? "write the path of a page, such as '/about/'"
      )
    }
  }

  /// `pages("minerals")`: the records of a collection, in its order.
  private static func pages(_ catalog: Catalog) -> TemplateFunction {
    TemplateFunction("pages", parameters: ["collection"]) { arguments, call in
      let argument = arguments.argument(0, "collection")
      guard let slug = argument?.text else { return wrongArgument("pages", "a collection", call) }
      guard let number = catalog.collections.firstIndex(where: { $0.slug == slug }) else {
        let slugs = catalog.collections.map(\.slug)
        return failed(
          "unknown-collection",
          "no collection is called '\(slug)'",
          at: argument?.range ?? call,
          help: slugs.nearest(to: slug).map { "replace with '\($0)'" }
            ?? (slugs.isEmpty
              ? "add a folder with '_collection.yaml'"
              : "name one of \(slugs.joined(separator: ", "))")
        )
      }
      return Checked(
        .list(catalog.records(of: number).map { PageValues.value($0, in: catalog) })
      )
    }
  }

  /// `rows("mine-production", mineral=page.slug, year="latest")`: the rows of a table that have
  /// these values; none where no row has one of them.
  private static func rows(_ catalog: Catalog) -> TemplateFunction {
    TemplateFunction("rows") { arguments, call in
      let argument = arguments.all.first { $0.name == nil }
      guard let name = argument?.text else { return wrongArgument("rows", "a table", call) }
      guard let number = catalog.tables.number(of: name) else {
        let names = catalog.tables.names
        return failed(
          "unknown-table",
          "no table is called '\(name)'",
          at: argument?.range ?? call,
          help: names.nearest(to: name).map { "replace with '\($0)'" }
            ?? catalog.tables.choice
        )
      }
      let conditions = arguments.named.map {
        Selection.Condition($0.name ?? "", Selection.Values(SpecNode($0.value)))
      }
      let source = RowSource(catalog: catalog, number: number)
      let selected = catalog.rows(of: number, Selection(conditions))
      let problems = selected.problems.filter { $0.kind != .unknownValue }
      let findings = problems.map { problem in
        let place = problem.condition.map { arguments.named[$0].range } ?? call
        return Diagnostic(
          .error,
          id: "unknown-field",
          problem.summary,
          at: place,
          help: problem.help
        )
      }
      return Checked(
        .list(selected.rows.map { .object(RowValues(source: source, row: $0)) }),
        diagnostics: findings
      )
    }
  }

  /// `chart(bar="production by country", from="mine-production", title="…")`: a chart, with the
  /// keys of a fenced block `chart` as arguments.
  private static func chart(_ catalog: Catalog) -> TemplateFunction {
    TemplateFunction("chart") { arguments, call in
      let spec = SpecSource(arguments, at: call)
      return catalog.site.data.binder.bind(spec, language: catalog.settings.language).map { bound in
        catalog.note(bound)
        guard let chart = bound.chart else { return .markup(TemplateMarkup(MarkupBuffer())) }
        catalog.reads?.noteChart()
        return .markup(TemplateMarkup(chart))
      }
    }
  }

  static func wrongArgument(
    _ function: String,
    _ wanted: String,
    _ call: SourceRange
  ) -> Checked<TemplateValue> {
    failed(
      "wrong-argument",
      "'\(function)' expects \(wanted)",
      at: call,
      help: "write it in quotes, as its first argument"
    )
  }

  private static func failed(
    _ id: String,
    _ summary: String,
    at range: SourceRange,
    help: String
  ) -> Checked<TemplateValue> {
    Checked(.null, diagnostics: [Diagnostic(.error, id: id, summary, at: range, help: help)])
  }
}

extension TemplateArguments.Argument {
  var text: String? {
    if case .string(let text) = value { text } else { nil }
  }
}
