import CommonMark
import Diagnostics
import Tables
import YAML

/// Reads one page: a Markdown file with front matter, or a record in YAML alone.
///
/// - Parameter collection: The number of the collection the file lies in, if any.
func readPage(
  _ file: SourceFile,
  collection number: Int?,
  of collections: [CollectionSchema],
  countsNumbers: Bool = false
) -> Checked<PageSource> {
  var page = PageSource(file.path, collection: number, of: collections)
  let schema = number.map { collections[$0] }
  guard file.path.hasSuffix(".md") else {
    return readFields(parseYAML(file.bytes[...], file: file.path), of: page, schema: schema)
  }
  let split = splitFrontMatter(file.bytes, file: file.path)
  var yaml = Checked<YAMLNode?>(nil, diagnostics: split.diagnostics)
  if let text = split.value.yaml {
    yaml = parseYAML(text, file: file.path, at: split.value.yamlStart).adding(yaml.diagnostics)
  }
  var findings: [Diagnostic] = []
  page = readFields(yaml, of: page, schema: schema).unwrapped(into: &findings)
  let body = split.value.body
  // A byte order mark counts in the columns of its line, and so Markdown must see it.
  let isMarked = split.value.bodyStart.column > 1 && !body.isEmpty
  page.prose = compileProse(
    isMarked ? file.bytes[...] : body,
    file: file.path,
    startingAt: split.value.bodyStart,
    allowsHTML: schema?.allowsHTML ?? false,
    countsNumbers: countsNumbers
  ).unwrapped(into: &findings)
  return Checked(page, diagnostics: findings)
}

/// The front matter, and the collection's own fields.
///
/// A collection may declare what every page may say anyway, such as a `date` that its records must
/// have. Both readings hold then; a value that neither can read is the field's finding.
private func readFields(
  _ yaml: Checked<YAMLNode?>,
  of source: PageSource,
  schema: CollectionSchema?
) -> Checked<PageSource> {
  var page = source
  let node = yaml.value ?? YAMLNode(.mapping([]), at: SourceRange(startOf: page.file))
  let fields = page.kind.isRecord ? schema?.fields ?? [] : []
  let subject = page.kind.isRecord ? "this \(schema?.singular ?? "page")" : "this page"
  var reader = MappingReader(node, subject: subject)
  page.front = frontMatter(&reader)
  let misspelt = node.misspelt(of: fields)
  var findings = yaml.diagnostics
  findings += keyFindings(&reader, fields, misspelt, knowsFields: schema?.knowsFields ?? true)
  // What is no mapping, or no YAML at all, has no fields, and one finding says so.
  let entries = fieldEntries(node, fields: fields, misspelt: misspelt)
  page.values = entries.value
  let isRead = yaml.value != nil || !yaml.hasErrors
  if isRead, node.entries != nil || node.isNull { findings += entries.diagnostics }
  if let slug = page.front.slug {
    page.slug = slug.value
    findings += checkSlug(slug)
  } else {
    findings += checkFileName(page)
  }
  return Checked(page, diagnostics: findings)
}

/// What is wrong with the front matter, but for the values that are fields of the collection's own.
private func keyFindings(
  _ reader: inout MappingReader,
  _ fields: [Field],
  _ misspelt: Set<String>,
  knowsFields: Bool
) -> [Diagnostic] {
  let own = fields.map(\.name)
  var findings = reader.findings
  if knowsFields {
    let required = misspelt.isEmpty ? [] : fields.filter(\.constraints.isRequired).map(\.name)
    findings = reader.finish(allowing: own, required: misspelt.intersection(required))
  }
  guard !findings.isEmpty else { return [] }
  let declared = Set(own.compactMap { reader.node[$0]?.range })
  return findings.filter { finding in finding.range.map { !declared.contains($0) } ?? true }
}

/// A file name that can stand in an address as it is, or a finding.
private func checkFileName(_ page: PageSource) -> [Diagnostic] {
  guard !page.slug.isEmpty, !page.slug.isFineSlug else { return [] }
  return [
    Diagnostic(
      .error,
      id: "invalid-slug",
      "file name '\(page.slug)' cannot stand in an address as it is",
      at: SourceRange(startOf: page.file),
      help: "rename the file, or give the page a 'slug:' of letters, digits, '-', '_' and '.'"
    )
  ]
}

extension YAMLNode {
  /// Those of `fields` that the mapping lacks and that one of its unknown keys must mean.
  fileprivate func misspelt(of fields: [Field]) -> Set<String> {
    let unknown = (entries ?? []).filter { entry in
      !FrontMatter.keys.contains(entry.key) && !fields.contains { $0.name == entry.key }
    }
    guard !unknown.isEmpty else { return [] }
    let names = fields.map(\.name)
    let known = names + FrontMatter.keys
    let meant = Set(unknown.compactMap { known.nearest(to: $0.key) })
    return meant.intersection(names).filter { self[$0] == nil }
  }
}

extension PageSource {
  /// The page of a file, by its place alone.
  fileprivate init(_ path: String, collection: Int?, of collections: [CollectionSchema]) {
    let (folder, stem) = Self.place(of: path)
    let isIndex = stem == "index"
    let kind: Kind =
      switch collection {
      case nil where isIndex && folder == "data": .tables
      case nil: .single
      case let number? where isIndex && folder == collections[number].slug: .collection(number)
      case let number?: .record(collection: number)
      }
    self.init(kind: kind, file: path, folder: folder, slug: isIndex ? "" : stem)
  }

  /// The folders below the first of a path, and its name without an ending.
  private static func place(of path: String) -> (folder: String, stem: String) {
    let slash = UInt8(ascii: "/")
    guard let first = path.utf8.firstIndex(of: slash), let last = path.utf8.lastIndex(of: slash)
    else { return ("", "") }
    let folder = first == last ? "" : String(path[path.utf8.index(after: first)..<last])
    let name = path[path.utf8.index(after: last)...]
    let stem = name[..<(name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex)]
    return (folder, String(stem))
  }
}

extension PageSource.Kind {
  var isRecord: Bool {
    if case .record = self { true } else { false }
  }
}
