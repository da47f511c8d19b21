import Diagnostics

/// What a table is made of.
final class TableContent: Sendable {
  let schema: TableSchema
  let file: SourceFile
  let columns: [Column]
  /// For each field the number of its cell in a row; `nil` where the file lacks the column.
  let cellNumbers: [Int?]
  /// Where each row starts, in bytes and in lines from 0.
  let rowStarts: [UInt32]
  let rowLines: [UInt32]
  let roles: FieldRoles

  init(
    schema: TableSchema,
    file: SourceFile,
    columns: [Column],
    cellNumbers: [Int?],
    rowStarts: [UInt32],
    rowLines: [UInt32]
  ) {
    self.schema = schema
    self.file = file
    self.columns = columns
    self.cellNumbers = cellNumbers
    self.rowStarts = rowStarts
    self.rowLines = rowLines
    roles = FieldRoles(schema)
  }
}
