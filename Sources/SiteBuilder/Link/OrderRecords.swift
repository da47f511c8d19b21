import Diagnostics
import Tables

/// The records of each collection in the order its schema asks for, and each record's neighbours.
func orderRecords(_ pages: inout [Page], _ content: Content) -> [[Int]] {
  var records = content.collections.map { _ in [Int]() }
  for number in pages.indices {
    if let collection = pages[number].collection { records[collection].append(number) }
  }
  for collection in records.indices {
    let schema = content.collections[collection]
    let numbers = records[collection]
    let keys = numbers.map { SortableRecord(pages[$0], in: schema) }
    records[collection] = keys.indices.sorted { keys[$0].precedes(keys[$1], by: schema.order) }
      .map { numbers[$0] }
    for (before, after) in zip(records[collection], records[collection].dropFirst()) {
      pages[before].next = after
      pages[after].previous = before
    }
  }
  return records
}

/// Values that must differ between the records of a collection but do not.
func uniqueFields(_ pages: [Page], _ content: Content) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  for (number, schema) in content.collections.enumerated() {
    let unique = schema.fields.indices.filter { schema.fields[$0].constraints.isUnique }
    guard !unique.isEmpty else { continue }
    let records = pages.indices.filter { pages[$0].collection == number }
    for index in unique {
      var first: [FieldValue: Int] = [:]
      for record in records {
        guard let value = pages[record].source.value(index) else { continue }
        guard let other = first.updateValue(record, forKey: value) else { continue }
        first[value] = other
        let name = schema.fields[index].name
        findings.append(
          Diagnostic(
            .error,
            id: "duplicate-value",
            "field '\(name)' has the same value in two records of '\(schema.slug)'",
            at: pages[record].source.values[index].range,
            help: "correct one of them",
            notes: pages[other].source.values[index].range
              .map { [.init("the other one is here", at: $0)] } ?? []
          )
        )
      }
    }
  }
  return findings
}

/// A record with the values it is ordered by.
private struct SortableRecord {
  /// In lower case.
  private var title: String
  private var path: String
  private var values: [SortValue]

  init(_ page: Page, in schema: CollectionSchema) {
    title = page.title.lowercased()
    path = page.route.path
    values = schema.order.map { SortValue.value(of: page, $0.field, schema) }
  }

  /// By the keys, then by title and address. A record without a value comes last, whatever the
  /// direction.
  func precedes(_ other: SortableRecord, by keys: [CollectionSchema.SortKey]) -> Bool {
    for (index, key) in keys.enumerated() {
      let (mine, its) = (values[index], other.values[index])
      if mine == its { continue }
      if mine == .none || its == .none { return its == .none }
      return key.isDescending ? its < mine : mine < its
    }
    return (title, path) < (other.title, other.path)
  }
}

private enum SortValue: Comparable {
  case number(Double)
  case text(String)
  case none

  static func value(of page: Page, _ field: String, _ schema: CollectionSchema) -> SortValue {
    guard let index = schema.fields.firstIndex(where: { $0.name == field }) else {
      return common(field, of: page)
    }
    return page.source.value(index).map(order) ?? .none
  }

  private static func common(_ field: String, of page: Page) -> SortValue {
    switch field {
    case "title": return .text(page.title.lowercased())
    case "date": return day(page.date)
    case "updated": return day(page.lastChange)
    case "slug": return .text(page.source.slug)
    default: return .none
    }
  }

  private static func day(_ date: CalendarDate?) -> SortValue {
    guard let date else { return .none }
    return .number(Double(date.dayNumber))
  }

  private static func order(_ value: FieldValue) -> SortValue {
    if let number = value.number { return .number(number) }
    if case .year(let year) = value { return .number(Double(year)) }
    guard let text = value.text else { return .none }
    return .text(text.lowercased())
  }
}
