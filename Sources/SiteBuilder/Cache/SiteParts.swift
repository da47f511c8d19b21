import Diagnostics
import Tables

/// What is the same for the site as a whole, read anew: settings, schemas, templates.
struct SiteParts: Sendable {
  let content: Content
  let base: BaseURL
  /// The number of each source by its id.
  let sourceNumbers: [String: Int]
  private let files: ContentFiles<FoundFile>
  private let readings: [PageReading]
  private let schemas: [TableSchema]
  private let reader: SourceReader

  /// - Returns: `nil` where a page's text can change more than the page and those it links to.
  init?(_ memory: SiteMemory, options: SiteOptions) {
    reader = memory.reader
    let sources = reader.folder.files.filter { SiteKey.isGlobal($0.path) }
      .map { [reader] in reader.read($0) }
    files = ContentFiles(sources.compactMap(\.value), pages: [])
    content = validate(files, jobs: 1) { _, _ in Checked(nil) }.value
    guard !content.settings.findsUnboundNumbers, !content.collections.contains(where: \.autolinks)
    else { return nil }
    base = baseURL(content, options).value
    schemas = tableSchemas(files).value
    readings = PageReading.all(
      content.collections,
      schemas: files.collections.map(\.file),
      countsNumbers: false
    )
    let ids = content.bibliography.map(\.id)
    sourceNumbers = Dictionary(zip(ids, ids.indices)) { first, _ in first }
  }

  /// The page of a file; `nil` where anything is wrong with it.
  func page(_ path: String, _ memory: PageMemory) -> PageSource? {
    guard let file = reader.folder.files.first(where: { $0.path == path }) else { return nil }
    let page = memory.newPage(of: file, readings[(files.collection(of: path) ?? -1) + 1])
    return page.diagnostics.isEmpty ? page.value : nil
  }

  /// The table that a file holds the rows of.
  func number(ofTable path: String) -> Int? {
    schemas.firstIndex { "Content/data/\($0.file.value)" == path }
  }

  /// The tables, as long as nothing is wrong with them and they name the pages that they named.
  func tables(_ links: StoredLinks) -> TableCatalog? {
    var tables: [Table] = []
    for schema in schemas {
      let path = "Content/data/\(schema.file.value)"
      guard let file = reader.folder.files.first(where: { $0.path == path }),
        let source = reader.read(file).value
      else { return nil }
      let read = readTable(source, as: schema)
      guard read.diagnostics.isEmpty else { return nil }
      tables.append(read.value)
    }
    guard tables.count == links.tables.count else { return nil }
    let catalog = TableCatalog(tables, links.tables)
    let namesKnownPages = tables.indices.allSatisfy { number in
      tables[number].schema.fields.indices.allSatisfy { field in
        let known = links.tables[number].records[field]
        return tables[number].schema.fields[field].reference == nil
          || tables[number].distinctValues(of: tables[number].schema.fields[field].name)
            .allSatisfy { $0.value.text.map { known[$0] != nil } ?? true }
      }
    }
    return namesKnownPages && catalog.rowFindings.isEmpty ? catalog : nil
  }

  /// The data, read when it is asked for; what it cannot be makes `pages` incomplete.
  func data(_ links: StoredLinks, _ pages: RestoredPages) -> Lazily<SiteData> {
    Lazily { [self] in
      let tables = tables(links)
      if tables == nil || links.pages.contains(where: \.restsOnData) { pages.noteIncomplete() }
      let catalog = tables ?? TableCatalog()
      let binder = ChartBinder(
        tables: catalog,
        bibliography: content.bibliography,
        titles: links.pages.map(\.title),
        addresses: links.pages.map { base.path($0.route.path) }
      )
      return SiteData(
        binder,
        FigureTables(tables: catalog, named: content.figures),
        TableUses([], tables: catalog)
      )
    }
  }
}
