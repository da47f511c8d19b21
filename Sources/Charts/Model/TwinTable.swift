/// The data of a chart as a table for readers, and as rows for a file.
struct TwinTable: Sendable {
  struct Heading: Sendable {
    var name: String
    var title: String
    /// How its numbers are written; `nil` as those of the chart.
    var text: ValueText?
    /// Whether it stands over numbers.
    var isNumber = true
  }
  struct Row: Sendable {
    /// One per heading that is not a value.
    var categories: [ChartCategory]
    /// One per heading of a value; `nil` where the data have no row.
    var values: [TableCell?]
    /// Whether it is gathered in the row above it.
    var isMember = false
  }

  /// The headings of the categories.
  var stubs: [Heading]
  /// The headings of the values.
  var values: [Heading]
  var rows: [Row]
}

/// What stands under the heading of a value.
enum TableCell: Hashable, Sendable {
  case value(ChartValue)
  case text(String)
}

extension TwinTable.Row {
  /// A row of numbers.
  init(categories: [ChartCategory], numbers: [ChartValue?], isMember: Bool = false) {
    self.init(
      categories: categories,
      values: numbers.map { $0.map(TableCell.value) },
      isMember: isMember
    )
  }
}
