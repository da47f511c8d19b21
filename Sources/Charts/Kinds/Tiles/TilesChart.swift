/// Where, with equal weight? One square per country.
struct TilesChart: UndrawnChart {
  static let sentence = SentenceForm(
    "value by country",
    values: .init(.either, 1...1),
    parts: [.by: .init(.category, 1...1)]
  )
}
