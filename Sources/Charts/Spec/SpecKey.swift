/// The keys of a spec after the first, which is the kind.
enum SpecKey: String, Hashable, Sendable, CaseIterable {
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
  case colour
  case scale
  case x
  case y
  case zero
  case domain
  case percent
  case steps
  case format
  case notes
  case band
  case line
  case bridge
  case regions
  case multiples
  case free
  case width
  case table
  case download

  /// What every kind understands.
  static let common: Set<Self> = [
    .from, .filter, .rows, .title, .subtitle, .note, .source, .alt, .lang, .id, .unit, .width,
    .table, .download, .format, .highlight, .notes,
  ]

  static let names = allCases.map(\.rawValue)

  /// The key of a name as typed.
  init?(typed name: String) {
    self.init(rawValue: name == "color" ? "colour" : name)
  }
}

extension ChartKind {
  /// The keys that mean something to this kind.
  var keys: Set<SpecKey> {
    let own = SpecKey.common.union(drawn.keys)
    return drawn is any PanelChart.Type ? own.union([.multiples, .free]) : own
  }
}
