import Diagnostics
import Tables

/// Resolves the references among records' fields, and tells each record who refers to it.
///
/// A reference names a record of the collection in the field's schema by slug, title or alias.
func linkReferences(
  _ pages: inout [Page],
  _ content: Content,
  names: SiteNames
) -> [Diagnostic] {
  var findings = unknownCollections(content)
  let references = content.collections.map { collection in
    collection.fields.enumerated().compactMap { index, field in
      field.targetCollection.map { (field: index, target: $0) }
    }.filter { names.byCollection[$0.target] != nil }
  }
  for number in pages.indices {
    guard let collection = pages[number].collection else { continue }
    for (index, target) in references[collection]
    where index < pages[number].source.values.count {
      for item in pages[number].source.values[index].names {
        let found = resolveRecord(item, in: target, names).unwrapped(into: &findings)
        guard let found else { continue }
        pages[number].references.append(
          FieldReference(field: index, name: item.value, page: found)
        )
      }
    }
  }
  addIncoming(&pages, content)
  return findings
}

/// The record of a collection that goes by a name, or a finding at the name.
func resolveRecord(
  _ name: Located<String>,
  in collection: String,
  _ names: SiteNames
) -> Checked<Int?> {
  switch names.record(name.value, in: collection) {
  case .page(let page): return Checked(page)
  case .ambiguous(let paths):
    return Checked(
      nil,
      diagnostics: [
        Diagnostic(
          .error,
          id: "ambiguous-name",
          "'\(name.value)' is the name of \(paths.count) records of '\(collection)'",
          at: name.range,
          help: "write one of \(paths.map(lastName).joined(separator: ", "))"
        )
      ]
    )
  case .unknown(let nearest):
    if let reason = names.reasonWithheld(name.value, in: collection) {
      let finding = Diagnostic(
        .error,
        id: "unpublished-record",
        "record '\(name.value)' is \(reason)",
        at: name.range,
        help: "publish that record first, or take the reference out"
      )
      return Checked(nil, diagnostics: [finding])
    }
    return Checked(
      nil,
      diagnostics: [
        Diagnostic(
          .error,
          id: "unknown-record",
          "collection '\(collection)' has no record '\(name.value.clipped)'",
          at: name.range,
          help: nearest.map { "replace with '\(lastName($0))'" }
            ?? (name.value == name.value.clipped
              ? "correct the name, or add 'Content/\(collection)/\(name.value).yaml'"
              : "correct the name")
        )
      ]
    )
  }
}

/// The slug at the end of a path such as `minerals/tin`.
private func lastName(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

/// References of schemas to collections that do not exist.
private func unknownCollections(_ content: Content) -> [Diagnostic] {
  let slugs = content.collections.map(\.slug)
  let fields = content.collections.flatMap(\.fields) + content.tables.flatMap(\.schema.fields)
  return fields.compactMap { $0.reference ?? $0.item.reference }
    .filter { !slugs.contains($0.value) }.map { reference in
      Diagnostic(
        .error,
        id: "unknown-collection",
        "no collection is called '\(reference.value)'",
        at: reference.range,
        help: slugs.nearest(to: reference.value).map { "replace with '\($0)'" }
          ?? "add 'Content/\(reference.value)/_collection.yaml'"
      )
    }
}

/// Lists under each record those that refer to it, where the field's schema gives a heading.
private func addIncoming(_ pages: inout [Page], _ content: Content) {
  var incoming: [Int: [(heading: String, page: Int)]] = [:]
  for number in pages.indices {
    guard let collection = pages[number].collection else { continue }
    for reference in pages[number].references {
      let heading = content.collections[collection].fields[reference.field].reverse
      guard let heading else { continue }
      incoming[reference.page, default: []].append((heading, number))
    }
  }
  let titles = pages.map(\.title)
  for (target, references) in incoming {
    var headings: [String] = []
    for (heading, _) in references where !headings.contains(heading) { headings.append(heading) }
    pages[target].incoming = headings.map { heading in
      let numbers = Set(references.filter { $0.heading == heading }.map(\.page))
      return IncomingReferences(
        title: heading,
        pages: numbers.sorted { (titles[$0], $0) < (titles[$1], $1) }
      )
    }
  }
}

extension Field {
  /// The collection whose records it names, itself or in the items of a list.
  var targetCollection: String? { (reference ?? item.reference)?.value }
}
