import Diagnostics

/// Reads the cells of one column into a `Column`, and says what is wrong with each.
struct ColumnBuilder {
  private let field: Field
  private let reasons: [MissingValue]
  private var codes: [UInt32] = []
  private var numbers: [Double] = []
  private var integers: [Int] = []
  private var missing: [UInt8] = []
  private var hasMissing = false
  /// The different values so far, and what became of each text.
  private var values: [FieldValue] = []
  private var readings: [String: Reading] = [:]
  /// The cell before, for columns that repeat themselves.
  private var last: (content: Range<Int>, reading: Reading)?
  private let lower: Double
  private let upper: Double

  /// What a text means in this column.
  private struct Reading {
    /// Of its value; `Categories.none` when there is none.
    var code = Categories.none
    /// As in `Column.missing`.
    var missing: UInt8 = 0
    var findings: [Diagnostic] = []
  }

  init(_ field: Field, missingValues: [MissingValue]) {
    self.field = field
    // As many as a byte can number.
    reasons = [.empty] + missingValues.prefix(254)
    let isSimple = {
      var constraints = $0
      constraints.minimum = nil
      constraints.maximum = nil
      constraints.isRequired = false
      constraints.isUnique = false
      return constraints == Constraints()
    }(field.constraints)
    // Bounds that no number keeps send every cell the long way.
    lower = isSimple ? field.constraints.minimum?.order ?? -.infinity : .infinity
    upper = field.constraints.maximum?.order ?? .infinity
  }

  var column: Column {
    let values: Column.Values =
      switch field.type {
      case .number: .numbers(numbers)
      case .integer, .date: .integers(integers)
      case .string, .text, .year, .boolean, .list, .object, .figure:
        .codes(codes, Categories(values: self.values, rowCodes: codes))
      }
    return Column(
      type: field.type,
      values: values,
      missing: hasMissing ? missing : [],
      reasons: reasons
    )
  }

  /// Adds a row without a value, for a column that the file lacks.
  mutating func appendNothing() {
    append(.missing(reasons[0]), missing: 1)
  }

  /// Adds the value of `cell`; `place` is asked only where there is a finding.
  mutating func append(
    _ cell: CSVCell,
    of bytes: [UInt8],
    at place: () -> SourceRange
  ) -> [Diagnostic] {
    if field.type == .number || field.type == .integer || field.type == .date {
      return appendScalar(cell, of: bytes, at: place)
    }
    let reading = reading(of: cell, in: bytes, at: place)
    codes.append(reading.code)
    missing.append(reading.missing)
    if reading.missing > 0 { hasMissing = true }
    guard !reading.findings.isEmpty else { return [] }
    return reading.findings.map { $0.moved(to: place()) }
  }

  /// Numbers and days: mostly different from one another, so each is read for itself.
  private mutating func appendScalar(
    _ cell: CSVCell,
    of bytes: [UInt8],
    at place: () -> SourceRange
  ) -> [Diagnostic] {
    if field.type == .number, let number = DecimalText.Parts(bytes[cell.content])?.exact,
      number >= lower, number <= upper
    {
      numbers.append(number)
      missing.append(0)
      return []
    }
    let text = bytes.text(of: cell)
    if let number = missingNumber(of: text) {
      append(.missing(reasons[0]), missing: number)
      return isAbsent(text) ? [absence(at: place())] : []
    }
    let checked = checkScalar(text, as: field, at: place())
    append(checked.value ?? .missing(reasons[0]), missing: checked.value == nil ? 1 : 0)
    return checked.diagnostics
  }

  private mutating func append(_ value: FieldValue, missing number: UInt8) {
    missing.append(number)
    if number > 0 { hasMissing = true }
    switch (field.type, value) {
    case (.number, _): numbers.append(value.number ?? 0)
    case (.date, .date(let date)): integers.append(date.dayNumber)
    case (.integer, .integer(let integer)): integers.append(integer)
    case (.date, _), (.integer, _): integers.append(0)
    default: codes.append(Categories.none)
    }
  }

  private mutating func reading(
    of cell: CSVCell,
    in bytes: [UInt8],
    at place: () -> SourceRange
  ) -> Reading {
    if let last, bytes[last.content] == bytes[cell.content] { return last.reading }
    let text = bytes.text(of: cell)
    let reading = readings[text] ?? newReading(of: text, at: place)
    readings[text] = reading
    if !cell.hasDoubledQuotes { last = (cell.content, reading) }
    return reading
  }

  private mutating func newReading(of text: String, at place: () -> SourceRange) -> Reading {
    var reading = Reading()
    if let number = missingNumber(of: text) {
      reading.missing = number
      if isAbsent(text) { reading.findings = [absence(at: place())] }
      return reading
    }
    let checked = checkScalar(text, as: field, at: place())
    reading.findings = checked.diagnostics
    // A record's name with blanks is a finding where it is looked for.
    if checked.diagnostics.isEmpty, field.type == .string, field.reference == nil,
      text.first?.isWhitespace == true || text.last?.isWhitespace == true
    {
      reading.findings.append(surroundingBlanks(text, at: place()))
    }
    if let value = checked.value {
      reading.code = UInt32(values.count)
      values.append(value)
    } else {
      reading.missing = 1
    }
    return reading
  }

  private func missingNumber(of text: String) -> UInt8? {
    reasons.firstIndex { $0.value == text }.map { UInt8($0 + 1) }
  }

  /// Whether nothing was written where something must be. A label such as `W` is something: it says
  /// why there is no value.
  private func isAbsent(_ text: String) -> Bool {
    text.isEmpty && field.constraints.isRequired
  }

  private func absence(at range: SourceRange) -> Diagnostic {
    let labels = reasons.dropFirst().map { "'\($0.value)' (\($0.label))" }
    let choices = [field.type.phrase] + labels
    return Diagnostic(
      .error,
      id: "missing-value",
      "column '\(field.name)' is required; this cell is empty",
      at: range,
      help: "write \(choices.joined(separator: " or "))"
    )
  }

  private func surroundingBlanks(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning,
      id: "surrounding-blanks",
      "blanks around '\(text)' belong to the value",
      at: range,
      help: "remove the blanks"
    )
  }
}

extension Diagnostic {
  /// The same finding at another cell.
  fileprivate func moved(to range: SourceRange) -> Diagnostic {
    var moved = self
    moved.range = range
    moved.fix?.range = range
    return moved
  }
}
