/// A chart as its author typed it, every word checked that can be checked without the table.
///
/// Made by `ChartSpec.decode`. The sentence of the kind gives `value` and `groupings`:
/// `bar: production by country` is the value `production`, grouped by `country`.
public struct ChartSpec: Hashable, Sendable {
  public var kind: ChartKind
  public var value: Placed<String>
  public var groupings: [Placed<String>]

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
  public enum TwinTable: String, Hashable, Sendable, CaseIterable {
    case closed
    case open
    case none
  }
  public enum Download: String, Hashable, Sendable, CaseIterable {
    case csv
    case svg
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
  public var scale = Placed(Scale.linear, SpecPlace([]))
  /// Whether the value axis of a line chart starts at zero; `nil` decides by the values.
  public var startsAtZero: Bool?
  public var domain: Placed<ClosedRange<Double>>?
  /// Whether each bar of a stack is a whole of 100; `nil` decides by the unit.
  public var isPercent: Placed<Bool>?
  public var pointNotes: [Placed<PointNote>] = []
  public var band: Placed<Band>?
  public var line: Placed<ReferenceLine>?
  public var isBridged = false
  public var width = Width.wide
  public var table = TwinTable.closed
  public var downloads: [Download] = [.csv, .svg]
}

/// Words about one category or one moment.
public struct PointNote: Hashable, Sendable {
  public var at: String
  public var text: String
}

/// A stretch of time with a name, behind the lines.
public struct Band: Hashable, Sendable {
  public var from: ChartTime
  public var to: ChartTime
  public var text: String
}

/// A value to compare with, such as a limit.
public struct ReferenceLine: Hashable, Sendable {
  public var value: Double
  public var text: String
}
