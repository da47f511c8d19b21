import Diagnostics
import YAML

/// An entry of the bibliography, `sources.yaml`; fields are named as in CSL.
struct Source: Sendable {
  var id: String
  var title: String
  var authors: [String] = []
  /// A year or an ISO date, as written.
  var issued: String?
  var publisher: String?
  var edition: String?
  var licence: String?
  var url: String?
  var note: String?
  /// The ids of the older editions that this one takes the place of.
  var replaces: [Located<String>] = []
  /// The newest edition that takes the place of this one, by its number in the bibliography.
  var replacedBy: Int?
  var range: SourceRange

  /// How a citation calls it: `U.S. Geological Survey 2026`.
  var shortName: String {
    let year = issued.map { String($0.prefix(4)) }
    let name = authors.count > 2 ? "\(authors[0]) et al." : authors.joined(separator: " and ")
    return [name.isEmpty ? title : name, year ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// Reads `sources.yaml`: entries by their ids, in the order of the file. One without a title goes by
/// its id, so that what cites it is not at fault.
func bibliography(_ node: YAMLNode) -> Checked<[Source]> {
  let whole = MappingReader(node, subject: "sources.yaml")
  return (node.entries ?? []).checked(source)
    .then { linkEditions($0) }
    .adding(whole.findings)
}

private func source(_ entry: YAMLEntry) -> Checked<Source> {
  var reader = MappingReader(entry.value, subject: "source '\(entry.key)'")
  let title = reader.requiredText("title", such: "Name of the work")?.value
  var source = Source(id: entry.key, title: title ?? entry.key, range: entry.keyRange)
  source.authors = reader.texts("author").map(\.value)
  source.issued = reader.text("issued")?.value
  source.publisher = reader.text("publisher")?.value
  source.edition = reader.text("edition")?.value
  source.licence = reader.text("licence")?.value
  let address = reader.text("URL")
  source.url = address?.value
  source.note = reader.text("note")?.value
  source.replaces = reader.texts("replaces")
  // Fields of CSL that no page prints yet are welcome all the same.
  var findings = reader.finish(allowing: cslFields)
  if let address, !["https://", "http://"].contains(where: address.value.hasPrefix) {
    findings.append(
      Diagnostic(
        .error,
        id: "invalid-url",
        "URL of source '\(entry.key)' is not a web address",
        at: address.range,
        help: "write the whole address, starting with 'https://'"
      )
    )
    source.url = nil
  }
  return Checked(source, diagnostics: findings)
}

private let cslFields = [
  "type", "container-title", "DOI", "ISBN", "page", "volume", "issue", "accessed", "abstract",
  "language", "collection-title", "editor", "genre", "number", "publisher-place", "archive",
]
