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
      switch condition.values {
      case .latest:
        if let problem = latestProblem(field, condition: number) { problems.append(problem) }
        latest.append(field)
      case .anyOf(let texts):
        let test = RowTest(texts, columns[field], field: field)
        problems += test.unknown.map { unknownValue($0, field, condition: number) }
        tests.append(test)
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

  private func rows(meeting tests: [RowTest]) -> [Int] {
    let indexed = tests.filter { $0.rowCount != nil }
      .min { ($0.rowCount ?? 0) < ($1.rowCount ?? 0) }
    guard let indexed else {
      return (0..<rowCount).filter { row in tests.allSatisfy { $0.isMet(row, columns) } }
    }
    let others = tests.filter { $0.field != indexed.field || $0.codes != indexed.codes }
    return indexed.rows(columns).filter { row in others.allSatisfy { $0.isMet(row, columns) } }
  }

  /// Those of `rows` that have the latest time in `field`, counting only rows with the measure.
  private func newest(_ rows: [Int], by field: Int, having measure: Int?) -> [Int] {
    let times = rows.map { row in
      columns[field].reasonMissing(row) == nil ? columns[field][row].order : nil
    }
    var last: Double?
    for (row, time) in zip(rows, times) {
      guard let time, last.map({ time > $0 }) ?? true else { continue }
      if let measure, columns[measure].reasonMissing(row) != nil { continue }
      last = time
    }
    guard let last else { return [] }
    return zip(rows, times).filter { $0.1 == last }.map(\.0)
  }
}

/// One condition, ready to be put to rows.
private struct RowTest {
  let field: Int
  /// For columns that number their values.
  private(set) var codes: [UInt32] = []
  /// For the others.
  private var values: Set<FieldValue> = []
  /// How many rows meet it; `nil` when only looking tells.
  private(set) var rowCount: Int?
  /// Texts that are the value of no row.
  private(set) var unknown: [String] = []

  init(_ texts: [String], _ column: Column, field: Int) {
    self.field = field
    if case .codes(_, let categories) = column.values {
      for text in texts {
        guard let code = categories.code(of: text) else {
          unknown.append(text)
          continue
        }
        if !codes.contains(code) { codes.append(code) }
      }
      rowCount = codes.reduce(0) { $0 + categories.rows(of: $1).count }
    } else {
      for text in texts {
        guard let value = column.field.type.value(of: text) else {
          unknown.append(text)
          continue
        }
        values.insert(value)
      }
    }
  }

  func rows(_ columns: [Column]) -> [Int] {
    guard case .codes(_, let categories) = columns[field].values else { return [] }
    let rows = codes.flatMap { categories.rows(of: $0).map(Int.init) }
    return codes.count > 1 ? rows.sorted() : rows
  }

  func isMet(_ row: Int, _ columns: [Column]) -> Bool {
    guard case .codes(let rowCodes, _) = columns[field].values else {
      return values.contains(columns[field][row])
    }
    return codes.contains(rowCodes[row])
  }
}
