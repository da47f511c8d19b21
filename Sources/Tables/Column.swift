/// The values of one column, row by row, in little memory; one reference, so that columns are cheap to
/// hand on.
final class Column: Sendable {
  enum Values: Sendable {
    /// Few different values: a code for each row.
    case codes([UInt32], Categories)
    case numbers([Double])
    /// Whole numbers, and days by their number.
    case integers([Int])
  }

  let type: FieldType
  let values: Values
  /// For each row 0 for a value, or the place of its reason in `reasons`, from 1. Empty when no
  /// value is missing.
  let missing: [UInt8]
  /// Why values are missing; the first is that nothing was written.
  let reasons: [MissingValue]

  init(type: FieldType, values: Values, missing: [UInt8], reasons: [MissingValue]) {
    self.type = type
    self.values = values
    self.missing = missing
    self.reasons = reasons
  }

  func isMissing(_ row: Int) -> Bool { !missing.isEmpty && missing[row] > 0 }

  func reasonMissing(_ row: Int) -> MissingValue? {
    guard !missing.isEmpty, missing[row] > 0 else { return nil }
    return reasons[Int(missing[row]) - 1]
  }

  subscript(row: Int) -> FieldValue {
    if let reason = reasonMissing(row) { return .missing(reason) }
    switch values {
    case .codes(let codes, let categories): return categories.values[Int(codes[row])]
    case .numbers(let numbers): return .number(numbers[row])
    case .integers(let integers):
      return type == .date
        ? .date(CalendarDate(dayNumber: integers[row])) : .integer(integers[row])
    }
  }

  /// What stands in a row, as content writes it; `nil` where nothing does, and for a number that is
  /// not whole.
  func text(_ row: Int) -> String? {
    if case .codes(let codes, let categories) = values {
      return codes[row] == Categories.none ? nil : categories.texts[Int(codes[row])]
    }
    return self[row].text
  }

  /// A number that is the same for rows with the same value, and only for them.
  func identity(_ row: Int) -> UInt64 {
    switch values {
    case .codes(let codes, _): UInt64(codes[row])
    case .numbers(let numbers): (numbers[row] == 0 ? 0 : numbers[row]).bitPattern
    case .integers(let integers): UInt64(bitPattern: Int64(integers[row]))
    }
  }
}

/// The different values of a column and the rows that have them.
final class Categories: Sendable {
  /// By code, in the order of their first rows.
  let values: [FieldValue]
  /// By code, each value as content writes it.
  let texts: [String]
  /// The codes by the text of their values.
  private let codes: [String: UInt32]
  /// The rows of code `c` are `rows[starts[c]..<starts[c + 1]]`, ascending.
  private let starts: [UInt32]
  private let rows: [UInt32]

  /// - Parameters:
  ///   - codes: By the text of each value.
  ///   - rowCodes: `Categories.none` where the value is missing.
  init(_ values: [FieldValue], codes: [String: UInt32], rowCodes: [UInt32]) {
    self.values = values
    texts = values.map { $0.text ?? "" }
    self.codes = codes
    var starts = [UInt32](repeating: 0, count: values.count + 1)
    for code in rowCodes where code != Self.none { starts[Int(code) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var rows = [UInt32](repeating: 0, count: Int(starts[values.count]))
    for (row, code) in rowCodes.enumerated() where code != Self.none {
      rows[Int(next[Int(code)])] = UInt32(row)
      next[Int(code)] += 1
    }
    self.starts = starts
    self.rows = rows
  }

  static let none = UInt32.max

  func code(of text: String) -> UInt32? { codes[text] }

  func rows(of code: UInt32) -> ArraySlice<UInt32> {
    rows[Int(starts[Int(code)])..<Int(starts[Int(code) + 1])]
  }

  func firstRow(of code: Int) -> Int { Int(rows[Int(starts[code])]) }
}
