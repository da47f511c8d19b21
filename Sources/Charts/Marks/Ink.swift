/// The colour of a series, a part or a group. The classes of `DrawingStyle` for it end in its raw
/// value.
enum Ink: String, Hashable, Sendable, CaseIterable {
  /// Of what is not meant: context, other parts than those highlighted, missing numbers.
  case grey = "0"
  case first = "1"
  case second = "2"
  case third = "3"
  case fourth = "4"
  case fifth = "5"
  case sixth = "6"
  /// Of what is gathered: pale, with an outline.
  case rest = "r"

  /// In the order given to series; more than these are not told apart.
  static let ofSeries = [first, second, third, fourth, fifth, sixth]

  /// Of the series at `index`; the last one for all beyond it.
  init(series index: Int) { self = Self.ofSeries[min(max(index, 0), Self.ofSeries.count - 1)] }

  /// The class that fills a bar, part or area.
  var fill: String { self == .rest ? rawValue : "s" + rawValue }
  /// The class of a line.
  var line: String { "l" + rawValue }
  /// The class of a filled dot.
  var dot: String { "d" + rawValue }
  /// The class of a hollow dot.
  var ring: String { "o" + rawValue }
  /// The class of a text in a part that has stripes or no colour.
  var halo: String { "k" + rawValue }
}
