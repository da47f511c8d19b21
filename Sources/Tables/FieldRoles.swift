import Diagnostics

/// What the fields of a table are for, by their numbers: worked out once, asked by every question.
struct FieldRoles: Sendable {
  let names: [String]
  /// The fields that tell any two rows apart: the primary key, or where there is none all fields
  /// that are no numbers and say nothing of one.
  let key: [Int]
  /// The fields of years and days, those of the key first.
  let times: [Int]
  let numeric: [Int]
  /// The field that is meant where none is named; `nil` where several could be.
  let value: Int?
  let parts: Int?
  /// The field whose totals were printed.
  let totalled: Int?
  /// For each field the number of the field that says whether it is estimated.
  let flags: [Int?]
  /// For each field the number of the field that says whether it is a lower bound.
  let lowerBounds: [Int?]
  /// For each field the number of the field that says what it counts.
  let bases: [Int?]

  init(_ schema: TableSchema) {
    let fields = schema.fields
    let numbers = Dictionary(
      fields.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let flags = fields.map { $0.estimated.flatMap { numbers[$0.value] } }
    let lowerBounds = fields.map { $0.lowerBound.flatMap { numbers[$0.value] } }
    let bases = fields.map { $0.basis.flatMap { numbers[$0.value] } }
    let named = schema.primaryKey.compactMap { numbers[$0] }
    let remarks = Set((flags + lowerBounds + bases).compactMap(\.self))
    let key =
      named.isEmpty
      ? fields.indices.filter {
        let type = fields[$0].type
        return !type.isNumeric && type != .text && !remarks.contains($0)
      } : named
    let times = fields.indices.filter { fields[$0].type.isTime }
    let numeric = fields.indices.filter { fields[$0].type.isNumeric }
    names = fields.map(\.name)
    self.flags = flags
    self.lowerBounds = lowerBounds
    self.bases = bases
    self.key = key
    self.times = times.filter(key.contains) + times.filter { !key.contains($0) }
    self.numeric = numeric
    value = schema.value.flatMap { numbers[$0.value] } ?? (numeric.count == 1 ? numeric[0] : nil)
    parts = schema.parts.flatMap { numbers[$0.value] }
    totalled = schema.totals == nil ? nil : schema.totalledField.flatMap { numbers[$0] }
  }

  /// The field of a name, the first of several. A few names are looked through faster than hashed.
  func number(of name: String) -> Int? { names.firstIndex(of: name) }
}
