/// Rows and typed columns: the data of one chart.
///
/// The caller has already filtered the rows; a chart draws all of them or says which it left out.
public struct ChartTable: Hashable, Sendable {
  public var fields: [ChartField]
  /// One cell per field, in the order of `fields`.
  public var rows: [[ChartCell]]

  public init(fields: [ChartField], rows: [[ChartCell]]) {
    self.fields = fields
    self.rows = rows
  }
}

/// A column: what a spec calls it, what readers call it, and its unit.
public struct ChartField: Hashable, Sendable {
  /// The word used in the spec, such as `production`.
  public var name: String
  /// The heading for readers, such as `Mine production`.
  public var title: String
  /// Such as `t`, `%` or `US$/t`; `nil` for a count or a column that is no number.
  public var unit: String?

  public init(name: String, title: String? = nil, unit: String? = nil) {
    self.name = name
    self.title = title ?? name
    self.unit = unit
  }
}

/// One value of a table. A missing value is not zero and never becomes it.
public enum ChartCell: Hashable, Sendable {
  case category(ChartCategory)
  case time(ChartTime)
  case number(Double, flags: [ChartFlag] = [])
  /// A number the source does not give: `W` (withheld), `NA` (not available).
  case missing(code: String, meaning: String)
}

/// A thing that is counted, such as a country or a stage.
public struct ChartCategory: Hashable, Sendable {
  /// Identity: rows with the same key are the same thing. Written to CSV beside the label.
  public var key: String
  public var label: String
  /// Used where the label does not fit.
  public var short: String?
  /// Its code in a standard, such as ISO 3166; written to CSV.
  public var code: String?
  /// The address of its page; used in the data table.
  public var link: String?
  /// Whether it gathers what has no row of its own ("other countries"): last, muted, always kept.
  public var isRest: Bool

  public init(
    _ label: String,
    key: String? = nil,
    short: String? = nil,
    link: String? = nil,
    isRest: Bool = false,
    code: String? = nil
  ) {
    self.key = key ?? label
    self.label = label
    self.short = short
    self.link = link
    self.isRest = isRest
    self.code = code
  }
}

/// What a source says about a number it gives: a letter and its meaning.
public struct ChartFlag: Hashable, Sendable {
  public var letter: String
  public var meaning: String

  public init(letter: String, meaning: String) {
    self.letter = letter
    self.meaning = meaning
  }

  public static let estimated = Self(letter: "e", meaning: "estimated")
  public static let revised = Self(letter: "r", meaning: "revised")
  public static let provisional = Self(letter: "p", meaning: "provisional")
}
