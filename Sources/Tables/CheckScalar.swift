public import Diagnostics

/// Reads `text` as the value of a field: a scalar of a record or a cell of a table.
///
/// `nil` when it is not one; the finding says what is expected and how to write it. Empty text is
/// a value of text fields only. For lists and objects `nil` and a finding.
public func checkScalar(
  _ text: String,
  as field: Field,
  at range: SourceRange
) -> Checked<FieldValue?> {
  guard let value = field.type.value(of: text) else {
    return Checked(nil, diagnostics: [wrongType(text, field, at: range)])
  }
  return Checked(value, diagnostics: field.constraintFindings(about: value, text, at: range))
}

extension FieldType {
  /// `text` as a value of this type; `nil` when it is not one.
  func value(of text: String) -> FieldValue? {
    switch self {
    case .string, .text: .text(text)
    case .integer: DecimalText.integer(text).map(FieldValue.integer)
    case .number: DecimalText.number(text).map(FieldValue.number)
    case .boolean: text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
    case .date: CalendarDate(iso: text).map(FieldValue.date)
    case .year: DecimalText.year(text).map(FieldValue.year)
    case .list, .object, .figure: nil
    }
  }
}

private func wrongType(_ text: String, _ field: Field, at range: SourceRange) -> Diagnostic {
  let verdict = field.type == .boolean ? "neither" : "not one"
  let remedy = Remedy(text, for: field)
  return Diagnostic(
    .error,
    id: "wrong-type",
    "field '\(field.name)' expects \(field.type.phrase); '\(text.clipped)' is \(verdict)",
    at: range,
    help: remedy.help,
    fix: remedy.replacement.map { Diagnostic.Fix(replacing: range, with: $0) }
  )
}
