import Diagnostics
import Tables
import YAML

/// Reads `constraints:` of a field; bounds and listed values are read as the field's own type.
func constraints(_ node: YAMLNode, of field: Field) -> Checked<Constraints> {
  var reader = MappingReader(node, subject: "'constraints'")
  var findings: [Diagnostic] = []
  var constraints = Constraints()
  constraints.isRequired = reader.bool("required") ?? false
  constraints.isUnique = reader.bool("unique") ?? false
  constraints.minimum = bound("minimum", &reader, field).unwrapped(into: &findings)
  constraints.maximum = bound("maximum", &reader, field).unwrapped(into: &findings)
  constraints.minLength = length("minLength", &reader, field).unwrapped(into: &findings)
  constraints.maxLength = length("maxLength", &reader, field).unwrapped(into: &findings)
  constraints.enumeration = enumeration(&reader, field).unwrapped(into: &findings)
  constraints.pattern = pattern(&reader, field).unwrapped(into: &findings)
  findings += contradictions(constraints, node, field)
  return Checked(constraints, diagnostics: reader.finish() + findings)
}

private func bound(
  _ key: String,
  _ reader: inout MappingReader,
  _ field: Field
) -> Checked<FieldValue?> {
  guard let node = reader.value(key) else { return Checked(nil) }
  guard [.integer, .number, .year, .date].contains(field.type) else {
    return Checked(
      nil,
      diagnostics: [
        misplaced(
          key,
          of: field,
          at: node.range,
          "is for numbers, years and dates; the field is \(field.type.phrase)",
          help: "remove it, or change the type of the field"
        )
      ]
    )
  }
  return value(of: node, key, field)
}

/// The value of a key of the schema, as the field's type.
private func value(of node: YAMLNode, _ key: String, _ field: Field) -> Checked<FieldValue?> {
  let type = field.type == .list ? field.item.type : field.type
  let expected = Field(name: key, type: type, at: field.range)
  guard let scalar = node.scalar else {
    return Checked(nil, diagnostics: [wrongShape(node, expected)])
  }
  return checkScalar(scalar.text, as: expected, at: node.range)
}

private func length(
  _ key: String,
  _ reader: inout MappingReader,
  _ field: Field
) -> Checked<Int?> {
  guard let node = reader.value(key) else { return Checked(nil) }
  guard [.string, .text, .list].contains(field.type) else {
    return Checked(
      nil,
      diagnostics: [
        misplaced(
          key,
          of: field,
          at: node.range,
          "is for text and lists; the field is \(field.type.phrase)",
          help: "remove it, or change the type of the field"
        )
      ]
    )
  }
  if let count = node.integer, count >= 0 { return Checked(count) }
  return Checked(
    nil,
    diagnostics: [
      Diagnostic(
        .error,
        id: "wrong-type",
        "'\(key)' expects a count; this is \(node.summary)",
        at: node.range,
        help: "write a whole number, 0 or more"
      )
    ]
  )
}

private func enumeration(
  _ reader: inout MappingReader,
  _ field: Field
) -> Checked<[FieldValue]> {
  guard let node = reader.value("enum") else { return Checked([]) }
  guard let items = node.items, !items.isEmpty else {
    return Checked(
      [],
      diagnostics: [
        Diagnostic(
          .error,
          id: "wrong-type",
          "'enum' expects a list of values; this is \(node.items == nil ? node.summary : "empty")",
          at: node.range,
          help: "write it as [first, second]"
        )
      ]
    )
  }
  guard field.type != .object, field.type != .list else {
    return Checked(
      [],
      diagnostics: [
        misplaced(
          "enum",
          of: field,
          at: node.range,
          "is for single values; the field is \(field.type.phrase)",
          help: "put it under 'items: {constraints: …}'"
        )
      ]
    )
  }
  return items.checked { value(of: $0, "enum", field) }.map { $0.compactMap(\.self) }
}

private func pattern(_ reader: inout MappingReader, _ field: Field) -> Checked<String?> {
  guard let written = reader.text("pattern") else { return Checked(nil) }
  guard field.type == .string || field.type == .text else {
    return Checked(
      nil,
      diagnostics: [
        misplaced(
          "pattern",
          of: field,
          at: written.range,
          "is for text; the field is \(field.type.phrase)",
          help: "remove it, or change the type of the field"
        )
      ]
    )
  }
  if let problem = Pattern.problem(in: written.value) {
    return Checked(nil, diagnostics: [invalidPattern(of: field, problem, at: written.range)])
  }
  guard Pattern.isSlow(written.value) else { return Checked(written.value) }
  return Checked(nil, diagnostics: [slowPattern(of: field, at: written.range)])
}

private func invalidPattern(
  of field: Field,
  _ problem: String,
  at range: SourceRange
) -> Diagnostic {
  Diagnostic(
    .error,
    id: "invalid-pattern",
    "pattern of field '\(field.name)' is no regular expression: \(problem)",
    at: range,
    help: "correct the expression; write '\\' before a character that stands for itself"
  )
}

private func slowPattern(of field: Field, at range: SourceRange) -> Diagnostic {
  Diagnostic(
    .error,
    id: "slow-pattern",
    "pattern of field '\(field.name)' repeats a repetition, which may take time without end",
    at: range,
    help: "repeat once, or put a character between: '([a-z]+-)*'"
  )
}

/// Bounds that leave nothing between them.
private func contradictions(
  _ constraints: Constraints,
  _ node: YAMLNode,
  _ field: Field
) -> [Diagnostic] {
  var pairs: [(low: String, high: String)] = []
  if let minimum = constraints.minimum, let maximum = constraints.maximum,
    maximum.isLess(than: minimum)
  {
    pairs.append(("minimum", "maximum"))
  }
  if let least = constraints.minLength, let most = constraints.maxLength, most < least {
    pairs.append(("minLength", "maxLength"))
  }
  return pairs.map { low, high in
    Diagnostic(
      .error,
      id: "empty-bounds",
      "no value of field '\(field.name)' lies between its '\(low)' and its '\(high)'",
      at: node[high]?.range ?? node.range,
      help: "correct one of the two",
      notes: node[low].map { [Diagnostic.Note("'\(low)' is here", at: $0.range)] } ?? []
    )
  }
}
