import Diagnostics

/// Why a selection cannot be taken at its word; the caller knows where it was written.
public struct SelectionProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case unknownField
    /// A value that no row has.
    case unknownValue
    /// `latest` of a field that has no order in time.
    case latestOfOther
  }

  public var kind: Kind
  /// Its place in `conditions`; `nil` when the measure is meant.
  public var condition: Int?
  /// One clause, as in a diagnostic.
  public var summary: String
  public var help: String?
  /// The known name most like the one written.
  public var nearest: String?
}

extension Table {
  func unknownField(_ name: String, condition: Int?) -> SelectionProblem {
    let names = schema.fields.map(\.name)
    let nearest = names.nearest(to: name)
    return SelectionProblem(
      kind: .unknownField,
      condition: condition,
      summary: "table '\(schema.name)' has no field '\(name)'",
      help: nearest.map { "replace with '\($0)'" }
        ?? "write one of \(names.joined(separator: ", "))",
      nearest: nearest
    )
  }

  func unknownValue(_ text: String, _ field: Int, condition: Int) -> SelectionProblem {
    let names = distinctValues(of: schema.fields[field].name).compactMap(\.value.text)
    let nearest = names.nearest(to: text)
    let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
    return SelectionProblem(
      kind: .unknownValue,
      condition: condition,
      summary: "no row of table '\(schema.name)' has \(schema.fields[field].name) '\(text)'",
      help: nearest.map { "replace with '\($0)'" }
        ?? (names.isEmpty ? "write \(schema.fields[field].type.phrase)" : "write one of \(shown)"),
      nearest: nearest
    )
  }

  func latestProblem(_ field: Int, condition: Int) -> SelectionProblem? {
    let type = schema.fields[field].type
    guard type != .year, type != .date else { return nil }
    let name = schema.fields[field].name
    return SelectionProblem(
      kind: .latestOfOther,
      condition: condition,
      summary: "'latest' is for years; field '\(name)' is \(type.phrase)",
      help: "write a value of the field"
    )
  }
}
