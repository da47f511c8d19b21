/// How far apart are two measures? Two dots per category.
struct DumbbellChart: UndrawnChart {
  static let sentence = SentenceForm(
    "value, value by category",
    values: .init(.number, 2...2),
    parts: [.by: .init(.category, 1...1)]
  )
}
