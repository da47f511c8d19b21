import Diagnostics

/// Texts and other values of which a column has few: each different text is read once.
extension ColumnReading {
  /// What a text means in this column.
  private struct Reading {
    /// Of its value; `Categories.none` when there is none.
    var code = Categories.none
    /// As in `Column.missing`.
    var missing: UInt8 = 0
    var findings: [Diagnostic] = []
  }

  /// The different values so far.
  private struct Codes {
    var values: [FieldValue] = []
    var byText: [String: UInt32] = [:]

    /// Texts that Unicode holds to be the same have one code.
    mutating func code(of value: FieldValue, _ text: String) -> UInt32 {
      if let code = byText[text] { return code }
      let code = UInt32(values.count)
      values.append(value)
      byText[text] = code
      return code
    }
  }

  mutating func codes() -> Column.Values {
    let bytes = rows.file.bytes
    var texts = DistinctTexts()
    var readings: [Reading] = []
    var codes = Codes()
    var rowCodes = [UInt32](repeating: Categories.none, count: rows.count)
    for row in 0..<rows.count {
      guard let cell = readableCell(row) else {
        setMissing(row)
        continue
      }
      let content = bytes.span.extracting(rows[row, cell].content)
      let (number, isNew) = texts.number(of: content)
      if isNew { readings.append(reading(row, cell, &codes)) }
      rowCodes[row] = readings[number].code
      if readings[number].missing > 0 { setMissing(row, readings[number].missing) }
      if !readings[number].findings.isEmpty {
        let place = rows.place(row, cell)
        findings += readings[number].findings.map { $0.moved(to: place) }
      }
    }
    return .codes(rowCodes, Categories(codes.values, codes: codes.byText, rowCodes: rowCodes))
  }

  private func reading(_ row: Int, _ cell: Int, _ codes: inout Codes) -> Reading {
    let text = rows.text(row, cell)
    let place = rows.place(row, cell)
    if let number = missingNumber(of: text) {
      return Reading(missing: number, findings: absence(of: text, at: place))
    }
    let checked = checkScalar(text, as: field, at: place)
    var reading = Reading(findings: checked.diagnostics)
    // A record's name with blanks is a finding where it is looked for.
    if checked.diagnostics.isEmpty, field.type == .string, field.reference == nil,
      text.first?.isWhitespace == true || text.last?.isWhitespace == true
    {
      reading.findings.append(surroundingBlanks(text, at: place))
    }
    if let value = checked.value {
      reading.code = codes.code(of: value, text)
    } else {
      reading.missing = 1
    }
    return reading
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
