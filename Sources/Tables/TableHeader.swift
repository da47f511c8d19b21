import Diagnostics

/// Which cell of a row belongs to which field, from the first row of a file.
struct TableHeader {
  /// For each field of the schema the number of its cell; `nil` where the file lacks it.
  private(set) var cellNumbers: [Int?]
  /// By cell.
  let names: [String]
  private(set) var findings: [Diagnostic] = []

  /// - Parameters:
  ///   - ranges: Where each name stands.
  init(_ names: [String], at ranges: [SourceRange], of schema: TableSchema) {
    self.names = names
    cellNumbers = schema.fields.map { names.firstIndex(of: $0.name) }
    if let finding = Self.wrongDelimiter(names, ranges, schema) {
      findings = [finding]
      return
    }
    let lacking = schema.fields.map(\.name).filter { !names.contains($0) }
    var meant: Set<String> = []
    for (number, name) in names.enumerated() {
      if let first = names.firstIndex(of: name), first < number {
        findings.append(Self.duplicate(name, at: ranges[number], first: ranges[first]))
      } else if schema.field(name) == nil {
        let nearest = lacking.nearest(to: name)
        if let nearest { meant.insert(nearest) }
        findings.append(Self.unknown(name, nearest, at: ranges[number]))
      }
    }
    guard var whole = ranges.first, let last = ranges.last else { return }
    whole.end = last.end
    findings += lacking.filter { !meant.contains($0) }.map { Self.missing($0, schema, at: whole) }
  }

  private static func duplicate(
    _ name: String,
    at range: SourceRange,
    first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error,
      id: "duplicate-column",
      "column '\(name)' stands twice in the header",
      at: range,
      help: "rename or remove one of the two",
      notes: [Diagnostic.Note("'\(name)' stands here first", at: first)]
    )
  }

  private static func unknown(
    _ name: String,
    _ nearest: String?,
    at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error,
      id: "unknown-column",
      "column '\(name)' is not a field of the schema",
      at: range,
      help: nearest.map { "replace with '\($0)'" }
        ?? "add a field '\(name)' to the schema, or remove the column",
      fix: nearest.map { Diagnostic.Fix(replacing: range, with: $0) }
    )
  }

  private static func missing(
    _ name: String,
    _ schema: TableSchema,
    at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error,
      id: "missing-column",
      "table '\(schema.name)' has no column '\(name)'",
      at: range,
      help: "add the column, or remove the field from the schema",
      notes: (schema.field(name)?.range).map {
        [Diagnostic.Note("'\(name)' is a field here", at: $0)]
      }
        ?? []
    )
  }

  /// A header in one cell that holds semicolons or tabs, as spreadsheets write it in some languages.
  private static func wrongDelimiter(
    _ names: [String],
    _ ranges: [SourceRange],
    _ schema: TableSchema
  ) -> Diagnostic? {
    guard let name = names.first, names.count == 1, schema.fields.count > 1,
      let range = ranges.first,
      let delimiter = [";", "\t", "|"].first(where: { name.contains($0) })
    else { return nil }
    let shown = delimiter == "\t" ? "tabs" : "'\(delimiter)'"
    return Diagnostic(
      .error,
      id: "wrong-delimiter",
      "columns are separated by \(shown), not by commas",
      at: range,
      help: "export the file with commas"
    )
  }
}
