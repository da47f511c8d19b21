/// Who gained and lost between two dates? One sloping line per entity.
struct SlopeChart: UndrawnChart {
  static let sentence = SentenceForm(
    "value by entity from time to time",
    parts: [
      .by: .init(.category, 1...1), .from: .init(.literal, 1...1), .to: .init(.literal, 1...1),
    ]
  )
}
