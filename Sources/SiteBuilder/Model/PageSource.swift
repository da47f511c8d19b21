import Diagnostics
import Tables

/// A page as its file says it, sound by itself and not yet linked.
///
/// A class, since it never changes and goes from stage to stage: one reference instead of a copy of
/// dozens.
final class PageSource: Sendable {
  enum Kind: Hashable, Sendable {
    /// A page of its own, such as `about.md`; `index.md` of a folder is one too.
    case single
    /// An entry of a collection, by the collection's number.
    case record(collection: Int)
    /// The index of a collection.
    case collection(Int)
    case table(Int)
    /// The index of all tables.
    case tables
    case bibliography
    case notFound
  }

  let kind: Kind
  /// Such as `Content/minerals/lithium.yaml`; for a page that no file makes, the file that asks
  /// for it.
  let file: String
  /// The folders below `Content/`: `minerals`; empty at the top.
  let folder: String
  let slug: String
  /// Where the page is asked for, for findings about the page as a whole.
  let place: SourceRange
  let front: FrontMatter
  /// The collection's own fields, in the order of the schema; one entry each.
  let values: [FieldEntry]
  let prose: Prose
  /// What the cache knows of the file; `nil` for a page that no file makes, and without a cache.
  let stamp: PageStamp?

  init(
    kind: Kind,
    file: String,
    folder: String,
    slug: String,
    place: SourceRange? = nil,
    front: FrontMatter = FrontMatter(),
    values: [FieldEntry] = [],
    prose: Prose = Prose(),
    stamp: PageStamp? = nil
  ) {
    self.kind = kind
    self.file = file
    self.folder = folder
    self.slug = slug
    self.place = place ?? SourceRange(startOf: file)
    self.front = front
    self.values = values
    self.prose = prose
    self.stamp = stamp
  }

  /// The same page, with what the cache knows of it.
  func stamped(_ stamp: PageStamp) -> PageSource {
    PageSource(
      kind: kind,
      file: file,
      folder: folder,
      slug: slug,
      place: place,
      front: front,
      values: values,
      prose: prose,
      stamp: stamp
    )
  }

  /// Whether no file of its own makes the page: an index, a table, the page for errors.
  var isGenerated: Bool { kind != .single && !kind.isRecord && !file.hasSuffix(".md") }

  /// The path below `Content/` without extension: `minerals/lithium`.
  var path: String {
    if folder.isEmpty { return slug }
    guard !slug.isEmpty else { return folder }
    var path = ""
    path.reserveCapacity(folder.utf8.count + slug.utf8.count + 1)
    path += folder
    path += "/"
    path += slug
    return path
  }

  /// The value of a field by its number in the schema; `nil` where there is none.
  func value(_ field: Int) -> FieldValue? {
    guard values.indices.contains(field), let value = values[field].value, !value.isMissing
    else { return nil }
    return value
  }
}

/// A record's value of one field, and where it stands; `value` is `nil` where the record has none.
struct FieldEntry: Sendable {
  var value: FieldValue?
  var range: SourceRange?
  /// Where each item of a list stands.
  var itemRanges: [SourceRange] = []
}

extension FieldEntry {
  /// The texts of the value, each at its place; one for a single value, several for a list.
  var names: [Located<String>] {
    guard let range else { return [] }
    guard case .list(let items) = value else {
      return value?.text.map { [Located($0, at: range)] } ?? []
    }
    return zip(items, itemRanges).compactMap { item, range in
      item.text.map { Located($0, at: range) }
    }
  }
}
