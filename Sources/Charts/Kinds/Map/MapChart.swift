/// Where? Countries of the world, coloured by their value.
struct MapChart: UndrawnChart {
  static let sentence = SentenceForm(
    "value by country",
    parts: [.by: .init(.category, 1...1)]
  )
}
