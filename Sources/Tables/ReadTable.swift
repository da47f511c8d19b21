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
  let table = reading.table
  return Checked(table, diagnostics: reading.diagnostics + repeatedRows(in: table))
}

/// The state of reading one file.
private struct TableReading {
  private let file: SourceFile
  private let schema: TableSchema
  private let places: CSVPlaces
  private var reader: CSVReader
  private var header: TableHeader
  private var builders: [ColumnBuilder]
  private var tally = FindingTally()
  private var rowStarts: [UInt32] = []
  private var rowLines: [UInt32] = []
  private var cells: [CSVCell] = []

  init(_ file: SourceFile, _ schema: TableSchema) {
    self.file = file
    self.schema = schema
    places = CSVPlaces(file: file.path, bytes: file.bytes)
    reader = CSVReader(file.bytes, from: file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    header = TableHeader([], at: [], of: schema)
    builders = schema.fields.map {
      ColumnBuilder($0, missingValues: $0.missingValues ?? schema.missingValues)
    }
  }

  var diagnostics: [Diagnostic] { header.findings + tally.all }

  var table: Table {
    Table(
      schema: schema,
      file: file,
      columns: builders.map(\.column),
      cellNumbers: header.cellNumbers,
      rowStarts: rowStarts,
      rowLines: rowLines
    )
  }

  mutating func readHeader() {
    if let offset = firstInvalidUTF8(in: file.bytes) { add(invalidUTF8(at: offset)) }
    let start = reader.offset
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
    for mistake in reader.mistakes { add(finding(mistake, rowStart: start, line: 0)) }
  }

  mutating func readRows() {
    guard header.findings.first?.id != "wrong-delimiter" else { return }
    while true {
      let (start, line) = (reader.offset, reader.line)
      guard reader.next(into: &cells) else { break }
      take(rowAt: start, line: line)
    }
    guard rowStarts.isEmpty, diagnostics.isEmpty else { return }
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

  private mutating func take(rowAt start: Int, line: Int) {
    if !reader.mistakes.isEmpty {
      for mistake in reader.mistakes { add(finding(mistake, rowStart: start, line: line)) }
      if cells.count != header.names.count { return }
    }
    if cells.count != header.names.count {
      if let finding = raggedRow(rowStart: start, line: line) { add(finding) }
      return
    }
    rowStarts.append(UInt32(start))
    rowLines.append(UInt32(line))
    for field in builders.indices {
      guard let number = header.cellNumbers[field] else {
        builders[field].appendNothing()
        continue
      }
      let cell = cells[number]
      guard !reader.mistakes.contains(where: { cell.range.contains($0.offset) }) else {
        builders[field].appendNothing()
        continue
      }
      let findings = builders[field].append(cell, of: file.bytes) {
        places.range(cell.range, inRowAt: start, line: line)
      }
      for finding in findings { tally.add(finding, column: field) }
    }
  }

  private mutating func add(_ finding: Diagnostic) { tally.add(finding, column: -1) }
}

extension TableReading {
  /// `nil` for an empty line at the end of the file.
  private func raggedRow(rowStart: Int, line: Int) -> Diagnostic? {
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
