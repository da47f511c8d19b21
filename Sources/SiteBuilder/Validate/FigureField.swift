import Diagnostics
import Tables

/// A record's value of a field of figures, as far as its form goes.
func checkFigure(_ text: String, _ field: Field, at range: SourceRange) -> Checked<FieldValue?> {
  if WrittenFigure(text, at: range) != nil { return Checked(.text(text)) }
  return Checked(
    nil,
    diagnostics: [
      Diagnostic(
        .error,
        id: "wrong-type",
        "field '\(field.name)' expects a figure; '\(text.clipped)' names none",
        at: range,
        help: "write fig:table/value?field=value, or \"[\(text.prefix(20))](fig:…)\" in quotes"
      )
    ]
  )
}

/// A figure within an object, where nothing binds it.
func nestedFigure(_ field: Field, isNested: Bool) -> [Diagnostic] {
  guard isNested, field.holdsFigures else { return [] }
  return [
    misplaced(
      "type",
      of: field,
      at: field.range,
      "is figure, which is not for the fields of an object",
      help: "make it a field of the record itself"
    )
  ]
}
