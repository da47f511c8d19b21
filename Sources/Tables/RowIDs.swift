extension Table {
  /// An id for each row, for links to it: the values of the primary key as a slug, `lithium-aus-2024`,
  /// or `row-12` (from 1) where there is no key. Unique within the table.
  public func rowIDs() -> [String] {
    let slugs = schema.primaryKey.compactMap(fieldNumber).map { ValueSlugs(columns[$0]) }
    var counts = [String: Int](minimumCapacity: rowCount)
    var slug: [UInt8] = []
    return (0..<rowCount).map { row in
      slug.removeAll(keepingCapacity: true)
      for value in slugs { value.append(row, to: &slug) }
      if slug.isEmpty { slug += slugs.isEmpty ? "row-\(row + 1)".utf8 : "row".utf8 }
      return unused(String(decoding: slug, as: UTF8.self), &counts)
    }
  }

  /// The id itself, or with the first number behind it that makes it another one.
  private func unused(_ slug: String, _ counts: inout [String: Int]) -> String {
    var id = slug
    while let count = counts[id] {
      counts[id] = count + 1
      id = "\(slug)-\(count + 1)"
    }
    counts[id] = 1
    return id
  }
}

/// The values of a column as they stand in the ids of rows.
private struct ValueSlugs {
  private let column: Column
  /// For a column that numbers its values, each as a slug.
  private let slugs: [[UInt8]]

  init(_ column: Column) {
    self.column = column
    if case .codes(_, let categories) = column.values {
      slugs = categories.texts.map { Self.slug($0) }
    } else {
      slugs = []
    }
  }

  /// Appends the value of a row, behind a hyphen where it is not the first.
  func append(_ row: Int, to id: inout [UInt8]) {
    if column.reasonMissing(row) == nil, case .codes(let codes, _) = column.values {
      append(slugs[Int(codes[row])], to: &id)
    } else if case .missing(let reason) = column[row] {
      append(Self.slug(reason.value), to: &id)
    } else {
      append(Self.slug(column[row].written), to: &id)
    }
  }

  private func append(_ slug: [UInt8], to id: inout [UInt8]) {
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
