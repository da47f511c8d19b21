public import Diagnostics

/// What must be true of the rows of a table, whoever edits them.
public struct Invariant: Hashable, Sendable {
  public enum Rule: Hashable, Sendable {
    case sum(SumRule)
    /// Every number of a field lies between two, both allowed.
    case between(Located<String>, ClosedRange<Double>)
    /// No two rows have the same values in these fields.
    case unique([Located<String>])
  }

  public var rule: Rule
  /// Where it is written.
  public var range: SourceRange

  public init(_ rule: Rule, at range: SourceRange) {
    self.rule = rule
    self.range = range
  }
}

/// Rows that differ only in one field add up to a target.
public struct SumRule: Hashable, Sendable {
  public enum Comparison: Hashable, Sendable {
    case equals
    case atMost
  }

  public enum Target: Hashable, Sendable {
    /// In the field's unit.
    case number(Double)
    /// The printed totals that the schema names.
    case totals
  }

  /// What is added.
  public var field: Located<String>
  /// The field in which the rows of a sum differ.
  public var over: Located<String>
  public var comparison: Comparison
  public var target: Target
  /// `nil` for that of the totals, or else for what rounding explains.
  public var within: Tolerance?
  /// The rows that are added at all; empty for all.
  public var conditions: [RowCondition] = []

  public init(
    _ field: Located<String>,
    over: Located<String>,
    _ comparison: Comparison,
    _ target: Target
  ) {
    self.field = field
    self.over = over
    self.comparison = comparison
    self.target = target
  }
}
