import Diagnostics

/// Looks the words of a question up in a table, and notes every one that is not found.
struct QuestionWords {
  let table: Table
  var problems: [MeasureProblem] = []

  init(table: Table) { self.table = table }

  private var schema: TableSchema { table.schema }

  /// The field of numbers: the one named, else the one of the schema, else the only one.
  mutating func field(_ query: MeasureQuery) -> Int? {
    if let name = query.field { return named(name) }
    if query.measure == .count { return nil }
    if let value = table.roles.value { return value }
    let names = table.roles.numeric.map { schema.fields[$0].name }
    problems.append(
      names.isEmpty
        ? MeasureProblem(
          "invalid-figure",
          .measure,
          "table '\(schema.name)' has no field of numbers",
          help: "ask for the count"
        )
        : MeasureProblem(
          "ambiguous-figure",
          .measure,
          "table '\(schema.name)' has several fields of numbers: \(names.joined(separator: ", "))",
          help: "write '\(names[0]).\(query.measure.text)', or give the table 'value: \(names[0])'"
        )
    )
    return nil
  }

  private mutating func named(_ name: String) -> Int? {
    guard let number = table.fieldNumber(name) else {
      problems.append(MeasureProblem(table.unknownField(name, condition: nil), .field))
      return nil
    }
    if table.roles.numeric.contains(number) { return number }
    let field = schema.fields[number]
    let names = schema.fields.filter(\.type.isNumeric).map { "'\($0.name)'" }
    problems.append(
      MeasureProblem(
        "invalid-figure",
        .field,
        "field '\(name)' of table '\(schema.name)' is \(field.type.phrase), not a number",
        help: names.isEmpty
          ? "ask for the count" : "write \(names.joined(separator: " or ")), or ask for the count"
      )
    )
    return nil
  }

  /// The field of parts: the one named, else the one of the schema.
  mutating func parts(_ query: MeasureQuery) -> Int? {
    guard let name = query.parts else { return table.roles.parts }
    if let number = table.fieldNumber(name) { return number }
    problems.append(MeasureProblem(table.unknownField(name, condition: nil), .parts))
    return nil
  }

  mutating func conditions(
    _ conditions: [Selection.Condition],
    _ part: (_ number: Int, _ isField: Bool) -> MeasureProblem.Part
  ) -> [BoundCondition] {
    var bound: [BoundCondition] = []
    bound.reserveCapacity(conditions.count)
    for (number, condition) in conditions.enumerated() {
      guard let field = table.fieldNumber(condition.field) else {
        let problem = table.unknownField(condition.field, condition: number)
        problems.append(MeasureProblem(problem, part(number, true)))
        continue
      }
      if bound.contains(where: { $0.field == field }) {
        problems.append(
          MeasureProblem(
            "invalid-figure",
            part(number, true),
            "'\(condition.field)' is given twice",
            help: "write its values with commas: \(condition.field)=first,second"
          )
        )
        continue
      }
      var found: [SelectionProblem] = []
      let test = table.rowTest(condition.values, field, condition: number, problems: &found)
      problems += found.map { problem in
        MeasureProblem(narrowed(problem, field, conditions), part(number, false))
      }
      bound.append(
        BoundCondition(
          field: field,
          values: condition.values,
          test: test,
          part: part(number, false)
        )
      )
    }
    return bound
  }
}

extension QuestionWords {
  /// An unknown value with the remedy that the other conditions leave: of all forms in the table
  /// only those of the mineral that is meant.
  private func narrowed(
    _ problem: SelectionProblem,
    _ field: Int,
    _ conditions: [Selection.Condition]
  ) -> SelectionProblem {
    guard problem.kind == .unknownValue, let text = problem.text else { return problem }
    var ignored: [SelectionProblem] = []
    let tests = conditions.compactMap { condition -> RowTest? in
      guard let other = table.fieldNumber(condition.field), other != field else { return nil }
      return table.rowTest(condition.values, other, condition: 0, problems: &ignored)
    }
    let rows = table.rows(meeting: tests)
    guard !tests.isEmpty, !rows.isEmpty else { return problem }
    return table.unknownValue(text, field, condition: problem.condition ?? 0, among: rows)
  }
}

extension MeasureProblem {
  init(_ problem: SelectionProblem, _ part: Part) {
    let id =
      switch problem.kind {
      case .unknownField: "unknown-field"
      case .unknownValue: "unknown-value"
      case .latestOfOther, .invalidRange: "invalid-figure"
      }
    self.init(id, part, problem.summary, help: problem.help)
    nearest = problem.nearest
  }
}
