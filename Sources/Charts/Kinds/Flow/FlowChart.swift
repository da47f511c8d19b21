/// Where does it go? Ribbons between nodes.
struct FlowChart: UndrawnChart {
  static let sentence = SentenceForm(
    "value from source to target, or value from source to target by step",
    parts: [
      .from: .init(.category, 1...1), .to: .init(.category, 1...6), .by: .init(.category, 0...1),
    ],
    leads: [.from: "stage"]
  )
}
