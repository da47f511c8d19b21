import Synchronization

/// An id for each row of a table, for links to it; unique within the table.
///
/// They are made when the first is asked for: few sites show the rows of their large tables.
public final class RowIDs: Sendable {
  private let table: Table
  private let ids = Mutex<PackedTexts?>(nil)

  public init(_ table: Table) { self.table = table }

  /// The values of the primary key as a slug, `lithium-aus-2024`, or `row-12` (from 1) where there
  /// is no key.
  public subscript(row: Int) -> String {
    ids.withLock { ids in
      let known = ids ?? Self.ids(table)
      ids = known
      return known[row]
    }
  }

  private static func ids(_ table: Table) -> PackedTexts {
    let columns = table.schema.primaryKey.compactMap(table.fieldNumber)
    let slugs = columns.map { ValueSlugs(table.columns[$0]) }
    var ids = UniqueIDs()
    var slug: [UInt8] = []
    for row in 0..<table.rowCount {
      slug.removeAll(keepingCapacity: true)
      for value in slugs { value.append(row, to: &slug) }
      if slug.isEmpty { slug += slugs.isEmpty ? "row-\(row + 1)".utf8 : "row".utf8 }
      ids.append(slug)
    }
    return ids.texts
  }
}

/// Ids in the order in which they were added, no two alike.
private struct UniqueIDs {
  private var distinct = DistinctTexts()
  /// How often each id was asked for.
  private var counts: [Int] = []

  var texts: PackedTexts { distinct.texts }

  /// Adds the slug itself, or with the first number behind it that makes it another one.
  mutating func append(_ slug: [UInt8]) {
    var id = slug
    while true {
      let (number, isNew) = distinct.number(of: id.span)
      if isNew { break }
      counts[number] += 1
      id = slug + "-\(counts[number])".utf8
    }
    counts.append(1)
  }
}

/// The values of a column as they stand in the ids of rows.
private struct ValueSlugs {
  private let column: Column
  /// For a column that numbers its values: those of the rows, and each as a slug.
  private let codes: [UInt32]
  private var slugs = PackedTexts()

  init(_ column: Column) {
    self.column = column
    guard case .codes(let codes, let categories) = column.values else {
      self.codes = []
      return
    }
    self.codes = codes
    for text in categories.texts { slugs.append(Self.slug(text).span) }
  }

  /// Appends the value of a row, behind a hyphen where it is not the first.
  func append(_ row: Int, to id: inout [UInt8]) {
    if !codes.isEmpty, codes[row] != Categories.none {
      append(slugs.bytes[slugs.range(Int(codes[row]))], to: &id)
    } else if let reason = column.reasonMissing(row) {
      append(Self.slug(reason.value)[...], to: &id)
    } else {
      append(Self.slug(column[row].written)[...], to: &id)
    }
  }

  private func append(_ slug: ArraySlice<UInt8>, to id: inout [UInt8]) {
    guard !slug.isEmpty else { return }
    if !id.isEmpty { id.append(UInt8(ascii: "-")) }
    id += slug
  }

  /// ASCII letters in lower case and digits; everything else between them becomes one hyphen.
  private static func slug(_ text: String) -> [UInt8] {
    var slug: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.append(byte)
      default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug
  }
}
