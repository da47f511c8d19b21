/// A kind of chart: a model made from a spec and a table, and what follows from it alone.
///
/// Everything here is a pure function: the same model gives the same bytes.
protocol DrawnChart: Sendable {
  /// What follows the kind in a spec.
  static var sentence: SentenceForm { get }
  /// The keys that mean something to this kind, beside `SpecKey.common`.
  static var keys: Set<SpecKey> { get }
  /// Such as "bar chart".
  static func name(in language: String) -> String
  /// Whether the drawing begins at the right where the language does. Time and geography do not.
  static var mirrors: Bool { get }
  /// What it has beside the classes of `DrawingStyle`.
  static var style: [StyleRule] { get }

  /// Reads and validates; `nil` when an error was reported.
  static func read(_ reading: inout ChartReading) -> Self?

  /// Whether there is nothing to draw.
  var isEmpty: Bool { get }
  var legend: Legend { get }
  /// Sentences below the drawing: what is not drawn, what signs mean.
  var notes: [String] { get }
  /// What the drawing shows, in at most about 60 words.
  var description: String { get }
  /// Such as "Mine production, t"; `nil` for the value's title and unit.
  var ownSubtitle: String? { get }
  /// Whether marks lead to pages; then the drawing is read part by part, not as one image.
  var hasLinks: Bool { get }
  var table: TwinTable { get }

  /// The drawing, from left to right.
  func scene(_ layout: ChartLayout) -> Scene
}

extension DrawnChart {
  static var mirrors: Bool { true }
  static var style: [StyleRule] { [] }
  var legend: Legend { .none }
  var ownSubtitle: String? { nil }
  var hasLinks: Bool { false }
}

/// A kind that can stand beside others of its kind, each for one value of a field.
protocol PanelChart: DrawnChart {
  /// Of the values drawn; `nil` without numbers.
  var extent: ClosedRange<Double>? { get }
  /// The same chart with a value axis that holds `extent`.
  func sharing(_ extent: ClosedRange<Double>) -> Self
}
