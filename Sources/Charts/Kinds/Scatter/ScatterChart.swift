/// Do two measures move together? One dot per item.
struct ScatterChart: UndrawnChart {
  static let sentence = SentenceForm(
    "y against x by item, with 'in group' or 'sized value' behind it",
    parts: [
      .against: .init(.number, 1...1), .by: .init(.category, 1...1),
      .inside: .init(.category, 0...1), .sized: .init(.number, 0...1),
    ]
  )
}
