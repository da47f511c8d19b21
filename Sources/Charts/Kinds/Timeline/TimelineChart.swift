/// What happened when? One bar or dot per event.
struct TimelineChart: UndrawnChart {
  static let sentence = SentenceForm(
    "label from start, with 'to end' or 'by group' behind it",
    values: .init(.text, 1...1),
    parts: [.from: .init(.time, 1...1), .to: .init(.time, 0...1), .by: .init(.category, 0...1)]
  )
}
