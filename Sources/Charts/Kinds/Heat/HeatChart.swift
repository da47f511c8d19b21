/// Which column matters for which row? One coloured cell for each.
struct HeatChart: UndrawnChart {
  static let sentence = SentenceForm(
    "value by row by column",
    parts: [.by: .init(.category, 2...2)]
  )
}
