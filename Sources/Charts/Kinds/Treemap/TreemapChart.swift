/// What is the mix? One area per item.
struct TreemapChart: UndrawnChart {
  static let sentence = SentenceForm(
    "value by item, or value by item in group",
    parts: [.by: .init(.category, 1...1), .inside: .init(.category, 0...1)]
  )
}
