/// The data of a chart as a table for readers, and as rows for a file.
struct TwinTable: Hashable, Sendable {
  struct Heading: Hashable, Sendable {
    var name: String
    var title: String
  }
  struct Row: Hashable, Sendable {
    /// One per heading that is not a value.
    var categories: [ChartCategory]
    /// One per heading of a value; `nil` where the data have no row.
    var values: [ChartValue?]
    /// Whether it is gathered in the row above it.
    var isMember = false
  }

  /// The headings of the categories.
  var stubs: [Heading]
  /// The headings of the values.
  var values: [Heading]
  var rows: [Row]
}
