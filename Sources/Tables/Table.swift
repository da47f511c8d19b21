public import Diagnostics

/// Rows of checked values under a schema.
///
/// Values are kept by column and packed; places are worked out when asked for.
public struct Table: Sendable {
  /// One reference, so that handing a table on costs one count and not forty: a question does it
  /// dozens of times.
  private let content: TableContent

  init(
    schema: TableSchema,
    file: SourceFile,
    columns: [Column],
    cellNumbers: [Int?],
    rowStarts: [UInt32],
    rowLines: [UInt32]
  ) {
    content = TableContent(
      schema: schema,
      file: file,
      columns: columns,
      cellNumbers: cellNumbers,
      rowStarts: rowStarts,
      rowLines: rowLines
    )
  }

  public var schema: TableSchema { content.schema }

  /// Relative to the site's root.
  public var path: String { content.file.path }

  public var rowCount: Int { content.rowStarts.count }

  /// In the order of the schema's fields.
  var columns: [Column] { content.columns }

  /// What each field is for.
  var roles: FieldRoles { content.roles }

  /// The place of a field in `schema.fields`; `nil` when there is none of that name.
  public func fieldNumber(_ name: String) -> Int? { content.roles.number(of: name) }

  /// The value in a row (from 0) of the field with a name; `nil` when there is no such field.
  public subscript(row: Int, field: String) -> FieldValue? {
    fieldNumber(field).map { columns[$0][row] }
  }

  /// The value in a row (from 0) of the field with a number, as in `schema.fields`.
  public subscript(row: Int, field: Int) -> FieldValue { columns[field][row] }

  /// The number in a cell; `nil` when it is missing or none.
  public func number(_ row: Int, _ field: Int) -> Double? {
    let column = columns[field]
    guard column.missing.isEmpty || column.missing[row] == 0 else { return nil }
    switch column.values {
    case .numbers(let numbers): return numbers[row]
    case .integers(let integers): return column.type == .date ? nil : Double(integers[row])
    case .codes: return column[row].number
    }
  }

  /// Whether the column that flags this field marks the row as estimated.
  public func isEstimated(_ row: Int, _ field: Int) -> Bool {
    roles.flags[field].map { isMarked(row, $0) } ?? false
  }

  /// Whether the column that says so marks the value in this field as a lower bound.
  public func isLowerBound(_ row: Int, _ field: Int) -> Bool {
    roles.lowerBounds[field].map { isMarked(row, $0) } ?? false
  }

  private func isMarked(_ row: Int, _ field: Int) -> Bool {
    switch columns[field][row] {
    case .missing: false
    case .boolean(let isTrue): isTrue
    case .text(let text): !text.isEmpty
    case .integer(let integer): integer != 0
    case .number(let number): number != 0
    case .date, .year, .list, .object: true
    }
  }

  /// Where a cell stands, quotes included; for a column that the file lacks, its row.
  public func range(_ row: Int, _ field: Int) -> SourceRange {
    let cells = cells(row)
    guard let number = content.cellNumbers[field], cells.indices.contains(number) else {
      return range(row)
    }
    return range(cells[number].range, row)
  }

  /// Where a row stands, without its line end.
  public func range(_ row: Int) -> SourceRange {
    let cells = cells(row)
    let start = Int(content.rowStarts[row])
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

  /// The bytes of a row in the file, with its line end; together with `headBytes` they decide all
  /// that the schema makes of the row.
  public func bytes(_ row: Int) -> ArraySlice<UInt8> {
    let starts = content.rowStarts
    let end = row + 1 < starts.count ? Int(starts[row + 1]) : content.file.bytes.count
    return content.file.bytes[Int(starts[row])..<end]
  }

  /// The bytes before the first row: the names of the columns.
  public var headBytes: ArraySlice<UInt8> {
    content.file.bytes[..<(content.rowStarts.first.map(Int.init) ?? content.file.bytes.count)]
  }

  /// What was written in a cell, without its quotes; empty for a column that the file lacks.
  public func text(_ row: Int, _ field: Int) -> String {
    let cells = cells(row)
    guard let number = content.cellNumbers[field], cells.indices.contains(number) else { return "" }
    return content.file.bytes.text(of: cells[number])
  }

  private func cells(_ row: Int) -> [CSVCell] {
    var reader = CSVReader(
      content.file.bytes,
      from: Int(content.rowStarts[row]),
      line: Int(content.rowLines[row])
    )
    var cells: [CSVCell] = []
    _ = reader.next(into: &cells)
    return cells
  }

  private func range(_ offsets: Range<Int>, _ row: Int) -> SourceRange {
    CSVPlaces(file: path, bytes: content.file.bytes)
      .range(offsets, inRowAt: Int(content.rowStarts[row]), line: Int(content.rowLines[row]))
  }
}
