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
  let place = PagePlace(file.path, collection: number, of: collections)
  let schema = number.map { collections[$0] }
  guard file.path.hasSuffix(".md") else {
    return readFields(parseYAML(file.bytes[...], file: file.path), at: place, schema: schema)
      .map { place.page($0, Prose()) }
  }
  let split = splitFrontMatter(file.bytes, file: file.path)
  var yaml = Checked<YAMLNode?>(nil, diagnostics: split.diagnostics)
  if let text = split.value.yaml {
    yaml = parseYAML(text, file: file.path, at: split.value.yamlStart).adding(yaml.diagnostics)
  }
  var findings: [Diagnostic] = []
  let fields = readFields(yaml, at: place, schema: schema).unwrapped(into: &findings)
  let body = split.value.body
  // A byte order mark counts in the columns of its line, and so Markdown must see it.
  let isMarked = split.value.bodyStart.column > 1 && !body.isEmpty
  let prose = compileProse(
    isMarked ? file.bytes[...] : body,
    file: file.path,
    startingAt: split.value.bodyStart,
    allowsHTML: schema?.allowsHTML ?? false,
    countsNumbers: countsNumbers
  ).unwrapped(into: &findings)
  return Checked(place.page(fields, prose), diagnostics: findings)
}

/// What the place of a page's file says of it.
private struct PagePlace {
  let kind: PageSource.Kind
  let file: String
  let folder: String
  /// Empty for the index of a folder.
  let slug: String

  init(_ path: String, collection: Int?, of collections: [CollectionSchema]) {
    let (folder, stem) = Self.parts(of: path)
    let isIndex = stem == "index"
    kind =
      switch collection {
      case nil where isIndex && folder == "data": .tables
      case nil: .single
      case let number? where isIndex && folder == collections[number].slug: .collection(number)
      case let number?: .record(collection: number)
      }
    self.folder = folder
    file = path
    slug = isIndex ? "" : stem
  }

  /// The folders below the first of a path, and its name without an ending.
  private static func parts(of path: String) -> (folder: String, stem: String) {
    let slash = UInt8(ascii: "/")
    guard let first = path.utf8.firstIndex(of: slash), let last = path.utf8.lastIndex(of: slash)
    else { return ("", "") }
    let folder = first == last ? "" : String(path[path.utf8.index(after: first)..<last])
    let name = path[path.utf8.index(after: last)...]
    let stem = name[..<(name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex)]
    return (folder, String(stem))
  }

  func page(_ fields: PageFields, _ prose: Prose) -> PageSource {
    PageSource(
      kind: kind,
      file: file,
      folder: folder,
      slug: fields.front.slug?.value ?? slug,
      front: fields.front,
      values: fields.values,
      prose: prose
    )
  }
}

/// What a page says of itself but its prose.
private struct PageFields {
  var front: FrontMatter
  var values: [FieldEntry]
}

/// The front matter, and the collection's own fields.
///
/// A collection may declare what every page may say anyway, such as a `date` that its records must
/// have. Both readings hold then; a value that neither can read is the field's finding.
private func readFields(
  _ yaml: Checked<YAMLNode?>,
  at place: PagePlace,
  schema: CollectionSchema?
) -> Checked<PageFields> {
  let node = yaml.value ?? YAMLNode(.mapping([]), at: SourceRange(startOf: place.file))
  let fields = place.kind.isRecord ? schema?.fields ?? [] : []
  let subject = place.kind.isRecord ? "this \(schema?.singular ?? "page")" : "this page"
  var reader = MappingReader(node, subject: subject)
  let front = frontMatter(&reader)
  let misspelt = node.misspelt(of: fields)
  var findings = yaml.diagnostics
  findings += keyFindings(&reader, fields, misspelt, knowsFields: schema?.knowsFields ?? true)
  // What is no mapping, or no YAML at all, has no fields, and one finding says so.
  let entries = fieldEntries(node, fields: fields, misspelt: misspelt)
  let isRead = yaml.value != nil || !yaml.hasErrors
  if isRead, node.entries != nil || node.isNull { findings += entries.diagnostics }
  findings += front.slug.map(checkSlug) ?? checkFileName(place)
  return Checked(PageFields(front: front, values: entries.value), diagnostics: findings)
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
private func checkFileName(_ place: PagePlace) -> [Diagnostic] {
  guard !place.slug.isEmpty, !place.slug.isFineSlug else { return [] }
  return [
    Diagnostic(
      .error,
      id: "invalid-slug",
      "file name '\(place.slug)' cannot stand in an address as it is",
      at: SourceRange(startOf: place.file),
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

extension PageSource.Kind {
  var isRecord: Bool {
    if case .record = self { true } else { false }
  }
}
