/// Who holds each market, and how large is it? One column per market, as wide as its size.
struct MarimekkoChart: UndrawnChart {
  static let sentence = SentenceForm(
    "share by part per market sized size",
    parts: [
      .by: .init(.category, 1...1), .per: .init(.category, 1...1), .sized: .init(.number, 1...1),
    ]
  )
}
