/// A chart as its author typed it, every word checked that can be checked without the table.
///
/// Made by `ChartSpec.decode`.
public struct ChartSpec: Hashable, Sendable {
  public var kind: ChartKind
  /// The fields of the table, as the kind's sentence names them.
  public var sentence: ChartSentence

  /// The id of a data set, for the caller to find; `nil` when `rows` has the data.
  public var from: Placed<String>?
  /// The rows wanted, for the caller to read: Charts knows nothing of it but its place.
  public var filter: Placed<SpecNode>?
  /// The table typed in the spec itself.
  public var rows: ChartTable?

  public var title: String
  public var subtitle: String?
  public var note: String?
  public var source: String?
  public var alt: String?
  /// BCP 47; `nil` for the page's.
  public var language: String?
  public var id: Placed<String>?
  public var unit: String?

  public var options = ChartOptions()
}

extension ChartSpec {
  /// The field of the first value: of `production by country` it is `production`.
  public var value: Placed<String> { sentence.values.first ?? Placed("", SpecPlace([0])) }

  /// The fields after "by".
  var groupings: [Placed<String>] { sentence[.by] }

  /// Every field that the chart reads; `nil` for all of its table, where the sentence has values of
  /// a field and not its name.
  public var fields: [String]? {
    let named = kind.drawn.sentence.named(in: sentence)
    if named.contains(where: { $0.use == .literal }) { return nil }
    let colour = if case .field(let name) = options.colour { name.value } else { String?.none }
    return named.map(\.name.value) + [options.multiples?.value, colour].compactMap(\.self)
  }
}

/// How a chart is to look, where the author does not want the default.
public struct ChartOptions: Hashable, Sendable {
  public enum Order: String, Hashable, Sendable, CaseIterable {
    case value
    case ascending = "-value"
    case name
    case given
  }
  public enum Labels: String, Hashable, Sendable, CaseIterable {
    case auto
    case all
    case none
    case ends
  }
  public enum Scale: String, Hashable, Sendable, CaseIterable {
    case linear
    case log
  }
  public enum Width: String, Hashable, Sendable, CaseIterable {
    case wide
    case column
    case full
  }
  /// Whether the data stand below the drawing, folded away or not.
  public enum TableState: String, Hashable, Sendable, CaseIterable {
    case closed
    case open
    case none
  }
  public enum Download: String, Hashable, Sendable, CaseIterable {
    case csv
    case svg
    case png
  }
  public enum Regions: String, Hashable, Sendable, CaseIterable {
    case world
    case india
  }
  /// How the numbers in the drawing are written.
  public enum Format: Hashable, Sendable {
    case decimals(Int)
    /// From a million in words.
    case short
    /// Never in words.
    case full
  }
  /// What becomes of the categories after the first `top`.
  public enum Other: Hashable, Sendable {
    /// One last row with their sum; the label of the language unless given.
    case grouped(label: String?)
    /// Not drawn; the note says how many, the data table lists them.
    case left
  }

  public var top: Int?
  public var other = Other.grouped(label: nil)
  public var order: Order?
  public var highlight: [Placed<String>] = []
  public var labels = Labels.auto
  /// What the colours say; `nil` for what the kind does by itself.
  public var colour: ColourRule?
  public var scale = Placed(Scale.linear, SpecPlace([]))
  /// Of the horizontal axis, where both have values.
  public var xScale = Placed(Scale.linear, SpecPlace([]))
  public var yScale = Placed(Scale.linear, SpecPlace([]))
  /// Whether the value axis of a line chart starts at zero; `nil` decides by the values.
  public var startsAtZero: Bool?
  public var domain: Placed<ClosedRange<Double>>?
  /// Whether each bar of a stack is a whole of 100; `nil` decides by the unit.
  public var isPercent: Placed<Bool>?
  /// Where a scale of colours changes, rising; empty where the values decide.
  public var steps: [Double] = []
  /// `nil` writes large numbers in words.
  public var format: Format?
  public var pointNotes: [Placed<PointNote>] = []
  public var band: Placed<Band>?
  public var line: Placed<ReferenceLine>?
  public var isBridged = false
  /// `nil` decides by the codes of the places.
  public var regions: Regions?
  /// The field of which each value has a panel of its own.
  public var multiples: Placed<String>?
  /// Whether each panel has its own value axis.
  public var isFree = false
  public var width = Width.wide
  public var table = TableState.closed
  public var downloads: [Download] = [.csv, .svg]

  public init() {}
}

/// What colours stand for.
public enum ColourRule: Hashable, Sendable {
  case fixed
  /// From light to dark with the value.
  case ramp
  /// Away from zero to either side.
  case diverging
  /// One colour for each value of a field.
  case field(Placed<String>)
}

/// Words about one category or one moment.
public struct PointNote: Hashable, Sendable {
  /// The name of the category, or the year or date.
  public var at: String
  public var text: String

  public init(at: String, text: String) {
    self.at = at
    self.text = text
  }
}

/// A stretch of time with a name, behind the lines.
public struct Band: Hashable, Sendable {
  public var from: ChartTime
  public var to: ChartTime
  public var text: String

  public init(from: ChartTime, to: ChartTime, text: String) {
    self.from = from
    self.to = to
    self.text = text
  }
}

/// A value to compare with, such as a limit.
public struct ReferenceLine: Hashable, Sendable {
  public var value: Double
  public var text: String

  public init(value: Double, text: String) {
    self.value = value
    self.text = text
  }
}
