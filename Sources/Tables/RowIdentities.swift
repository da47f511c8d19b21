/// A number for each row that is the same for rows with the same values in some columns, and only for
/// them.
struct RowIdentities {
  private(set) var numbers: [UInt64] = []
  /// All numbers are below it.
  private var limit: UInt64 = 1

  /// Numbers of a column are the digits of a number whose base is their limit.
  init(_ columns: [Column], rowCount: Int) {
    numbers = Array(repeating: 0, count: rowCount)
    for column in columns {
      var others = Self(column, rowCount: rowCount)
      if limit.multipliedReportingOverflow(by: others.limit).overflow {
        // Both are below the number of rows then, which 32 bits hold.
        renumber()
        others.renumber()
      }
      for row in numbers.indices {
        numbers[row] = numbers[row] * others.limit + others.numbers[row]
      }
      limit *= others.limit
    }
  }

  private init(_ column: Column, rowCount: Int) {
    numbers = (0..<rowCount).map(column.identity)
    guard case .codes(_, let categories) = column.values else {
      renumber()
      return
    }
    limit = UInt64(categories.values.count) + 1
    for row in numbers.indices where column.isMissing(row) { numbers[row] = limit - 1 }
  }

  /// Takes the numbers from 0 in the order of their first rows.
  private mutating func renumber() {
    var known: [UInt64: UInt64] = [:]
    for row in numbers.indices {
      let number = known[numbers[row], default: UInt64(known.count)]
      known[numbers[row]] = number
      numbers[row] = number
    }
    limit = UInt64(known.count)
  }
}
