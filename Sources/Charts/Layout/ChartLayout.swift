/// The room a drawing has, in SVG user units, which are CSS pixels at its natural width.
struct ChartLayout: Hashable, Sendable {
  var width: Double
  /// For telephones: labels above bars, fewer ticks.
  var isNarrow: Bool

  static let wide = Self(width: 640, isNarrow: false)
  static let narrow = Self(width: 328, isNarrow: true)
  static let full = Self(width: 960, isNarrow: false)
  /// Inside the margins of a downloaded file.
  static let standalone = Self(width: 712, isNarrow: false)
}
