extension Question {
  /// How many different parts the rows have, or how many rows there are where nothing is a part.
  /// Where a field of numbers is named, only rows with a value are sure to count.
  func count() throws(MeasureFailure) -> Measured {
    let found = try found(conditions)
    try checkTimes(found)
    let gaps = field.map { field in
      found.rows.filter { table.columns[field].isMissing($0) }
    }
    let sure = Set(found.rows).subtracting(gaps ?? []).sorted()
    return measured(
      Double(different(sure)),
      to: Double(different(found.rows)),
      rows: found.rows,
      estimates: []
    )
  }

  private func different(_ rows: [Int]) -> Int {
    guard let parts else { return rows.count }
    let column = table.columns[parts]
    return Set(rows.filter { !column.isMissing($0) }.map(column.identity)).count
  }

  /// Parts of several times are counted together only on purpose.
  private func checkTimes(_ found: FoundRows) throws(MeasureFailure) {
    guard let time, parts != nil, parts != time, table.roles.key.contains(time),
      !found.conditions.contains(where: { $0.field == time && $0.meansSeveral }),
      differ(found.rows, in: time)
    else { return }
    let name = table.schema.fields[time].name
    throw ambiguous(found.rows, in: [time], "to count them together write \(name)=first..last")
  }
}
