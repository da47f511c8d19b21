import Diagnostics

/// Rows that share what must tell rows apart: the primary key, and each field that is unique.
func repeatedRows(in table: Table) -> [Diagnostic] {
  var tally = FindingTally()
  let key = table.schema.primaryKey.compactMap(table.fieldNumber)
  if !key.isEmpty, key.count == table.schema.primaryKey.count {
    for row in rowsMissing(key, in: table) { tally.add(missingKey(row, key, table), column: -1) }
    for (row, first) in repetitions(of: key, in: table) {
      tally.add(duplicateKey(row, first, key, table), column: -1)
    }
  }
  for (number, field) in table.schema.fields.enumerated() where field.constraints.isUnique {
    guard key != [number] else { continue }
    for (row, first) in repetitions(of: [number], in: table) {
      tally.add(duplicateValue(row, first, number, table), column: number)
    }
  }
  return tally.all
}

/// Each row that repeats the values of an earlier one, with the first such. Rows where one of the
/// values is missing repeat nothing.
func repetitions(of fields: [Int], in table: Table) -> [(row: Int, first: Int)] {
  let columns = fields.map { table.columns[$0] }
  let identities = RowIdentities(columns, rowCount: table.rowCount)
  var firsts: [UInt64: Int] = [:]
  firsts.reserveCapacity(table.rowCount)
  var found: [(row: Int, first: Int)] = []
  for row in 0..<table.rowCount {
    if columns.contains(where: { $0.isMissing(row) }) { continue }
    let first = firsts[identities.numbers[row], default: row]
    if first < row { found.append((row, first)) } else { firsts[identities.numbers[row]] = row }
  }
  return found
}

/// Rows where a field of the key has no value and the schema does not require it anyway.
private func rowsMissing(_ key: [Int], in table: Table) -> [Int] {
  let fields = key.filter { !table.columns[$0].missing.isEmpty }
  guard !fields.isEmpty else { return [] }
  return (0..<table.rowCount).filter { row in
    fields.contains { field in
      guard let reason = table.columns[field].reasonMissing(row),
        !(reason == .empty && table.schema.fields[field].constraints.isRequired)
      else { return false }
      // A cell that could not be read is reported already.
      return table.text(row, field) == reason.value
    }
  }
}

private func missingKey(_ row: Int, _ key: [Int], _ table: Table) -> Diagnostic {
  let missing = key.filter { table[row, $0].isMissing }
  let names = missing.map { "'\(table.schema.fields[$0].name)'" }.joined(separator: ", ")
  return Diagnostic(
    .error,
    id: "missing-key",
    "row has no value for \(names) of its primary key",
    at: table.range(row, missing),
    help: "write the value, or take the field out of 'primaryKey'"
  )
}

private func duplicateKey(_ row: Int, _ first: Int, _ key: [Int], _ table: Table) -> Diagnostic {
  let values = key.map { "\(table.schema.fields[$0].name) \(table.text(row, $0))" }
  let shown = values.joined(separator: ", ")
  return Diagnostic(
    .error,
    id: "duplicate-row",
    "primary key '\(shown)' stands in two rows",
    at: table.range(row, key),
    help: "remove one of the rows, or correct its key",
    notes: [Diagnostic.Note("it stands here first", at: table.range(first, key))]
  )
}

private func duplicateValue(_ row: Int, _ first: Int, _ field: Int, _ table: Table) -> Diagnostic {
  let name = table.schema.fields[field].name
  return Diagnostic(
    .error,
    id: "duplicate-value",
    "column '\(name)' is unique; '\(table.text(row, field))' stands in two rows",
    at: table.range(row, field),
    help: "correct one of the two values",
    notes: [Diagnostic.Note("it stands here first", at: table.range(first, field))]
  )
}
