import Diagnostics

/// The rows of a table that a sum adds: those that differ only in one field.
struct SumGroups {
  /// In the order of their first rows; rows ascending.
  private(set) var rows: [[Int]] = []

  init(_ rule: SumRule, in table: Table) {
    guard let over = table.fieldNumber(rule.over.value) else { return }
    let columns = table.roles.key.filter { $0 != over && !table.schema.fields[$0].type.isNumeric }
      .map { table.columns[$0] }
    var numbers: [[UInt64]: Int] = [:]
    for row in table.rows(meeting: rule.conditions.compactMap(table.test)) {
      guard columns.allSatisfy({ !$0.isMissing(row) }) else { continue }
      let identity = columns.map { $0.identity(row) }
      if let number = numbers[identity] {
        rows[number].append(row)
      } else {
        numbers[identity] = rows.count
        rows.append([row])
      }
    }
  }
}
