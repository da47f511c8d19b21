public import Diagnostics

/// Rows of checked values under a schema.
///
/// Values are kept by column and packed; places are worked out when asked for.
public struct Table: Sendable {
  public let schema: TableSchema
  /// Relative to the site's root.
  public let path: String
  public let rowCount: Int
  /// In the order of the schema's fields.
  let columns: [Column]
  private let bytes: [UInt8]
  /// Where each row starts, in bytes and in lines from 0.
  private let rowStarts: [UInt32]
  private let rowLines: [UInt32]
  /// For each field the number of its cell in a row; `nil` where the file lacks the column.
  private let cellNumbers: [Int?]
  private let fieldNumbers: [String: Int]
  /// For each field the number of the field that says whether it is estimated.
  private let flags: [Int?]

  init(
    schema: TableSchema,
    file: SourceFile,
    columns: [Column],
    cellNumbers: [Int?],
    rowStarts: [UInt32],
    rowLines: [UInt32]
  ) {
    self.schema = schema
    self.columns = columns
    self.cellNumbers = cellNumbers
    self.rowStarts = rowStarts
    self.rowLines = rowLines
    path = file.path
    bytes = file.bytes
    rowCount = rowStarts.count
    let numbers = Dictionary(
      schema.fields.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    fieldNumbers = numbers
    flags = schema.fields.map { $0.estimated.flatMap { numbers[$0.value] } }
  }

  /// The place of a field in `schema.fields`; `nil` when there is none of that name.
  public func fieldNumber(_ name: String) -> Int? { fieldNumbers[name] }

  /// The value in a row (from 0) of the field with a name; `nil` when there is no such field.
  public subscript(row: Int, field: String) -> FieldValue? {
    fieldNumbers[field].map { columns[$0][row] }
  }

  /// The value in a row (from 0) of the field with a number, as in `schema.fields`.
  public subscript(row: Int, field: Int) -> FieldValue { columns[field][row] }

  /// The number in a cell; `nil` when it is missing or none.
  public func number(_ row: Int, _ field: Int) -> Double? {
    let column = columns[field]
    guard column.missing.isEmpty || column.missing[row] == 0 else { return nil }
    switch column.values {
    case .numbers(let numbers): return numbers[row]
    case .integers(let integers): return column.field.type == .date ? nil : Double(integers[row])
    case .codes: return column[row].number
    }
  }

  /// Whether the column that flags this field marks the row as estimated.
  public func isEstimated(_ row: Int, _ field: Int) -> Bool {
    guard let flag = flags[field] else { return false }
    switch columns[flag][row] {
    case .missing: return false
    case .boolean(let isTrue): return isTrue
    case .text(let text): return !text.isEmpty
    case .integer(let integer): return integer != 0
    case .number(let number): return number != 0
    case .date, .year, .list, .object: return true
    }
  }

  /// Where a cell stands, quotes included; for a column that the file lacks, its row.
  public func range(_ row: Int, _ field: Int) -> SourceRange {
    let cells = cells(row)
    guard let number = cellNumbers[field], cells.indices.contains(number) else { return range(row) }
    return range(cells[number].range, row)
  }

  /// Where a row stands, without its line end.
  public func range(_ row: Int) -> SourceRange {
    let cells = cells(row)
    let start = Int(rowStarts[row])
    return range(start..<(cells.last?.range.upperBound ?? start), row)
  }

  /// Where the values of several fields stand in a row, from the first to the last.
  func range(_ row: Int, _ fields: [Int]) -> SourceRange {
    let ranges = fields.map { range(row, $0) }
    var whole = ranges.first ?? range(row)
    whole.start = ranges.map(\.start).min() ?? whole.start
    whole.end = ranges.map(\.end).max() ?? whole.end
    return whole
  }

  /// What was written in a cell, without its quotes; empty for a column that the file lacks.
  public func text(_ row: Int, _ field: Int) -> String {
    let cells = cells(row)
    guard let number = cellNumbers[field], cells.indices.contains(number) else { return "" }
    return bytes.text(of: cells[number])
  }

  private func cells(_ row: Int) -> [CSVCell] {
    var reader = CSVReader(bytes, from: Int(rowStarts[row]), line: Int(rowLines[row]))
    var cells: [CSVCell] = []
    _ = reader.next(into: &cells)
    return cells
  }

  private func range(_ offsets: Range<Int>, _ row: Int) -> SourceRange {
    CSVPlaces(file: path, bytes: bytes)
      .range(offsets, inRowAt: Int(rowStarts[row]), line: Int(rowLines[row]))
  }
}
