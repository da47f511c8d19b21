public import Diagnostics

/// Where the totals stand that a table's source printed: in a field of a table of their own.
///
/// Rows belong together that have the same values in the fields which both tables have in their
/// keys.
public struct PrintedTotals: Hashable, Sendable {
  public var table: Located<String>
  /// The field of the other table that holds the totals.
  public var field: Located<String>
  /// The field of the other table with what the source gives for parts it does not name.
  public var others: Located<String>?
  /// The rows of the other table that are totals at all: `year: 2024`; empty for all.
  public var conditions: [RowCondition] = []
  /// How far the sum of the parts may be from the total; `nil` for what rounding explains.
  public var within: Tolerance?

  public init(table: Located<String>, field: Located<String>) {
    self.table = table
    self.field = field
  }
}

/// Values of a field, one of which a row must have to be meant by a schema.
public struct RowCondition: Hashable, Sendable {
  public var field: Located<String>
  /// At least one.
  public var values: [Located<String>]

  public init(_ field: Located<String>, _ values: [Located<String>]) {
    self.field = field
    self.values = values
  }
}

/// How far a sum may be from what it should be.
public enum Tolerance: Hashable, Sendable {
  /// In the field's unit.
  case amount(Double)
  /// Of what it should be, 0 to 1.
  case part(Double)

  /// Reads `1`, `0.5` or `5%`; `nil` for anything else, and for what is negative.
  public init?(_ text: String) {
    let isPart = text.hasSuffix("%")
    let digits = isPart ? String(text.dropLast()) : text
    guard let number = DecimalText.number(digits), number >= 0 else { return nil }
    self = isPart ? .part(number / 100) : .amount(number)
  }

  /// In the unit of `target`.
  func amount(of target: Double) -> Double {
    switch self {
    case .amount(let amount): amount
    case .part(let part): abs(target) * part
    }
  }
}

extension TableSchema {
  /// The field that the printed totals are totals of: the one that is meant where none is named, or
  /// the only one of numbers, or the one of the same name.
  public var totalledField: String? {
    if let value { return value.value }
    let numeric = fields.filter(\.type.isNumeric)
    if numeric.count == 1 { return numeric[0].name }
    return totals?.field.value
  }
}
