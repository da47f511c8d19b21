import Diagnostics

/// Why a selection cannot be taken at its word; the caller knows where it was written.
public struct SelectionProblem: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case unknownField
    /// A value that no row has.
    case unknownValue
    /// `latest` of a field that has no order in time.
    case latestOfOther
    /// From one to another of a field without an order, or the wrong way round.
    case invalidRange
  }

  public var kind: Kind
  /// Its place in `conditions`; `nil` when the measure is meant.
  public var condition: Int?
  /// One clause, as in a diagnostic.
  public var summary: String
  public var help: String?
  /// The known name most like the one written.
  public var nearest: String?
  /// The value that no row has.
  var text: String?
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

  /// - Parameter rows: The rows whose values are the choice; `nil` for all.
  func unknownValue(
    _ text: String,
    _ field: Int,
    condition: Int,
    among rows: [Int]? = nil
  ) -> SelectionProblem {
    let names = texts(of: field, in: rows)
    let nearest = names.nearest(to: text)
    let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
    return SelectionProblem(
      kind: .unknownValue,
      condition: condition,
      summary:
        "no row of table '\(schema.name)' has \(schema.fields[field].name) '\(text.clipped)'",
      help: nearest.map { "replace with '\($0)'" }
        ?? (names.isEmpty ? "write \(schema.fields[field].type.phrase)" : "write one of \(shown)"),
      nearest: nearest,
      text: text
    )
  }

  /// The different values of a field as content writes them, in the order of their first rows.
  private func texts(of field: Int, in rows: [Int]?) -> [String] {
    guard let rows else {
      return distinctValues(of: schema.fields[field].name).compactMap(\.value.text)
    }
    var seen: Set<String> = []
    return rows.compactMap { columns[field].text($0) }.filter { seen.insert($0).inserted }
  }

  func latestProblem(_ field: Int, condition: Int) -> SelectionProblem? {
    let type = schema.fields[field].type
    guard !type.isTime else { return nil }
    let name = schema.fields[field].name
    return SelectionProblem(
      kind: .latestOfOther,
      condition: condition,
      summary: "'latest' is for years; field '\(name)' is \(type.phrase)",
      help: "write a value of the field"
    )
  }

  /// The bounds of a range, in the order of its field's values.
  func bounds(
    _ from: String,
    _ to: String,
    of field: Int,
    condition: Int
  ) -> Result<ClosedRange<Double>, SelectionProblem> {
    let (name, type) = (schema.fields[field].name, schema.fields[field].type)
    func problem(_ summary: String, _ help: String) -> Result<ClosedRange<Double>, SelectionProblem>
    {
      .failure(
        SelectionProblem(
          kind: .invalidRange,
          condition: condition,
          summary: summary,
          help: help
        )
      )
    }
    guard type.isNumeric || type.isTime else {
      return problem(
        "'\(from)..\(to)' is a range; field '\(name)' is \(type.phrase)",
        "write its values with commas between them"
      )
    }
    let isOpen = to.isEmpty || (to == "latest" && type.isTime)
    let low = from.isEmpty ? -Double.infinity : type.value(of: from)?.order
    let high = isOpen ? Double.infinity : type.value(of: to)?.order
    guard let low, let high, !(from.isEmpty && to.isEmpty) else {
      let wrong = low == nil ? from : to
      return problem(
        "'\(wrong)' is no end of a range; field '\(name)' is \(type.phrase)",
        "write \(type.phrase) before and after '..'"
      )
    }
    guard low <= high else {
      return problem("the range '\(from)..\(to)' runs backwards", "write '\(to)..\(from)'")
    }
    return .success(low...high)
  }
}
