/// A kind of chart: a model made from a spec and a table, and what follows from it alone.
///
/// Everything here is a pure function: the same model gives the same bytes.
protocol DrawnChart: Sendable {
  /// Reads and validates; `nil` when an error was reported.
  static func read(_ reading: inout ChartReading) -> Self?

  /// Whether there is nothing to draw.
  var isEmpty: Bool { get }
  /// What the colours and patterns stand for; empty where labels say it.
  var legend: [LegendEntry] { get }
  /// Sentences below the drawing: what is not drawn, what signs mean.
  var notes: [String] { get }
  /// What the drawing shows, in at most about 60 words.
  var description: String { get }
  /// Whether marks lead to pages; then the drawing is read part by part, not as one image.
  var hasLinks: Bool { get }
  var table: TwinTable { get }

  /// The drawing, from left to right or, where the language is and the kind does, right to left.
  func scene(_ layout: ChartLayout) -> Scene
}

extension DrawnChart {
  var hasLinks: Bool { false }
}

/// A swatch and what it stands for. `style` is a class of `ChartStyle`: `s1` to `s6`, `s0`.
struct LegendEntry: Hashable, Sendable {
  var style: String
  var isHatched = false
  var text: String
}

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
