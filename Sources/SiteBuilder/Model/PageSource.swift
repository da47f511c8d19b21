import Diagnostics
import Tables

/// A page as its file says it, sound by itself and not yet linked.
struct PageSource: Sendable {
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

  var kind: Kind
  /// Such as `Content/minerals/lithium.yaml`; for a page that no file makes, the file that asks
  /// for it.
  var file: String
  /// The folders below `Content/`: `minerals`; empty at the top.
  var folder: String
  var slug: String
  /// Where the page is asked for, for findings about the page as a whole.
  var place: SourceRange
  var front = FrontMatter()
  /// The collection's own fields, in the order of the schema; one entry each.
  var values: [FieldEntry] = []
  var prose = Prose()
  /// What the cache knows of the file; `nil` for a page that no file makes, and without a cache.
  var stamp: PageStamp?

  init(kind: Kind, file: String, folder: String, slug: String, place: SourceRange? = nil) {
    self.kind = kind
    self.file = file
    self.folder = folder
    self.slug = slug
    self.place = place ?? SourceRange(startOf: file)
  }

  /// Whether no file of its own makes the page: an index, a table, the page for errors.
  var isGenerated: Bool { kind != .single && !kind.isRecord && !file.hasSuffix(".md") }

  /// The path below `Content/` without extension: `minerals/lithium`.
  var path: String {
    if folder.isEmpty { return slug }
    return slug.isEmpty ? folder : "\(folder)/\(slug)"
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
