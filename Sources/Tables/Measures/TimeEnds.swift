/// The numbers at the first and the last of the times that a question names.
struct TimeEnds {
  var first: Amounts
  var last: Amounts
}

extension Question {
  /// The numbers at both ends of the condition on time: of one row each, or of several that are
  /// parts and chosen on purpose, added.
  func ends() throws(MeasureFailure) -> TimeEnds {
    guard let time else { throw lacksTime() }
    guard let condition = conditions.first(where: { $0.field == time && $0.meansSeveral }) else {
      throw needsTimes(time)
    }
    let found = try found(conditions)
    let (from, to) = try ends(of: condition, in: found.rows)
    let rows = (try side(from, condition, found), try side(to, condition, found))
    let amounts = try amounts((rows.0 + rows.1).sorted())
    let sides = TimeEnds(first: amounts.only(rows.0), last: amounts.only(rows.1))
    for side in [sides.first, sides.last] where side.hasMissing { throw missing(side.rows) }
    return sides
  }

  /// The first and the last time, as rows of the table write them.
  private func ends(
    of condition: BoundCondition,
    in rows: [Int]
  ) throws(MeasureFailure) -> (from: FieldValue, to: FieldValue) {
    let column = table.columns[condition.field]
    let type = column.type
    var known: (from: FieldValue, to: FieldValue)?
    let values = table.columns[number]
    let hasValues = rows.contains { !values.isMissing($0) }
    for row in rows where !hasValues || !values.isMissing(row) {
      let time = column[row]
      let (from, to) = known ?? (time, time)
      known = (time.isLess(than: from) ? time : from, to.isLess(than: time) ? time : to)
    }
    guard let (earliest, latest) = known else { throw missing(rows) }
    switch condition.values {
    case .range(let from, let to):
      let isOpen = to.isEmpty || to == "latest"
      return (type.value(of: from) ?? earliest, isOpen ? latest : type.value(of: to) ?? latest)
    case .anyOf(let texts):
      let values = texts.compactMap { type.value(of: $0) }.sorted { $0.isLess(than: $1) }
      return (values.first ?? earliest, values.last ?? latest)
    case .latest: return (earliest, latest)
    }
  }

  /// The rows at one end.
  private func side(
    _ end: FieldValue,
    _ condition: BoundCondition,
    _ found: FoundRows
  ) throws(MeasureFailure) -> [Int] {
    let column = table.columns[condition.field]
    let rows = found.rows.filter { column[$0] == end }
    guard !rows.isEmpty else {
      let name = table.schema.fields[condition.field].name
      throw MeasureFailure(
        "no-rows",
        condition.part,
        "no row that is meant has \(name) \(end.written), an end of the range",
        help: "write ends that are there: \(values(of: condition.field, in: found.rows))"
      )
    }
    try checkChosen(rows, found.conditions.filter { $0.field != condition.field })
    return rows
  }

  private func needsTimes(_ time: Int) -> MeasureFailure {
    let name = table.schema.fields[time].name
    let times = table.distinctValues(of: name).map(\.value).sorted { $0.isLess(than: $1) }
    let first = times.first?.written ?? "2021"
    let last = times.last?.written ?? "2025"
    return MeasureFailure(
      "invalid-figure",
      conditions.first { $0.field == time }?.part ?? .measure,
      "'\(measure.text)' needs a first and a last \(name)",
      help: "write \(name)=\(first)..\(last), or two years of your choice"
    )
  }
}
