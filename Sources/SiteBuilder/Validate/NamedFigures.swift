import Diagnostics
import YAML

/// A figure that `figures.yaml` gives a name, so that many places can bind it.
struct NamedFigure: Sendable {
  struct Condition: Sendable {
    var field: Located<String>
    var values: [Located<String>]
    /// Where all values stand.
    var range: SourceRange
  }

  /// As content names it, where it is defined.
  var name: Located<String>
  /// `nil` where a finding has said that it is wanting.
  var table: Located<String>?
  var measure: Located<String>?
  var field: Located<String>?
  var conditions: [Condition] = []
  /// For the other side of a ratio.
  var comparison: [Condition] = []
  var parts: Located<String>?
  var unit: Located<String>?
  var decimals: Located<String>?
  /// For readers, plain text.
  var note: String?
}

/// Reads `figures.yaml`, in the order of the file. A figure whose name no address can be written with
/// is left out, with a finding.
func namedFigures(_ node: YAMLNode) -> Checked<[NamedFigure]> {
  let whole = MappingReader(node, subject: "figures.yaml")
  return (node.entries ?? []).checked(namedFigure).map { $0.compactMap(\.self) }
    .adding(whole.findings)
}

private func namedFigure(_ entry: YAMLEntry) -> Checked<NamedFigure?> {
  var reader = MappingReader(entry.value, subject: "figure '\(entry.key)'")
  var figure = NamedFigure(name: Located(entry.key, at: entry.keyRange))
  figure.table = reader.requiredText("table", such: "mine-production")
  figure.measure = reader.text("measure")
  figure.field = reader.text("field")
  figure.conditions = conditions("where", &reader)
  figure.comparison = conditions("to", &reader)
  figure.parts = reader.text("by")
  figure.unit = reader.text("unit")
  figure.decimals = reader.text("decimals")
  figure.note = reader.text("note")?.value
  let unfit = unfitName(figure.name)
  return Checked(unfit.isEmpty ? figure : nil, diagnostics: reader.finish() + unfit)
}

/// `{country: china, year: 2021..2025}`, with lists for several values.
private func conditions(
  _ key: String,
  _ reader: inout MappingReader
) -> [NamedFigure.Condition] {
  (reader.entries(key, such: "{country: china, year: latest}") ?? []).compactMap { entry in
    let values = (entry.value.items ?? [entry.value]).compactMap { node in
      node.text.map { Located($0, at: node.range) }
    }
    guard !values.isEmpty, values.count == entry.value.items?.count ?? 1 else {
      reader.wrongType(
        entry.value,
        entry.key,
        "a value or a list of values",
        help: "write '\(entry.key): value' or '\(entry.key): [first, second]'"
      )
      return nil
    }
    return NamedFigure.Condition(
      field: Located(entry.key, at: entry.keyRange),
      values: values,
      range: entry.value.range
    )
  }
}

/// A name that no address can be written with.
private func unfitName(_ name: Located<String>) -> [Diagnostic] {
  guard name.value.isEmpty || name.value.contains(where: { "/?&%#=()<> ".contains($0) }) else {
    return []
  }
  return [
    Diagnostic(
      .error,
      id: "invalid-figure",
      "'\(name.value)' cannot be the name of a figure",
      at: name.range,
      help: "use letters, digits, '-' and '_'"
    )
  ]
}
