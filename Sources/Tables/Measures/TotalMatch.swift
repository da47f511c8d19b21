import Diagnostics

/// Which rows of a table of printed totals belong to which rows of a table.
struct TotalMatch {
  private let table: Table
  private let totals: Table
  /// The fields that must agree, by their numbers here and there.
  private let pairs: [(here: Int, there: Int)]
  private let conditions: [RowTest]
  /// The field of the totals.
  let total: Int
  /// The field with what the source gives for parts it does not name.
  let others: Int?

  /// The fields of this table that must agree.
  var fields: [Int] { pairs.map(\.here) }

  /// - Parameter field: The field of this table whose totals are wanted. `nil` comes back where the
  ///   schema names no totals of it.
  init?(_ table: Table, _ field: Int, _ totals: Table) {
    guard let printed = table.schema.totals, printed.table.value == totals.schema.name,
      table.roles.totalled == field,
      let total = totals.fieldNumber(printed.field.value),
      totals.schema.fields[total].unit == table.schema.fields[field].unit
    else { return nil }
    self.table = table
    self.totals = totals
    self.total = total
    others = printed.others.flatMap { totals.fieldNumber($0.value) }
    conditions = printed.conditions.compactMap { totals.test(of: $0) }
    let conditioned = printed.conditions.map(\.field.value)
    pairs = totals.roles.key.compactMap { there in
      let name = totals.schema.fields[there].name
      return conditioned.contains(name) ? nil : table.fieldNumber(name).map { ($0, there) }
    }
    guard !pairs.isEmpty else { return nil }
  }

  /// Rows that between them have every combination of values that matters once.
  func representatives(of rows: [Int]) -> [Int] {
    guard let first = rows.first else { return [] }
    if pairs.allSatisfy({ !table.differ(rows, in: $0.here) }) { return [first] }
    let columns = pairs.map { table.columns[$0.here] }
    var seen: Set<[UInt64]> = []
    return rows.filter { row in seen.insert(columns.map { $0.identity(row) }).inserted }
  }

  /// The row of the total for a row; `nil` where there is none, or several.
  func totalRow(of row: Int) -> Int? {
    var tests = conditions
    for pair in pairs {
      guard let text = table.columns[pair.here].text(row) else { return nil }
      let test = RowTest([text], totals.columns[pair.there], field: pair.there)
      guard test.rowCount != 0 else { return nil }
      tests.append(test)
    }
    let found = totals.rows(meeting: tests)
    return found.count == 1 ? found[0] : nil
  }

  /// Whether the source says that a total is at least what it prints.
  func isLowerBound(_ row: Int) -> Bool { totals.isLowerBound(row, total) }

  /// Whether `rows` are all that belong to their totals: whether conditions on other fields, which a
  /// total knows nothing of, take none away.
  func isWhole(_ rows: [Int], _ conditions: [BoundCondition]) -> Bool {
    guard conditions.contains(where: { !fields.contains($0.field) }) else { return true }
    let known = conditions.filter { fields.contains($0.field) }
    return table.rows(meeting: known.compactMap(\.test)).count == rows.count
  }
}

extension Table {
  /// The test of a condition in a schema; `nil` where there is no such field.
  func test(of condition: RowCondition) -> RowTest? {
    fieldNumber(condition.field.value)
      .map { RowTest(condition.values.map(\.value), columns[$0], field: $0) }
  }
}
