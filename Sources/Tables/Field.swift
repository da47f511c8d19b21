public import Diagnostics

/// What a record's field or a table's column holds, in the words of Frictionless Table Schema v2.
public struct Field: Hashable, Sendable {
  /// How content names it: `mine_production`.
  public var name: String
  /// The label for readers, if the schema gives one.
  public var title: String?
  public var description: String?
  public var type: FieldType
  /// The unit of its numbers: `t`, `USD/kg`, `%`.
  public var unit: String?
  public var constraints = Constraints()
  /// The collection whose records its values name by slug.
  public var reference: Located<String>?
  /// The heading under which a record lists those that refer to it here.
  public var reverse: String?
  /// The fields of an object.
  public var fields: [Field] = []
  /// The column that says whether a value of this column is estimated.
  public var estimated: Located<String>?
  /// The column that is not empty where a value of this column is a lower bound: where the source
  /// says "more than".
  public var lowerBound: Located<String>?
  /// The column that says what each number of this column counts: `lithium content`.
  public var basis: Located<String>?
  /// Words for a missing value that hold for this column instead of the table's own.
  public var missingValues: [MissingValue]?
  /// For figures: whether words that the data contradicts are the record's verdict, not a mistake.
  public var isClaim = false
  /// Where the schema defines it: its name.
  public var range: SourceRange
  private var itemStorage: [Field] = []

  public init(name: String, type: FieldType = .string, at range: SourceRange) {
    self.name = name
    self.type = type
    self.range = range
  }

  /// What each item of a list is; plain text when the schema does not say.
  public var item: Field {
    get {
      if let item = itemStorage.first { return item }
      var item = Field(name: name, at: range)
      item.reference = reference
      return item
    }
    set { itemStorage = [newValue] }
  }

  /// The type of each item of a list.
  public var itemType: FieldType { itemStorage.first?.type ?? .string }

  /// The title, or the name with spaces and a capital: `Mine production`.
  public var label: String {
    if let title { return title }
    let words = name.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

/// What a value may be. The raw values are the words of the schema.
public enum FieldType: String, CaseIterable, Hashable, Sendable {
  case string
  /// Markdown.
  case text
  case integer
  case number
  case boolean
  /// A day: `2026-11-24`.
  case date
  case year
  case list
  case object
  /// `fig:…`, or `[words](fig:…)`: what a table answers, and perhaps how a text says it.
  case figure

  /// With its article, as in "expects a whole number".
  public var phrase: String {
    switch self {
    case .string, .text: "text"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .date: "a date"
    case .year: "a year"
    case .list: "a list"
    case .object: "a mapping"
    case .figure: "a figure"
    }
  }

  /// Whether its values can be computed with.
  public var isNumeric: Bool { self == .integer || self == .number }

  /// Whether its values are years or days.
  public var isTime: Bool { self == .year || self == .date }
}

/// What a value must be beyond its type.
public struct Constraints: Hashable, Sendable {
  public var isRequired = false
  /// No two records or rows have the same value.
  public var isUnique = false
  /// Of the field's own type; the value itself is allowed.
  public var minimum: FieldValue?
  public var maximum: FieldValue?
  /// In characters, or in items of a list.
  public var minLength: Int?
  public var maxLength: Int?
  /// The only values allowed, of the field's own type; empty when all are.
  public var enumeration: [FieldValue] = []
  /// A regular expression that the whole text must match, in the syntax of Swift's `Regex`.
  public var pattern: String?

  public init() {}
}
