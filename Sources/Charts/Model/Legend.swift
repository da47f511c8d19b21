/// What colours, patterns and marks stand for.
enum Legend: Hashable, Sendable {
  /// Labels say it.
  case none
  case entries([LegendEntry])
  case steps(SteppedLegend)

  /// In the order shown.
  var entries: [LegendEntry] {
    switch self {
    case .none: []
    case .entries(let entries): entries
    case .steps(let legend): legend.entries
    }
  }
}

/// A swatch and what it stands for.
struct LegendEntry: Hashable, Sendable {
  enum Swatch: Hashable, Sendable {
    case box
    /// A box for what has no number: the same in every kind.
    case missing
    case line
    case dot
    case hollow
    case square
    case triangle
    case diamond
  }

  var swatch = Swatch.box
  /// A class of `ChartStyle`: `s1` to `s6`, `s0`, `q0`; for a line `l1`, a dot `d1`, a hollow dot
  /// `o1`.
  var style: String
  /// Of a box only.
  var isHatched = false
  var text: String
}

/// The steps of a scale, the lowest first, and what stands for a missing number.
struct SteppedLegend: Hashable, Sendable {
  struct Step: Hashable, Sendable {
    /// A class of `ChartStyle`, such as `q3` or `v0`.
    var style: String
    /// Such as "10 to 99".
    var text: String
  }

  var steps: [Step]
  /// `nil` where every number is known.
  var missing: String?

  var entries: [LegendEntry] {
    steps.map { LegendEntry(style: $0.style, text: $0.text) }
      + (missing.map { [LegendEntry(swatch: .missing, style: "r", text: $0)] } ?? [])
  }
}
