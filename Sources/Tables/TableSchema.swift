public import Diagnostics

/// What a table is and what its columns hold.
public struct TableSchema: Hashable, Sendable {
  /// How content names it: `mine-production`.
  public var name: String
  /// For readers.
  public var title: String?
  /// Markdown.
  public var description: String?
  /// The CSV file, beside the schema: `mine-production.csv`.
  public var file: Located<String>
  /// The id of its source in the bibliography.
  public var source: Located<String>?
  public var licence: Licence?
  /// Which issue of the source: `MCS 2026`.
  public var edition: String?
  public var updateEvery: UpdateInterval?
  /// The fields that tell any two rows apart; empty when no such are named.
  public var primaryKey: [String] = []
  public var foreignKeys: [ForeignKey] = []
  /// What stands in cells without a value, besides nothing.
  public var missingValues: [MissingValue] = []
  public var fields: [Field] = []
  /// The field of numbers that is meant where none is named.
  public var value: Located<String>?
  /// The field whose values are parts of a whole, so that their numbers may be added.
  public var parts: Located<String>?
  /// When the table was last brought up to date.
  public var updated: Located<CalendarDate>?
  public var totals: PrintedTotals?
  public var conversions: [Conversion] = []
  public var invariants: [Invariant] = []
  /// Where it is defined: its name.
  public var range: SourceRange

  public init(name: String, at range: SourceRange) {
    self.name = name
    self.range = range
    file = Located("\(name).csv", at: range)
  }

  /// The title, or the name with spaces and a capital.
  public var label: String { title ?? Field(name: name, at: range).label }

  public func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

/// Under which terms something may be used.
public struct Licence: Hashable, Sendable {
  public var name: String
  public var url: String?

  public init(name: String, url: String? = nil) {
    self.name = name
    self.url = url
  }
}

/// Fields whose values must stand together in a row of another table.
public struct ForeignKey: Hashable, Sendable {
  public var fields: [String]
  /// The other table; its own name for the table itself.
  public var table: Located<String>
  /// As many as `fields`, in their order.
  public var tableFields: [String]
  public var range: SourceRange

  public init(
    fields: [String],
    table: Located<String>,
    tableFields: [String],
    at range: SourceRange
  ) {
    self.fields = fields
    self.table = table
    self.tableFields = tableFields
    self.range = range
  }
}
