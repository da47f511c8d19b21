/// The keys of a spec after the first, which is the kind.
enum SpecKey: String, CaseIterable {
  case from
  case filter = "where"
  case rows
  case title
  case subtitle
  case note
  case source
  case alt
  case lang
  case id
  case unit
  case top
  case other
  case sort
  case highlight
  case labels
  case scale
  case zero
  case domain
  case percent
  case notes
  case band
  case line
  case bridge
  case width
  case table
  case download

  static let names = allCases.map(\.rawValue)

  /// Keys that some kind of the catalogue will understand.
  static let undrawn = ["colour", "color", "format", "multiples", "free"]

  func means(anythingTo kind: ChartKind) -> Bool {
    switch self {
    case .percent: kind == .stack
    case .band, .bridge: kind == .line
    case .zero, .scale: true
    case .line: kind != .stack
    case .sort, .other: kind != .line
    case .labels, .domain: kind != .stack
    default: true
    }
  }
}
