public enum MeasureAnswer: Hashable, Sendable {
  case measured(Measured)
  /// At least one.
  case problems([MeasureProblem])
}

/// The answer of a table.
public struct Measured: Hashable, Sendable {
  /// The same as `high` where the number is known; may be infinite.
  public var low: Double
  public var high: Double
  /// The number of the field that was measured; `nil` for a count of rows.
  public var field: Int?
  /// The rows that were selected, ascending.
  public var rows: [Int]
  /// All rows that the answer depends on: those of the whole too, ascending.
  public var used: [Int]
  /// Of those used, the rows without a value.
  public var missing: [Int] = []
  /// The row of the table of printed totals that was the whole, if one was; the first of several.
  public var totalRow: Int?
  /// What the numbers contain, where the table says: `metal content`.
  public var basis: String?
  /// Whether any number used is an estimate.
  public var isEstimated = false
  /// Among how many the rank is.
  public var parts: Int?
  /// The years (or days) of the selected rows, ascending, each once.
  public var times: [String] = []

  public init(_ low: Double, to high: Double? = nil, field: Int?, rows: [Int], used: [Int]? = nil) {
    self.low = low
    self.high = high ?? low
    self.field = field
    self.rows = rows
    self.used = used ?? rows
  }
}
