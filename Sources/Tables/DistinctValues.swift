/// A value that stands in a table, and the first row (from 0) that has it.
public struct DistinctValue: Hashable, Sendable {
  public var value: FieldValue
  public var firstRow: Int
}

extension Table {
  /// The different values of a field in the order of their first rows, missing ones left out; empty
  /// when there is no such field.
  public func distinctValues(of field: String) -> [DistinctValue] {
    guard let number = fieldNumber(field) else { return [] }
    let column = columns[number]
    if case .codes(_, let categories) = column.values {
      return categories.values.indices.map {
        DistinctValue(value: categories.values[$0], firstRow: categories.firstRow(of: $0))
      }
    }
    var seen: Set<UInt64> = []
    return (0..<rowCount).compactMap { row in
      guard !column.isMissing(row), seen.insert(column.identity(row)).inserted else {
        return nil
      }
      return DistinctValue(value: column[row], firstRow: row)
    }
  }

  /// The different combinations of values of several fields, each with its first row, in the order
  /// of the rows. Combinations in which a value is missing are left out; empty when a field is
  /// unknown.
  public func distinctValues(of fields: [String]) -> [(values: [FieldValue], firstRow: Int)] {
    let columns = fields.compactMap(fieldNumber).map { self.columns[$0] }
    guard !columns.isEmpty, columns.count == fields.count else { return [] }
    let identities = RowIdentities(columns, rowCount: rowCount)
    var seen: Set<UInt64> = []
    var found: [(values: [FieldValue], firstRow: Int)] = []
    for row in 0..<rowCount where columns.allSatisfy({ !$0.isMissing(row) }) {
      guard seen.insert(identities.numbers[row]).inserted else { continue }
      found.append((columns.map { $0[row] }, row))
    }
    return found
  }
}
