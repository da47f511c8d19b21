import Diagnostics
import Tables

extension TableSchema {
  /// Production of minerals by country and year, in tonnes, as geological surveys publish it.
  static var production: TableSchema {
    let here = SourceRange(startOf: "Content/data/tables.yaml")
    var schema = TableSchema(name: "production", at: here)
    schema.primaryKey = ["mineral", "country", "year"]
    schema.missingValues = [
      MissingValue("W", label: "withheld"), MissingValue("NA", label: "not available"),
    ]
    var tonnes = Field(name: "tonnes", type: .number, at: here)
    tonnes.unit = "t"
    tonnes.constraints.minimum = .number(0)
    tonnes.estimated = Located("flag", at: here)
    var flag = Field(name: "flag", at: here)
    flag.constraints.enumeration = [.text("e")]
    schema.fields = [
      Field(name: "mineral", at: here), Field(name: "country", at: here),
      Field(name: "year", type: .year, at: here), tonnes, flag,
    ]
    return schema
  }
}
