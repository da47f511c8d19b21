/// One condition, ready to be put to rows.
struct RowTest {
  let field: Int
  private var test: Test
  /// How many rows meet it; `nil` when only looking tells.
  private(set) var rowCount: Int?

  private enum Test {
    /// For columns that number their values.
    case code(UInt32)
    case codes([UInt32])
    /// For the others.
    case values(Set<FieldValue>)
    case bounds(ClosedRange<Double>)
  }

  /// Rows with one of the values that are written as `texts`.
  ///
  /// - Parameter unknown: Gains those of `texts` that are the value of no row.
  init(_ texts: [String], _ column: Column, field: Int, unknown: inout [String]) {
    guard case .codes(_, let categories) = column.values else {
      var values: Set<FieldValue> = []
      for text in texts {
        if let value = column.type.value(of: text) {
          values.insert(value)
        } else {
          unknown.append(text)
        }
      }
      self.init(field: field, .values(values))
      return
    }
    if texts.count == 1, let code = categories.code(of: texts[0]) {
      self.init(code: code, categories, field: field)
      return
    }
    var codes: [UInt32] = []
    for text in texts {
      if let code = categories.code(of: text) {
        if !codes.contains(code) { codes.append(code) }
      } else {
        unknown.append(text)
      }
    }
    self.init(codes: codes, categories, field: field)
  }

  init(_ texts: [String], _ column: Column, field: Int) {
    var unknown: [String] = []
    self.init(texts, column, field: field, unknown: &unknown)
  }

  /// Rows whose value is within `bounds`, in its order (see `FieldValue.order`).
  init(_ bounds: ClosedRange<Double>, _ column: Column, field: Int) {
    guard case .codes(_, let categories) = column.values else {
      self.init(field: field, .bounds(bounds))
      return
    }
    let codes = categories.values.indices.filter {
      categories.values[$0].order.map(bounds.contains) ?? false
    }
    self.init(codes: codes.map { UInt32($0) }, categories, field: field)
  }

  /// Rows with the value that `row` has.
  init(valueOf row: Int, _ column: Column, field: Int) {
    guard case .codes(let codes, let categories) = column.values else {
      self.init(field: field, .values(!column.isMissing(row) ? [column[row]] : []))
      return
    }
    if codes[row] == Categories.none {
      self.init(codes: [], categories, field: field)
    } else {
      self.init(code: codes[row], categories, field: field)
    }
  }

  private init(code: UInt32, _ categories: Categories, field: Int) {
    self.init(field: field, .code(code))
    rowCount = categories.rows(of: code).count
  }

  private init(codes: [UInt32], _ categories: Categories, field: Int) {
    self.init(field: field, .codes(codes))
    rowCount = codes.reduce(0) { $0 + categories.rows(of: $1).count }
  }

  private init(field: Int, _ test: Test) {
    self.field = field
    self.test = test
  }

  /// All rows that meet it, ascending; none for what only looking tells.
  func rows(_ columns: [Column]) -> [Int] {
    guard case .codes(_, let categories) = columns[field].values else { return [] }
    switch test {
    case .code(let code): return categories.rows(of: code).map(Int.init)
    case .codes(let codes): return codes.flatMap { categories.rows(of: $0).map(Int.init) }.sorted()
    case .values, .bounds: return []
    }
  }

  /// Takes out the rows that do not meet it.
  func filter(_ rows: inout [Int], _ columns: [Column]) {
    switch test {
    case .code(let code):
      guard case .codes(let rowCodes, _) = columns[field].values else { return }
      rows.removeAll { rowCodes[$0] != code }
    case .codes(let codes):
      guard case .codes(let rowCodes, _) = columns[field].values else { return }
      rows.removeAll { !codes.contains(rowCodes[$0]) }
    case .values(let values):
      let column = columns[field]
      rows.removeAll { !values.contains(column[$0]) }
    case .bounds(let bounds):
      let column = columns[field]
      rows.removeAll { row in column[row].order.map { !bounds.contains($0) } ?? true }
    }
  }
}
