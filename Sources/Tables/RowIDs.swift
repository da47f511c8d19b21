extension Table {
  /// An id for each row, for links to it: the values of the primary key as a slug, `lithium-aus-2024`,
  /// or `row-12` (from 1) where there is no key. Unique within the table.
  public func rowIDs() -> [String] {
    let key = schema.primaryKey.compactMap(fieldNumber)
    var counts: [String: Int] = [:]
    var ids: [String] = []
    ids.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      let slug = key.isEmpty ? "row-\(row + 1)" : Self.slug(key.map { text(of: self[row, $0]) })
      var id = slug
      while let count = counts[id] {
        counts[id] = count + 1
        id = "\(slug)-\(count + 1)"
      }
      counts[id] = 1
      ids.append(id)
    }
    return ids
  }

  private func text(of value: FieldValue) -> String {
    if case .missing(let reason) = value { return reason.value }
    return value.written
  }

  /// ASCII letters in lower case and digits; everything else becomes one hyphen.
  private static func slug(_ parts: [String]) -> String {
    var slug: [UInt8] = []
    for byte in parts.joined(separator: "-").utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.append(byte)
      default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? "row" : String(decoding: slug, as: UTF8.self)
  }
}
