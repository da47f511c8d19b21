/// The same chart for each value of a field, side by side.
struct MultiplesChart: UndrawnChart {
  static let sentence = SentenceForm("the sentence of its panels", parts: [:])
}
