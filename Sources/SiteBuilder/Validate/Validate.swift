import Diagnostics
import Tables
import YAML

/// Reads every file by itself: YAML, front matter, Markdown, CSV, each against its schema.
///
/// Looks at no second file but the schema; whether a name leads anywhere is for `link`.
///
/// - Parameter countsNumbers: Whether to look for numbers in the texts though no rule asks for it.
func validate(
  _ sources: [SourceFile],
  jobs: Int,
  countsNumbers: Bool = false
) -> Checked<Content> {
  validate(ContentFiles(sources), jobs: jobs, countsNumbers: countsNumbers) { file, reading in
    reading.page(of: file).map { $0 }
  }
}

/// The same for pages that are not read yet.
///
/// - Parameter page: Reads one page, on any thread; `nil` where it cannot be read at all.
func validate<PageFile: SitePath & Sendable>(
  _ files: ContentFiles<PageFile>,
  jobs: Int,
  countsNumbers: Bool = false,
  page: @escaping @Sendable (PageFile, PageReading) -> Checked<PageSource?>
) -> Checked<Content> {
  var findings = files.findings
  var content = Content()
  content.settings = settings(files.settings).unwrapped(into: &findings)
  content.bibliography = yaml(files.bibliography, bibliography, empty: [])
    .unwrapped(into: &findings)
  content.figures = yaml(files.figures, namedFigures, empty: []).unwrapped(into: &findings)
  content.collections = collections(files).unwrapped(into: &findings)
  content.tables = tables(files, jobs: jobs).unwrapped(into: &findings)
  let countsNumbers = countsNumbers || content.settings.findsUnboundNumbers
  // Each worker has schemas of its own: counting references that two threads share costs them more
  // than reading a few schemas again.
  content.pages = files.pages.concurrentMap(jobs: jobs) {
    PageReading.all(
      SiteBuilder.collections(files).value,
      schemas: files.collections.map(\.file),
      countsNumbers: countsNumbers
    )
  } _: { (readings: inout [PageReading], file: PageFile) in
    page(file, readings[(files.collection(of: file.path) ?? -1) + 1])
  }.checked { $0 }.map { $0.compactMap(\.self) }.unwrapped(into: &findings)
  let described = Set(content.tables.map(\.path))
  content.attachments =
    files.attachments
    + files.data.values.filter { described.contains($0.path) }.sorted { $0.path < $1.path }
  content.templates = files.templates
  content.assets = files.assets
  return Checked(content, diagnostics: findings)
}

/// The schemas of the collections.
private func collections(_ files: ContentFiles<some SitePath>) -> Checked<[CollectionSchema]> {
  files.collections.checked { slug, file in
    yaml(file, { collectionSchema($0, slug: slug) }, empty: unreadableCollection(slug, file))
  }
}

/// What `read` makes of a YAML file; `empty` when there is no file or it cannot be read.
private func yaml<Value>(
  _ file: SourceFile?,
  _ read: (YAMLNode) -> Checked<Value>,
  empty: Value
) -> Checked<Value> {
  guard let file else { return Checked(empty) }
  let node = parseYAML(file.bytes[...], file: file.path)
  guard !node.hasErrors || node.value != nil else {
    return Checked(empty, diagnostics: node.diagnostics)
  }
  return node.then { read($0 ?? YAMLNode(.mapping([]), at: SourceRange(startOf: file.path))) }
}

private func settings(_ file: SourceFile?) -> Checked<SiteSettings> {
  guard let file else {
    return Checked(
      SiteSettings(),
      diagnostics: [
        Diagnostic(
          .error,
          id: "missing-settings",
          "the site has no settings",
          at: SourceRange(startOf: "Content/site.yaml"),
          help: "add 'Content/site.yaml' with 'title: …' and 'base_url: https://…/'"
        )
      ]
    )
  }
  let nothing = YAMLNode(.mapping([]), at: SourceRange(startOf: file.path))
  return parseYAML(file.bytes[...], file: file.path).then { siteSettings($0 ?? nothing) }
}

/// A collection whose schema is not known: everything else still counts on its place in the list.
private func unreadableCollection(_ slug: String, _ file: SourceFile) -> CollectionSchema {
  let nothing = YAMLNode(.mapping([]), at: SourceRange(startOf: file.path))
  var schema = collectionSchema(nothing, slug: slug).value
  schema.knowsFields = false
  return schema
}

/// What `tables.yaml` says.
func tableSchemas(_ files: ContentFiles<some SitePath>) -> Checked<[TableSchema]> {
  yaml(files.tableSchemas, tableSchemas, empty: [])
}

/// The tables that `tables.yaml` describes, each read from its CSV file.
private func tables(_ files: ContentFiles<some SitePath>, jobs: Int) -> Checked<[Table]> {
  let schemas = tableSchemas(files)
  let data = files.data
  let read = schemas.value.concurrentMap(jobs: jobs) { schema -> Checked<Table?> in
    guard let file = data[schema.file.value] else {
      return Checked(nil, diagnostics: [missingData(schema, Array(data.keys))])
    }
    // Without fields there is a finding already, which every column would only repeat.
    return schema.fields.isEmpty ? Checked(nil) : readTable(file, as: schema).map { $0 }
  }
  let strays = schemas.hasErrors && schemas.value.isEmpty ? [] : strayData(schemas.value, data)
  return read.checked { $0 }.map { $0.compactMap(\.self) }.adding(schemas.diagnostics + strays)
}

/// CSV files that no table reads, but those that a table seems to mean under another name.
private func strayData(_ schemas: [TableSchema], _ data: [String: SourceFile]) -> [Diagnostic] {
  let names = data.keys.sorted()
  let known = Set(schemas.map(\.file.value))
  let meant = schemas.filter { data[$0.file.value] == nil }
    .compactMap { names.nearest(to: $0.file.value) }
  return names.filter { !known.contains($0) && !meant.contains($0) }.map { name in
    Diagnostic(
      .warning,
      id: "undescribed-table",
      "no table of 'tables.yaml' reads '\(name)'",
      at: SourceRange(startOf: "Content/data/\(name)"),
      help: "describe it in 'Content/data/tables.yaml', or take the file away"
    )
  }
}

private func missingData(_ schema: TableSchema, _ names: [String]) -> Diagnostic {
  Diagnostic(
    .error,
    id: "unknown-file",
    "table '\(schema.name)' has no file '\(schema.file.value)'",
    at: schema.file.range,
    help: names.sorted().nearest(to: schema.file.value).map { "write 'file: \($0)'" }
      ?? "add 'Content/data/\(schema.file.value)'"
  )
}
