/// How did one total move? One upright bar per year.
struct ColumnChart: UndrawnChart {
  static let sentence = SentenceForm(
    "value by time",
    parts: [.by: .init(.time, 1...1)]
  )
}
