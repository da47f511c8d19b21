/// A value that was checked against its field.
public enum FieldValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  /// Finite.
  case number(Double)
  case boolean(Bool)
  case date(CalendarDate)
  case year(Int)
  case list([FieldValue])
  /// In the order of the file.
  case object([NamedValue])
  /// There is none, and why. Not zero, and not empty text.
  case missing(MissingValue)

  /// The text, or an integer, year, date or boolean as text; `nil` for the rest.
  public var text: String? {
    switch self {
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .year(let year): CalendarDate.padded(year, to: 4)
    case .date(let date): date.description
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .number, .list, .object, .missing: nil
    }
  }

  /// The value of a number or an integer; `nil` for the rest.
  public var number: Double? {
    switch self {
    case .number(let number): number
    case .integer(let integer): Double(integer)
    case .text, .boolean, .date, .year, .list, .object, .missing: nil
    }
  }

  public var isMissing: Bool {
    if case .missing = self { true } else { false }
  }
}

/// A member of an object.
public struct NamedValue: Hashable, Sendable {
  public var name: String
  public var value: FieldValue

  public init(_ name: String, _ value: FieldValue) {
    self.name = name
    self.value = value
  }
}

/// What stands in place of a value, and what it means.
public struct MissingValue: Hashable, Sendable {
  /// As written: `W`.
  public var value: String
  /// For readers: `withheld`.
  public var label: String

  public init(_ value: String, label: String) {
    self.value = value
    self.label = label
  }

  /// Nothing was written.
  public static let empty = MissingValue("", label: "no value")
}
