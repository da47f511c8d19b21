import Charts
import Diagnostics
import Markup
import Tables
import Templating

/// A chart with its data, ready to be drawn on a page.
struct PageChart: MarkupSource, Sendable {
  var chart: Chart
  /// Unique on its page.
  var id: String
  var source: ChartSource?
  /// The source's number in the bibliography.
  var sourceNumber: Int?
  /// The number of the table that it draws.
  var table: Int?

  var isEmpty: Bool { false }

  func write(to buffer: inout MarkupBuffer) {
    buffer.append(markup: chart.figure(id: id, source: source).bytes)
  }
}

/// What became of a chart's spec.
struct BoundChart: Sendable {
  /// `nil` where a finding has said why it cannot be drawn.
  var chart: PageChart?
  /// The rows that it asked for; `nil` where it asked for none.
  var rows: RowsRead?
  /// The pages whose titles and addresses its categories show.
  var pages: [Int] = []
}

/// Gives charts their rows.
struct ChartBinder: Sendable {
  var tables: TableCatalog
  var bibliography: [Source]
  /// Titles and addresses of pages, for the categories that are records.
  var titles: [String]
  var addresses: [String]

  /// Reads a spec, selects its rows and makes the chart.
  func bind(_ spec: SpecSource, language: String) -> Checked<BoundChart> {
    var bound = BoundChart()
    let decoded = ChartSpec.decode(spec.node)
    var findings = decoded.problems.map { $0.diagnostic(in: spec) }
    guard let chartSpec = decoded.spec else { return Checked(bound, diagnostics: findings) }
    var entry: TableCatalog.Entry?
    var table: ChartTable?
    if let from = chartSpec.from {
      guard let number = tables.number(of: from.value) else {
        return Checked(bound, diagnostics: findings + [unknownTable(from, spec)])
      }
      entry = tables[number]
      bound.rows = rowsRead(chartSpec, number, spec).unwrapped(into: &findings)
      let rows = bound.rows.flatMap { read in
        select(read, chartSpec, spec).unwrapped(into: &findings)
      }
      guard let rows else { return Checked(bound, diagnostics: findings) }
      let fields = chartSpec.fields ?? tables[number].table.schema.fields.map(\.name)
      bound.pages = recordPages(tables[number], rows: rows, fields: fields)
      table = chartTable(tables[number], rows: rows, fields: fields)
    }
    let made = Chart.read(chartSpec, table: table, language: language)
    findings += made.problems.map { $0.diagnostic(in: spec) }
    guard let chart = made.chart else { return Checked(bound, diagnostics: findings) }
    let source = entry?.source
    if entry?.table.schema.source == nil, chartSpec.source == nil {
      findings.append(missingSource(chartSpec, spec))
    }
    bound.chart = PageChart(
      chart: chart,
      id: (chartSpec.id?.value ?? chartSpec.title).identifier,
      source: source.map { chartSource(bibliography[$0], entry) },
      sourceNumber: source,
      table: chartSpec.from.flatMap { tables.number(of: $0.value) }
    )
    return Checked(bound, diagnostics: findings)
  }

  private func chartSource(_ source: Source, _ entry: TableCatalog.Entry?) -> ChartSource {
    let edition = entry?.table.schema.edition ?? source.edition
    let text = [source.authors.first ?? source.title, edition].compactMap(\.self)
    return ChartSource(
      text.joined(separator: ", "),
      url: entry?.page.map { addresses[$0] },
      licence: entry?.table.schema.licence?.name ?? source.licence
    )
  }

  /// A chart that nobody can check. A table that names an unknown source has its own finding.
  private func missingSource(_ chart: ChartSpec, _ spec: SpecSource) -> Diagnostic {
    let help = chart.from.map {
      "give table '\($0.value)' a 'source:' in 'Content/data/tables.yaml'"
    }
    return Diagnostic(
      .warning,
      id: "missing-source",
      "chart says nowhere where its numbers come from",
      at: chart.from.map { spec.range(of: $0.place) } ?? spec.range,
      help: (help.map { $0 + ", or the chart" } ?? "give the chart") + " a 'source:' of its own"
    )
  }

  private func unknownTable(_ name: Placed<String>, _ spec: SpecSource) -> Diagnostic {
    Diagnostic(
      .error,
      id: "unknown-table",
      "no table is called '\(name.value)'",
      at: spec.range(of: name.place),
      help: tables.names.nearest(to: name.value).map { "replace with '\($0)'" }
        ?? tables.choice
    )
  }
}

// MARK: Rows

extension ChartBinder {
  /// What `where:` asks for; `nil` when it cannot be read.
  private func rowsRead(
    _ chart: ChartSpec,
    _ number: Int,
    _ spec: SpecSource
  ) -> Checked<RowsRead?> {
    var conditions: [Selection.Condition] = []
    if let filter = chart.filter {
      guard case .map(let entries) = filter.value else {
        return Checked(
          nil,
          diagnostics: [
            Diagnostic(
              .error,
              id: "wrong-type",
              "'where' expects fields and values",
              at: spec.range(of: filter.place),
              help: "write 'where: {year: latest}'"
            )
          ]
        )
      }
      conditions = entries.map { .init($0.key, Selection.Values($0.value)) }
    }
    let isField = tables.table(number).fieldNumber(chart.value.value) != nil
    let measure = isField ? chart.value.value : nil
    return Checked(RowsRead(table: number, selection: Selection(conditions), measure: measure))
  }

  private func select(
    _ read: RowsRead,
    _ chart: ChartSpec,
    _ spec: SpecSource
  ) -> Checked<[Int]?> {
    let selected = tables.table(read.table).rows(read.selection, measure: read.measure)
    guard selected.problems.isEmpty else {
      return Checked(nil, diagnostics: selected.problems.map { diagnostic($0, chart, spec) })
    }
    return Checked(selected.rows)
  }

  private func diagnostic(
    _ problem: SelectionProblem,
    _ chart: ChartSpec,
    _ spec: SpecSource
  ) -> Diagnostic {
    let id: String
    switch problem.kind {
    case .unknownField: id = "unknown-field"
    case .unknownValue: id = "unknown-value"
    case .latestOfOther, .invalidRange: id = "wrong-type"
    }
    var range = spec.range
    if let filter = chart.filter, let condition = problem.condition {
      let place = SpecPlace(
        filter.place.path + [condition],
        isKey: problem.kind == .unknownField
      )
      range = spec.range(of: place)
    }
    return Diagnostic(.error, id: id, problem.summary, at: range, help: problem.help)
  }

  /// The selected rows with the fields that the chart uses.
  private func chartTable(
    _ entry: TableCatalog.Entry,
    rows: [Int],
    fields: [String]
  ) -> ChartTable {
    let schema = entry.table.schema
    let known = schema.fields.map { ChartField(name: $0.name, title: $0.label, unit: $0.unit) }
    let used = schema.fields.indices.filter { fields.contains(schema.fields[$0].name) }
    // An unknown field is Charts' to report: it must see the names of all others.
    guard used.count == Set(fields).count else { return ChartTable(fields: known, rows: []) }
    return ChartTable(
      fields: used.map { known[$0] },
      rows: rows.map { row in used.map { cell(entry, row, $0) } }
    )
  }

  /// The pages that the rows name in fields that the chart uses.
  private func recordPages(
    _ entry: TableCatalog.Entry,
    rows: [Int],
    fields: [String]
  ) -> [Int] {
    let schema = entry.table.schema
    let used = schema.fields.indices.filter {
      !entry.records[$0].isEmpty && fields.contains(schema.fields[$0].name)
    }
    return used.flatMap { field in
      rows.compactMap { row in entry.table[row, field].text.flatMap { entry.records[field][$0] } }
    }
  }

  private func cell(_ entry: TableCatalog.Entry, _ row: Int, _ field: Int) -> ChartCell {
    let table = entry.table
    switch table[row, field] {
    case .missing(let reason):
      return .missing(code: reason.value.isEmpty ? "–" : reason.value, meaning: reason.label)
    case .number(let number): return .number(number, flags: flags(table, row, field))
    case .integer(let integer): return .number(Double(integer), flags: flags(table, row, field))
    case .year(let year): return .time(.year(year))
    case .date(let date): return .time(.date(year: date.year, month: date.month, day: date.day))
    case let value:
      let text = value.text ?? ""
      guard let page = entry.records[field][text] else { return .category(ChartCategory(text)) }
      return .category(ChartCategory(titles[page], key: text, link: addresses[page]))
    }
  }

  private func flags(_ table: Table, _ row: Int, _ field: Int) -> [ChartFlag] {
    table.isEstimated(row, field) ? [.estimated] : []
  }
}

extension Selection.Values {
  /// One value or a list of them, as typed after a field in `where:`.
  init(_ node: SpecNode) {
    switch node {
    case .text(let text): self.init(text)
    case .list(let items):
      self = .anyOf(items.map { if case .text(let text) = $0 { text } else { "" } })
    case .map: self = .anyOf([""])
    }
  }
}

extension ChartProblem {
  fileprivate func diagnostic(in spec: SpecSource) -> Diagnostic {
    Diagnostic(
      severity == .error ? .error : .warning,
      id: id,
      summary,
      at: spec.range(of: place),
      help: help
    )
  }
}

/// Gives the charts of all pages' prose their rows.
func bindCharts(_ pages: inout [Page], with binder: ChartBinder, jobs: Int) -> [Diagnostic] {
  let charting = pages.indices.filter { !pages[$0].source.prose.charts.isEmpty }
  let bound = charting.concurrentMap(jobs: jobs) { [pages] number -> Checked<[BoundChart]> in
    var ids: Set<String> = []
    return pages[number].source.prose.charts.checked { block in
      guard let yaml = block.yaml else { return Checked(BoundChart()) }
      return binder.bind(SpecSource(yaml), language: pages[number].language).map { bound in
        var bound = bound
        if let id = bound.chart?.id { bound.chart?.id = ids.claim(id) }
        return bound
      }
    }
  }
  var findings: [Diagnostic] = []
  for (number, charts) in zip(charting, bound) {
    pages[number].charts = charts.unwrapped(into: &findings)
    for source in pages[number].charts.compactMap(\.chart?.sourceNumber)
    where !pages[number].sources.contains(source) {
      pages[number].sources.append(source)
    }
  }
  return findings
}
