/// A question to a table that has a number for an answer.
public struct MeasureQuery: Hashable, Sendable {
  public var measure: Measure
  /// The field of numbers; `nil` for the one that the schema names, or the only one.
  public var field: String?
  public var conditions: [Selection.Condition]
  /// For `ratio`: conditions that replace those of the same field on the other side.
  public var comparison: [Selection.Condition]
  /// The field whose values are parts of a whole; `nil` for the one that the schema names.
  public var parts: String?

  public init(
    _ measure: Measure,
    field: String? = nil,
    conditions: [Selection.Condition] = [],
    comparison: [Selection.Condition] = [],
    parts: String? = nil
  ) {
    self.measure = measure
    self.field = field
    self.conditions = conditions
    self.comparison = comparison
    self.parts = parts
  }
}

extension Table {
  /// Answers `query`.
  ///
  /// The cost is that of the rows of the rarest value asked for (for a share, of the whole), not of
  /// the table.
  ///
  /// - Parameter totals: The table of printed totals that the schema names.
  public func answer(_ query: MeasureQuery, totals: Table? = nil) -> MeasureAnswer {
    do throws(MeasureFailure) {
      return .measured(try Question(query, to: self, totals: totals).answer())
    } catch {
      return .problems(error.problems)
    }
  }
}
