import Diagnostics

/// Numbers and days: mostly different from one another, so each is read for itself.
extension ColumnReading {
  mutating func numbers() -> [Double] {
    scalars(of: \.number) { text in
      DecimalText.Parts(text)?.exact.map { ($0, order: $0) }
    }
  }

  mutating func integers() -> [Int] {
    scalars(of: \.integer) { text in
      DecimalText.Parts(text)?.whole.map { ($0, order: Double($0)) }
    }
  }

  mutating func dayNumbers() -> [Int] {
    scalars(of: \.dayNumber) { text in
      CalendarDate(iso: text).map { ($0.dayNumber, order: Double($0.dayNumber)) }
    }
  }

  /// The value of each row; 0 where there is none.
  ///
  /// - Parameters:
  ///   - value: What is kept of a checked value.
  ///   - read: The value that a text has beyond doubt, and its order (see `FieldValue.order`).
  private mutating func scalars<Value: Numeric>(
    of value: (FieldValue) -> Value?,
    _ read: (Span<UInt8>) -> (Value, order: Double)?
  ) -> [Value] {
    let allowed = simpleBounds
    let bytes = rows.file.bytes
    var values: [Value] = []
    values.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      if let allowed, let cell = readableCell(row) {
        let content = bytes.span.extracting(rows[row, cell].content)
        if let (value, order) = read(content), allowed.contains(order) {
          values.append(value)
          continue
        }
      }
      values.append(checkedValue(row).flatMap(value) ?? 0)
    }
    return values
  }

  /// Bounds within which a value needs no further check; `nil` where each does.
  private var simpleBounds: ClosedRange<Double>? {
    var others = field.constraints
    others.minimum = nil
    others.maximum = nil
    others.isRequired = false
    others.isUnique = false
    // Some sources write -999 for a value that they do not have.
    let hasNumericReasons = reasons.contains { field.type.value(of: $0.value) != nil }
    guard others == Constraints(), !hasNumericReasons else { return nil }
    let low = field.constraints.minimum?.order ?? -.infinity
    let high = field.constraints.maximum?.order ?? .infinity
    return low <= high ? low...high : nil
  }

  private mutating func checkedValue(_ row: Int) -> FieldValue? {
    guard let cell = readableCell(row) else {
      setMissing(row)
      return nil
    }
    let text = rows.text(row, cell)
    if let number = missingNumber(of: text) {
      setMissing(row, number)
      findings += absence(of: text, at: rows.place(row, cell))
      return nil
    }
    let checked = checkScalar(text, as: field, at: rows.place(row, cell))
    findings += checked.diagnostics
    if checked.value == nil { setMissing(row) }
    return checked.value
  }
}

extension FieldValue {
  fileprivate var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }

  fileprivate var dayNumber: Int? { if case .date(let date) = self { date.dayNumber } else { nil } }
}
