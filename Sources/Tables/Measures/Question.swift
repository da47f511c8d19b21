/// A question whose names all stand in the table.
struct Question {
  let table: Table
  let totals: Table?
  let measure: Measure
  /// The field of numbers; only a count can do without.
  let field: Int?
  /// The field whose values are parts; `nil` where neither the question nor the schema says so.
  let parts: Int?
  /// The field of years or days: one that has a condition, else one of the key, else the first.
  let time: Int?
  let conditions: [BoundCondition]
  /// As they hold for the other side of a ratio; the same as `conditions` for all else.
  let comparison: [BoundCondition]
  let comparesSides: Bool

  /// Finds what the words of `query` mean; all that mean nothing are problems.
  init(_ query: MeasureQuery, to table: Table, totals: Table?) throws(MeasureFailure) {
    var words = QuestionWords(table: table)
    field = words.field(query)
    parts = words.parts(query)
    conditions = words.conditions(query.conditions) { .condition($0, isField: $1) }
    let others = words.conditions(query.comparison) { .comparison($0, isField: $1) }
    if query.measure != .ratio, let first = query.comparison.first {
      words.problems = [
        MeasureProblem(
          "invalid-figure",
          .comparison(0, isField: true),
          "'to.\(first.field)' is for ratio; the measure is \(query.measure.text)",
          help: "take it out, or ask for the ratio"
        )
      ]
    }
    guard words.problems.isEmpty else { throw MeasureFailure(words.problems) }
    self.table = table
    self.totals = totals
    measure = query.measure
    let times = table.roles.times
    let bound = conditions
    time = times.first { time in bound.contains { $0.field == time } } ?? times.first
    comparison =
      others.isEmpty
      ? bound : bound.filter { own in !others.contains { $0.field == own.field } } + others
    comparesSides = !others.isEmpty
  }

  func answer() throws(MeasureFailure) -> Measured {
    switch measure {
    case .value: try value()
    case .latest: try latest()
    case .share: try share()
    case .rank: try rank()
    case .total: try total()
    case .change: try change()
    case .growth: try growth()
    case .ratio: try ratio()
    case .hhi: try hhi()
    case .top(let count): try top(count)
    case .withoutTop(let count): try withoutTop(count)
    case .count: try count()
    }
  }

  /// The field of numbers; every measure but `count` has one.
  var number: Int { field ?? 0 }

  /// The name of the measured field, for messages.
  var fieldName: String { table.schema.fields[number].name }
}

/// A condition whose field is found.
struct BoundCondition {
  var field: Int
  var values: Selection.Values
  /// `nil` for the latest.
  var test: RowTest?
  /// Where it stands in the question.
  var part: MeasureProblem.Part

  /// Whether rows of several values are wanted on purpose.
  let meansSeveral: Bool

  init(
    field: Int,
    values: Selection.Values,
    test: RowTest?,
    part: MeasureProblem.Part
  ) {
    self.field = field
    self.values = values
    self.test = test
    self.part = part
    meansSeveral =
      switch values {
      case .anyOf(let texts): texts.count > 1 && Set(texts).count > 1
      case .range: true
      case .latest: false
      }
  }
}
