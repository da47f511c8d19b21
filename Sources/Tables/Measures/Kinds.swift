extension Question {
  /// Makes sure that rows may be added: that they differ in nothing but the field of parts, and in
  /// what the question names several values of.
  ///
  /// - Parameter isWhole: For the parts of one whole only several times may be meant: a whole has
  ///   parts of one kind.
  func checkAddable(
    _ rows: [Int],
    _ conditions: [BoundCondition],
    isWhole: Bool = false
  ) throws(MeasureFailure) {
    guard rows.count > 1 else { return }
    let differing = fieldsToTell.filter { field in
      if field == parts { return false }
      if let condition = conditions.first(where: { $0.field == field }),
        !condition.meansSeveral || !isWhole || field == time
      {
        return false
      }
      return differ(rows, in: field)
    }
    guard let first = differing.first else { return }
    let isTime = differing == [first] && first == time
    throw ambiguous(
      rows,
      in: differing,
      isTime ? "to add them write \(table.schema.fields[first].name)=first..last" : nil
    )
  }

  /// Makes sure that there is one row, or several that differ only in what the question names
  /// several values of.
  func checkChosen(_ rows: [Int], _ conditions: [BoundCondition]) throws(MeasureFailure) {
    let meant = conditions.filter(\.meansSeveral).map(\.field)
    if meant.isEmpty {
      _ = try checkSingle(rows)
      return
    }
    let differing = fieldsToTell.filter { !meant.contains($0) && differ(rows, in: $0) }
    guard differing.isEmpty else { throw ambiguous(rows, in: differing) }
  }

  /// Makes sure that there is one row.
  func checkSingle(_ rows: [Int]) throws(MeasureFailure) -> Int {
    guard rows.count > 1 else { return rows[0] }
    throw ambiguous(rows, in: fieldsToTell.filter { differ(rows, in: $0) })
  }

  /// The key, and the time where it is not in the key.
  private var fieldsToTell: [Int] {
    guard let time, !table.roles.key.contains(time) else { return table.roles.key }
    return table.roles.key + [time]
  }

  func differ(_ rows: [Int], in field: Int) -> Bool { table.differ(rows, in: field) }
}

extension Table {
  /// Whether rows have different values of a field; no value is one too.
  func differ(_ rows: [Int], in field: Int) -> Bool {
    guard let first = rows.first else { return false }
    if case .codes(let codes, _) = columns[field].values {
      let code = codes[first]
      return rows.contains { codes[$0] != code }
    }
    let column = columns[field]
    let (identity, isMissing) = (column.identity(first), column.isMissing(first))
    return rows.contains {
      column.identity($0) != identity || (column.isMissing($0)) != isMissing
    }
  }
}
