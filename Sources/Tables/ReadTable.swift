public import Diagnostics

/// Reads a CSV file (RFC 4180, UTF-8) into a table.
///
/// The first row names the columns, in any order. Rows that are ragged and cells that are not what
/// their field says are findings; such rows are left out, such cells are missing. A byte order mark
/// is passed over.
public func readTable(_ file: SourceFile, as schema: TableSchema) -> Checked<Table> {
  var reading = TableReading(file, schema)
  reading.readHeader()
  reading.readRows()
  let table = reading.table()
  return Checked(table, diagnostics: reading.diagnostics + repeatedRows(in: table))
}

/// The state of reading one file.
private struct TableReading {
  private let file: SourceFile
  private let schema: TableSchema
  private let places: CSVPlaces
  private var reader: CSVReader
  private var header: TableHeader
  private var rows: CSVRows
  private var tally = FindingTally()

  init(_ file: SourceFile, _ schema: TableSchema) {
    self.file = file
    self.schema = schema
    places = CSVPlaces(file: file.path, bytes: file.bytes)
    reader = CSVReader(file.bytes, from: file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    header = TableHeader([], at: [], of: schema)
    rows = CSVRows(file, width: 0)
  }

  /// Those of the header first, the others in the order of the file.
  var diagnostics: [Diagnostic] { header.findings + tally.all }

  mutating func readHeader() {
    if let offset = firstInvalidUTF8(in: file.bytes) { add(invalidUTF8(at: offset)) }
    let start = reader.offset
    var cells: [CSVCell] = []
    guard reader.next(into: &cells) else {
      add(
        Diagnostic(
          .error,
          id: "empty-table",
          "table '\(schema.name)' has no header",
          at: SourceRange(startOf: file.path),
          help: "write the names of the columns in the first line"
        )
      )
      return
    }
    let names = cells.map { file.bytes.text(of: $0) }
    let ranges = cells.map { places.range($0.range, inRowAt: start, line: 0) }
    header = TableHeader(names, at: ranges, of: schema)
    rows = CSVRows(file, width: names.count)
    for mistake in reader.mistakes { add(finding(mistake, rowStart: start, line: 0)) }
  }

  mutating func readRows() {
    guard header.findings.first?.id != "wrong-delimiter" else { return }
    while true {
      let (start, line) = (reader.offset, reader.line)
      let first = rows.cells.count
      guard reader.next(into: &rows.cells) else { break }
      if !reader.mistakes.isEmpty { takeMistakes(from: first, start: start, line: line) }
      if rows.cells.count - first == rows.width {
        rows.starts.append(UInt32(start))
        rows.lines.append(UInt32(line))
      } else {
        leaveOut(from: first, start: start, line: line)
      }
    }
    guard rows.count == 0, diagnostics.isEmpty else { return }
    add(
      Diagnostic(
        .warning,
        id: "empty-table",
        "table '\(schema.name)' has no rows",
        at: SourceRange(startOf: file.path),
        help: "add the rows, or remove the table"
      )
    )
  }

  mutating func table() -> Table {
    let columns = schema.fields.indices.map { number in
      let field = schema.fields[number]
      var reading = ColumnReading(
        field,
        missingValues: field.missingValues ?? schema.missingValues,
        in: rows,
        cell: header.cellNumbers[number]
      )
      let column = reading.column()
      for finding in reading.findings { tally.add(finding, column: number) }
      return column
    }
    return Table(
      schema: schema,
      file: file,
      columns: columns,
      cellNumbers: header.cellNumbers,
      rowStarts: rows.starts,
      rowLines: rows.lines
    )
  }

  /// Reports quotes in the last row that stand where none may.
  ///
  /// - Parameter first: The number of its first cell.
  private mutating func takeMistakes(from first: Int, start: Int, line: Int) {
    for mistake in reader.mistakes {
      add(finding(mistake, rowStart: start, line: line))
      for cell in first..<rows.cells.count where rows.cells[cell].range.contains(mistake.offset) {
        rows.cells[cell].isMistaken = true
      }
    }
  }

  /// Takes out the last row, which has too few cells or too many.
  private mutating func leaveOut(from first: Int, start: Int, line: Int) {
    let cells = rows.cells[first...]
    if reader.mistakes.isEmpty, let finding = raggedRow(Array(cells), rowStart: start, line: line) {
      add(finding)
    }
    rows.cells.removeSubrange(first...)
  }

  private mutating func add(_ finding: Diagnostic) { tally.add(finding, column: -1) }
}

extension TableReading {
  /// `nil` for an empty line at the end of the file.
  private func raggedRow(_ cells: [CSVCell], rowStart: Int, line: Int) -> Diagnostic? {
    let end = cells.last?.range.upperBound ?? rowStart
    if end == rowStart {
      guard reader.offset < file.bytes.count else { return nil }
      return Diagnostic(
        .warning,
        id: "empty-row",
        "an empty line is no row",
        at: places.range(rowStart..<rowStart, inRowAt: rowStart, line: line),
        help: "remove the line"
      )
    }
    let names = header.names
    if cells.count < names.count {
      let lacking = names[cells.count...].map { "'\($0)'" }.joined(separator: ", ")
      return Diagnostic(
        .error,
        id: "ragged-row",
        "row ends before column \(lacking)",
        at: places.range(rowStart..<end, inRowAt: rowStart, line: line),
        help: "add the cells that are missing; leave one empty that has no value"
      )
    }
    let excess = max(rowStart, cells[names.count].range.lowerBound - 1)..<end
    return Diagnostic(
      .error,
      id: "ragged-row",
      "row has \(cells.count) cells; its last column is '\(names.last ?? "")'",
      at: places.range(excess, inRowAt: rowStart, line: line),
      help: "remove the surplus, or put quotes around a cell that holds a comma"
    )
  }

  private func finding(
    _ mistake: CSVReader.Mistake,
    rowStart: Int,
    line: Int
  ) -> Diagnostic {
    func at(_ offset: Int) -> SourceRange {
      places.range(offset..<offset + 1, inRowAt: rowStart, line: line)
    }
    switch mistake {
    case .unclosedQuote(let offset):
      return Diagnostic(
        .error,
        id: "unclosed-quote",
        "a quote is opened and not closed",
        at: at(offset),
        help: "close the quote at the end of the cell"
      )
    case .strayQuote(let offset):
      return Diagnostic(
        .error,
        id: "stray-quote",
        "a quote stands in a cell without quotes",
        at: at(offset),
        help: "put quotes around the whole cell and double the one inside"
      )
    case .textAfterQuote(let offset):
      return Diagnostic(
        .error,
        id: "text-after-quote",
        "text follows the closing quote of a cell",
        at: at(offset),
        help: "double quotes that belong to the cell, and close it at its end"
      )
    }
  }

  private func invalidUTF8(at offset: Int) -> Diagnostic {
    let lines = LineIndex(file.bytes)
    return Diagnostic(
      .error,
      id: "invalid-utf8",
      "a byte is not UTF-8 text",
      at: lines.range(in: file.path, offset..<offset + 1),
      help: "save the file as UTF-8"
    )
  }
}
