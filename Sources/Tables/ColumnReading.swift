import Diagnostics

/// The state of reading the cells of one column into a `Column`.
struct ColumnReading {
  let field: Field
  let reasons: [MissingValue]
  let rows: CSVRows
  /// Of its cell in each row; `nil` for a column that the file lacks.
  let cellNumber: Int?
  /// As in `Column.missing`.
  private(set) var missing: [UInt8] = []
  /// What is wrong with cells, in the order of the rows.
  var findings: [Diagnostic] = []

  init(_ field: Field, missingValues: [MissingValue], in rows: CSVRows, cell number: Int?) {
    self.field = field
    // As many as a byte can number.
    reasons = [.empty] + missingValues.prefix(254)
    self.rows = rows
    cellNumber = number
  }

  mutating func column() -> Column {
    let values: Column.Values =
      switch field.type {
      case .number: .numbers(numbers())
      case .integer: .integers(integers())
      case .date: .integers(dayNumbers())
      case .string, .text, .year, .boolean, .list, .object, .figure: codes()
      }
    return Column(type: field.type, values: values, missing: missing, reasons: reasons)
  }

  /// Where the cell of a row can be read, its number.
  func readableCell(_ row: Int) -> Int? {
    cellNumber.flatMap { rows[row, $0].isMistaken ? nil : $0 }
  }

  /// Says that a row has no value.
  ///
  /// - Parameter number: As in `Column.missing`; by itself, that nothing can be read.
  mutating func setMissing(_ row: Int, _ number: UInt8 = 1) {
    if missing.isEmpty { missing = Array(repeating: 0, count: rows.count) }
    missing[row] = number
  }

  /// The number of the reason that stands for a value, as in `Column.missing`.
  func missingNumber(of text: String) -> UInt8? {
    reasons.firstIndex { $0.value == text }.map { UInt8($0 + 1) }
  }

  /// The finding that nothing was written where something must be. A label such as `W` is something:
  /// it says why there is no value.
  func absence(of text: String, at range: @autoclosure () -> SourceRange) -> [Diagnostic] {
    guard text.isEmpty, field.constraints.isRequired else { return [] }
    let labels = reasons.dropFirst().map { "'\($0.value)' (\($0.label))" }
    let choices = [field.type.phrase] + labels
    return [
      Diagnostic(
        .error,
        id: "missing-value",
        "column '\(field.name)' is required; this cell is empty",
        at: range(),
        help: "write \(choices.joined(separator: " or "))"
      )
    ]
  }
}
