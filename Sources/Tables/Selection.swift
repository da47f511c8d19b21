/// Which rows of a table are meant: those that have certain values in certain fields.
public struct Selection: Hashable, Sendable {
  public struct Condition: Hashable, Sendable {
    public var field: String
    public var values: Values

    public init(_ field: String, _ values: Values) {
      self.field = field
      self.values = values
    }
  }

  public enum Values: Hashable, Sendable {
    /// Any of these, as written in the table.
    case anyOf([String])
    /// From one to the other, both included, for a field of years, days or numbers. The ends need
    /// not stand in the table; an empty one is open, and so is `latest` as the last.
    case range(from: String, to: String)
    /// For a field of years (or days): the newest that has a value of the measure, among the rows
    /// that meet the other conditions.
    case latest

    /// `latest`, or the value itself.
    public init(_ text: String) { self = text == "latest" ? .latest : .anyOf([text]) }
  }

  public var conditions: [Condition]

  public init(_ conditions: [Condition] = []) { self.conditions = conditions }
}

/// The rows that were selected, ascending from 0, and what was wrong with the selection.
public struct SelectedRows: Hashable, Sendable {
  /// Empty when there are problems.
  public var rows: [Int]
  public var problems: [SelectionProblem]
}

extension Table {
  /// The rows that meet all conditions of `selection`, in the order of the file.
  ///
  /// The cost is that of the rows of the rarest value asked for, not of the table.
  ///
  /// - Parameter measure: The field that is wanted of the rows; `latest` skips years without it.
  public func rows(_ selection: Selection, measure: String? = nil) -> SelectedRows {
    var problems: [SelectionProblem] = []
    var tests: [RowTest] = []
    var latest: [Int] = []
    for (number, condition) in selection.conditions.enumerated() {
      guard let field = fieldNumber(condition.field) else {
        problems.append(unknownField(condition.field, condition: number))
        continue
      }
      let test = rowTest(condition.values, field, condition: number, problems: &problems)
      if let test {
        tests.append(test)
      } else if condition.values == .latest {
        latest.append(field)
      }
    }
    let measured = measure.map { ($0, fieldNumber($0)) }
    if let measured, measured.1 == nil {
      problems.append(unknownField(measured.0, condition: nil))
    }
    guard problems.isEmpty else { return SelectedRows(rows: [], problems: problems) }
    var rows = rows(meeting: tests)
    for field in latest { rows = newest(rows, by: field, having: measured?.1) }
    return SelectedRows(rows: rows, problems: [])
  }

  /// The test that a condition puts to rows; `nil` for `latest`, and where there is a problem.
  func rowTest(
    _ values: Selection.Values,
    _ field: Int,
    condition: Int,
    problems: inout [SelectionProblem]
  ) -> RowTest? {
    switch values {
    case .latest:
      if let problem = latestProblem(field, condition: condition) { problems.append(problem) }
      return nil
    case .range(let from, let to):
      switch bounds(from, to, of: field, condition: condition) {
      case .success(let bounds): return RowTest(bounds, columns[field], field: field)
      case .failure(let problem):
        problems.append(problem)
        return nil
      }
    case .anyOf(let texts):
      var unknown: [String] = []
      let test = RowTest(texts, columns[field], field: field, unknown: &unknown)
      guard !unknown.isEmpty else { return test }
      problems += unknown.map { unknownValue($0, field, condition: condition) }
      return nil
    }
  }

  func rows(meeting tests: [RowTest]) -> [Int] {
    var rarest: (number: Int, rowCount: Int)?
    for (number, test) in tests.enumerated() {
      guard let count = test.rowCount, count < rarest?.rowCount ?? .max else { continue }
      rarest = (number, count)
    }
    var rows = rarest.map { tests[$0.number].rows(columns) } ?? Array(0..<rowCount)
    for (number, test) in tests.enumerated() where number != rarest?.number {
      test.filter(&rows, columns)
    }
    return rows
  }

  /// Those of `rows` that have the latest time in `field`, counting only rows with the measure.
  func newest(_ rows: [Int], by field: Int, having measure: Int?) -> [Int] {
    let column = columns[field]
    func hasValue(_ row: Int) -> Bool {
      measure.map { !columns[$0].isMissing(row) } ?? true
    }
    var last: (order: Double, identity: UInt64)?
    for row in rows where !column.isMissing(row) {
      if let last, column.identity(row) == last.identity { continue }
      guard let order = column[row].order, order > last?.order ?? -.infinity, hasValue(row) else {
        continue
      }
      last = (order, column.identity(row))
    }
    guard let last else { return [] }
    return rows.filter {
      !column.isMissing($0) && column.identity($0) == last.identity
    }
  }
}
